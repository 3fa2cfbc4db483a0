#pragma once

#include "core/base/hash.h"
#include "core/store/change_format.h"
#include "core/store/database.h"
#include "core/store/derived.h"
#include "core/store/row.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_value;

namespace assay::store {

/// Captures every change of a fact through SQLite's preupdate hook, whoever made it on this connection, and
/// turns it into parts of a journal entry, the additive digest, and the derived data. The hook only copies;
/// pump() does the rest between statements, because no statement may run inside the hook. In a long act the
/// bytes, digests and words of full batches are made by a thread of its own, a fixed number of batches
/// behind, so that the same act writes the same file. The writer's thread only.
class Recorder
{
public:
    /// `put` receives each part as soon as it is full (about a megabyte).
    using PutPart = std::function<void(const std::string& part)>;

    Recorder(Database& database, const FactTables& tables, Derived& derived);
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    void begin(const FactDigest& facts, PutPart put);
    /// Works off what was captured, if it is enough to be worth it. Called between statements.
    void pump();
    /// Works off everything that was captured, however little.
    void settle();
    /// The same, and hands over the last part.
    void finish();
    void abandon(); ///< after a rollback

    // After finish():
    const FactDigest& facts() const { return m_facts; }
    int64_t changedRows() const { return m_changed; }
    /// The uids of what was touched: a row of a list counts as its owner.
    std::unordered_map<Uid, Kind>& touched() { return m_touched; }
    /// There were too many to list them.
    bool touchedAll() const { return m_touchedAll; }

private:
    struct Batch;
    class Worker;
    static void hook(void* context, sqlite3* database, int operation, const char* schema, const char* table,
                     long long oldRow, long long newRow);
    void capture(int operation, const char* table, int64_t oldRow, int64_t newRow);
    /// Turns keys into uids.
    void resolve(Batch& batch);
    void resolve(const TableInfo& table, std::vector<Value>& values);
    /// Needs no database: this the worker does.
    void workOut(Batch& batch);
    void store(Batch& batch);

    Database& m_database;
    const FactTables& m_tables;
    Derived& m_derived;
    std::unordered_map<std::string_view, int> m_byName;
    // What workOut() changes, and nobody else while the worker runs.
    ChangeWriter m_writer;
    FactDigest m_facts;
    Folder m_folder;
    std::string m_row;
    std::unordered_map<Uid, Kind> m_touched;
    bool m_touchedAll = false;
    int64_t m_changed = 0;

    PutPart m_put;
    std::unique_ptr<Batch> m_captured;
    std::unique_ptr<Worker> m_worker; ///< of a long act
    bool m_recording = false;
};

} // namespace assay::store
