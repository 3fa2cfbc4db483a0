#pragma once

#include "core/claim/vocabulary.h"
#include "core/table/shelf.h"
#include "core/table/surroundings.h"
#include "core/table/table.h"
#include "core/table/tally.h"

#include <cstdint>
#include <string>
#include <string_view>

// How the things of a project look in a cell. Private to core/table. What they name must have been fetched.
namespace assay::table {

struct Context
{
    Shelf& shelf;
    Tally& tally;
    Surroundings& surroundings;
    std::string language; ///< of the table: the translation shown first
};

/// "(name withheld)" for an internal actor, which is counted.
void printName(Context& context, int64_t actor, Cell& cell);
void printClaim(Context& context, int64_t claim, Cell& cell);
/// "The trial was illegal. (State authorities): “a show trial” (Evening News)": with the words of one who
/// asserts it, and where they stand.
void printClaimAndSpeakers(Context& context, int64_t claim, Cell& cell);
void printPlace(Context& context, int64_t place, Cell& cell);
void printNames(Context& context, const std::vector<int64_t>& actors, Cell& cell);

/// Whoever spoke: the last link's actors. Behind an unnamed source stands that it is one.
void printOccasionActors(Context& context, const OccasionInfo& occasion, Cell& cell);
/// The speaker, and "as reported by ..." where somebody stands between the document and them.
void printSpeaker(Context& context, const AttributionInfo& attribution, Cell& cell);
/// The same with the hedges of those who report it, in their words, and of the document itself: "Asgarov, as
/// reported by Armenian authorities [hearsay: “reportedly”]". Wants kNeedsHedges.
void printReport(Context& context, const AttributionInfo& attribution, Cell& cell);
/// " [hearsay]": the kind of a link's hedge; nothing without one.
void printHedge(const LinkInfo& link, Cell& cell);
/// "denies in part"
void printStance(const AttributionInfo& attribution, Cell& cell);
/// Who speaks in the first links of a chain, each with its hedge.
void printLinks(Context& context, const AttributionInfo& attribution, size_t count,
                std::string_view separator, Cell& cell);
/// The whole chain: "Article → Ministry [hearsay] → Asgarov".
void printChain(Context& context, const AttributionInfo& attribution, Cell& cell);

/// The words between quotation marks, or "(quote withheld)", which is counted.
void printQuote(Context& context, int64_t passage, Cell& cell);
/// The content passages of an attribution, with […] between.
void printQuotes(Context& context, const AttributionInfo& attribution, Cell& cell);
/// "Okafor denies in part (the date): “words”; “other words”", of attributions by one speaker with one
/// stance.
void printAnswer(Context& context, const std::vector<const AttributionInfo*>& attributions, Cell& cell);

/// The words as written; the year is added where they lack it.
std::string dateText(const DateInfo& date);

/// The title, linked to the url where there is one.
void printDocument(Context& context, int64_t document, Cell& cell);
/// "Publisher: authors, “Title”, published, url (read ...)"
void printCitation(Context& context, int64_t document, Cell& cell);

/// "“Yes”" -> "yes": the first letter small, for the middle of a sentence.
std::string lowered(std::string_view label);

} // namespace assay::table
