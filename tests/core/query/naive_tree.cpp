#include "tests/core/query/naive_evaluator.h"

#include <algorithm>

namespace assay::query {

namespace {

bool among(Field field, std::initializer_list<Field> list)
{
    return std::find(list.begin(), list.end(), field) != list.end();
}

template<class T>
void uidsOf(const std::vector<T>& values, std::vector<Uid>& uids)
{
    for (const T& value : values)
        uids.push_back(value.id.uid);
}

template<class E>
bool onlyTokensOf(const Node& leaf)
{
    return std::all_of(leaf.values.begin(), leaf.values.end(),
                       [](const Value& v) { return fromToken<E>(v.text).has_value(); });
}

} // namespace

NaiveEvaluator::NaiveEvaluator(const Model& model, bool includeInternal)
    : m_model(model), m_includeInternal(includeInternal)
{
}

std::vector<Uid> NaiveEvaluator::rows(RowKind kind, const Filter& filter) const
{
    std::vector<Uid> all;
    switch (kind) {
    case RowKind::Claims:
        uidsOf(m_model.claims, all);
        break;
    case RowKind::Attributions:
        uidsOf(m_model.attributions, all);
        break;
    case RowKind::Occasions:
        uidsOf(m_model.occasions, all);
        break;
    case RowKind::Documents:
        uidsOf(m_model.documents, all);
        break;
    case RowKind::Actors:
        uidsOf(m_model.actors, all);
        break;
    case RowKind::Relations:
        uidsOf(m_model.relations, all);
        break;
    case RowKind::Exhibits:
        uidsOf(m_model.exhibits, all);
        break;
    case RowKind::Assessments:
        uidsOf(m_model.assessments, all);
        break;
    case RowKind::Passages:
        uidsOf(m_model.passages, all);
        break;
    case RowKind::Replies:
        uidsOf(m_model.replies, all);
        break;
    case RowKind::Tags:
        uidsOf(m_model.tags, all);
        break;
    case RowKind::Views:
        uidsOf(m_model.views, all);
        break;
    }
    std::sort(all.begin(), all.end());
    std::vector<Uid> found;
    for (const Uid& uid : all)
        if (const Row row{kind, uid}; seesRow(row) && holds(filter.root, row, false))
            found.push_back(uid);
    return found;
}

/// The OR of ANDs of leaves; NOT and [ ... ] are leaves here.
std::vector<NaiveEvaluator::Leaves> NaiveEvaluator::multiplied(const Node& node)
{
    if (node.type == Node::Type::Or) {
        std::vector<Leaves> ways;
        for (const Node& child : node.children)
            for (Leaves& way : multiplied(child))
                ways.push_back(std::move(way));
        return ways;
    }
    if (node.type != Node::Type::And)
        return {{&node}};
    std::vector<Leaves> ways = {{}};
    for (const Node& child : node.children) {
        std::vector<Leaves> product;
        for (const Leaves& way : ways)
            for (const Leaves& other : multiplied(child)) {
                product.push_back(way);
                product.back().insert(product.back().end(), other.begin(), other.end());
            }
        ways = std::move(product);
    }
    return ways;
}

bool NaiveEvaluator::holds(const Node& node, const Row& row, bool inBrackets) const
{
    for (const Leaves& way : multiplied(node))
        if (groupHolds(way, row, inBrackets))
            return true;
    return false;
}

bool NaiveEvaluator::groupHolds(const Leaves& leaves, const Row& row, bool inBrackets) const
{
    Leaves rest;
    for (const Node* leaf : leaves) {
        if (leaf->type == Node::Type::Not) {
            if (holds(leaf->children.front(), row, inBrackets))
                return false;
        } else if (leaf->type == Node::Type::Another) {
            Row asked = row;
            if (row.kind == RowKind::Attributions)
                asked = {RowKind::Claims, Model::of(m_model.attributions, AttributionId(row.uid)).claim.uid};
            if (!holds(leaf->children.front(), asked, true))
                return false;
        } else if (isOwn(row, *leaf)) {
            if (!ownHolds(row, *leaf))
                return false;
        } else {
            rest.push_back(leaf);
        }
    }
    if (rest.empty())
        return true;
    const bool needs = std::any_of(rest.begin(), rest.end(), [](const Node* leaf) {
        return leaf->type == Node::Type::Term && infoOf(leaf->field).scope == Scope::Attribution;
    });
    for (const Attribution* attribution : attributionsOfRow(row))
        if (chosenHold(rest, Model::of(m_model.claims, attribution->claim), attribution))
            return true;
    if (needs)
        return false;
    for (const Claim* claim : claimsOfRow(row))
        if (chosenHold(rest, *claim, nullptr))
            return true;
    return false;
}

/// Whether all leaves hold of one claim, one attribution of it (or none), one actor that it is about.
bool NaiveEvaluator::chosenHold(const Leaves& leaves, const Claim& claim,
                                const Attribution* attribution) const
{
    Leaves about, assessment;
    for (const Node* leaf : leaves) {
        if (leaf->type == Node::Type::Word) {
            if (!wordInClaim(*leaf, claim))
                return false;
        } else if (among(leaf->field, {Field::About, Field::Role})) {
            about.push_back(leaf);
        } else if (infoOf(leaf->field).scope == Scope::Assessment && leaf->field != Field::Disagree) {
            assessment.push_back(leaf);
        } else if (infoOf(leaf->field).scope == Scope::Attribution) {
            if (!attribution || !attributionHolds(*leaf, *attribution))
                return false;
        } else if (!claimHolds(*leaf, claim)) {
            return false;
        }
    }
    if (!about.empty()) {
        const bool spokenOf = std::any_of(claim.about.begin(), claim.about.end(), [&](const About& entry) {
            return std::all_of(about.begin(), about.end(), [&](const Node* leaf) {
                if (leaf->field == Field::Role)
                    return std::any_of(leaf->values.begin(), leaf->values.end(),
                                       [&](const Value& v) { return v.text == tokenOf(entry.role); });
                return actorsNamed(*leaf).count(root(entry.actor)) > 0;
            });
        });
        if (!spokenOf)
            return false;
    }
    return assessment.empty() || assessmentsHold(assessment, claim, attribution);
}

bool NaiveEvaluator::assessmentsHold(const Leaves& leaves, const Claim& claim,
                                     const Attribution* attribution) const
{
    Leaves axes, conditions;
    bool byReviewer = false, assessed = false, unassessed = false, stale = false;
    for (const Node* leaf : leaves) {
        if (leaf->field == Field::Assessed) {
            const bool yes = std::any_of(leaf->values.begin(), leaf->values.end(),
                                         [](const Value& v) { return v.text == "yes"; });
            const bool no = std::any_of(leaf->values.begin(), leaf->values.end(),
                                        [](const Value& v) { return v.text == "no"; });
            if (!(yes && no))
                (yes ? assessed : unassessed) = true;
            continue;
        }
        byReviewer = byReviewer || leaf->field == Field::Reviewer;
        stale = stale || leaf->field == Field::Stale;
        (infoOf(leaf->field).type == ValueType::Axis ? axes : conditions).push_back(leaf);
    }
    const auto counts = [&](const Assessment& m, bool staleToo) {
        if (!byReviewer && !m.adopted)
            return false;
        for (const Node* leaf : conditions) {
            if (leaf->field == Field::Reviewer) {
                std::vector<std::string> all;
                for (const Reviewer& reviewer : m_model.reviewers) {
                    all.push_back(reviewer.name);
                    if (!reviewer.initials.empty())
                        all.push_back(reviewer.initials);
                }
                const Reviewer& own = Model::of(m_model.reviewers, m.reviewer);
                if (!namedByProject(*leaf, own.name, all) &&
                    (own.initials.empty() || !namedByProject(*leaf, own.initials, all)))
                    return false;
            } else if (staleToo) {
                const bool is = this->stale(m);
                if (std::none_of(leaf->values.begin(), leaf->values.end(),
                                 [&](const Value& v) { return (v.text == "yes") == is; }))
                    return false;
            }
        }
        return true;
    };
    const auto some = [&](const std::vector<const Node*>& terms, bool reliability, bool staleToo) {
        return std::any_of(m_model.assessments.begin(), m_model.assessments.end(), [&](const Assessment& m) {
            bool target = m.claim == claim.id;
            if (reliability && attribution) {
                const auto who = speakers(*attribution);
                target = target || m.attribution == attribution->id ||
                         (!m.actor.isNull() && std::find(who.begin(), who.end(), root(m.actor)) != who.end());
            }
            return target && counts(m, staleToo) &&
                   std::all_of(terms.begin(), terms.end(),
                               [&](const Node* leaf) { return axisHolds(*leaf, m); });
        });
    };
    // Terms whose axes one scheme holds together stand together, in the order in which they were typed.
    std::vector<std::pair<Leaves, std::set<SchemeId>>> components;
    for (const Node* leaf : axes) {
        std::set<SchemeId> schemes;
        for (const Scheme& scheme : m_model.schemes)
            for (const SchemeValue& value : scheme.values)
                if (value.axis == infoOf(leaf->field).name)
                    schemes.insert(scheme.id);
        bool placed = false;
        for (auto& [terms, shared] : components) {
            if ((terms.front()->field == Field::Reliability) != (leaf->field == Field::Reliability))
                continue;
            std::set<SchemeId> both;
            std::set_intersection(shared.begin(), shared.end(), schemes.begin(), schemes.end(),
                                  std::inserter(both, both.begin()));
            if (!placed && !both.empty()) {
                terms.push_back(leaf);
                shared = both;
                placed = true;
            }
        }
        if (!placed)
            components.push_back({{leaf}, schemes});
    }
    for (const auto& [terms, shared] : components)
        if (!some(terms, terms.front()->field == Field::Reliability, true))
            return false;
    if (axes.empty() && (stale || (byReviewer && !unassessed)) && !some({}, false, true))
        return false;
    if (assessed && !some({}, false, axes.empty() && (stale || (byReviewer && !unassessed))))
        return false;
    return !unassessed || !some({}, false, false);
}

bool NaiveEvaluator::isOwn(const Row& row, const Node& leaf) const
{
    using F = Field;
    const bool word = leaf.type == Node::Type::Word;
    const Field field = leaf.field;
    switch (row.kind) {
    case RowKind::Claims:
        return false;
    case RowKind::Attributions:
        return word || field == F::State || infoOf(field).scope == Scope::Attribution;
    case RowKind::Occasions:
        return word || among(field, {F::Speaker, F::Side, F::How, F::Said, F::Venue, F::Circumstances});
    case RowKind::Documents:
        return word ||
               among(field, {F::Doc, F::Publisher, F::Lang, F::Published, F::Text, F::Tag, F::State}) ||
               (field == F::Type && onlyTokensOf<DocumentKind>(leaf));
    case RowKind::Actors:
        return word || among(field, {F::Speaker, F::Side, F::Role, F::Tag}) ||
               (field == F::Type && onlyTokensOf<ActorKind>(leaf));
    case RowKind::Relations:
        return !word && among(field, {F::Relation, F::Reviewer});
    case RowKind::Exhibits:
        return word || field == F::Exhibit || (field == F::Type && onlyTokensOf<ExhibitKind>(leaf));
    case RowKind::Assessments:
        return !word &&
               (infoOf(field).type == ValueType::Axis || among(field, {F::Reviewer, F::Stale, F::Assessed}));
    case RowKind::Passages:
        return word ||
               among(field, {F::Doc, F::Publisher, F::Lang, F::Published, F::Text, F::State, F::Translated});
    case RowKind::Replies:
        return !word && among(field, {F::Speaker, F::Reply});
    case RowKind::Tags:
        return word || field == F::Tag;
    case RowKind::Views:
        return word;
    }
    return false;
}

} // namespace assay::query
