#include "core/query/question.h"

#include "core/query/values.h"

#include <fmt/format.h>

#include <algorithm>

namespace assay::query {

namespace {

constexpr size_t kMostGroups = 64;

/// The bond that all leaves of a tree share; nothing when they differ, or when it holds NOT or [ ... ].
std::optional<Bond> commonBond(const Node& node, const IsOwn& isOwn, bool inBrackets)
{
    switch (node.type) {
    case Node::Type::Term:
        return isOwn(node, inBrackets) ? Bond::Own : bondOf(node.field);
    case Node::Type::Word:
        return isOwn(node, inBrackets) ? Bond::Own : Bond::Claim;
    case Node::Type::Not:
    case Node::Type::Another:
        return std::nullopt;
    case Node::Type::And:
    case Node::Type::Or:
        break;
    }
    std::optional<Bond> common;
    for (const Node& child : node.children) {
        const std::optional<Bond> bond = commonBond(child, isOwn, inBrackets);
        if (!bond || (common && *common != *bond))
            return std::nullopt;
        common = bond;
    }
    return common;
}

void append(Group& group, const Group& other)
{
    const auto take = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    take(group.own, other.own);
    take(group.attribution, other.attribution);
    take(group.claim, other.claim);
    take(group.about, other.about);
    take(group.assessment, other.assessment);
    take(group.subs, other.subs);
}

Result<std::vector<Group>> multiplied(const Node& node, const IsOwn& isOwn, bool inBrackets);

Result<std::vector<Group>> sub(const Node& node, bool negated, const IsOwn& isOwn, bool inBrackets)
{
    Result<std::vector<Group>> inside = multiplied(node.children.front(), isOwn, inBrackets || !negated);
    if (!inside)
        return inside;
    Group group;
    group.subs.push_back({negated, !negated, std::make_shared<const Question>(Question{std::move(*inside)})});
    return std::vector<Group>{std::move(group)};
}

Result<std::vector<Group>> tooMany(const Node& node)
{
    return mistakeAt(node.column,
                     fmt::format("Multiplied out, this filter has more than {} alternatives; use commas "
                                 "among values, or fewer brackets.",
                                 kMostGroups));
}

Result<std::vector<Group>> multiplied(const Node& node, const IsOwn& isOwn, bool inBrackets)
{
    if (node.type == Node::Type::Not)
        return sub(node, true, isOwn, inBrackets);
    if (node.type == Node::Type::Another)
        return sub(node, false, isOwn, inBrackets);
    const std::optional<Bond> bond = commonBond(node, isOwn, inBrackets);
    const bool leaf = node.type == Node::Type::Term || node.type == Node::Type::Word;
    // An OR of terms with one bond stays whole: "one attribution that is this or that". Assessments are taken
    // apart all the same, since a reviewer named on one side says nothing about the other.
    if (leaf || (node.type == Node::Type::Or && bond && *bond != Bond::Assessment)) {
        Group group;
        switch (*bond) {
        case Bond::Attribution:
            group.attribution.push_back(node);
            break;
        case Bond::About:
            group.about.push_back(node);
            break;
        case Bond::Assessment:
            group.assessment.push_back(node);
            break;
        case Bond::Own:
            group.own.push_back(node);
            break;
        case Bond::Claim:
            group.claim.push_back(node);
            break;
        }
        return std::vector<Group>{std::move(group)};
    }
    std::vector<Group> groups;
    if (node.type == Node::Type::Or) {
        for (const Node& child : node.children) {
            const Result<std::vector<Group>> side = multiplied(child, isOwn, inBrackets);
            if (!side)
                return side;
            groups.insert(groups.end(), side->begin(), side->end());
            if (groups.size() > kMostGroups)
                return tooMany(node);
        }
        return groups;
    }
    groups.emplace_back();
    for (const Node& child : node.children) {
        const Result<std::vector<Group>> factor = multiplied(child, isOwn, inBrackets);
        if (!factor)
            return factor;
        if (groups.size() * factor->size() > kMostGroups)
            return tooMany(node);
        std::vector<Group> product;
        for (const Group& group : groups)
            for (const Group& other : *factor) {
                product.push_back(group);
                append(product.back(), other);
            }
        groups = std::move(product);
    }
    return groups;
}

} // namespace

Bond bondOf(Field field)
{
    if (field == Field::About || field == Field::Role)
        return Bond::About;
    switch (infoOf(field).scope) {
    case Scope::Attribution:
        return Bond::Attribution;
    case Scope::Assessment:
        return field == Field::Disagree ? Bond::Claim : Bond::Assessment;
    case Scope::Claim:
        return Bond::Claim;
    }
    return Bond::Claim;
}

Result<Question> questionOf(const Filter& filter, const IsOwn& isOwn)
{
    Result<std::vector<Group>> groups = multiplied(filter.root, isOwn, false);
    if (!groups)
        return tl::make_unexpected(groups.error());
    return Question{std::move(*groups)};
}

} // namespace assay::query
