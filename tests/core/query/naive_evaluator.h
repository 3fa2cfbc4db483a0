#pragma once

#include "core/query/filter.h"
#include "core/query/selection.h"
#include "tests/core/query/model.h"

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace assay::query {

/// Says by looping over the values what a filter finds. It shares the parser and the comparing of words and
/// names with the program, and nothing that is SQL.
class NaiveEvaluator
{
public:
    NaiveEvaluator(const Model& model, bool includeInternal);

    /// The uids of the rows that match, in order.
    std::vector<Uid> rows(RowKind kind, const Filter& filter) const;

private:
    using Leaves = std::vector<const Node*>;
    using Actors = std::set<ActorId>;
    using Sides = std::set<SideId>;
    struct Row
    {
        RowKind kind;
        Uid uid;
    };

    // The tree.
    static std::vector<Leaves> multiplied(const Node& node);
    bool holds(const Node& node, const Row& row, bool inBrackets) const;
    bool groupHolds(const Leaves& leaves, const Row& row, bool inBrackets) const;
    bool chosenHold(const Leaves& leaves, const Claim& claim, const Attribution* attribution) const;
    bool assessmentsHold(const Leaves& leaves, const Claim& claim, const Attribution* attribution) const;
    bool isOwn(const Row& row, const Node& leaf) const;
    bool ownHolds(const Row& row, const Node& leaf) const;

    // Leaves.
    bool attributionHolds(const Node& leaf, const Attribution& attribution) const;
    bool claimHolds(const Node& leaf, const Claim& claim) const;
    bool derivedHolds(const Node& leaf, const Value& value, const Claim& claim) const;
    bool occasionHolds(const Node& leaf, const Occasion& occasion) const;
    bool documentHolds(const Node& leaf, const Document& document) const;
    bool passageHolds(const Node& leaf, const Passage& passage) const;
    bool dateHolds(const Node& leaf, const FuzzyDate& date) const;
    bool axisHolds(const Node& leaf, const Assessment& assessment) const;
    bool wordInClaim(const Node& leaf, const Claim& claim) const;
    bool wordInAttribution(const Node& leaf, const Attribution& attribution) const;
    bool wordInPassage(const Node& leaf, PassageId passage) const;
    bool wordInNames(const Node& leaf, ActorId actor) const;
    bool wordIn(const Node& leaf, const std::string& text) const;

    // Derived questions.
    std::vector<const Attribution*> attributionsOf(const Claim& claim) const;
    std::vector<ActorId> speakers(const Attribution& attribution) const;
    const Occasion& lastOccasion(const Attribution& attribution) const;
    Sides stand(ActorId actor, const FuzzyDate& said) const;
    bool isSource(const Attribution& attribution) const;
    bool rebutted(const Claim& claim) const;
    bool contested(const Claim& claim) const;
    bool selfContradicted(const Claim& claim, bool alleged) const;
    bool passesAnotherSide(const Attribution& attribution, ActorId speaker) const;
    bool oneSided(const Claim& claim) const;
    bool unanswered(const Claim& claim, bool inVain) const;
    bool againstOwnSide(const Claim& claim) const;
    bool stale(const Assessment& assessment) const;
    bool disagree(const Claim& claim, const std::string& axis) const;
    bool isVia(const Attribution& attribution, const Actors& actors) const;

    // Names.
    ActorId root(ActorId actor) const;
    Actors actorsNamed(const Node& leaf) const; ///< roots
    std::set<PlaceId> placesNamed(const Node& leaf) const;
    std::set<TagId> tagsNamed(const Node& leaf) const;
    bool namedByProject(const Node& leaf, const std::string& name, const std::vector<std::string>& all) const;
    Sides sidesNamed(const Node& leaf) const;
    bool sees(const Attribution& attribution) const;
    bool seesRow(const Row& row) const;
    bool seesPassage(const Passage& passage) const;
    bool isInternal(ActorId actor) const;

    // What a row belongs to.
    std::vector<const Attribution*> attributionsOfRow(const Row& row) const;
    std::vector<const Claim*> claimsOfRow(const Row& row) const;
    std::set<PassageId> passagesOf(const Attribution& attribution) const;

    const Model& m_model;
    bool m_includeInternal;
};

/// Whether one of the leaf's values is this token.
inline bool says(const Node& leaf, std::string_view token)
{
    return std::any_of(leaf.values.begin(), leaf.values.end(),
                       [&](const Value& v) { return v.text == token; });
}

} // namespace assay::query
