// What a schema.org ClaimReview says of a claim. It goes out into the world without the table around it, so
// it says nothing of anybody that the sources do not: who is only reported to have said a thing is no author
// of it, and a date that is not known to the day is none.

#include "core/claim/verdicts.h"
#include "core/table/judgements.h"
#include "core/text/fuzzy_date.h"

#include <algorithm>

namespace assay::table {

namespace {

/// The day, or the month or year where the date is exactly that, as ISO 8601 has them; else nothing.
std::string isoOf(const DateInfo& date)
{
    const std::optional<Day> from = Day::fromIso(date.earliest);
    const std::optional<Day> to = Day::fromIso(date.latest);
    if (!from || !to)
        return {};
    if (date.earliest == date.latest)
        return date.earliest;
    const bool wholeMonths = date.earliest.ends_with("-01") && to->plusDays(1).iso().ends_with("-01");
    if (wholeMonths && date.earliest.substr(0, 7) == date.latest.substr(0, 7))
        return date.earliest.substr(0, 7);
    if (date.earliest.ends_with("-01-01") && date.latest.ends_with("-12-31") &&
        date.earliest.substr(0, 4) == date.latest.substr(0, 4))
        return date.earliest.substr(0, 4);
    return {};
}

/// When it was first said, where that is known: no other may have been earlier.
std::string firstOf(const std::vector<const DateInfo*>& dates)
{
    const DateInfo* first = nullptr;
    for (const DateInfo* date : dates) {
        if (date->earliest.empty())
            return {};
        if (!first || date->earliest < first->earliest ||
            (date->earliest == first->earliest && date->latest < first->latest))
            first = date;
    }
    return first ? isoOf(*first) : std::string();
}

std::optional<Review::Agent> agentOf(Context& context, int64_t actor)
{
    const ActorInfo& info = context.shelf.actor(actor);
    if (info.isHidden)
        context.tally.names.add(context.shelf.actorNow(actor));
    if (info.isHidden || info.label.empty() || info.isUnnamed || info.isVoice)
        return std::nullopt;
    return Review::Agent{info.label, info.isPerson};
}

void addAgent(std::vector<Review::Agent>& agents, std::optional<Review::Agent> agent)
{
    if (agent && std::find(agents.begin(), agents.end(), *agent) == agents.end())
        agents.push_back(std::move(*agent));
}

/// Those whose own words we read, or have from a document that heard them: nobody stands between, and nothing
/// is hedged. What a document says itself is its publisher's.
void addAuthors(Context& context, const AttributionInfo& attribution, Review& review)
{
    const bool isHedged = std::any_of(attribution.chain.begin(), attribution.chain.end(),
                                      [](const LinkInfo& link) { return !link.hedge.empty(); });
    if (attribution.chain.size() > 2 || isHedged)
        return;
    if (attribution.chain.size() == 1) {
        if (const int64_t publisher = context.shelf.document(attribution.document).publisher)
            addAgent(review.authors, agentOf(context, publisher));
        return;
    }
    for (const int64_t actor : context.shelf.occasion(attribution.chain.back().occasion).actors)
        addAgent(review.authors, agentOf(context, actor));
}

/// A sentence: "Asserted by Asgarov, as reported by Armenian authorities (July 4, 2014), in “The incident”".
void describe(Context& context, const AttributionInfo& attribution, Cell& words)
{
    words.item(". ");
    words.add(attribution.stance == "concedes" ? "Conceded by " : "Asserted by ");
    printReport(context, attribution, words);
    const std::string said = dateText(context.shelf.occasion(attribution.chain.back().occasion).said);
    if (!said.empty())
        words.add(" (").add(said).add(")");
    if (attribution.chain.size() > 1) {
        words.add(", in “");
        printDocument(context, attribution.document, words);
        words.add("”");
    }
    words.dropRepeatedItem();
}

} // namespace

Review reviewOf(Context& context, int64_t claim)
{
    Review review;
    for (const Adopted& verdict : adoptedOf(context.shelf.assessmentsOfClaim(claim), kVerdictAxis))
        review.verdicts.push_back({verdict.value->label, verdict.assessment->scheme, verdict.value->rank,
                                   verdict.value->best, verdict.value->worst, verdict.assessment->reason,
                                   verdict.assessment->reviewer, verdict.assessment->time.substr(0, 10)});
    if (review.verdicts.empty())
        return review;
    const std::optional<ClaimType> type = fromToken<ClaimType>(context.shelf.claimType(claim));
    review.takesNone = type && !takesVerdicts(*type);
    if (review.takesNone)
        return review;
    review.statement = context.shelf.claim(claim).value_or(std::string());
    std::vector<int64_t> documents;
    std::vector<const DateInfo*> dates;
    Cell words;
    for (const AttributionInfo* attribution : context.shelf.attributionsOf(claim)) {
        if (!attribution->asserts() || attribution->chain.empty())
            continue;
        addAuthors(context, *attribution, review);
        describe(context, *attribution, words);
        dates.push_back(&context.shelf.occasion(attribution->chain.back().occasion).said);
        const DocumentInfo& document = context.shelf.document(attribution->document);
        if (std::find(documents.begin(), documents.end(), document.id) != documents.end())
            continue;
        documents.push_back(document.id);
        review.appearances.push_back(
            {document.url, document.title, isoOf(document.published),
             document.publisher ? agentOf(context, document.publisher) : std::nullopt});
    }
    review.firstSaid = firstOf(dates);
    review.description = words.text() + (words.isEmpty() ? "" : ".");
    return review;
}

} // namespace assay::table
