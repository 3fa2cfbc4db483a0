#pragma once

#include "core/claim/values.h"
#include "core/store/database.h"
#include "core/table/wording.h"

#include <string>
#include <vector>

namespace assay::cli {

/// Prints one thing whole, for a person to read. What is marked internal is left out and counted, unless it
/// is asked for.
class Card
{
public:
    Card(store::Database& database, bool internal) : m_database(database), m_wording(database, internal) {}

    void show(Kind kind, Uid uid);
    table::Wording& wording() { return m_wording; }
    /// How many internal things were left out.
    size_t withheld() const { return m_wording.withheld(); }

private:
    class Lines;
    void claim(const Claim& claim);
    void attributionsOf(ClaimId claim);
    void relationsOf(ClaimId claim);
    void bearings(const char* column, Kind kind, Uid uid);
    void assessments(const char* column, Kind kind, Uid uid);
    void replies(const char* column, Kind kind, Uid uid);
    void attribution(const Attribution& attribution, bool withClaim);
    void chain(const Attribution& attribution);
    void occasion(const Occasion& occasion);
    void actor(const Actor& actor);
    void place(const Place& place);
    void names(const std::vector<Uid>& names);
    /// Those that may be shown; the others are counted.
    std::vector<Uid> visible(Kind kind, std::vector<Uid> things);
    void document(const Document& document);
    void passage(const Passage& passage);
    void whereItMayStand(const Passage& passage, const TextVersion& newest);
    void exhibit(const Exhibit& exhibit);
    void scheme(const Scheme& scheme);
    void assessment(const Assessment& assessment, bool withTarget);
    void other(Kind kind, Uid uid);

    // Lines.
    void head(Kind kind, const std::string& title, Uid uid);
    void section(const std::string& heading);
    void field(const char* label, const std::string& value);
    void note(const std::string& text, Visibility visibility);
    void tags(const std::vector<TagId>& tags);

    store::Database& m_database;
    table::Wording m_wording;
};

} // namespace assay::cli
