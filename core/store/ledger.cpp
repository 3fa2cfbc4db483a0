#include "core/store/ledger.h"

#include "core/store/keys.h"

#include <sqlite3.h>

#include <algorithm>
#include <deque>

namespace assay::store {
namespace {

std::string saltText(UidSource& uids)
{
    const auto salt = uids.salt();
    return std::string(reinterpret_cast<const char*>(salt.data()), salt.size());
}

void bindBlob(SQLite::Statement& statement, int at, const std::string& bytes)
{
    statement.bind(at, bytes.data(), static_cast<int>(bytes.size()));
}

/// Writes changes of rows as the journal names them.
class RowApplier
{
public:
    RowApplier(Database& database, const FactTables& tables)
        : m_database(database), m_tables(tables), m_keys(database)
    {
    }

    void apply(const RowChange& change, bool forward)
    {
        const auto& table = m_tables.at(change.table);
        const auto& target = forward ? change.after : change.before;
        const auto& source = forward ? change.before : change.after;
        if (change.operation == Operation::Update)
            update(table, source, target);
        else if ((change.operation == Operation::Insert) == forward)
            insert(table, target);
        else
            remove(table, source);
    }

private:
    void insert(const TableInfo& table, const std::vector<Value>& values)
    {
        std::string names = "id";
        std::string marks = "?";
        for (size_t i = 1; i < table.columns.size(); ++i) {
            names += ", \"" + table.columns[i].name + "\"";
            marks += ", ?";
        }
        auto& statement =
            m_database.prepared("INSERT INTO " + table.name + " (" + names + ") VALUES (" + marks + ")");
        if (table.isEntity()) {
            const auto& uid = std::get<Uid>(values[static_cast<size_t>(table.uidColumn) - 1]);
            statement.bind(1, m_keys.keyToInsert(*table.kind, uid));
        } else {
            statement.bind(1);
        }
        for (size_t i = 1; i < table.columns.size(); ++i)
            bindValue(statement, static_cast<int>(i) + 1, values[i - 1], table.columns[i]);
        statement.exec();
        statement.reset();
    }

    void remove(const TableInfo& table, const std::vector<Value>& values)
    {
        auto& statement = m_database.prepared("DELETE FROM " + table.name + where(table));
        bindKey(statement, 1, table, values);
        expectOne(statement, table);
    }

    void update(const TableInfo& table, const std::vector<Value>& from, const std::vector<Value>& to)
    {
        std::string set;
        std::vector<size_t> changed;
        for (size_t i = 0; i < from.size(); ++i)
            if (from[i] != to[i]) {
                set += (set.empty() ? "\"" : ", \"") + table.columns[i + 1].name + "\" = ?";
                changed.push_back(i);
            }
        auto& statement = m_database.prepared("UPDATE " + table.name + " SET " + set + where(table));
        int at = 1;
        for (const size_t i : changed)
            bindValue(statement, at++, to[i], table.columns[i + 1]);
        bindKey(statement, at, table, from);
        expectOne(statement, table);
    }

    static std::string where(const TableInfo& table)
    {
        std::string text;
        for (const auto& column : table.columns)
            if (column.isKey)
                text += (text.empty() ? " WHERE \"" : " AND \"") + column.name + "\" = ?";
        return text;
    }
    void bindKey(SQLite::Statement& statement, int at, const TableInfo& table,
                 const std::vector<Value>& values)
    {
        for (size_t i = 1; i < table.columns.size(); ++i)
            if (table.columns[i].isKey)
                bindValue(statement, at++, values[i - 1], table.columns[i]);
    }
    /// The statement is to be run before the next one is bound, and while the value is there: texts and blobs
    /// are not copied again.
    void bindValue(SQLite::Statement& statement, int at, const Value& value, const TableInfo::Column& column)
    {
        if (const auto* number = std::get_if<int64_t>(&value)) {
            statement.bind(at, *number);
        } else if (const auto* text = std::get_if<std::string_view>(&value)) {
            if (m_texts.size() <= static_cast<size_t>(at))
                m_texts.resize(static_cast<size_t>(at) + 1);
            statement.bindNoCopy(at, m_texts[static_cast<size_t>(at)].assign(*text));
        } else if (const auto* blob = std::get_if<Blob>(&value)) {
            // Without bytes there is no address, and SQLite would take that for NULL.
            statement.bindNoCopy(at, blob->bytes.empty() ? "" : static_cast<const void*>(blob->bytes.data()),
                                 static_cast<int>(blob->bytes.size()));
        } else if (const auto* uid = std::get_if<Uid>(&value)) {
            if (column.target >= 0)
                statement.bind(at, m_keys.keyFor(*m_tables.at(column.target).kind, *uid));
            else
                statement.bind(at, uid->bytes().data(), 16);
        } else {
            statement.bind(at);
        }
    }
    void expectOne(SQLite::Statement& statement, const TableInfo& table)
    {
        const int rows = statement.exec();
        statement.reset();
        if (rows != 1)
            throw Error(ErrorKind::Corruption,
                        "History does not fit the facts: a row of '" + table.name +
                            "' is not as the journal left it. "
                            "Run verify.",
                        table.name);
    }

