#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "core/store/recorder.h"

#include <sqlite3.h>

namespace assay::store {
namespace {

constexpr size_t kBatch = 512;
constexpr size_t kPartSize = 1 << 20;

Value copy(sqlite3_value* value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return static_cast<int64_t>(sqlite3_value_int64(value));
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        return std::string(text, static_cast<size_t>(sqlite3_value_bytes(value)));
    }
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const uint8_t*>(sqlite3_value_blob(value));
        return std::vector<uint8_t>(bytes, bytes + sqlite3_value_bytes(value));
    }
    default:
        return {};
    }
}

} // namespace

Recorder::Recorder(Database& database, const FactTables& tables, Derived& derived)
    : m_database(database), m_tables(tables), m_derived(derived), m_writer(tables)
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
    const auto found = m_byName.find(table);
    if (found == m_byName.end() || !m_recording)
        return;
    const auto& info = m_tables.at(found->second);
    RowChange change;
    change.table = found->second;
    change.id = operation == SQLITE_INSERT ? newRow : oldRow;
    change.operation = operation == SQLITE_INSERT   ? Operation::Insert
                       : operation == SQLITE_DELETE ? Operation::Delete
                                                    : Operation::Update;
    const auto copyAll = [&](int (*get)(sqlite3*, int, sqlite3_value**), std::vector<Value>& out) {
        out.reserve(info.columns.size() - 1);
        for (size_t i = 1; i < info.columns.size(); ++i) {
            sqlite3_value* value = nullptr;
            get(m_database.raw(), static_cast<int>(i), &value);
            out.push_back(value ? copy(value) : Value());
            if (static_cast<int>(i) == info.uidColumn)
                if (const auto* bytes = std::get_if<std::vector<uint8_t>>(&out.back()))
                    if (const auto uid = Uid::fromBytes(bytes->data(), bytes->size()))
                        out.back() = *uid;
        }
    };
    if (operation != SQLITE_INSERT)
        copyAll(&sqlite3_preupdate_old, change.before);
    if (operation != SQLITE_DELETE)
        copyAll(&sqlite3_preupdate_new, change.after);
    if (change.operation == Operation::Update && change.before == change.after)
        return;
    m_captured.push_back(std::move(change));
}

void Recorder::begin(const FactDigest& facts, PutPart put)
{
    m_facts = facts;
    m_put = std::move(put);
    m_captured.clear();
    m_touched.clear();
    m_changed = 0;
    if (!m_writer.isEmpty())
        m_writer.take();
    m_recording = true;
}

void Recorder::pump()
{
    if (m_captured.size() >= kBatch)
        workOff();
}

void Recorder::resolve(const TableInfo& table, std::vector<Value>& values)
{
    for (size_t i = 1; i < table.columns.size(); ++i) {
        const int target = table.columns[i].target;
        if (target < 0 || std::holds_alternative<std::monostate>(values[i - 1]))
            continue;
        const int64_t id = std::get<int64_t>(values[i - 1]);
        const auto uid = m_database.uidOf(m_tables.at(target).name, id);
        if (!uid)
            throw Error(ErrorKind::Corruption,
                        "A change of '" + table.name + "' points at a row of '" + m_tables.at(target).name +
                            "' that is not there.",
                        table.name);
        values[i - 1] = *uid;
    }
}

void Recorder::workOff()
{
    // What was inserted or deleted in this batch names itself, though its row may be gone by now.
    for (const auto& change : m_captured) {
        const auto& table = m_tables.at(change.table);
        if (!table.isEntity() || change.operation == Operation::Update)
            continue;
        const auto& values = change.operation == Operation::Insert ? change.after : change.before;
        m_database.remember(table.name, std::get<Uid>(values[static_cast<size_t>(table.uidColumn) - 1]),
                            change.id);
    }
    for (auto& change : m_captured) {
        const auto& table = m_tables.at(change.table);
        if (!change.before.empty()) {
            resolve(table, change.before);
            m_facts.subtract(canonicalRow(table, change.before));
        }
        if (!change.after.empty()) {
            resolve(table, change.after);
            m_facts.add(canonicalRow(table, change.after));
        }
        const auto& values = change.after.empty() ? change.before : change.after;
        const int named = table.isEntity() ? table.uidColumn : table.ownerColumn;
        if (named > 0)
            if (const auto* uid = std::get_if<Uid>(&values[static_cast<size_t>(named) - 1]))
                m_touched.emplace(*uid, table.isEntity() ? change.table
                                                         : table.columns[static_cast<size_t>(named)].target);
        m_writer.add(change);
        ++m_changed;
        if (m_writer.size() >= kPartSize)
            m_put(m_writer.take());
    }
    m_derived.apply(m_captured);
    m_captured.clear();
}

void Recorder::finish()
{
    workOff();
    if (!m_writer.isEmpty())
        m_put(m_writer.take());
    m_derived.finish();
    m_recording = false;
}

void Recorder::abandon()
{
    m_recording = false;
    m_captured.clear();
    m_touched.clear();
    m_changed = 0;
    m_derived.abandon();
}

} // namespace assay::store
