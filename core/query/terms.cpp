#include "core/query/terms.h"

// The tree; its leaves are terms and words.
namespace assay::query {

Result<Predicate> Terms::tree(const Node& node, const Leaf& leaf)
{
    if (node.type != Node::Type::Or && node.type != Node::Type::And)
        return leaf(node);
    std::vector<Predicate> parts;
    for (const Node& child : node.children) {
        Result<Predicate> part = tree(child, leaf);
        if (!part)
            return part;
        parts.push_back(std::move(*part));
    }
    return node.type == Node::Type::Or ? either(std::move(parts)) : both(std::move(parts));
}

Result<Predicate> Terms::attribution(const Node& node, const std::string& a)
{
    return tree(node, [&](const Node& leaf) { return attributionTerm(leaf, a); });
}

Result<Predicate> Terms::claim(const Node& node, const std::string& c)
{
    return tree(node, [&](const Node& leaf) {
        return leaf.type == Node::Type::Word ? claimWord(leaf, c) : claimTerm(leaf, c);
    });
}

} // namespace assay::query
