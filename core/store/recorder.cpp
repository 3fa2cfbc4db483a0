#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "core/store/recorder.h"

#include <sqlite3.h>

#include <condition_variable>
#include <cstring>
#include <deque>
#include <exception>
#include <memory_resource>
#include <mutex>
#include <span>
#include <thread>

namespace assay::store {
namespace {

constexpr size_t kBatchRows = 4096;
constexpr size_t kBatchBytes = 4 << 20;
constexpr size_t kBehind = 2; ///< batches with the worker
constexpr size_t kPartSize = 1 << 20;
constexpr size_t kMostTouched = 100'000;

} // namespace

/// Changes of rows, and what comes of them. Used again and again, so that a row costs no allocations.
struct Recorder::Batch
{
    std::span<const RowChange> changes() const { return {rows.data(), count}; }
    RowChange& next()
    {
        if (count == rows.size())
            rows.emplace_back();
        RowChange& change = rows[count++];
        change.before.clear();
        change.after.clear();
        return change;
    }
    std::string_view keep(const void* text, int size)
    {
        if (size <= 0)
            return {};
        bytes += static_cast<size_t>(size);
        void* const place = memory.allocate(static_cast<size_t>(size), 1);
        std::memcpy(place, text, static_cast<size_t>(size));
        return {static_cast<const char*>(place), static_cast<size_t>(size)};
    }
    void clear()
    {
        count = 0;
        bytes = 0;
        memory.release();
        parts.clear();
        words.clear();
        failed = nullptr;
    }

    std::vector<RowChange> rows;
    size_t count = 0;
    size_t bytes = 0;
    std::pmr::monotonic_buffer_resource memory{64 << 10}; ///< of texts and blobs
    std::vector<std::string> parts;
    std::vector<Derived::Words> words;
    std::exception_ptr failed;
};

/// Works batches out in their order, on a thread of its own.
class Recorder::Worker
{
public:
    explicit Worker(Recorder& recorder) : m_recorder(recorder), m_thread([this] { run(); }) {}
    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_quit = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

    size_t size() const { return m_size; }
    void put(std::unique_ptr<Batch> batch)
    {
        ++m_size;
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(batch));
        }
        m_wake.notify_all();
    }
    /// The oldest batch, once it is worked out.
    std::unique_ptr<Batch> take()
    {
        --m_size;
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return !m_done.empty(); });
        auto batch = std::move(m_done.front());
        m_done.pop_front();
        return batch;
    }
    /// One to be used again, if there is one.
    std::unique_ptr<Batch> spare() { return std::move(m_spare); }
    void giveBack(std::unique_ptr<Batch> batch) { m_spare = std::move(batch); }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return m_quit || !m_waiting.empty(); });
            if (m_quit)
                return;
            auto batch = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            try {
                m_recorder.workOut(*batch);
            } catch (...) {
                batch->failed = std::current_exception();
            }
            lock.lock();
            m_done.push_back(std::move(batch));
            m_wake.notify_all();
        }
    }

    Recorder& m_recorder;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Batch>> m_waiting;
    std::deque<std::unique_ptr<Batch>> m_done;
    bool m_quit = false;
    // The writer's own.
    size_t m_size = 0;
    std::unique_ptr<Batch> m_spare;
    std::thread m_thread;
};

Recorder::Recorder(Database& database, const FactTables& tables, Derived& derived)
    : m_database(database), m_tables(tables), m_derived(derived), m_writer(tables),
      m_captured(std::make_unique<Batch>())
{
    for (size_t i = 0; i < tables.all().size(); ++i)
        m_byName.emplace(tables.all()[i].name, static_cast<int>(i));
    sqlite3_preupdate_hook(m_database.raw(), &Recorder::hook, this);
}

Recorder::~Recorder()
{
    sqlite3_preupdate_hook(m_database.raw(), nullptr, nullptr);
}

void Recorder::hook(void* context, sqlite3*, int operation, const char*, const char* table, long long oldRow,
                    long long newRow)
{
    static_cast<Recorder*>(context)->capture(operation, table, oldRow, newRow);
}

void Recorder::capture(int operation, const char* table, int64_t oldRow, int64_t newRow)
{
    if (!m_recording)
        return;
    const auto found = m_byName.find(table);
    if (found == m_byName.end())
        return;
    const auto& info = m_tables.at(found->second);
    Batch& batch = *m_captured;
    RowChange& change = batch.next();
    change.table = found->second;
    change.id = operation == SQLITE_INSERT ? newRow : oldRow;
    change.operation = operation == SQLITE_INSERT   ? Operation::Insert
                       : operation == SQLITE_DELETE ? Operation::Delete
                                                    : Operation::Update;
    const auto copy = [&](sqlite3_value* value, bool isUid) -> Value {
        switch (value ? sqlite3_value_type(value) : SQLITE_NULL) {
        case SQLITE_INTEGER:
            return static_cast<int64_t>(sqlite3_value_int64(value));
        case SQLITE_TEXT: {
            const auto* text = sqlite3_value_text(value);
            return batch.keep(text, sqlite3_value_bytes(value));
        }
        case SQLITE_BLOB: {
            const void* bytes = sqlite3_value_blob(value);
            const int size = sqlite3_value_bytes(value);
            if (isUid)
                if (const auto uid = Uid::fromBytes(bytes, static_cast<size_t>(size)))
                    return *uid;
            return Blob{batch.keep(bytes, size)};
        }
        default:
            return {};
        }
    };
    const auto copyAll = [&](int (*get)(sqlite3*, int, sqlite3_value**), std::vector<Value>& out) {
        out.reserve(info.columns.size() - 1);
        for (size_t i = 1; i < info.columns.size(); ++i) {
            sqlite3_value* value = nullptr;
            get(m_database.raw(), static_cast<int>(i), &value);
            out.push_back(copy(value, static_cast<int>(i) == info.uidColumn));
        }
    };
    if (operation != SQLITE_INSERT)
        copyAll(&sqlite3_preupdate_old, change.before);
    if (operation != SQLITE_DELETE)
        copyAll(&sqlite3_preupdate_new, change.after);
    if (change.operation == Operation::Update && change.before == change.after)
        --batch.count;
}

