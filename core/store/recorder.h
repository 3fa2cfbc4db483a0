#pragma once

#include "core/base/hash.h"
#include "core/store/change_format.h"
#include "core/store/database.h"
#include "core/store/derived.h"
#include "core/store/row.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_value;

namespace assay::store {

/// Captures every change of a fact through SQLite's preupdate hook, whoever made it on this connection, and
/// turns it into parts of a journal entry, the additive digest, and the derived data. The hook only copies;
/// pump() does the rest between statements, because no statement may run inside the hook. The writer's thread
/// only.
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
    /// Works off what was captured, however little.
    void settle() { workOff(); }
    /// Works off everything and hands over the last part.
    void finish();
    void abandon(); ///< after a rollback

    const FactDigest& facts() const { return m_facts; }
    int64_t changedRows() const { return m_changed; }
    /// The uids of what was touched: a row of a list counts as its owner.
    const std::unordered_map<Uid, int>& touched() const { return m_touched; }

private:
    static void hook(void* context, sqlite3* database, int operation, const char* schema, const char* table,
                     long long oldRow, long long newRow);
    void capture(int operation, const char* table, int64_t oldRow, int64_t newRow);
    void workOff();
    void resolve(const TableInfo& table, std::vector<Value>& values);

    Database& m_database;
    const FactTables& m_tables;
    Derived& m_derived;
    std::unordered_map<std::string, int> m_byName;
    ChangeWriter m_writer;
    FactDigest m_facts;
    PutPart m_put;
    std::vector<RowChange> m_captured;
    std::unordered_map<Uid, int> m_touched;
    int64_t m_changed = 0;
    bool m_recording = false;
};

} // namespace assay::store
