#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace assay::readers::html {

/// Walks a tree without recursion: `enter` for each node, `leave` for each element after its children. An
/// element for which `enter` says false is passed over with all that is in it, and not left.
template<class Enter, class Leave>
void walk(const GumboNode* root, Enter enter, Leave leave)
{
    struct Step
    {
        const GumboNode* node;
        unsigned next;
    };
    std::vector<Step> path;
    const auto visit = [&](const GumboNode* node) {
        if (enter(node) && node->type == GUMBO_NODE_ELEMENT)
            path.push_back({node, 0});
    };
    visit(root);
    while (!path.empty()) {
        Step& step = path.back();
        const GumboVector& children = step.node->v.element.children;
        if (step.next < children.length) {
            visit(static_cast<const GumboNode*>(children.data[step.next++]));
        } else {
            const GumboNode* node = step.node;
            path.pop_back();
            leave(node);
        }
    }
}

inline bool isText(const GumboNode* node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
           node->type == GUMBO_NODE_CDATA;
}

std::string_view attribute(const GumboNode* element, const char* name);

/// What of a page is its article, found in one pass over the tree.
class Outline
{
public:
    explicit Outline(const GumboNode* root);

    /// Why an element is no part of the article ("navigation"), or nullptr when it may be one.
    const char* reasonToLeaveOut(const GumboNode* element) const;

    /// Where the article stands: the main element, the articles, or the whole page.
    const std::vector<const GumboNode*>& roots() const { return m_roots; }

    /// A table whose cells hold whole blocks is there for its looks.
    bool isLayout(const GumboNode* table) const { return m_layout.count(table) > 0; }

private:
    struct Size
    {
        size_t before = 0; ///< bytes of words before it and at its end
        size_t after = 0;
    };

    std::vector<const GumboNode*> m_roots;
    std::unordered_set<const GumboNode*> m_layout;
    std::unordered_set<const GumboNode*>
        m_holdsContent; ///< has the main element, an article or a first heading in it
    std::unordered_set<const GumboNode*> m_inContent; ///< headers and footers of an article, not of the page
    std::unordered_map<const GumboNode*, Size> m_sizes; ///< of elements whose class makes them suspect
    size_t m_total = 0;
};

} // namespace assay::readers::html
