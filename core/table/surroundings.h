#pragma once

#include "core/store/database.h"
#include "core/table/sql.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// The words around a passage. Private to core/table.
namespace assay::table {

/// A passage where it stands: in the newest text version that still holds it, else in the one it was taken
/// from.
struct Surrounding
{
    std::string before, after; ///< of the same paragraph, "…" where more was cut off
    std::string place;         ///< "Trial, paragraph 3"; empty where it is not known
    std::string state;         ///< of its anchor in the newest version: "exact", "moved" ...
    int64_t start = 0;         ///< code points, for order
};

/// Internal passages that reach into the words around are cut out: "(words withheld)".
class Surroundings
{
public:
    Surroundings(store::Database& database, bool internal) : m_database(database), m_internal(internal) {}

    /// At most about `most` code points before and behind; 0: where it stands only, without the words.
    Surrounding of(int64_t passage, size_t most);

private:
    std::string words(int64_t version, std::string_view body, int64_t passage, size_t start, size_t end);
    store::Database& m_database;
    bool m_internal;
    struct Stretch
    {
        size_t start, end;
        int64_t passage;
    };
    const std::vector<Stretch>& internalIn(int64_t version);
    Query m_anchor, m_heading, m_internalPassages;
    std::unordered_map<int64_t, std::vector<Stretch>> m_internalStretches;
};

} // namespace assay::table
