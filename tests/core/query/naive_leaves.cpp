#include "core/query/word_pattern.h"
#include "core/text/fold.h"
#include "tests/core/query/naive_evaluator.h"

#include <algorithm>

namespace assay::query {

bool NaiveEvaluator::attributionHolds(const Node& leaf, const Attribution& attribution) const
{
    switch (leaf.field) {
    case Field::Via:
        return isVia(attribution, actorsNamed(leaf));
    case Field::Stance:
        return says(leaf, tokenOf(attribution.stance));
    case Field::Basis:
        return says(leaf, tokenOf(attribution.basis));
    case Field::Mode:
        return says(leaf, tokenOf(attribution.chain.back().mode));
    case Field::Hedge:
    case Field::Hedged: {
        bool hedged = false;
        for (const Link& link : attribution.chain) {
            hedged = hedged || link.hedge;
            if (link.hedge && says(leaf, tokenOf(*link.hedge)))
                return true;
        }
        return leaf.field == Field::Hedged && says(leaf, hedged ? "yes" : "no");
    }
    case Field::Cites: {
        const Actors named = actorsNamed(leaf);
        return std::any_of(attribution.cites.begin(), attribution.cites.end(),
                           [&](ActorId actor) { return named.count(root(actor)) > 0; });
    }
    case Field::Translated: {
        bool all = !attribution.content.empty(), some = false;
        for (const PassageId passage : attribution.content) {
            const bool translated = std::any_of(m_model.translations.begin(), m_model.translations.end(),
                                                [&](const Translation& t) { return t.passage == passage; });
            all = all && translated;
            some = some || !translated;
        }
        return (all && says(leaf, "yes")) || (some && says(leaf, "no"));
    }
    case Field::Speaker:
    case Field::Side:
    case Field::How:
    case Field::Said:
    case Field::Venue:
    case Field::Circumstances:
        return occasionHolds(leaf, lastOccasion(attribution));
    default:
        return documentHolds(leaf, Model::of(m_model.documents, attribution.document));
    }
}

bool NaiveEvaluator::occasionHolds(const Node& leaf, const Occasion& occasion) const
{
    switch (leaf.field) {
    case Field::Speaker: {
        const Actors named = actorsNamed(leaf);
        return std::any_of(occasion.actors.begin(), occasion.actors.end(),
                           [&](ActorId actor) { return named.count(root(actor)) > 0; });
    }
    case Field::Side: {
        const Sides sides = sidesNamed(leaf);
        for (const ActorId actor : occasion.actors)
            for (const SideId side : stand(actor, occasion.said))
                if (sides.count(side))
                    return true;
        return false;
    }
    case Field::How:
        return says(leaf, tokenOf(occasion.how));
    case Field::Said:
        return dateHolds(leaf, occasion.said);
    case Field::Venue:
        return std::any_of(leaf.values.begin(), leaf.values.end(), [&](const Value& v) {
            return v.comparison == Comparison::Exact
                       ? caseFold(v.text) == caseFold(occasion.venue)
                       : eachBegins(foldedWords(v.text), foldedWords(occasion.venue));
        });
    default:
        return std::any_of(occasion.circumstances.begin(), occasion.circumstances.end(),
                           [&](Circumstance c) { return says(leaf, tokenOf(c)); });
    }
}

bool NaiveEvaluator::documentHolds(const Node& leaf, const Document& document) const
{
    switch (leaf.field) {
    case Field::Doc:
        if (!m_includeInternal && document.visibility == Visibility::Internal)
            return false;
        return std::any_of(leaf.values.begin(), leaf.values.end(), [&](const Value& v) {
            return v.comparison == Comparison::Exact
                       ? caseFold(v.text) == caseFold(document.title)
                       : eachBegins(foldedWords(v.text), foldedWords(document.title));
        });
    case Field::Publisher:
        return !document.publisher.isNull() && actorsNamed(leaf).count(root(document.publisher)) > 0;
    case Field::Lang:
        return std::any_of(leaf.values.begin(), leaf.values.end(), [&](const Value& v) {
            const std::string typed = caseFold(v.text), own = caseFold(document.language);
            return own == typed || (v.comparison == Comparison::Match && own.starts_with(typed + "-"));
        });
    case Field::Published:
        return dateHolds(leaf, document.published);
    default: {
        const auto text = m_model.texts.find(document.id);
        const bool read =
            std::any_of(m_model.versions.begin(), m_model.versions.end(),
                        [&](const TextVersion& version) { return version.document == document.id; });
        return read && text != m_model.texts.end() &&
               std::any_of(text->second.begin(), text->second.end(),
                           [&](const std::string& paragraph) { return wordIn(leaf, paragraph); });
    }
    }
}

bool NaiveEvaluator::passageHolds(const Node& leaf, const Passage& passage) const
{
    if (leaf.field == Field::State)
        return !passage.anchors.empty() && says(leaf, tokenOf(passage.anchors.back().state));
    const bool translated = std::any_of(m_model.translations.begin(), m_model.translations.end(),
                                        [&](const Translation& t) { return t.passage == passage.id; });
    return says(leaf, translated ? "yes" : "no");
}

bool NaiveEvaluator::dateHolds(const Node& leaf, const FuzzyDate& date) const
{
    return std::any_of(leaf.values.begin(), leaf.values.end(), [&](const Value& v) {
        if (v.date.isEmpty())
            return !date.earliest && !date.latest;
        return v.comparison == Comparison::Exact ? date.surelyInside(v.date) : date.mayOverlap(v.date);
    });
}

bool NaiveEvaluator::axisHolds(const Node& leaf, const Assessment& assessment) const
{
    const std::string axis(infoOf(leaf.field).name);
    const Scheme& scheme = Model::of(m_model.schemes, assessment.scheme);
    const auto valueOf = [&](const std::string& typed) -> const SchemeValue* {
        for (const SchemeValue& value : scheme.values)
            if (value.axis == axis &&
                (caseFold(value.token) == caseFold(typed) || caseFold(value.label) == caseFold(typed)))
                return &value;
        return nullptr;
    };
    for (const AssessedValue& given : assessment.values) {
        if (given.axis != axis)
            continue;
        const SchemeValue* own = valueOf(given.token);
        for (const Value& v : leaf.values) {
            const SchemeValue* mark = valueOf(v.text);
            if (!mark || !own)
                continue;
            const bool ranked = mark->rank && own->rank;
            switch (v.comparison) {
            case Comparison::Match:
            case Comparison::Exact:
                if (own->token == mark->token)
                    return true;
                break;
            case Comparison::AtLeast:
                if (ranked && *own->rank >= *mark->rank)
                    return true;
                break;
            case Comparison::More:
                if (ranked && *own->rank > *mark->rank)
                    return true;
                break;
            case Comparison::AtMost:
                if (ranked && *own->rank <= *mark->rank)
                    return true;
                break;
            case Comparison::Less:
                if (ranked && *own->rank < *mark->rank)
                    return true;
                break;
            }
        }
    }
    return false;
}

bool NaiveEvaluator::claimHolds(const Node& leaf, const Claim& claim) const
{
    switch (leaf.field) {
    case Field::OnlyVia: {
        const Actors named = actorsNamed(leaf);
        bool any = false;
        for (const Attribution* attribution : attributionsOf(claim))
            if (attribution->stance == Stance::Asserts) {
                any = true;
                if (!isVia(*attribution, named))
                    return false;
            }
        return any;
    }
    case Field::Topic: {
        std::vector<std::string> all;
        for (const Claim& other : m_model.claims)
            all.insert(all.end(), other.topics.begin(), other.topics.end());
        return std::any_of(claim.topics.begin(), claim.topics.end(),
                           [&](const std::string& topic) { return namedByProject(leaf, topic, all); });
    }
    case Field::Type:
        return says(leaf, tokenOf(claim.type));
    case Field::Status:
        return says(leaf, tokenOf(claim.status));
    case Field::Tag: {
        const auto tags = tagsNamed(leaf);
        return std::any_of(claim.tags.begin(), claim.tags.end(),
                           [&](TagId tag) { return tags.count(tag) > 0; });
    }
    case Field::Happened:
        return dateHolds(leaf, claim.happened);
    case Field::Place:
        return placesNamed(leaf).count(claim.place) > 0;
    case Field::Relation: {
        bool any = false;
        for (const Relation& relation : m_model.relations)
            if (relation.from == claim.id || relation.to == claim.id) {
                any = true;
                if (says(leaf, tokenOf(relation.kind)))
                    return true;
            }
        return !any && says(leaf, "none");
    }
    case Field::Exhibit: {
        bool any = false;
        for (const Bearing& bearing : m_model.bearings)
            if (bearing.claim == claim.id) {
                any = true;
                if (says(leaf, tokenOf(bearing.effect)) ||
                    says(leaf, tokenOf(Model::of(m_model.exhibits, bearing.exhibit).kind)))
                    return true;
            }
        return !any && says(leaf, "none");
    }
    case Field::Reply: {
        bool any = false;
        for (const Reply& reply : m_model.replies)
            if (reply.claim == claim.id) {
                any = true;
                if (says(leaf, tokenOf(reply.outcome)))
                    return true;
            }
        return !any && says(leaf, "none");
    }
    case Field::State:
        for (const Attribution* attribution : attributionsOf(claim))
            for (const PassageId passage : passagesOf(*attribution))
                if (passageHolds(leaf, Model::of(m_model.passages, passage)))
                    return true;
        return false;
    default:
        return std::any_of(leaf.values.begin(), leaf.values.end(),
                           [&](const Value& value) { return derivedHolds(leaf, value, claim); });
    }
}

} // namespace assay::query
