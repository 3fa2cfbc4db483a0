#include "core/document/readers/blocks.h"
#include "core/document/readers/html_depth.h"
#include "core/document/readers/html_parts.h"

#include <algorithm>
#include <array>
#include <map>

namespace assay::readers::html {

namespace {

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f';
}
constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Left out with all that is in them. Where the end is missing, those that browsers would hide take the rest
/// of the page with them; of the others only the tag goes.
struct Hidden
{
    std::string_view name;
    std::string_view end;
    bool toTheEnd;
};
constexpr Hidden kHidden[] = {
    {"script", "</script", true},      {"style", "</style", true},
    {"template", "</template", true},  {"svg", "</svg", true},
    {"noscript", "</noscript", false}, {"select", "</select", false},
    {"textarea", "</textarea", false}, {"button", "</button", false},
    {"iframe", "</iframe", false},     {"object", "</object", false},
    {"audio", "</audio", false},       {"video", "</video", false},
    {"canvas", "</canvas", false},     {"datalist", "</datalist", false},
    {"map", "</map", false},           {"label", "</label", false},
    {"legend", "</legend", false},     {"applet", "</applet", false},
    {"noembed", "</noembed", false},   {"title", "</title", false},
};

constexpr std::string_view kKeptAttributes[] = {"class",       "id",         "role",  "hidden",
                                                "aria-hidden", "aria-label", "style", "itemprop"};

struct Attribute
{
    std::string name;
    std::string value;
};

class Cleaner
{
public:
    Cleaner(std::string_view page, Progress* progress)
        : m_page(page), m_small(lowered(page)), m_progress(progress), m_commentEnd(page, "-->")
    {
        m_ends.reserve(std::size(kHidden));
        for (const Hidden& hidden : kHidden)
            m_ends.emplace_back(m_small, hidden.end);
    }

    Cleaned run()
    {
        size_t reported = 0;
        while (m_at < m_page.size() && m_cleaned.tooDeepAt == 0 && m_cleaned.elements <= kMostElements) {
            const size_t open = std::min(m_page.find('<', m_at), m_page.size());
            out() += m_page.substr(m_at, open - m_at);
            m_at = open;
            if (m_at < m_page.size())
                markup();
            if (m_at - reported > 1'000'000) {
                reported = m_at;
                tick(m_progress, "Reading a page", m_at, m_page.size());
            }
        }
        m_cleaned.depth = m_depth.deepest();
        return std::move(m_cleaned);
    }

private:
    std::string& out() { return m_cleaned.html; }

    void markup()
    {
        const char c = m_at + 1 < m_page.size() ? m_page[m_at + 1] : '\0';
        if (m_page.compare(m_at, 4, "<!--") == 0)
            comment();
        else if (isLetter(c))
            startTag();
        else if (c == '/' && m_at + 2 < m_page.size() && isLetter(m_page[m_at + 2]))
            endTag();
        else if (c == '!' || c == '?' || c == '/')
            m_at = std::min(m_page.find('>', m_at), m_page.size() - 1) + 1;
        else {
            out() += "&lt;";
            ++m_at;
        }
    }

    void comment()
    {
        // "<!-->" and "<!--->" are whole comments.
        for (const std::string_view whole : {"<!-->", "<!--->"})
            if (m_page.compare(m_at, whole.size(), whole) == 0) {
                m_at += whole.size();
                return;
            }
        const size_t end = m_commentEnd.from(m_at + 4);
        // A comment that nothing ends would hide the rest of the page.
        m_at = end == std::string_view::npos ? m_at + 4 : end + 3;
    }

    std::string tagName()
    {
        const size_t start = m_at;
        while (m_at < m_page.size() && !isSpace(m_page[m_at]) && m_page[m_at] != '>' && m_page[m_at] != '/')
            ++m_at;
        // No tag that is of use has a longer name.
        return lowered(m_page.substr(start, std::min<size_t>(m_at - start, 64)));
    }

    /// The attributes that are of use, up to the end of the tag. Of two with the same name the first counts.
    std::vector<Attribute> attributes(bool wanted)
    {
        constexpr size_t kMost = 32;
        std::vector<Attribute> found;
        while (m_at < m_page.size() && m_page[m_at] != '>') {
            if (isSpace(m_page[m_at]) || m_page[m_at] == '/') {
                ++m_at;
                continue;
            }
            const size_t start = m_at;
            while (m_at < m_page.size() && !isSpace(m_page[m_at]) && m_page[m_at] != '>' &&
                   m_page[m_at] != '/' && (m_page[m_at] != '=' || m_at == start))
                ++m_at;
            const std::string_view key = m_page.substr(start, m_at - start);
            const std::string_view value = attributeValue();
            if (wanted && found.size() < kMost && key.size() < 32)
                found.push_back({lowered(key), std::string(value)});
        }
        if (m_at < m_page.size())
            ++m_at;
        return found;
    }

    std::string_view attributeValue()
    {
        size_t at = m_at;
        while (at < m_page.size() && isSpace(m_page[at]))
            ++at;
        if (at >= m_page.size() || m_page[at] != '=')
            return {};
        ++at;
        while (at < m_page.size() && isSpace(m_page[at]))
            ++at;
        if (at < m_page.size() && (m_page[at] == '"' || m_page[at] == '\'')) {
            const size_t end = std::min(m_page.find(m_page[at], at + 1), m_page.size());
            m_at = std::min(end + 1, m_page.size());
            return m_page.substr(at + 1, end - at - 1);
        }
        const size_t start = at;
        while (at < m_page.size() && !isSpace(m_page[at]) && m_page[at] != '>')
            ++at;
        m_at = at;
        return m_page.substr(start, at - start);
    }

