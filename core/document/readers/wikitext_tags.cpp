#include "core/document/readers/wikitext_flattener.h"

#include <algorithm>
#include <array>

namespace assay::readers::wiki {

namespace {

constexpr size_t kLongestTag = 2'000;

constexpr std::string_view kStrippedTags[] = {"abbr",        "b",
                                              "bdi",         "bdo",
                                              "big",         "br",
                                              "center",      "cite",
                                              "code",        "dd",
                                              "del",         "div",
                                              "dl",          "dt",
                                              "em",          "font",
                                              "hr",          "i",
                                              "ins",         "kbd",
                                              "li",          "mark",
                                              "noinclude",   "includeonly",
                                              "onlyinclude", "ol",
                                              "p",           "poem",
                                              "q",           "references",
                                              "rp",          "rt",
                                              "ruby",        "s",
                                              "samp",        "section",
                                              "small",       "span",
                                              "strike",      "strong",
                                              "sub",         "sup",
                                              "table",       "tbody",
                                              "td",          "templatestyles",
                                              "th",          "time",
                                              "tr",          "tt",
                                              "u",           "ul",
                                              "var",         "wbr"};

} // namespace

void Flattener::tag()
{
    if (m_text.compare(m_at, 4, "<!--") == 0) {
        comment();
        return;
    }
    size_t end = m_at + 1;
    const size_t last = std::min(m_text.size(), m_at + kLongestTag);
    while (end < last && m_text[end] != '>' && m_text[end] != '<')
        ++end;
    if (end >= last || m_text[end] != '>') {
        keep(1);
        return;
    }
    const std::string_view inside = m_text.substr(m_at + 1, end - m_at - 1);
    const bool closes = !inside.empty() && inside[0] == '/';
    const std::string_view rest = inside.substr(closes ? 1 : 0);
    size_t length = 0;
    while (length < rest.size() && length < 20 &&
           ((rest[length] | 0x20) >= 'a' && (rest[length] | 0x20) <= 'z'))
        ++length;
    const std::string name = lowered(rest.substr(0, length));
    const bool isEmpty = !inside.empty() && inside.back() == '/';
    if (!known(name, closes, isEmpty, end + 1))
        keep(1);
}

void Flattener::comment()
{
    const size_t end = m_commentEnd.from(m_at + 4);
    if (end == std::string_view::npos) {
        ++m_flat.unclosed;
        keep(4);
        return;
    }
    // A comment alone on its line takes the line with it.
    m_at = end + 3;
    if ((out().empty() || out().back() == '\n') && m_at < m_text.size() && m_text[m_at] == '\n') {
        ++m_at;
        lineStarts();
    }
}

bool Flattener::known(const std::string& name, bool closes, bool isEmpty, size_t end)
{
    if (name == "ref") {
        m_at = end;
        if (closes)
            closeReference();
        else if (!isEmpty)
            openReference();
        return true;
    }
    if (name == "blockquote") {
        out() += closes ? std::string("\n") + kQuoteEnds + "\n" : std::string("\n") + kQuoteBegins + "\n";
        m_at = end;
        return true;
    }
    if (!closes && !isEmpty)
        if (NextOne* ending = literalEnd(name)) {
            literal(name, *ending, end);
            return true;
        }
    if (name == "br" || name == "p" || name == "li" || name == "tr" || name == "hr")
        out() += name == "br" ? " " : "\n";
    else if (std::find(std::begin(kStrippedTags), std::end(kStrippedTags), name) == std::end(kStrippedTags) &&
             !literalEnd(name))
        return false;
    m_at = end;
    return true;
}

NextOne* Flattener::literalEnd(const std::string& name)
{
    const std::array<std::pair<const char*, NextOne*>, 7> ends = {{{"nowiki", &m_nowikiEnd},
                                                                   {"pre", &m_preEnd},
                                                                   {"math", &m_mathEnd},
                                                                   {"gallery", &m_galleryEnd},
                                                                   {"syntaxhighlight", &m_codeEnd},
                                                                   {"source", &m_sourceEnd},
                                                                   {"timeline", &m_timelineEnd}}};
    for (const auto& [tag, ending] : ends)
        if (name == tag)
            return ending;
    return nullptr;
}

void Flattener::literal(const std::string& name, NextOne& ending, size_t start)
{
    const size_t end = ending.from(start);
    if (end == std::string_view::npos) {
        ++m_flat.unclosed;
        keep(start - m_at);
        return;
    }
    const std::string_view inside = m_text.substr(start, end - start);
    m_at = std::min(m_text.find('>', end), m_text.size() - 1) + 1;
    if (name == "gallery") {
        captions(inside);
        return;
    }
    if (name == "timeline")
        return;
    if (name == "pre")
        out() += '\n';
    // Every line of it is inert.
    bool lineStart = out().empty() || out().back() == '\n';
    for (size_t at = 0; at < inside.size();) {
        if (lineStart)
            out() += kInert;
        lineStart = false;
        if (inside[at] == '&') {
            at = appendEntity(out(), inside, at);
        } else {
            lineStart = inside[at] == '\n';
            out() += inside[at] == '|' ? kPipe : inside[at];
            ++at;
        }
    }
    if (name == "pre")
        out() += '\n';
}

void Flattener::captions(std::string_view inside)
{
    for (size_t at = 0; at < inside.size();) {
        const size_t end = std::min(inside.find('\n', at), inside.size());
        const std::string_view line = inside.substr(at, end - at);
        const size_t pipe = line.find('|');
        if (pipe != std::string_view::npos && !isBlank(line.substr(pipe + 1)))
            m_flat.notes.emplace_back(trimmed(line.substr(pipe + 1)));
        at = end + 1;
    }
}

void Flattener::openReference()
{
    // References do not nest: one that is still open was never closed.
    while (isOpen(Kind::Reference))
        abandon();
    push(Kind::Reference);
}

void Flattener::closeReference()
{
    if (!isOpen(Kind::Reference))
        return;
    while (m_frames.back().kind != Kind::Reference)
        abandon();
    std::vector<size_t> pipes;
    std::string note = take(0, pipes);
    if (!isBlank(note))
        m_flat.notes.push_back(std::move(note));
}

} // namespace assay::readers::wiki
