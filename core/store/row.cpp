#include "core/store/row.h"

#include "core/claim/kind.h"

#include <algorithm>
#include <set>

namespace assay::store {
namespace {

void putLength(std::string& out, uint64_t length)
{
    char bytes[8];
    for (int i = 0; i < 8; ++i)
        bytes[i] = static_cast<char>(length >> (8 * i));
    out.append(bytes, sizeof bytes);
}

void putBytes(std::string& out, char tag, std::string_view bytes)
{
    out += tag;
    putLength(out, bytes.size());
    out.append(bytes);
}

/// The columns of the table's first UNIQUE constraint: its name outside the file when it has no uid.
std::set<std::string> firstUnique(Database& database, const std::string& table)
{
    std::set<std::string> columns;
    auto& list =
        database.prepared("SELECT name FROM pragma_index_list(?1) WHERE origin = 'u' ORDER BY seq DESC");
    list.bind(1, table);
    std::string index;
    if (list.executeStep())
        index = list.getColumn(0).getString();
    list.reset();
    auto& info = database.prepared("SELECT name FROM pragma_index_info(?1)");
    info.bind(1, index);
    while (info.executeStep())
        columns.insert(info.getColumn(0).getString());
    info.reset();
    return columns;
}

} // namespace

FactTables::FactTables(Database& database)
{
    guarded(database.path().string(), [&] {
        std::vector<std::string> names;
        for (const auto kind : kKindTokens)
            names.emplace_back(kind);
        // A list table is one that points at its owner and stands under the owner's name or in its fields.
        auto& tables = database.prepared("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT "
                                         "LIKE 'sqlite_%' AND name NOT LIKE "
                                         "'search_%' AND name NOT LIKE 'term_%' AND name NOT IN ('meta', "
                                         "'blob', 'body', 'segment', 'journal', "
                                         "'journal_change', 'actor_label', 'place_label', 'claim_order', "
                                         "'name_key') AND name NOT LIKE 'proposal%' "
                                         "ORDER BY name");
        while (tables.executeStep()) {
            const std::string name = tables.getColumn(0).getString();
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
        }
        tables.reset();
        for (const auto& name : names) {
            TableInfo table;
            table.name = name;
            table.kind = kindFromToken(name);
            auto& columns = database.prepared("SELECT name FROM pragma_table_info(?1) ORDER BY cid");
            columns.bind(1, name);
            while (columns.executeStep()) {
                TableInfo::Column column;
                column.name = columns.getColumn(0).getString();
                if (column.name == "uid")
                    table.uidColumn = static_cast<int>(table.columns.size());
                table.columns.push_back(std::move(column));
            }
            columns.reset();
            m_tables.push_back(std::move(table));
        }
        for (auto& table : m_tables) {
            auto& keys =
                database.prepared("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?1)");
            keys.bind(1, table.name);
            while (keys.executeStep()) {
                if (keys.getColumn(2).getString() != "id")
                    continue;
                const int target = indexOf(keys.getColumn(1).getString());
                for (auto& column : table.columns)
                    if (column.name == keys.getColumn(0).getString())
                        column.target = target;
            }
            keys.reset();
            const auto key =
                table.isEntity() ? std::set<std::string>{"uid"} : firstUnique(database, table.name);
            for (size_t i = 0; i < table.columns.size(); ++i) {
                auto& column = table.columns[i];
                column.isKey = key.count(column.name) != 0;
                // The owner is the first thing that a list table points at.
                if (!table.isEntity() && table.ownerColumn < 0 && column.target >= 0)
                    table.ownerColumn = static_cast<int>(i);
            }
        }
    });
}

int FactTables::indexOf(std::string_view table) const
{
    for (size_t i = 0; i < m_tables.size(); ++i)
        if (m_tables[i].name == table)
            return static_cast<int>(i);
    return -1;
}

void canonicalRow(const TableInfo& table, const std::vector<Value>& values, std::string& out)
{
    out.clear();
    putBytes(out, 'T', table.name);
    for (size_t i = 1; i < table.columns.size(); ++i) {
        const Value& value = values[i - 1];
        // A column without value adds nothing, so that a later migration may add a column.
        if (std::holds_alternative<std::monostate>(value))
            continue;
        putBytes(out, 'c', table.columns[i].name);
        if (const auto* number = std::get_if<int64_t>(&value)) {
            out += 'i';
            putLength(out, static_cast<uint64_t>(*number));
        } else if (const auto* text = std::get_if<std::string_view>(&value)) {
            putBytes(out, 't', *text);
        } else if (const auto* blob = std::get_if<Blob>(&value)) {
            putBytes(out, 'b', blob->bytes);
        } else {
            const auto& bytes = std::get<Uid>(value).bytes();
            putBytes(out, 'r', std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
        }
    }
}

} // namespace assay::store
