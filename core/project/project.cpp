#include "core/project/project.h"

#include "core/store/lookup.h"

#include <algorithm>
#include <cstdlib>

#ifndef ASSAY_BUILT_DATA
#define ASSAY_BUILT_DATA ""
#endif

namespace assay {

/// Owns the ledger, and is the only thread that ever touches it.
class Project::WriterThread
{
public:
    using Work = std::function<void(store::Ledger&)>;

    WriterThread(std::unique_ptr<store::Database> database, Clock& clock, UidSource& uids)
        : m_thread([this, moved = std::move(database), &clock, &uids]() mutable {
              loop(std::move(moved), clock, uids);
          })
    {
    }
    ~WriterThread()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_quit = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }

    /// Runs work on the thread and waits for it; what it throws comes out here.
    void run(Work work)
    {
        std::packaged_task<void(store::Ledger&)> task(std::move(work));
        auto done = task.get_future();
        {
            const std::lock_guard lock(m_mutex);
            m_queue.push_back(std::move(task));
        }
        m_wake.notify_one();
        done.get();
    }

private:
    void loop(std::unique_ptr<store::Database> database, Clock& clock, UidSource& uids)
    {
        // The ledger reads the schema when it is made; what fails there fails for whoever asks first.
        std::unique_ptr<store::Ledger> ledger;
        std::exception_ptr failed;
        try {
            ledger = std::make_unique<store::Ledger>(std::move(database), clock, uids);
        } catch (...) {
            failed = std::current_exception();
        }
        while (true) {
            std::packaged_task<void(store::Ledger&)> task;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_quit || !m_queue.empty(); });
                if (m_queue.empty())
                    return;
                task = std::move(m_queue.front());
                m_queue.pop_front();
            }
            if (failed) {
                std::packaged_task<void(store::Ledger&)> fails(
                    [failed](store::Ledger&) { std::rethrow_exception(failed); });
                std::swap(task, fails);
            }
            task(*ledger);
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::packaged_task<void(store::Ledger&)>> m_queue;
    bool m_quit = false;
    std::thread m_thread;
};

namespace {

Project::Options completed(Project::Options options)
{
    if (!options.clock)
        options.clock = std::make_shared<SystemClock>();
    if (!options.uids)
        options.uids = std::make_shared<RandomUids>(*options.clock);
    if (options.dataFolder.empty())
        options.dataFolder = findDataFolder();
    return options;
}

} // namespace

Project::Project(std::filesystem::path file, Options options)
    : m_file(std::move(file)), m_options(completed(std::move(options)))
{
}

Project::~Project() = default;

std::unique_ptr<Project> Project::create(const std::filesystem::path& file, const std::string& title,
                                         Options options)
{
    if (title.empty())
        throw Error(ErrorKind::Usage, "A project needs a title.");
    std::unique_ptr<Project> project(new Project(file, std::move(options)));
    auto database = store::Database::open(file, store::Access::Create, project->m_options.vfs);
    project->m_thread = std::make_unique<WriterThread>(std::move(database), *project->m_options.clock,
                                                       *project->m_options.uids);
    project->m_reserve = std::make_unique<store::Reserve>(file);
    const auto made = project->edit("new", [&](Edit& edit) -> Result<std::string> {
        edit.act().setBarrier();
        ProjectRecord record;
        record.title = title;
        if (auto added = edit.add(record); !added)
            return tl::make_unexpected(added.error());
        return "Made the project '" + title + "'";
    });
    if (!made)
        throw Error(ErrorKind::Usage, made.error().message);
    return project;
}

std::unique_ptr<Project> Project::open(const std::filesystem::path& file, Options options)
{
    std::unique_ptr<Project> project(new Project(file, std::move(options)));
    auto database = store::Database::open(file, store::Access::Write, project->m_options.vfs);
    if (database->access() == store::Access::Read) {
        project->m_readOnlyReason = database->readOnlyReason();
        return project;
    }
    const bool current = store::Derived::areKeysCurrent(*database);
    project->m_thread = std::make_unique<WriterThread>(std::move(database), *project->m_options.clock,
                                                       *project->m_options.uids);
    project->m_reserve = std::make_unique<store::Reserve>(file);
    if (!current)
        project->maintain([](store::Ledger& ledger) { ledger.derived().rebuild(nullptr); });
    return project;
}

