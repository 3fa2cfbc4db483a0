#pragma once

#include "core/base/progress.h"
#include "core/base/uid.h"
#include "core/project/edit.h"
#include "core/store/ledger.h"
#include "core/store/reserve.h"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace assay {

/// One open project: the one door. Every change goes in here as an edit, runs on the writer's thread, becomes
/// one entry of the journal and can be undone. Thread-safe, save where it says otherwise.
class Project
{
public:
    struct Options
    {
        std::string reviewer;             ///< who works; stands in the journal
        std::shared_ptr<Clock> clock;     ///< the machine's when empty
        std::shared_ptr<UidSource> uids;  ///< random when empty
        std::string vfs;                  ///< a SQLite VFS, for tests
        std::filesystem::path dataFolder; ///< where schemes/ lies; found by itself when empty
    };

    /// Makes a new file with a title. Throws Error(Project) where one is there already.
    static std::unique_ptr<Project> create(const std::filesystem::path& file, const std::string& title,
                                           Options options);
    /// Opens for writing; see isReadOnly() for what became of it on read-only places.
    static std::unique_ptr<Project> open(const std::filesystem::path& file, Options options);
    /// Opens for reading alone: no lock is taken, write() throws.
    static std::unique_ptr<Project> openReadOnly(const std::filesystem::path& file, Options options);
    ~Project();

    bool isReadOnly() const { return m_thread == nullptr; }
    const std::string& readOnlyReason() const { return m_readOnlyReason; }
    const std::filesystem::path& path() const { return m_file; }
    const std::string& reviewer() const { return m_options.reviewer; }
    const Options& options() const { return m_options; }

    /// A connection for reading, for the thread that asks; keep it.
    std::unique_ptr<store::Database> openReader() const;

    /// Makes an edit: f(Edit&) runs on the writer's thread inside a transaction and returns the summary in
    /// words, or a mistake, which takes everything back. An exception takes everything back too and comes out
    /// here. On a full disk the project's reserve of space is given back, so that a small act that makes room
    /// can still be done; the error says so.
    Result<store::Committed> edit(const std::string& action,
                                  const std::function<Result<std::string>(Edit&)>& f);

    store::Committed undo(Progress* progress = nullptr);
    /// Goes to `state`; 0 stands for the newest state that one redo can reach.
    store::Committed redo(int64_t state = 0, Progress* progress = nullptr);

    /// Runs f with the ledger on the writer's thread, for maintenance (verify, compact, rebuild).
    void maintain(const std::function<void(store::Ledger&)>& f);

    /// Called after each commit, on the writer's thread.
    using Listener = std::function<void(const store::Committed&)>;
    void listen(Listener listener);

private:
    class WriterThread;
    Project(std::filesystem::path file, Options options);
    store::Committed move(const std::function<int64_t(store::Ledger&)>& where, bool isUndo,
                          Progress* progress);
    void published(const store::Committed& committed);

    std::filesystem::path m_file;
    Options m_options;
    std::string m_readOnlyReason;
    std::mutex m_listenersMutex;
    std::vector<Listener> m_listeners;
    std::unique_ptr<store::Reserve> m_reserve; ///< held while the project is open for writing
    std::unique_ptr<WriterThread> m_thread;
};

/// The folder that holds schemes, lexicons and templates: ASSAY_DATA, else beside the program, else where it
/// was built.
std::filesystem::path findDataFolder();

} // namespace assay
