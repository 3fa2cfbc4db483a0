#include "core/query/conditions.h"
#include "core/query/terms.h"
#include "core/query/values.h"
#include "core/query/word_function.h"

#include <fmt/format.h>

// Bare words. A predicate of words is costly to count (a beginning has many words), so it is the last way
// that is looked at; and its test may look at the texts themselves, which for a stretch of rows is quicker
// than to gather all hits.
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
               "f.rowid "
               "WHERE search_translation MATCH " +
               words;
    return Sql("SELECT f.rowid AS id FROM search_passage f JOIN passage p ON p.id = f.rowid "
               "WHERE search_passage MATCH ") +
           words + " AND " + m_lookup.isShownPassage("p") +
           " UNION ALL SELECT t.passage_id FROM search_translation f "
           "JOIN translation t ON t.id = f.rowid JOIN passage p ON p.id = t.passage_id "
           "WHERE search_translation MATCH " +
           words + " AND " + m_lookup.isShownPassage("p");
}

Sql Terms::passageSays(const std::string& p, const WordPattern& pattern)
{
    if (!m_byText)
        return Sql("+" + p + " IN (") + passagesWith(pattern) + ")";
    return Sql("EXISTS (SELECT 1 FROM passage w WHERE w.id = " + p + " AND ") + m_lookup.isShownPassage("w") +
           " AND (" + says("w.quote", pattern) +
           " OR EXISTS (SELECT 1 FROM translation t WHERE t.passage_id = w.id AND " +
           says("t.text", pattern) + ")))";
}

namespace {

using Counting = Predicate::Counting;
constexpr Predicate::Effort kLooks = Predicate::Effort::Looks;

Sql spokenOf(const std::string& claim, const Sql& list)
{
    return Sql("EXISTS (SELECT 1 FROM claim_about t WHERE t.claim_id = " + claim + " AND +t.actor_id IN ") +
           list + ")";
}

Sql inChain(const std::string& attribution, const Sql& list)
{
    return Sql("EXISTS (SELECT 1 FROM link l JOIN occasion_actor k ON k.occasion_id = l.occasion_id "
               "WHERE l.attribution_id = " +
               attribution + " AND +k.actor_id IN ") +
           list + ")";
}

Sql cited(const std::string& attribution, const Sql& list)
{
    return Sql("EXISTS (SELECT 1 FROM attribution_cites z WHERE z.attribution_id = " + attribution +
               " AND +z.actor_id IN ") +
           list + ")";
}

Sql attributionsNaming(const Sql& list)
{
    return Sql("SELECT l.attribution_id FROM occasion_actor k CROSS JOIN link l ON l.occasion_id = "
               "k.occasion_id "
               "WHERE k.actor_id IN ") +
           list + " UNION ALL SELECT attribution_id FROM attribution_cites WHERE actor_id IN " + list;
}

Sql attributionsQuoting(const Sql& passages)
{
    return Sql("SELECT z.attribution_id FROM (") + passages +
           ") f CROSS JOIN attribution_content z ON z.passage_id = f.id";
}

Sql claimsOf(const Sql& attributions)
{
    return Sql("SELECT claim_id FROM attribution WHERE id IN (") + attributions + ")";
}

Sql claimsStating(const WordPattern& pattern)
{
    return Sql("SELECT rowid FROM search_claim WHERE search_claim MATCH ") + Sql::bound(pattern.match());
}

Sql attributionsOf(const Sql& claims)
{
    return Sql("SELECT id FROM attribution WHERE claim_id IN (") + claims + ")";
}

} // namespace

Result<std::optional<WordPattern>> Terms::searched(const Node& word)
{
    Result<WordPattern> pattern = patternOf(word.values.front());
    if (!pattern)
        return tl::make_unexpected(pattern.error());
    if (m_lookup.searchWorks())
        return std::move(*pattern);
    m_lookup.noteSearch();
    return std::nullopt;
}