std::unique_ptr<Project> Project::openReadOnly(const std::filesystem::path& file, Options options)
{
    std::unique_ptr<Project> project(new Project(file, std::move(options)));
    // Opening once says at once what is wrong with the file.
    store::Database::open(file, store::Access::Read, project->m_options.vfs);
    return project;
}

std::unique_ptr<store::Database> Project::openReader() const
{
    return store::Database::open(m_file, store::Access::Read, m_options.vfs);
}

void Project::maintain(const std::function<void(store::Ledger&)>& f)
{
    if (!m_thread)
        throw Error(ErrorKind::Project, "The project '" + m_file.string() + "' is open for reading only" +
                                            (m_readOnlyReason.empty() ? "." : ": " + m_readOnlyReason));
    try {
        m_thread->run(f);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::DiskFull || !m_reserve || !m_reserve->release())
            throw;
        throw Error(ErrorKind::DiskFull,
                    std::string(error.what()) + " A little space that was kept for this has been released, "
                                                "enough to undo or remove something.",
                    error.context());
    }
}

Result<store::Committed> Project::edit(const std::string& action,
                                       const std::function<Result<std::string>(Edit&)>& f)
{
    Result<store::Committed> result;
    maintain([&](store::Ledger& ledger) {
        store::Act act(ledger, m_options.reviewer, action);
        Edit edit(act, m_options.dataFolder);
        const auto summary = f(edit);
        if (!summary) {
            result = tl::make_unexpected(summary.error());
            return;
        }
        result = act.commit(*summary);
        published(*result);
    });
    return result;
}

store::Committed Project::move(const std::function<int64_t(store::Ledger&)>& where, bool isUndo,
                               Progress* progress)
{
    store::Committed committed;
    maintain([&](store::Ledger& ledger) {
        const int64_t from = store::currentState(ledger.database());
        const int64_t to = where(ledger);
        // Undo speaks of the act that it takes back, redo of the one that it does again; who goes further
        // does neither.
        const auto named = store::entryAt(ledger.database(), isUndo ? from : to);
        const bool isNext = named && named->parent == from;
        const std::string what = named && named->summary ? *named->summary : "entry " + std::to_string(from);
        const char* const words = isUndo ? "Undid: " : isNext ? "Redid: " : "Went to the state after: ";
        committed = ledger.moveTo(to, m_options.reviewer, isUndo ? "undo" : "redo", words + what, progress);
        published(committed);
    });
    return committed;
}

store::Committed Project::undo(Progress* progress)
{
    return move(
        [](store::Ledger& ledger) {
            const int64_t state = store::currentState(ledger.database());
            const auto entry = store::entryAt(ledger.database(), state);
            if (!entry || entry->barrier)
                throw Error(ErrorKind::Usage, "There is nothing to undo.");
            return entry->parent;
        },
        true, progress);
}

store::Committed Project::redo(int64_t state, Progress* progress)
{
    return move(
        [state](store::Ledger& ledger) {
            if (state != 0)
                return state;
            const auto children =
                store::childrenOf(ledger.database(), store::currentState(ledger.database()));
            if (children.empty())
                throw Error(ErrorKind::Usage, "There is nothing to redo.");
            return children.back();
        },
        false, progress);
}

void Project::listen(Listener listener)
{
    const std::lock_guard lock(m_listenersMutex);
    m_listeners.push_back(std::move(listener));
}

void Project::published(const store::Committed& committed)
{
    if (committed.sequence == 0)
        return;
    std::vector<Listener> listeners;
    {
        const std::lock_guard lock(m_listenersMutex);
        listeners = m_listeners;
    }
    for (const auto& listener : listeners)
        listener(committed);
}

std::filesystem::path findDataFolder()
{
    namespace fs = std::filesystem;
    if (const char* named = std::getenv("ASSAY_DATA"))
        return named;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error)
        for (const char* relative : {"../share/assay", "../../data"})
            if (fs::exists(program.parent_path() / relative / "schemes", error))
                return fs::weakly_canonical(program.parent_path() / relative, error);
    return ASSAY_BUILT_DATA;
}

} // namespace assay
