#include "core/query/word_pattern.h"
#include "core/text/fold.h"
#include "core/text/names.h"
#include "tests/core/query/naive_evaluator.h"

#include <algorithm>

// Whom and what a leaf names.
namespace assay::query {

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
            if (!m_includeInternal && (name.visibility == Visibility::Internal || isInternal(name.actor)))
                continue;
            const bool answers = v.comparison == Comparison::Exact
                                     ? caseFold(v.text) == caseFold(name.text)
                                     : names::answers(typed, names::makeKey(name.text));
            if (answers)
                named.insert(root(name.actor));
        }
        if (named.empty() || v.comparison == Comparison::Exact)
            for (const Document& document : m_model.documents) {
                const Actor& voice = Model::of(m_model.actors, document.voice);
                const bool isNamed = std::any_of(m_model.names.begin(), m_model.names.end(),
                                                 [&](const Name& name) { return name.actor == voice.id; });
                const bool isShown =
                    m_includeInternal || (document.visibility == Visibility::Public && !isInternal(voice.id));
                if (voice.kind == ActorKind::OwnVoice && !isNamed && isShown &&
                    caseFold(document.title) == caseFold(v.text))
                    named.insert(root(voice.id));
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
