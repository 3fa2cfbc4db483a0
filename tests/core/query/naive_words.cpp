#include "core/query/word_pattern.h"
#include "tests/core/query/naive_evaluator.h"

#include <algorithm>

namespace assay::query {

bool NaiveEvaluator::wordIn(const Node& leaf, const std::string& text) const
{
    const std::vector<std::string> words = foldedWords(text);
    return std::any_of(leaf.values.begin(), leaf.values.end(),
                       [&](const Value& v) { return WordPattern::of(v.text, v.quoted).matches(words); });
}

bool NaiveEvaluator::wordInPassage(const Node& leaf, PassageId id) const
{
    const Passage& passage = Model::of(m_model.passages, id);
    if (!seesPassage(passage))
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
        if (!m_includeInternal && (name.visibility == Visibility::Internal || isInternal(name.actor)))
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

} // namespace assay::query
