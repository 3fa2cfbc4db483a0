#pragma once

#include "core/base/uid.h"
#include "core/claim/kind.h"
#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace assay::store {

struct Blob
{
    std::string_view bytes;
    bool operator==(const Blob&) const = default;
};

/// One value of a fact as the journal knows it: a reference is a uid, never an integer key. Texts and blobs
/// stand elsewhere: with whoever read them.
using Value = std::variant<std::monostate, int64_t, std::string_view, Blob, Uid>;

/// A fact table as SQLite describes it; the recorder and the time machine need no other list.
struct TableInfo
{
    struct Column
    {
        std::string name;
        int target = -1; ///< index of the table it points at, or -1
        bool isKey = false;
    };
    std::string name;
    std::optional<Kind> kind;    ///< of an entity
    std::vector<Column> columns; ///< in the order of the table; the first is `id`
    int uidColumn = -1;          ///< -1: a list table, named by its key columns
    int ownerColumn = -1;        ///< of a list table: the column that points at its owner
    bool isEntity() const { return uidColumn >= 0; }
};

/// All fact tables, in an order in which owners stand before their lists. Read once from a database.
class FactTables
{
public:
    explicit FactTables(Database& database);
    const std::vector<TableInfo>& all() const { return m_tables; }
    /// -1 when it is no fact table.
    int indexOf(std::string_view table) const;
    const TableInfo& at(int index) const { return m_tables[static_cast<size_t>(index)]; }

private:
    std::vector<TableInfo> m_tables;
};

enum class Operation : char
{
    Insert = 'I',
    Update = 'U',
    Delete = 'D'
};

/// One change of one row: all columns but `id`, in the order of the table.
struct RowChange
{
    Operation operation = Operation::Insert;
    int table = -1;
    int64_t id = 0;            ///< inside this file; not journaled
    std::vector<Value> before; ///< empty for an insert
    std::vector<Value> after;  ///< empty for a delete
};

/// The canonical bytes of one row for the additive digest, in place of what `out` held.
void canonicalRow(const TableInfo& table, const std::vector<Value>& values, std::string& out);

} // namespace assay::store
