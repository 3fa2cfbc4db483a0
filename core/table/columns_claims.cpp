// Columns of a claim, and of the claim of an attribution.

#include "core/table/column_spec.h"

#include <algorithm>

namespace assay::table {

namespace {

/// Who speaks and through whom, as one text: what tells speakers apart.
std::string speakerKey(const Context& context, const AttributionInfo& attribution)
{
    std::string key;
    for (size_t i = attribution.chain.size(); i-- > (attribution.chain.size() > 1 ? 1u : 0u);) {
        for (const int64_t actor : context.shelf.occasion(attribution.chain[i].occasion).actors)
            key += std::to_string(context.shelf.actorNow(actor)) + " ";
        key += ";";
    }
    for (const LinkInfo& link : attribution.chain)
        key += link.hedge + ";";
    return key + attribution.stance + ";" + attribution.scope;
}

/// One item for each speaker and stance, with all their words.
void fillRebuttals(Context& context, const Subject& subject, Cell& cell)
{
    std::vector<std::pair<std::string, std::vector<const AttributionInfo*>>> answers;
    for (const AttributionInfo* attribution : context.shelf.attributionsOf(subject.claim)) {
        if (attribution->asserts())
            continue;
        const std::string key = speakerKey(context, *attribution);
        const auto same = std::find_if(answers.begin(), answers.end(),
                                       [&key](const auto& answer) { return answer.first == key; });
        if (same == answers.end())
            answers.push_back({key, {attribution}});
        else
            same->second.push_back(attribution);
    }
    for (const auto& [key, attributions] : answers) {
        cell.item();
        printAnswer(context, attributions, cell);
    }
}

void fillSources(Context& context, const Subject& subject, Cell& cell)
{
    std::vector<int64_t> named;
    std::vector<int64_t> unnamed;
    for (const AttributionInfo* attribution : context.shelf.attributionsOf(subject.claim)) {
        if (attribution->stance != "asserts" || attribution->chain.empty())
            continue;
        for (const int64_t actor : context.shelf.occasion(attribution->chain.back().occasion).actors)
            (context.shelf.actor(actor).isUnnamed ? unnamed : named).push_back(context.shelf.actorNow(actor));
    }
    makeKeys(named);
    makeKeys(unnamed);
    cell.add(std::to_string(named.size()));
    if (!unnamed.empty())
        cell.add(SpanKind::Note, " and " + std::to_string(unnamed.size()) + " unnamed");
}

} // namespace

std::vector<ColumnSpec> claimColumns()
{
    std::vector<ColumnSpec> all;
    all.push_back({.token = "claim",
                   .title = "Claim",
                   .meaning = "The statement, in the analyst's wording",
                   .room = Room::Wide,
                   .isDefault = true,
                   .main = "c.statement"});
    all.push_back(
        {.token = "topics",
         .title = "Topics",
         .meaning = "The claim's topics",
         .room = Room::Narrow,
         .many = true,
         .list = "SELECT claim_id, topic FROM claim_topic WHERE claim_id IN (@) ORDER BY claim_id, topic",
         .listIsOfClaim = true,
         .separator = ", "});
    all.push_back({.token = "type",
                   .title = "Type",
                   .meaning = "Fact, inference, valuation or demand",
                   .room = Room::Narrow,
                   .value = Value::Word,
                   .main = "c.type"});
    all.push_back(
        {.token = "about",
         .title = "About",
         .meaning = "Whom the claim is about, with the role",
         .many = true,
         .value = Value::Name,
         .list = "SELECT claim_id, actor_id, ' (' || role || ')' FROM claim_about WHERE claim_id IN (@) "
                 "ORDER BY claim_id, ord",
         .listIsOfClaim = true});
    all.push_back({.token = "happened",
                   .title = "Happened",
                   .meaning = "When it happened, as the claim says",
                   .room = Room::Narrow,
                   .value = Value::Date,
                   .main = "c.happened"});
    all.push_back({.token = "place",
                   .title = "Place",
                   .meaning = "Where it happened",
                   .room = Room::Narrow,
                   .value = Value::Place,
                   .main = "c.place_id"});
    all.push_back({.token = "status",
                   .title = "Status",
                   .meaning = "How far the work on the claim is",
                   .room = Room::Narrow,
                   .value = Value::Word,
                   .main = "c.status"});
    all.push_back(tagsColumn("The claim's tags",
                             "SELECT k.claim_id, g.name FROM claim_tag k JOIN tag g ON g.id = k.tag_id "
                             "WHERE k.claim_id IN (@) ORDER BY k.claim_id, g.name"));
    all.back().listIsOfClaim = true;
    all.push_back(
        {.token = "note",
         .title = "Note",
         .meaning = "The note on the claim, where it is public",
         .room = Room::Wide,
         .value = Value::Note,
         .main = "CASE WHEN :internal OR c.note = '' OR c.note_visibility = 'public' THEN c.note END"});
    all.push_back({.token = "sources",
                   .title = "Sources",
                   .meaning = "How many distinct actors assert it; unnamed ones apart",
                   .room = Room::Narrow,
                   .fill = fillSources,
                   .needs = kNeedsChain});
    all.push_back(
        {.token = "rebuttals",
         .title = "Rebuttals and answers",
         .meaning = "Who denies, denies in part, questions, retracts, evades or declines, with the words; "
                    "claims that contradict, rebut or undercut it, with the words of one who asserts them",
         .room = Room::Wide,
         .many = true,
         .value = Value::ClaimAndSpeakers,
         .list = "SELECT to_id AS owner, from_id, '', CASE type WHEN 'contradicts' THEN 'contradicted by: ' "
                 "WHEN 'rebuts' THEN "
                 "'rebutted by: ' ELSE 'undercut by: ' END, uid FROM relation WHERE to_id IN (@) AND type IN "
                 "('contradicts', 'rebuts', 'undercuts') UNION ALL SELECT from_id, to_id, '', 'contradicts: "
                 "', uid FROM "
                 "relation WHERE from_id IN (@) AND type = 'contradicts' ORDER BY 1, 5",
         .listIsOfClaim = true,
         .fill = fillRebuttals,
         .needs = kNeedsHedges | kNeedsContent});
    all.push_back({.token = "relations",
                   .title = "Relations",
                   .meaning = "Every typed tie to another claim, in both directions",
                   .room = Room::Wide,
                   .many = true,
                   .value = Value::Claim,
                   .list = "SELECT from_id, to_id, '', replace(type, '-', ' ') || ': ', uid FROM relation "
                           "WHERE from_id IN (@) UNION ALL "
                           "SELECT to_id, from_id, '', CASE type WHEN 'contradicts' THEN 'contradicted by: ' "
                           "WHEN 'rebuts' THEN "
                           "'rebutted by: ' WHEN 'undercuts' THEN 'undercut by: ' WHEN 'supports' THEN "
                           "'supported by: ' WHEN "
                           "'qualifies' THEN 'qualified by: ' ELSE 'ground of: ' END, uid FROM relation "
                           "WHERE to_id IN (@) ORDER BY 1, 5",
                   .listIsOfClaim = true});
    all.push_back(
        {.token = "replies",
         .title = "Replies sought",
         .meaning = "Who was asked for a reply, when and how, and what came of it",
         .many = true,
         .value = Value::Name,
         .list = "SELECT claim_id, actor_id, "
                 "CASE WHEN asked_words <> '' THEN ', asked ' || asked_words WHEN asked_earliest IS NOT NULL "
                 "THEN ', asked ' || asked_earliest ELSE '' END || CASE WHEN channel <> '' THEN ' (' || "
                 "channel || ')' ELSE '' "
                 "END || CASE WHEN deadline_words <> '' THEN ', to answer ' || deadline_words WHEN "
                 "deadline_latest IS NOT NULL "
                 "THEN ', to answer by ' || deadline_latest ELSE '' END || CASE outcome WHEN 'answered' THEN "
                 "': answered' WHEN "
                 "'declined' THEN ': declined' ELSE ': no answer yet' END FROM reply WHERE claim_id IN (@) "
                 "AND coalesce(asked_earliest, '') <= :asof ORDER BY claim_id, uid",
         .listIsOfClaim = true});
    for (const bool supports : {true, false})
        all.push_back(
            {.token = supports ? "exhibits-for" : "exhibits-against",
             .title = supports ? "Evidence for" : "Evidence against",
             .meaning =
                 supports
                     ? "Exhibits that support it: type, directness, strength, whether we saw it, the reason"
                     : "Exhibits that undermine it: type, directness, strength, whether we saw it, the "
                       "reason",
             .many = true,
             .list = supports ? "SELECT b.claim_id, e.title, ' (' || e.type || ', ' || b.directness || "
                                "coalesce(', ' || b.strength, "
                                "'') || CASE e.seen WHEN 'by-us' THEN ', seen by us' ELSE ', only described' "
                                "END || ')' || CASE "
                                "WHEN b.reason <> '' THEN ': ' || b.reason ELSE '' END FROM bearing b JOIN "
                                "exhibit e ON e.id = "
                                "b.exhibit_id WHERE b.claim_id IN (@) AND b.effect = 'supports' ORDER BY "
                                "b.claim_id, b.uid"
                              : "SELECT b.claim_id, e.title, ' (' || e.type || ', ' || b.directness || "
                                "coalesce(', ' || b.strength, "
                                "'') || CASE e.seen WHEN 'by-us' THEN ', seen by us' ELSE ', only described' "
                                "END || ')' || CASE "
                                "WHEN b.reason <> '' THEN ': ' || b.reason ELSE '' END FROM bearing b JOIN "
                                "exhibit e ON e.id = "
                                "b.exhibit_id WHERE b.claim_id IN (@) AND b.effect = 'undermines' ORDER BY "
                                "b.claim_id, b.uid",
             .listIsOfClaim = true});
    return all;
}

} // namespace assay::table
