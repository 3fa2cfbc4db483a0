#include "core/base/hash.h"
#include "core/query/word_pattern.h"
#include "core/text/fold.h"
#include "core/text/names.h"
#include "tests/core/query/naive_evaluator.h"

#include <algorithm>

namespace assay::query {

namespace {

bool says(const Node& leaf, std::string_view token)
{
    return std::any_of(leaf.values.begin(), leaf.values.end(),
                       [&](const Value& v) { return v.text == token; });
}

} // namespace

bool NaiveEvaluator::ownHolds(const Row& row, const Node& leaf) const
{
    const bool word = leaf.type == Node::Type::Word;
    switch (row.kind) {
    case RowKind::Claims:
        return false;
    case RowKind::Attributions: {
        const Attribution& attribution = Model::of(m_model.attributions, AttributionId(row.uid));
        if (word)
            return wordInAttribution(leaf, attribution);
        if (leaf.field != Field::State)
            return attributionHolds(leaf, attribution);
        for (const PassageId passage : passagesOf(attribution))
            if (passageHolds(leaf, Model::of(m_model.passages, passage)))
                return true;
        return false;
    }
    case RowKind::Occasions: {
        const Occasion& occasion = Model::of(m_model.occasions, OccasionId(row.uid));
        if (!word)
            return occasionHolds(leaf, occasion);
        for (const ActorId actor : occasion.actors)
            if (wordInNames(leaf, actor))
                return true;
        return wordIn(leaf, occasion.venue);
    }
    case RowKind::Documents: {
        const Document& document = Model::of(m_model.documents, DocumentId(row.uid));
        if (word) {
            for (const std::string& author : document.authors)
                if (wordIn(leaf, author))
                    return true;
            return wordIn(leaf, document.title) ||
                   (!document.publisher.isNull() && wordInNames(leaf, document.publisher));
        }
        if (leaf.field == Field::Tag) {
            const auto tags = tagsNamed(leaf);
            return std::any_of(document.tags.begin(), document.tags.end(),
                               [&](TagId tag) { return tags.count(tag) > 0; });
        }
        if (leaf.field == Field::Type)
            return says(leaf, tokenOf(document.kind));
        if (leaf.field == Field::State)
            return std::any_of(m_model.passages.begin(), m_model.passages.end(), [&](const Passage& passage) {
                return passage.document == document.id && passageHolds(leaf, passage);
            });
        return documentHolds(leaf, document);
    }
    case RowKind::Actors: {
        const Actor& actor = Model::of(m_model.actors, ActorId(row.uid));
        if (word)
            return wordInNames(leaf, actor.id);
        switch (leaf.field) {
        case Field::Speaker:
            return actorsNamed(leaf).count(root(actor.id)) > 0;
        case Field::Side: {
            const Sides sides = sidesNamed(leaf);
            for (const SideId side : stand(actor.id, FuzzyDate()))
                if (sides.count(side))
                    return true;
            return false;
        }
        case Field::Role:
            for (const Claim& claim : m_model.claims)
                for (const About& about : claim.about)
                    if (root(about.actor) == actor.id && says(leaf, tokenOf(about.role)))
                        return true;
            return false;
        case Field::Tag: {
            const auto tags = tagsNamed(leaf);
            return std::any_of(actor.tags.begin(), actor.tags.end(),
                               [&](TagId tag) { return tags.count(tag) > 0; });
        }
        default:
            return says(leaf, tokenOf(actor.kind));
        }
    }
    case RowKind::Relations: {
        const Relation& relation = Model::of(m_model.relations, RelationId(row.uid));
        if (leaf.field == Field::Relation)
            return says(leaf, tokenOf(relation.kind));
        std::vector<std::string> all;
        for (const Reviewer& reviewer : m_model.reviewers)
            all.insert(all.end(), {reviewer.name, reviewer.initials});
        if (relation.reviewer.isNull())
            return false;
        const Reviewer& own = Model::of(m_model.reviewers, relation.reviewer);
        return namedByProject(leaf, own.name, all) || namedByProject(leaf, own.initials, all);
    }
    case RowKind::Exhibits: {
        const Exhibit& exhibit = Model::of(m_model.exhibits, ExhibitId(row.uid));
        if (word)
            return wordIn(leaf, exhibit.title) ||
                   (!exhibit.passage.isNull() && wordInPassage(leaf, exhibit.passage));
        if (says(leaf, tokenOf(exhibit.kind)))
            return true;
        if (leaf.field == Field::Type)
            return false;
        bool any = false;
        for (const Bearing& bearing : m_model.bearings)
            if (bearing.exhibit == exhibit.id) {
                any = true;
                if (says(leaf, tokenOf(bearing.effect)))
                    return true;
            }
        return !any && says(leaf, "none");
    }
    case RowKind::Assessments: {
        const Assessment& assessment = Model::of(m_model.assessments, AssessmentId(row.uid));
        if (infoOf(leaf.field).type == ValueType::Axis)
            return axisHolds(leaf, assessment);
        if (leaf.field == Field::Stale)
            return says(leaf, stale(assessment) ? "yes" : "no");
        if (leaf.field == Field::Assessed)
            return says(leaf, "yes");
        std::vector<std::string> all;
        for (const Reviewer& reviewer : m_model.reviewers)
            all.insert(all.end(), {reviewer.name, reviewer.initials});
        const Reviewer& own = Model::of(m_model.reviewers, assessment.reviewer);
        return namedByProject(leaf, own.name, all) || namedByProject(leaf, own.initials, all);
    }
    case RowKind::Passages: {
        const Passage& passage = Model::of(m_model.passages, PassageId(row.uid));
        if (word)
            return wordInPassage(leaf, passage.id);
        if (leaf.field == Field::State || leaf.field == Field::Translated)
            return passageHolds(leaf, passage);
        return documentHolds(leaf, Model::of(m_model.documents, passage.document));
    }
    case RowKind::Replies: {
        const Reply& reply = Model::of(m_model.replies, ReplyId(row.uid));
        if (leaf.field == Field::Reply)
            return says(leaf, tokenOf(reply.outcome));
        return actorsNamed(leaf).count(root(reply.actor)) > 0;
    }
    case RowKind::Tags: {
        const Tag& tag = Model::of(m_model.tags, TagId(row.uid));
        return word ? wordIn(leaf, tag.name) : tagsNamed(leaf).count(tag.id) > 0;
    }
    case RowKind::Views: {
        const View& view = Model::of(m_model.views, ViewId(row.uid));
        return wordIn(leaf, view.name) || wordIn(leaf, view.query);
    }
    }
    return false;
}

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

bool NaiveEvaluator::wordIn(const Node& leaf, const std::string& text) const
{
    const std::vector<std::string> words = foldedWords(text);
    return std::any_of(leaf.values.begin(), leaf.values.end(),
                       [&](const Value& v) { return WordPattern::of(v.text, v.quoted).matches(words); });
}

bool NaiveEvaluator::wordInPassage(const Node& leaf, PassageId id) const
{
    const Passage& passage = Model::of(m_model.passages, id);
    if (!m_includeInternal && passage.visibility == Visibility::Internal)
        return false;
    return wordIn(leaf, passage.quote) ||
           std::any_of(m_model.translations.begin(), m_model.translations.end(),
                       [&](const Translation& t) { return t.passage == id && wordIn(leaf, t.text); });
}

bool NaiveEvaluator::wordInNames(const Node& leaf, ActorId actor) const
{
    return std::any_of(m_model.names.begin(), m_model.names.end(), [&](const Name& name) {
        if (name.actor.isNull() || root(name.actor) != root(actor))
            return false;
        if (!m_includeInternal && (name.visibility == Visibility::Internal ||
                                   Model::of(m_model.actors, name.actor).visibility == Visibility::Internal))
            return false;
        return wordIn(leaf, name.text);
    });
}

bool NaiveEvaluator::wordInClaim(const Node& leaf, const Claim& claim) const
{
    const auto attributions = attributionsOf(claim);
    if (std::any_of(attributions.begin(), attributions.end(),
                    [&](const Attribution* a) { return wordInAttribution(leaf, *a); }))
        return true;
    if (wordIn(leaf, claim.statement))
        return true;
    for (const About& about : claim.about)
        if (wordInNames(leaf, about.actor))
            return true;
    return std::any_of(m_model.names.begin(), m_model.names.end(), [&](const Name& name) {
        return !name.place.isNull() && name.place == claim.place &&
               (m_includeInternal || name.visibility == Visibility::Public) && wordIn(leaf, name.text);
    });
}

bool NaiveEvaluator::wordInAttribution(const Node& leaf, const Attribution& attribution) const
{
    for (const PassageId passage : attribution.content)
        if (wordInPassage(leaf, passage))
            return true;
    for (const Link& link : attribution.chain)
        for (const ActorId actor : Model::of(m_model.occasions, link.occasion).actors)
            if (wordInNames(leaf, actor))
                return true;
    for (const ActorId actor : attribution.cites)
        if (wordInNames(leaf, actor))
            return true;
    const Claim& claim = Model::of(m_model.claims, attribution.claim);
    if (wordIn(leaf, claim.statement))
        return true;
    for (const About& about : claim.about)
        if (wordInNames(leaf, about.actor))
            return true;
    return std::any_of(m_model.names.begin(), m_model.names.end(), [&](const Name& name) {
        return !name.place.isNull() && name.place == claim.place &&
               (m_includeInternal || name.visibility == Visibility::Public) && wordIn(leaf, name.text);
    });
}

ActorId NaiveEvaluator::root(ActorId actor) const
{
    for (ActorId into = Model::of(m_model.actors, actor).mergedInto; !into.isNull();
         into = Model::of(m_model.actors, actor).mergedInto)
        actor = into;
    return actor;
}

NaiveEvaluator::Actors NaiveEvaluator::actorsNamed(const Node& leaf) const
{
    Actors all;
    for (const Value& v : leaf.values) {
        Actors named;
        const names::Key typed = names::makeKey(v.text);
        for (const Name& name : m_model.names) {
            if (name.actor.isNull())
                continue;
            if (!m_includeInternal &&
                (name.visibility == Visibility::Internal ||
                 Model::of(m_model.actors, name.actor).visibility == Visibility::Internal))
                continue;
            const bool answers = v.comparison == Comparison::Exact
                                     ? caseFold(v.text) == caseFold(name.text)
                                     : names::answers(typed, names::makeKey(name.text));
            if (answers)
                named.insert(root(name.actor));
        }
        for (bool grown = v.withParts; grown;) {
            grown = false;
            for (const Actor& actor : m_model.actors)
                for (const PartOf& part : actor.partOf)
                    if (named.count(root(part.whole)))
                        grown = named.insert(root(actor.id)).second || grown;
        }
        all.insert(named.begin(), named.end());
    }
    return all;
}

std::set<PlaceId> NaiveEvaluator::placesNamed(const Node& leaf) const
{
    std::set<PlaceId> named;
    for (const Value& v : leaf.values)
        for (const Name& name : m_model.names) {
            if (name.place.isNull() || (!m_includeInternal && name.visibility == Visibility::Internal))
                continue;
            const bool answers = v.comparison == Comparison::Exact
                                     ? caseFold(v.text) == caseFold(name.text)
                                     : names::answers(names::makeKey(v.text), names::makeKey(name.text));
            if (answers)
                named.insert(name.place);
        }
    for (bool grown = true; grown;) {
        grown = false;
        for (const Place& place : m_model.places)
            if (named.count(place.partOf))
                grown = named.insert(place.id).second || grown;
    }
    return named;
}

std::set<TagId> NaiveEvaluator::tagsNamed(const Node& leaf) const
{
    std::vector<std::string> all;
    for (const Tag& tag : m_model.tags)
        all.push_back(tag.name);
    std::set<TagId> named;
    for (const Tag& tag : m_model.tags)
        if (namedByProject(leaf, tag.name, all))
            named.insert(tag.id);
    for (bool grown = true; grown;) {
        grown = false;
        for (const Tag& tag : m_model.tags)
            if (named.count(tag.parent))
                grown = named.insert(tag.id).second || grown;
    }
    return named;
}

bool NaiveEvaluator::namedByProject(const Node& leaf, const std::string& name,
                                    const std::vector<std::string>& all) const
{
    return std::any_of(leaf.values.begin(), leaf.values.end(), [&](const Value& v) {
        const std::string typed = caseFold(v.text);
        if (caseFold(name) == typed)
            return true;
        const bool anyEqual = std::any_of(all.begin(), all.end(),
                                          [&](const std::string& other) { return caseFold(other) == typed; });
        return !anyEqual && v.comparison == Comparison::Match &&
               eachBegins(foldedWords(v.text), foldedWords(name));
    });
}

NaiveEvaluator::Sides NaiveEvaluator::sidesNamed(const Node& leaf) const
{
    std::vector<std::string> all;
    for (const Side& side : m_model.sides)
        all.push_back(side.name);
    Sides named;
    for (const Side& side : m_model.sides)
        if (namedByProject(leaf, side.name, all))
            named.insert(side.id);
    return named;
}

} // namespace assay::query