Result<Predicate> Terms::claimWord(const Node& word, const std::string& c)
{
    const Result<std::optional<WordPattern>> found = searched(word);
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return Predicate::nothing();
    const WordPattern& pattern = **found;
    const Sql passages = passagesWith(pattern);
    const Sql stating = claimsStating(pattern);
    const auto someAttribution = [&](const Sql& condition) {
        return Sql("EXISTS (SELECT 1 FROM ") + m_lookup.attributions() + " a WHERE a.claim_id = " + c +
               ".id AND " + condition + ")";
    };
    const bool all = m_lookup.countsAllAttributions();
    std::vector<Predicate> ways;
    ways.push_back({m_byText ? says(c + ".statement", pattern) : Sql("+" + c + ".id IN (") + stating + ")",
                    stating, std::nullopt, Counting::Words, kLooks, true});
    ways.push_back(
        {someAttribution(Sql("EXISTS (SELECT 1 FROM attribution_content z WHERE z.attribution_id = a.id "
                             "AND ") +
                         passageSays("z.passage_id", pattern) + ")"),
         claimsOf(attributionsQuoting(passages)), passages, Counting::Words, kLooks, all});
    if (const std::vector<int64_t> actors = m_lookup.actorsWithWords(pattern); !actors.empty()) {
        const Sql list = Sql::list(actors);
        ways.push_back(Predicate::exactly(spokenOf(c + ".id", list),
                                          Sql("SELECT claim_id FROM claim_about WHERE actor_id IN ") + list,
                                          kLooks));
        ways.push_back({someAttribution(any({inChain("a.id", list), cited("a.id", list)})),
                        claimsOf(attributionsNaming(list)), attributionsNaming(list), Counting::Cheap, kLooks,
                        all});
    }
    if (const std::vector<int64_t> places = m_lookup.placesWithWords(pattern); !places.empty())
        ways.push_back(Predicate::exactly(isOneOf(c + ".place_id", places),
                                          Sql("SELECT id FROM claim WHERE place_id IN ") + Sql::list(places),
                                          kLooks));
    return either(std::move(ways));
}

Result<Predicate> Terms::attributionWord(const Node& word, const std::string& a)
{
    const Result<std::optional<WordPattern>> found = searched(word);
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return Predicate::nothing();
    const WordPattern& pattern = **found;
    const Sql passages = passagesWith(pattern);
    const Sql stating = claimsStating(pattern);
    std::vector<Predicate> ways;
    ways.push_back({m_byText ? Sql("EXISTS (SELECT 1 FROM claim w WHERE w.id = " + a + ".claim_id AND ") +
                                   says("w.statement", pattern) + ")"
                             : Sql("+" + a + ".claim_id IN (") + stating + ")",
                    attributionsOf(stating), stating, Counting::Words, kLooks, true});
    ways.push_back(
        {Sql("EXISTS (SELECT 1 FROM attribution_content z WHERE z.attribution_id = " + a + ".id AND ") +
             passageSays("z.passage_id", pattern) + ")",
         attributionsQuoting(passages), passages, Counting::Words, kLooks, true});
    if (const std::vector<int64_t> actors = m_lookup.actorsWithWords(pattern); !actors.empty()) {
        const Sql list = Sql::list(actors);
        ways.push_back(Predicate::exactly(
            spokenOf(a + ".claim_id", list),
            attributionsOf(Sql("SELECT claim_id FROM claim_about WHERE actor_id IN ") + list), kLooks));
        ways.push_back(Predicate::exactly(any({inChain(a + ".id", list), cited(a + ".id", list)}),
                                          attributionsNaming(list), kLooks));
    }
    if (const std::vector<int64_t> places = m_lookup.placesWithWords(pattern); !places.empty())
        ways.push_back(Predicate::exactly(
            Sql("(SELECT place_id FROM claim WHERE id = " + a + ".claim_id) IN ") + Sql::list(places),
            attributionsOf(Sql("SELECT id FROM claim WHERE place_id IN ") + Sql::list(places)), kLooks));
    return either(std::move(ways));
}

} // namespace assay::query