    static std::string_view valueOf(const std::vector<Attribute>& attributes, std::string_view name)
    {
        for (const Attribute& attribute : attributes)
            if (attribute.name == name)
                return attribute.value;
        return {};
    }

    static std::string readable(std::string_view value)
    {
        std::string words;
        for (size_t at = 0; at < value.size();)
            if (value[at] == '&')
                at = appendEntity(words, value, at);
            else
                words += value[at++];
        return words;
    }

    void startTag()
    {
        const size_t start = m_at++;
        std::string tag = tagName();
        const Part part = partOf(tag);
        const bool declares =
            tag == "meta" || tag == "link" || tag == "html" || tag == "time" || tag == "script";
        const std::vector<Attribute> found = attributes(part != Part::None || declares);
        if (declares)
            declare(tag, found);
        for (size_t i = 0; i < std::size(kHidden); ++i)
            if (kHidden[i].name == tag) {
                hide(i, found);
                return;
            }
        if (part == Part::None)
            return;
        if (part == Part::Inline)
            tag = "span"; // a parser knows no difference between the page's own elements
        if (!m_depth.start(tag, part))
            return;
        if (m_depth.deepest() > kDeepest) {
            m_cleaned.tooDeepAt =
                1 + static_cast<size_t>(std::count(
                        m_page.begin(), m_page.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
            return;
        }
        ++m_cleaned.elements;
        emit(tag, found);
    }

    void emit(const std::string& tag, const std::vector<Attribute>& found)
    {
        out() += '<' + tag;
        std::vector<std::string_view> written;
        for (const Attribute& attribute : found) {
            const bool kept = std::find(std::begin(kKeptAttributes), std::end(kKeptAttributes),
                                        attribute.name) != std::end(kKeptAttributes) &&
                              std::find(written.begin(), written.end(), attribute.name) == written.end();
            if (!kept)
                continue;
            written.push_back(attribute.name);
            out() += ' ' + attribute.name + "=\"";
            for (const char c : std::string_view(attribute.value).substr(0, 500))
                if (c == '"')
                    out() += "&quot;";
                else
                    out() += c;
            out() += '"';
        }
        out() += '>';
    }

    void endTag()
    {
        m_at += 2;
        std::string tag = tagName();
        attributes(false);
        const Part part = partOf(tag);
        if (part == Part::None || part == Part::Void)
            return;
        if (part == Part::Inline)
            tag = "span";
        if (m_depth.end(tag, part))
            out() += "</" + tag + '>';
    }

    /// Passes over an element of kHidden, whose start tag has just been read.
    void hide(size_t which, const std::vector<Attribute>& found)
    {
        const std::string_view name = kHidden[which].name;
        const size_t end = m_ends[which].from(m_at);
        const std::string_view inside = m_page.substr(m_at, end == std::string_view::npos ? end : end - m_at);
        if (name == "script" && lowered(valueOf(found, "type")).find("ld+json") != std::string::npos &&
            m_cleaned.declared.jsonLd.size() < 20 && inside.size() < 1'000'000)
            m_cleaned.declared.jsonLd.emplace_back(inside);
        if (name == "title" && m_cleaned.declared.title.empty() && inside.size() < 10'000)
            m_cleaned.declared.title = readable(inside);
        if (end != std::string_view::npos) {
            m_at = end + 2;
            tagName();
            attributes(false);
        } else if (kHidden[which].toTheEnd) {
            m_at = m_page.size();
        }
    }

    void declare(const std::string& tag, const std::vector<Attribute>& found)
    {
        Declared& declared = m_cleaned.declared;
        const auto value = [&](std::string_view key) { return readable(valueOf(found, key)); };
        if (tag == "html" && declared.language.empty()) {
            declared.language = value("lang");
            if (declared.language.empty())
                declared.language = value("xml:lang");
        } else if (tag == "link" && declared.canonical.empty() && lowered(value("rel")) == "canonical") {
            declared.canonical = value("href");
        } else if (tag == "time" && declared.time.empty()) {
            declared.time = value("datetime");
        } else if (tag == "meta" && declared.metas.size() < 500) {
            for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"})
                if (const std::string name = lowered(value(key)); !name.empty()) {
                    declared.metas.emplace_back(name, value("content"));
                    break;
                }
        }
    }

    std::string_view m_page;
    std::string m_small;
    Progress* m_progress;
    NextOne m_commentEnd;
    std::vector<NextOne> m_ends;
    size_t m_at = 0;
    Cleaned m_cleaned;
    Depth m_depth;
};

} // namespace

Cleaned clean(std::string_view page, Progress* progress)
{
    return Cleaner(page, progress).run();
}

std::string declaredEncoding(std::string_view bytes)
{
    const std::string start = lowered(bytes.substr(0, 4096));
    for (size_t meta = start.find("<meta"); meta != std::string::npos; meta = start.find("<meta", meta + 5)) {
        const size_t end = std::min(start.find('>', meta), start.size());
        size_t at = start.find("charset", meta);
        if (at == std::string::npos || at > end)
            continue;
        at += 7;
        while (at < end && isSpace(start[at]))
            ++at;
        if (at >= end || start[at] != '=')
            continue;
        at = std::min(start.find_first_not_of(" \t\n\"'", at + 1), end);
        const size_t stop = std::min(start.find_first_of(" \t\n\"';/>", at), end);
        if (stop > at)
            return start.substr(at, stop - at);
    }
    return {};
}

} // namespace assay::readers::html
