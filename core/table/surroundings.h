#pragma once

#include "core/store/database.h"
#include "core/table/hidden_names.h"
#include "core/table/sql.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// The words around a passage. Private to core/table.
namespace assay::table {

/// Where a passage stands: in the newest text version that still holds it, else in the one it was taken from.
/// All in code points. Without a version nothing is known.
struct Stand
{
    int64_t version = 0;
    std::string body;
    size_t start = 0, end = 0;  ///< the passage
    size_t from = 0, to = 0;    ///< the words around it that are fit to print
    size_t first = 0, last = 0; ///< the paragraphs that it touches
    std::string place;          ///< "Trial, paragraph 3"; empty where it is not known
    std::string state;          ///< of its anchor in the newest version: "exact", "moved" ...
};

/// Words of the same paragraph, with "…" where more was cut off.
struct Surrounding
{
    std::string before, after;
};

/// Internal passages that reach into the words around are cut out: "(words withheld)"; and so are the names
/// of whoever is internal: "(name withheld)".
class Surroundings
{
public:
    Surroundings(store::Database& database, bool internal)
        : m_database(database), m_internal(internal), m_names(database, internal)
    {
    }
    /// The project may have changed.
    void forget();

    /// With at most about `most` code points before and behind; 0: the place only.
    Stand stand(int64_t passage, size_t most = 0);
    Surrounding of(int64_t passage, size_t most);
    /// Code points [start, end) without what is internal, `passage` itself apart.
    std::string words(const Stand& stand, int64_t passage, size_t start, size_t end);

    /// Trims the words before or behind a passage to whole ones, with "…" where they are cut.
    static void trimBefore(std::string& words, bool isCut);
    static void trimAfter(std::string& words, bool isCut);

private:
    store::Database& m_database;
    bool m_internal;
    struct Stretch
    {
        size_t start, end;
        int64_t passage; ///< 0: a name
    };
    const std::vector<Stretch>& internalIn(int64_t version, const std::string& body);
    HiddenNames m_names;
    Query m_anchor, m_heading, m_internalPassages;
    std::unordered_map<int64_t, std::vector<Stretch>> m_internalStretches;
};

} // namespace assay::table
