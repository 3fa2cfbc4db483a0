#include "core/document/readers/blocks.h"
#include "core/document/readers/html_tree.h"

#include <algorithm>

namespace assay::readers::html {

namespace {

template<size_t N>
bool isOneOf(std::string_view word, const std::string_view (&list)[N])
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// Words of class and id that name what stands around articles.
constexpr std::string_view kSuspect[] = {
    "cookie",      "cookies", "consent",     "gdpr",          "newsletter",  "breadcrumb",
    "breadcrumbs", "advert",  "adverts",     "advertisement", "adslot",      "sharing",
    "share",       "social",  "sidebar",     "related",       "recommended", "promo",
    "popup",       "modal",   "skiplink",    "navbar",        "pagination",  "paywall",
    "noprint",     "navbox",  "editsection", "toc",           "outbrain",    "taboola"};

constexpr std::string_view kLeftOutRoles[] = {"navigation", "banner",  "contentinfo", "complementary",
                                              "search",     "dialog",  "alertdialog", "menu",
                                              "menubar",    "toolbar", "alert"};

bool hasSuspectName(const GumboNode* element)
{
    for (const char* name : {"class", "id"}) {
        const std::string words = lowered(attribute(element, name));
        for (size_t at = 0; at < words.size();) {
            const size_t end = std::min(words.find_first_of(" \t\n-_", at), words.size());
            if (end > at && isOneOf(std::string_view(words).substr(at, end - at), kSuspect))
                return true;
            at = end + 1;
        }
    }
    return false;
}

bool isHidden(const GumboNode* element)
{
    if (gumbo_get_attribute(&element->v.element.attributes, "hidden") ||
        attribute(element, "aria-hidden") == "true")
        return true;
    std::string style = lowered(attribute(element, "style"));
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

bool isMain(const GumboNode* element)
{
    return element->v.element.tag == GUMBO_TAG_MAIN || attribute(element, "role") == "main" ||
           attribute(element, "itemprop") == "articleBody";
}

} // namespace

std::string_view attribute(const GumboNode* element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element->v.element.attributes, name);
    return found ? std::string_view(found->value) : std::string_view();
}

Outline::Outline(const GumboNode* root)
{
    std::vector<const GumboNode*> mains;
    std::vector<const GumboNode*> articles;
    std::vector<const GumboNode*> cells; // open ones, innermost last
    std::unordered_map<const GumboNode*, Size> roots;
    std::unordered_map<const GumboNode*, size_t> paragraphs; // in a cell
    size_t openArticles = 0;
    size_t openMains = 0;

    const auto markContent = [&](const GumboNode* element) {
        for (const GumboNode* up = element->parent; up && m_holdsContent.insert(up).second; up = up->parent) {
        }
    };
    const auto tableOf = [](const GumboNode* cell) {
        const GumboNode* up = cell->parent;
        while (up && !(up->type == GUMBO_NODE_ELEMENT && up->v.element.tag == GUMBO_TAG_TABLE))
            up = up->parent;
        return up;
    };
    const auto enter = [&](const GumboNode* node) {
        if (isText(node)) {
            m_total += trimmed(node->v.text.text).size();
            return false;
        }
        if (node->type != GUMBO_NODE_ELEMENT)
            return false;
        const GumboTag tag = node->v.element.tag;
        if (isHidden(node))
            return false;
        if (isMain(node)) {
            if (openMains++ == 0) {
                mains.push_back(node);
                roots[node].before = m_total;
            }
            markContent(node);
        } else if (tag == GUMBO_TAG_ARTICLE) {
            if (openArticles++ == 0) {
                articles.push_back(node);
                roots[node].before = m_total;
            }
            markContent(node);
        } else if (tag == GUMBO_TAG_H1) {
            markContent(node);
        } else if ((tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_FOOTER) && openArticles + openMains > 0) {
            m_inContent.insert(node);
        }
        if (hasSuspectName(node))
            m_sizes[node].before = m_total;
        const bool isBlock = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_BLOCKQUOTE ||
                             tag == GUMBO_TAG_TABLE || (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
        if (!cells.empty() && (isBlock || (tag == GUMBO_TAG_P && ++paragraphs[cells.back()] > 1)))
            m_layout.insert(tableOf(cells.back()));
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
            cells.push_back(node);
        return true;
    };
    const auto leave = [&](const GumboNode* node) {
        const GumboTag tag = node->v.element.tag;
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
            cells.pop_back();
        if (isMain(node))
            --openMains;
        else if (tag == GUMBO_TAG_ARTICLE)
            --openArticles;
        if (const auto found = roots.find(node); found != roots.end())
            found->second.after = m_total;
        if (const auto found = m_sizes.find(node); found != m_sizes.end())
            found->second.after = m_total;
    };
    walk(root, enter, leave);

    // A main element or articles are believed where they hold a fair part of the page's words.
    for (const auto& [candidates, share] : {std::pair(&mains, 5), std::pair(&articles, 2)}) {
        size_t words = 0;
        for (const GumboNode* candidate : *candidates)
            words += roots[candidate].after - roots[candidate].before;
        if (words > 0 && words >= m_total / static_cast<size_t>(share)) {
            m_roots = *candidates;
            return;
        }
    }
    m_roots.push_back(root);
}

const char* Outline::reasonToLeaveOut(const GumboNode* element) const
{
    if (isHidden(element))
        return "hidden parts";
    const bool holdsContent = m_holdsContent.count(element) > 0;
    switch (element->v.element.tag) {
    case GUMBO_TAG_NAV:
        return "navigation";
    case GUMBO_TAG_ASIDE:
        return holdsContent ? nullptr : "asides";
    case GUMBO_TAG_HEADER:
        return holdsContent || m_inContent.count(element) > 0 ? nullptr : "the page's header";
    case GUMBO_TAG_FOOTER:
        return holdsContent || m_inContent.count(element) > 0 ? nullptr : "the page's footer";
    default:
        break;
    }
    if (holdsContent)
        return nullptr;
    if (isOneOf(attribute(element, "role"), kLeftOutRoles))
        return "navigation";
    if (const auto found = m_sizes.find(element); found != m_sizes.end()) {
        // Not the most of a page, whatever it is called.
        if (found->second.after - found->second.before <= m_total * 2 / 5)
            return "banners, links and offers";
    }
    return nullptr;
}

} // namespace assay::readers::html