void Recorder::begin(const FactDigest& facts, PutPart put)
{
    m_worker.reset();
    m_captured->clear();
    m_facts = facts;
    m_put = std::move(put);
    m_touched.clear();
    m_touchedAll = false;
    m_changed = 0;
    if (!m_writer.isEmpty())
        m_writer.take();
    m_recording = true;
}

void Recorder::resolve(const TableInfo& table, std::vector<Value>& values)
{
    for (size_t i = 1; i < table.columns.size(); ++i) {
        const int target = table.columns[i].target;
        if (target < 0 || std::holds_alternative<std::monostate>(values[i - 1]))
            continue;
        const int64_t id = std::get<int64_t>(values[i - 1]);
        const auto uid = m_database.uidOf(*m_tables.at(target).kind, id);
        if (!uid)
            throw Error(ErrorKind::Corruption,
                        "A change of '" + table.name + "' points at a row of '" + m_tables.at(target).name +
                            "' that is not there.",
                        table.name);
        values[i - 1] = *uid;
    }
}

void Recorder::resolve(Batch& batch)
{
    // What was inserted or deleted in this batch names itself, though its row may be gone by now.
    for (const auto& change : batch.changes()) {
        const auto& table = m_tables.at(change.table);
        if (!table.isEntity() || change.operation == Operation::Update)
            continue;
        const auto& values = change.operation == Operation::Insert ? change.after : change.before;
        m_database.remember(*table.kind, std::get<Uid>(values[static_cast<size_t>(table.uidColumn) - 1]),
                            change.id);
    }
    for (size_t i = 0; i < batch.count; ++i) {
        RowChange& change = batch.rows[i];
        const auto& table = m_tables.at(change.table);
        if (!change.before.empty())
            resolve(table, change.before);
        if (!change.after.empty())
            resolve(table, change.after);
    }
}

void Recorder::workOut(Batch& batch)
{
    for (const auto& change : batch.changes()) {
        const auto& table = m_tables.at(change.table);
        if (!change.before.empty()) {
            canonicalRow(table, change.before, m_row);
            m_facts.subtract(m_row);
        }
        if (!change.after.empty()) {
            canonicalRow(table, change.after, m_row);
            m_facts.add(m_row);
        }
        const auto& values = change.after.empty() ? change.before : change.after;
        const int named = table.isEntity() ? table.uidColumn : table.ownerColumn;
        if (named > 0 && !m_touchedAll)
            if (const auto* uid = std::get_if<Uid>(&values[static_cast<size_t>(named) - 1])) {
                const auto& owner =
                    table.isEntity() ? table : m_tables.at(table.columns[static_cast<size_t>(named)].target);
                m_touched.emplace(*uid, *owner.kind);
                m_touchedAll = m_touched.size() > kMostTouched;
            }
        m_writer.add(change);
        ++m_changed;
        if (m_writer.size() >= kPartSize)
            batch.parts.push_back(m_writer.take());
    }
    if (m_touchedAll)
        m_touched = {};
    batch.words = m_derived.wordsOf(batch.changes(), m_folder);
}

void Recorder::store(Batch& batch)
{
    if (batch.failed)
        std::rethrow_exception(batch.failed);
    for (const auto& part : batch.parts)
        m_put(part);
    m_derived.apply(batch.changes(), batch.words);
    batch.clear();
}

void Recorder::pump()
{
    if (m_captured->count < kBatchRows && m_captured->bytes < kBatchBytes)
        return;
    resolve(*m_captured);
    if (!m_worker)
        m_worker = std::make_unique<Worker>(*this);
    auto next = m_worker->spare();
    if (!next)
        next = std::make_unique<Batch>();
    if (m_worker->size() == kBehind) {
        auto done = m_worker->take();
        store(*done);
        m_worker->giveBack(std::move(done));
    }
    m_worker->put(std::move(m_captured));
    m_captured = std::move(next);
}

void Recorder::settle()
{
    resolve(*m_captured);
    while (m_worker && m_worker->size() > 0)
        store(*m_worker->take());
    workOut(*m_captured);
    store(*m_captured);
}

void Recorder::finish()
{
    settle();
    m_worker.reset();
    if (!m_writer.isEmpty())
        m_put(m_writer.take());
    m_derived.finish();
    m_recording = false;
}

void Recorder::abandon()
{
    m_recording = false;
    m_worker.reset();
    m_captured->clear();
    m_touched.clear();
    m_changed = 0;
    m_derived.abandon();
}

} // namespace assay::store
