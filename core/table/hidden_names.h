#pragma once

#include "core/store/database.h"
#include "core/text/fold.h"
#include "core/text/range.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace assay::table {

/// The names that are not to be read in the words of sources: finds them as whole words, whatever their
/// case, accents or script. Reads the project at the first call. One thread at a time.
class HiddenNames
{
public:
    /// With `internal` nothing is hidden.
    HiddenNames(store::Database& database, bool internal) : m_database(database), m_internal(internal) {}

    /// Whether there is any such name.
    bool any();
    bool standIn(std::string_view text);
    /// Where they stand, in code points, in order, none overlapping another.
    std::vector<CodePointRange> in(std::string_view text);
    /// The text with "(name withheld)" in their place.
    std::string cut(std::string_view text);
    /// The project may have changed.
    void forget() { m_isRead = false; }

private:
    using Words = std::vector<std::string>;
    void read();

    store::Database& m_database;
    bool m_internal;
    bool m_isRead = false;
    std::unique_ptr<Folder> m_folder;
    std::unordered_map<std::string, std::vector<Words>> m_names; ///< by their first word
};

} // namespace assay::table
