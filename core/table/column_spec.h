#pragma once

#include "core/query/selection.h"
#include "core/table/printing.h"
#include "core/table/table.h"

#include <span>
#include <string_view>
#include <vector>

// The catalogue of columns. A column is a word for the user and one of three ways to fill its cells. Private
// to core/table.
namespace assay::table {

/// How a fetched value is printed.
enum class Value : uint8_t
{
    Text,
    Word, ///< a token of a vocabulary
    Date, ///< the three columns of a fuzzy date; `main` names their stem
    Name, ///< keys of things from here on
    Place,
    Document,
    Claim,
    ClaimAndSpeakers, ///< and who asserts it
    Passage,
    Citation,
    PlaceInDocument,  ///< of a passage
    PassageInContext, ///< of a passage
    Attribution,      ///< its words
    Occasion,         ///< who and when
    OccasionActors,
    PlainName, ///< a name as text from here on: no keys
    Uid,
    Hex,
    Url,
    Note, ///< NULL: there is one, but it is internal
};

/// One claim, or one attribution of it: what columns that speak of attributions are about.
struct Subject
{
    int64_t claim = 0;
    const AttributionInfo* one = nullptr; ///< of an attribution row
    /// The attributions that the row shows: the one, or those that assert or concede the claim.
    std::vector<const AttributionInfo*> shown;
};

using Fill = void (*)(Context&, const Subject&, Cell&);

struct ColumnSpec
{
    std::string_view token, title, meaning;
    Room room = Room::Medium;
    bool isDefault = false;
    bool many = false;

    Value value = Value::Text;
    /// An expression over the row's own table, as `t` (of claims and attributions the claim is `c`). May use
    /// :internal.
    std::string_view main = {};
    /// Or a SELECT of (owner, value, what stands behind it, what stands before it), the last two may be
    /// missing, whose owner is "IN (@)"; one item for each row. The owner is the row, or its claim.
    std::string_view list = {};
    bool listIsOfClaim = false;
    std::string_view separator = "\n";
    /// Or by hand, from what `needs` had fetched. A list may follow it.
    Fill fill = nullptr;
    unsigned needs = 0;
};

std::span<const ColumnSpec> columnSpecs(query::RowKind rows);
const ColumnSpec* findColumn(query::RowKind rows, std::string_view token); ///< nullptr: none
/// What a table of these rows shows unless somebody says otherwise.
std::vector<std::string_view> defaultColumns(query::RowKind rows);

// Columns that rows of several kinds have.
ColumnSpec noteColumn(); ///< where it is public
ColumnSpec visibilityColumn();
ColumnSpec tagsColumn(std::string_view meaning, std::string_view list);
/// One whose cells are made by hand.
ColumnSpec filledColumn(std::string_view token, std::string_view title, std::string_view meaning, Room room,
                        Fill fill, unsigned needs, bool many = true);

// The parts of the catalogue.
std::vector<ColumnSpec> claimColumns();
std::vector<ColumnSpec> attributionColumns();
std::vector<ColumnSpec> judgementColumns();
std::vector<ColumnSpec> sourceColumns(query::RowKind rows); ///< documents, passages, occasions, exhibits
std::vector<ColumnSpec>
projectColumns(query::RowKind rows); ///< actors, relations, assessments, replies, tags, views

} // namespace assay::table
