#pragma once

#include "core/query/selection.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay::query {

/// A filter for rows of a kind from words as a person types them, whatever signs are in them.
Filter filterFor(RowKind kind, std::string_view typed);

/// The rows that a person may mean who has typed this much: every word, or the beginning of one, stands among
/// the words of the row (its names, title, statement, quotes); actors answer in any script and spelling too.
/// At most `limit`, those that bear exactly what was typed first. Of nothing typed: the newest. What was
/// typed is never a mistake.
std::vector<int64_t> find(store::Database& database, RowKind kind, std::string_view typed, size_t limit);

/// A place and the name by which it was found; empty where nothing was typed.
struct FoundPlace
{
    int64_t id;
    std::string name;
};

/// The places that a person may mean who has typed this much, by their names in any script and spelling:
/// those that bear exactly what was typed first, then by name, each once. Of nothing typed: the newest.
std::vector<FoundPlace> findPlaces(store::Database& database, std::string_view typed, size_t limit);

} // namespace assay::query
