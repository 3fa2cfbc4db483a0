#pragma once

#include "core/store/row.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace assay::store {

/// The canonical bytes of a part of an entry's changes, version 1 (docs/data-model.md, "The journal"). Each
/// part stands alone: it names its tables and columns, so that a later schema can read it.
class ChangeWriter
{
public:
    explicit ChangeWriter(const FactTables& tables);
    void add(const RowChange& change);
    size_t size() const { return m_bytes.size(); }
    bool isEmpty() const { return m_count == 0; }
    std::string take(); ///< the part so far; a new one begins

private:
    void begin();
    const FactTables& m_tables;
    std::string m_bytes;
    std::vector<int> m_number; ///< of a table in this part, -1 when not named yet
    int m_named = 0;
    size_t m_count = 0;
};

/// Reads a part. Bounded: it never allocates more than the part is long. Throws Error(Corruption) where the
/// bytes are not a part, or name tables or columns that this schema does not have. Ids are 0; texts and blobs
/// stand in `part`.
std::vector<RowChange> readChanges(const FactTables& tables, std::string_view part);

} // namespace assay::store
