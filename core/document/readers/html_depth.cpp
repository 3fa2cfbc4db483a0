#include "core/document/readers/html_depth.h"

#include <algorithm>

namespace assay::readers::html {

namespace {

constexpr std::string_view kBlocks[] = {
    "address", "article", "aside",      "blockquote", "center",  "details", "dir",    "div",
    "dl",      "figure",  "figcaption", "fieldset",   "footer",  "header",  "hgroup", "main",
    "menu",    "nav",     "ol",         "pre",        "section", "summary", "ul"};

// Gumbo does not count <main> among the elements that others must not look past.

/// Elements that an end tag does not look past.
bool isBorder(Part part)
{
    return part == Part::Table || part == Part::Cell || part == Part::Rows || part == Part::Row;
}

} // namespace

Part partOf(std::string_view tag)
{
    if (tag == "p")
        return Part::Para;
    if (tag == "br" || tag == "hr")
        return Part::Void;
    if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6')
        return Part::Heading;
    if (tag == "li" || tag == "dt" || tag == "dd")
        return Part::Item;
    if (tag == "table")
        return Part::Table;
    if (tag == "tbody" || tag == "thead" || tag == "tfoot" || tag == "caption")
        return Part::Rows;
    if (tag == "tr")
        return Part::Row;
    if (tag == "td" || tag == "th")
        return Part::Cell;
    if (tag == "span")
        return Part::Inline;
    if (std::find(std::begin(kBlocks), std::end(kBlocks), tag) != std::end(kBlocks))
        return Part::Block;
    // Elements of the page's own have a hyphen; a few with one belong to other languages.
    const bool plain = std::all_of(tag.begin(), tag.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    const bool foreign = tag == "annotation-xml" || tag == "color-profile" || tag == "font-face" ||
                         tag == "missing-glyph" || tag.substr(0, 10) == "font-face-";
    return plain && !foreign && tag.find('-') != std::string_view::npos && tag.size() < 60 ? Part::Inline
                                                                                           : Part::None;
}

void Depth::push(const std::string& tag, Part part)
{
    m_open.push_back({tag, part});
    m_paras += part == Part::Para;
    m_tables += part == Part::Table;
    m_deepest = std::max(m_deepest, m_open.size());
}

void Depth::cut(size_t size)
{
    for (size_t i = size; i < m_open.size(); ++i) {
        m_paras -= m_open[i].part == Part::Para;
        m_tables -= m_open[i].part == Part::Table;
    }
    m_open.resize(size);
}

void Depth::closePara()
{
    if (m_paras == 0)
        return;
    for (size_t i = m_open.size(); i > 0 && !isBorder(m_open[i - 1].part); --i)
        if (m_open[i - 1].part == Part::Para) {
            cut(i - 1);
            return;
        }
}

void Depth::closeItem(const std::string& tag)
{
    const bool isList = tag == "li";
    for (size_t i = m_open.size(); i > 0; --i) {
        const Open& open = m_open[i - 1];
        if (open.part == Part::Item && (open.tag == "li") == isList) {
            cut(i - 1);
            return;
        }
        const bool passes = open.part == Part::Inline || open.part == Part::Para || open.tag == "main" ||
                            open.tag == "div" || open.tag == "address";
        if (!passes)
            return;
    }
}

size_t Depth::nearestTable() const
{
    if (m_tables == 0)
        return kNone;
    for (size_t i = m_open.size(); i > 0; --i)
        if (m_open[i - 1].part == Part::Table)
            return i - 1;
    return kNone;
}

bool Depth::start(const std::string& tag, Part part)
{
    switch (part) {
    case Part::None:
        return true;
    case Part::Void:
        if (tag == "hr")
            closePara();
        return true;
    case Part::Inline:
        push(tag, part);
        return true;
    case Part::Heading:
        closePara();
        if (!m_open.empty() && m_open.back().part == Part::Heading)
            cut(m_open.size() - 1);
        push(tag, part);
        return true;
    case Part::Item:
        closeItem(tag);
        closePara();
        push(tag, part);
        return true;
    case Part::Table: // a paragraph goes on around it: what the parser gets names no version of HTML
        for (size_t i = m_open.size(); m_tables > 0 && i > 0; --i) {
            const Open& open = m_open[i - 1];
            if (open.part == Part::Cell || open.tag == "caption")
                break;
            if (open.part == Part::Table) { // a table directly in a table ends it
                cut(i - 1);
                break;
            }
        }
        push(tag, part);
        return true;
    case Part::Block:
    case Part::Para:
        closePara();
        push(tag, part);
        return true;
    case Part::Rows:
    case Part::Row:
    case Part::Cell:
        break;
    }
    const size_t table = nearestTable();
    if (table == kNone)
        return false;
    // Rows go into the table, a row into its rows, a cell into its row; what is missing is put in.
    size_t keep = table + 1;
    for (const Part inside : {Part::Rows, Part::Row}) {
        if (part == inside)
            break;
        if (keep < m_open.size() && m_open[keep].part == inside && m_open[keep].tag != "caption") {
            ++keep;
            continue;
        }
        cut(keep);
        push(inside == Part::Rows ? "tbody" : "tr", inside);
        ++keep;
    }
    cut(keep);
    push(tag, part);
    return true;
}

bool Depth::end(const std::string& tag, Part part)
{
    const bool ofTable = isBorder(part);
    for (size_t i = m_open.size(); i > 0; --i) {
        const Open& open = m_open[i - 1];
        const bool same = part == Part::Heading ? open.part == Part::Heading : open.tag == tag;
        if (same) {
            cut(i - 1);
            return true;
        }
        if (ofTable ? open.part == Part::Table : isBorder(open.part))
            return false;
        if (tag == "li" && (open.tag == "ul" || open.tag == "ol"))
            return false;
        if (part == Part::Inline && open.part != Part::Inline && open.tag != "main")
            return false;
    }
    return false;
}

} // namespace assay::readers::html