    Database& m_database;
    const FactTables& m_tables;
    Keys m_keys;
    /// Texts, each by the place that it is bound to: they stay where they are when there come to be more.
    std::deque<std::string> m_texts;
};

} // namespace

bool Committed::concerns(const std::vector<Kind>& kinds) const
{
    const auto isOneOf = [&](const auto& thing) {
        return std::find(kinds.begin(), kinds.end(), thing.second) != kinds.end();
    };
    return everything || std::any_of(touched.begin(), touched.end(), isOneOf);
}

Ledger::Ledger(std::unique_ptr<Database> database, Clock& clock, UidSource& uids)
    : m_database(std::move(database)), m_clock(clock), m_uids(uids), m_tables(*m_database),
      m_derived(*m_database, m_tables), m_recorder(*m_database, m_tables, m_derived)
{
}

Ledger::~Ledger() = default;

Act::Act(Ledger& ledger, std::string reviewer, std::string action)
    : m_ledger(ledger), m_records(*ledger.m_database), m_reviewer(std::move(reviewer)),
      m_action(std::move(action))
{
    if (m_ledger.m_busy)
        throw std::logic_error("an act was begun inside another");
    const auto start = [&] {
        m_ledger.m_database->handle().exec("BEGIN IMMEDIATE");
        m_open = true;
        m_ledger.m_busy = true;
        const auto last = lastEntry(*m_ledger.m_database);
        m_sequence = last ? last->sequence + 1 : 1;
        m_parent = last ? last->state : 0;
        FactDigest facts;
        if (last) {
            const auto held = FactDigest::fromBytes(last->facts);
            if (!held)
                throw Error(ErrorKind::Corruption,
                            "The last entry of the journal has no digest of the facts.");
            facts = *held;
        }
        m_ledger.m_recorder.begin(facts, [this](const std::string& part) { putPart(part); });
    };
    try {
        guarded(m_ledger.m_database->path().string(), start);
    } catch (...) {
        // No destructor runs for an object whose constructor failed.
        if (m_open)
            rollBack();
        throw;
    }
}

Act::~Act()
{
    if (m_open)
        rollBack();
}

void Act::rollBack() noexcept
{
    m_open = false;
    m_ledger.m_busy = false;
    m_ledger.m_recorder.abandon();
    m_ledger.m_database->forgetKeys();
    try {
        // After a full disk SQLite may have rolled back by itself.
        if (sqlite3_get_autocommit(m_ledger.m_database->raw()) == 0)
            m_ledger.m_database->handle().exec("ROLLBACK");
    } catch (...) {
        // Nothing more can be done here; the next BEGIN reports what is wrong.
    }
}

void Act::putPart(const std::string& part)
{
    auto& database = *m_ledger.m_database;
    auto& statement = database.prepared(
        "INSERT INTO journal_change (seq, part, salt, digest, content) VALUES (?, ?, ?, ?, ?)");
    const std::string salt = saltText(m_ledger.m_uids);
    const std::string digest = saltedDigest(salt, part);
    statement.bind(1, m_sequence);
    statement.bind(2, static_cast<int64_t>(m_partDigests.size()));
    bindBlob(statement, 3, salt);
    bindBlob(statement, 4, digest);
    bindBlob(statement, 5, part);
    statement.exec();
    statement.reset();
    m_partDigests.push_back(digest);
}

Committed Act::commit(const std::string& summary)
{
    return guarded(database().path().string(), [&] {
        for (const auto& missing : m_records.unresolved())
            throw Error(ErrorKind::Input, "Something points at the " + std::string(token(missing.kind)) +
                                              " " + missing.uid.text() + ", which does not exist.");
        m_ledger.m_recorder.finish();
        if (m_ledger.m_recorder.changedRows() == 0) {
            rollBack();
            return Committed();
        }
        return write(summary);
    });
}

Committed Act::commitMaintenance(const std::string& summary)
{
    return guarded(database().path().string(), [&] {
        m_ledger.m_recorder.finish();
        m_state = m_parent;
        return write(summary);
    });
}

Committed Act::write(const std::string& summary)
{
    auto& database = *m_ledger.m_database;
    auto& recorder = m_ledger.m_recorder;
    const auto last = lastEntry(database);
    Entry entry;
    entry.sequence = m_sequence;
    entry.uid = m_ledger.m_uids.next();
    entry.time = m_ledger.m_clock.nowMilliseconds();
    entry.reviewer = m_reviewer;
    entry.action = m_action;
    entry.parent = m_parent;
    entry.state = m_state.value_or(m_sequence);
    entry.barrier = m_barrier;
    entry.summary = summary;
    entry.summarySalt = saltText(m_ledger.m_uids);
    entry.summaryDigest = saltedDigest(entry.summarySalt, summary);
    entry.changed = recorder.changedRows();
    entry.changes = changesDigest(m_partDigests);
    entry.facts = recorder.facts().bytes();
    entry.previous = last ? last->hash : std::string(32, '\0');
    entry.hash = entryHash(entry);
    putEntry(database, entry);
    database.handle().exec("COMMIT");
    m_open = false;
    m_ledger.m_busy = false;
    Committed committed;
    committed.sequence = entry.sequence;
    committed.changedRows = entry.changed;
    committed.touched = std::move(recorder.touched());
    committed.everything = recorder.touchedAll();
    return committed;
}

Committed Ledger::moveTo(int64_t state, const std::string& reviewer, const std::string& action,
                         const std::string& summary, Progress* progress)
{
    const int64_t from = currentState(*m_database);
    const auto path = pathBetween(*m_database, from, state);
    if (!path)
        throw Error(ErrorKind::Usage, "There is no state " + std::to_string(state) +
                                          " in this project's history; 'history' lists the states.");
    if (path->back.empty() && path->forward.empty())
        throw Error(ErrorKind::Usage, "The project is in state " + std::to_string(state) + " already.");
    for (const int64_t step : path->back)
        if (entryAt(*m_database, step)->barrier)
            throw Error(ErrorKind::Usage, "State " + std::to_string(state) +
                                              " lies behind a change of the file's format (entry " +
                                              std::to_string(step) + ") and cannot be reached.");
    for (const auto* steps : {&path->back, &path->forward})
        for (const int64_t step : *steps)
            if (!hasContent(*m_database, step))
                throw Error(ErrorKind::Usage, "The changes of entry " + std::to_string(step) +
                                                  " were released by 'compact' or forgotten, so state " +
                                                  std::to_string(state) + " cannot be reached any more.");
    Act act(*this, reviewer, action);
    act.m_state = state;
    guarded(m_database->path().string(), [&] {
        RowApplier applier(*m_database, m_tables);
        uint64_t done = 0;
        const auto step = [&](int64_t sequence, bool forward) {
            forEachPart(*m_database, sequence, !forward, [&](const std::string& part) {
                auto changes = readChanges(m_tables, part);
                if (!forward)
                    std::reverse(changes.begin(), changes.end());
                for (const auto& change : changes) {
                    applier.apply(change, forward);
                    act.pump();
                    if (progress && ++done % 256 == 0)
                        progress->tick("Going back in history", done, 0);
                }
            });
        };
        for (const int64_t sequence : path->back)
            step(sequence, false);
        for (const int64_t sequence : path->forward)
            step(sequence, true);
    });
    m_recorder.finish();
    // The state that was reached must be, to the last row, the state that was left: undo proves itself.
    const auto target = state == 0 ? std::optional<Entry>() : entryAt(*m_database, state);
    const std::string expected = target ? target->facts : FactDigest().bytes();
    if (m_recorder.facts().bytes() != expected)
        throw Error(ErrorKind::Corruption,
                    "History does not fit the facts: state " + std::to_string(state) +
                        " could not be restored exactly, so nothing was changed. Run verify.",
                    m_database->path().string());
    return act.commit(summary);
}

} // namespace assay::store
