#include "core/query/terms.h"
#include "core/query/values.h"

#include <fmt/format.h>

// Bare words.
namespace assay::query {

Result<WordPattern> Terms::patternOf(const Value& value)
{
    WordPattern pattern = WordPattern::of(value.text, value.quoted);
    if (pattern.isEmpty())
        return mistakeAt(value.column, fmt::format("'{}' holds no word to search for.", value.text));
    return pattern;
}

Sql Terms::passagesWith(const WordPattern& pattern)
{
    const Sql words = Sql::bound(pattern.match());
    if (m_lookup.includeInternal())
        return Sql("SELECT rowid AS id FROM search_passage WHERE search_passage MATCH ") + words +
               " UNION ALL SELECT t.passage_id FROM search_translation f JOIN translation t ON t.id = "
               "f.rowid WHERE "
               "search_translation MATCH " +
               words;
    return Sql("SELECT f.rowid AS id FROM search_passage f JOIN passage p ON p.id = f.rowid WHERE "
               "search_passage MATCH ") +
           words +
           " AND p.visibility = 'public' UNION ALL SELECT t.passage_id FROM search_translation f JOIN "
           "translation t ON "
           "t.id = f.rowid JOIN passage p ON p.id = t.passage_id WHERE search_translation MATCH " +
           words + " AND p.visibility = 'public'";
}

Result<Predicate> Terms::claimWord(const Node& word, const std::string& c)
{
    const Result<WordPattern> pattern = patternOf(word.values.front());
    if (!pattern)
        return tl::make_unexpected(pattern.error());
    if (!m_lookup.searchWorks()) {
        m_lookup.noteSearch();
        return Predicate::nothing();
    }
    const Sql words = Sql::bound(pattern->match());
    const Sql passages = passagesWith(*pattern);
    const Sql inStatement = Sql("SELECT rowid FROM search_claim WHERE search_claim MATCH ") + words;
    std::vector<Predicate> ways;
    ways.push_back({Sql("+" + c + ".id IN (") + inStatement + ")", inStatement, std::nullopt});
    ways.push_back(
        {Sql("EXISTS (SELECT 1 FROM ") + m_lookup.attributions() +
             fmt::format(" a JOIN attribution_content z ON z.attribution_id = a.id WHERE a.claim_id = {}.id "
                         "AND +z.passage_id IN (",
                         c) +
             passages + "))",
         Sql("SELECT a.claim_id FROM (") + passages +
             ") f CROSS JOIN attribution_content z ON z.passage_id = f.id CROSS JOIN attribution a ON a.id "
             "= z.attribution_id",
         passages});
    if (const std::vector<int64_t> actors = m_lookup.actorsWithWords(*pattern); !actors.empty()) {
        const Sql list = Sql::list(actors);
        ways.push_back(
            {Sql(fmt::format("EXISTS (SELECT 1 FROM claim_about t WHERE t.claim_id = {}.id AND +t.actor_id "
                             "IN ",
                             c)) +
                 list + ")",
             Sql("SELECT claim_id FROM claim_about WHERE actor_id IN ") + list, std::nullopt});
        ways.push_back(
            {Sql("EXISTS (SELECT 1 FROM ") + m_lookup.attributions() +
                 fmt::format(" a JOIN link l ON l.attribution_id = a.id JOIN occasion_actor k ON "
                             "k.occasion_id = l.occasion_id WHERE a.claim_id = {}.id AND +k.actor_id IN ",
                             c) +
                 list + ")",
             Sql("SELECT a.claim_id FROM occasion_actor k CROSS JOIN link l ON l.occasion_id = "
                 "k.occasion_id CROSS JOIN attribution a ON a.id = l.attribution_id WHERE k.actor_id IN ") +
                 list,
             Sql("SELECT 1 FROM occasion_actor k CROSS JOIN link l ON l.occasion_id = k.occasion_id WHERE "
                 "k.actor_id IN ") +
                 list});
        ways.push_back(
            {Sql("EXISTS (SELECT 1 FROM ") + m_lookup.attributions() +
                 fmt::format(" a JOIN attribution_cites z ON z.attribution_id = a.id WHERE a.claim_id = "
                             "{}.id AND +z.actor_id IN ",
                             c) +
                 list + ")",
             Sql("SELECT a.claim_id FROM attribution_cites z CROSS JOIN attribution a ON a.id = "
                 "z.attribution_id WHERE z.actor_id IN ") +
                 list,
             std::nullopt});
    }
    if (const std::vector<int64_t> places = m_lookup.placesWithWords(*pattern); !places.empty())
        ways.push_back({isOneOf(c + ".place_id", places),
                        Sql("SELECT id FROM claim WHERE place_id IN ") + Sql::list(places), std::nullopt});
    return either(std::move(ways));
}

Result<Predicate> Terms::attributionWord(const Node& word, const std::string& a)
{
    const Result<WordPattern> pattern = patternOf(word.values.front());
    if (!pattern)
        return tl::make_unexpected(pattern.error());
    if (!m_lookup.searchWorks()) {
        m_lookup.noteSearch();
        return Predicate::nothing();
    }
    const Sql words = Sql::bound(pattern->match());
    const Sql passages = passagesWith(*pattern);
    const Sql inStatement = Sql("SELECT rowid FROM search_claim WHERE search_claim MATCH ") + words;
    std::vector<Predicate> ways;
    ways.push_back({Sql("+" + a + ".claim_id IN (") + inStatement + ")",
                    Sql("SELECT id FROM attribution WHERE claim_id IN (") + inStatement + ")", inStatement});
    ways.push_back(
        {Sql(fmt::format("EXISTS (SELECT 1 FROM attribution_content z WHERE z.attribution_id = {}.id AND "
                         "+z.passage_id IN (",
                         a)) +
             passages + "))",
         Sql("SELECT z.attribution_id FROM (") + passages +
             ") f CROSS JOIN attribution_content z ON z.passage_id = f.id",
         passages});
    if (const std::vector<int64_t> actors = m_lookup.actorsWithWords(*pattern); !actors.empty()) {
        const Sql list = Sql::list(actors);
        ways.push_back(
            {Sql(fmt::format("EXISTS (SELECT 1 FROM claim_about t WHERE t.claim_id = {}.claim_id AND "
                             "+t.actor_id IN ",
                             a)) +
                 list + ")",
             Sql("SELECT id FROM attribution WHERE claim_id IN (SELECT claim_id FROM claim_about WHERE "
                 "actor_id IN ") +
                 list + ")",
             std::nullopt});
        ways.push_back(
            {Sql(fmt::format("EXISTS (SELECT 1 FROM link l JOIN occasion_actor k ON k.occasion_id = "
                             "l.occasion_id WHERE l.attribution_id = {}.id AND +k.actor_id IN ",
                             a)) +
                 list + ")",
             Sql("SELECT l.attribution_id FROM occasion_actor k CROSS JOIN link l ON l.occasion_id = "
                 "k.occasion_id WHERE k.actor_id IN ") +
                 list,
             std::nullopt});
        ways.push_back(
            {Sql(fmt::format("EXISTS (SELECT 1 FROM attribution_cites z WHERE z.attribution_id = {}.id AND "
                             "+z.actor_id IN ",
                             a)) +
                 list + ")",
             Sql("SELECT attribution_id FROM attribution_cites WHERE actor_id IN ") + list, std::nullopt});
    }
    if (const std::vector<int64_t> places = m_lookup.placesWithWords(*pattern); !places.empty())
        ways.push_back(
            {Sql(fmt::format("(SELECT place_id FROM claim WHERE id = {}.claim_id) IN ", a)) +
                 Sql::list(places),
             Sql("SELECT id FROM attribution WHERE claim_id IN (SELECT id FROM claim WHERE place_id IN ") +
                 Sql::list(places) + ")",
             std::nullopt});
    return either(std::move(ways));
}

} // namespace assay::query
