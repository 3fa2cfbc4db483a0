#include "core/document/readers/blocks.h"
#include "core/document/readers/wikitext_parts.h"

#include <algorithm>
#include <array>

namespace assay::readers::wiki {

namespace {

constexpr size_t kDeepest = 40;       ///< open templates and links; MediaWiki stops there too
constexpr size_t kMostPipes = 10'000; ///< of one template
constexpr size_t kLongestTag = 2'000;

enum class Kind
{
    Template,
    Parameter,
    Link,
    Address,
    Reference
};

/// Something open: where its words begin in the output, marks included.
struct Frame
{
    Kind kind;
    size_t start;
    size_t firstPipe;
};

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

class Flattener
{
public:
    Flattener(std::string_view text, Progress* progress)
        : m_text(text), m_progress(progress), m_commentEnd(text, "-->"), m_nowikiEnd(text, "</nowiki>"),
          m_preEnd(text, "</pre>"), m_mathEnd(text, "</math>"), m_galleryEnd(text, "</gallery>"),
          m_codeEnd(text, "</syntaxhighlight>"), m_sourceEnd(text, "</source>"),
          m_timelineEnd(text, "</timeline>")
    {
    }

    Flat run()
    {
        lineStarts();
        size_t reported = 0;
        while (m_at < m_text.size()) {
            if (m_at - reported > 1'000'000) {
                reported = m_at;
                tick(m_progress, "Reading wiki text", m_at, m_text.size());
            }
            step();
        }
        m_flat.unclosed += m_frames.size();
        return std::move(m_flat);
    }

private:
    void step()
    {
        const size_t next = m_text.find_first_of("{}[]|<'&_\n", m_at);
        const size_t end = next == std::string_view::npos ? m_text.size() : next;
        out() += m_text.substr(m_at, end - m_at);
        m_at = end;
        if (m_at == m_text.size())
            return;
        switch (m_text[m_at]) {
        case '{':
            openBraces();
            break;
        case '}':
            closeBraces();
            break;
        case '[':
            openBracket();
            break;
        case ']':
            closeBracket();
            break;
        case '|':
            pipe();
            break;
        case '<':
            tag();
            break;
        case '\'':
            apostrophes();
            break;
        case '&':
            entity();
            break;
        case '_':
            magicWord();
            break;
        default:
            out() += '\n';
            ++m_at;
            lineStarts();
        }
    }

    std::string& out() { return m_flat.lines; }

    size_t runOf(char c) const
    {
        const size_t end = m_text.find_first_not_of(c, m_at);
        return (end == std::string_view::npos ? m_text.size() : end) - m_at;
    }

    void keep(size_t bytes)
    {
        out() += m_text.substr(m_at, bytes);
        m_at += bytes;
    }

    // -- what is open

    bool push(Kind kind)
    {
        if (m_frames.size() >= kDeepest && kind != Kind::Reference)
            return false;
        m_frames.push_back({kind, out().size(), m_pipes.size()});
        return true;
    }

    void drop()
    {
        m_pipes.resize(m_frames.back().firstPipe);
        m_frames.pop_back();
    }

    /// Takes the marks of the innermost open thing for plain characters.
    void abandon()
    {
        ++m_flat.unclosed;
        m_frames.pop_back(); // its | are those of what is around it now
        if (m_frames.empty())
            m_pipes.clear();
    }

    bool isOpen(Kind kind) const
    {
        return std::any_of(m_frames.begin(), m_frames.end(), [&](const Frame& f) { return f.kind == kind; });
    }

    /// Nothing in wiki text goes on past a heading; links and addresses do not go on past a blank line
    /// either.
    void lineStarts()
    {
        while (!m_frames.empty() && m_frames.back().kind == Kind::Address)
            abandon();
        if (m_frames.empty() || m_at >= m_text.size())
            return;
        const char c = m_text[m_at];
        if (c == '\n') {
            while (!m_frames.empty() && m_frames.back().kind == Kind::Link)
                abandon();
        } else if (c == '=') {
            const size_t end = std::min(m_text.find('\n', m_at), m_text.size());
            if (headingLevel(m_text.substr(m_at, end - m_at)) > 0) {
                while (!m_frames.empty())
                    abandon();
                m_tooDeep = 0;
            }
        }
    }

    // -- marks

    void openBraces()
    {
        size_t braces = runOf('{');
        if (braces == 1) {
            keep(1);
            return;
        }
        while (braces >= 2) {
            const size_t size = braces == 3 ? 3 : 2;
            if (!push(size == 3 ? Kind::Parameter : Kind::Template)) {
                // Too deep: the marks stay, and so do those that close them.
                m_tooDeep += braces / 2;
                ++m_flat.unclosed;
                keep(braces);
                return;
            }
            keep(size);
            braces -= size;
        }
        keep(braces);
    }

    void closeBraces()
    {
        size_t braces = runOf('}');
        while (braces >= 2) {
            if (m_tooDeep > 0) {
                --m_tooDeep;
                keep(2);
                braces -= 2;
                continue;
            }
            const auto isBrace = [](const Frame& f) {
                return f.kind == Kind::Template || f.kind == Kind::Parameter;
            };
            // Links left open inside a template end with it.
            const auto innermost = std::find_if(m_frames.rbegin(), m_frames.rend(), [](const Frame& f) {
                return f.kind != Kind::Link && f.kind != Kind::Address;
            });
            if (innermost == m_frames.rend() || !isBrace(*innermost))
                break;
            while (!isBrace(m_frames.back()))
                abandon();
            if (m_frames.back().kind == Kind::Parameter) {
                if (braces < 3)
                    break;
                closeParameter();
                braces -= 3;
                m_at += 3;
            } else {
                m_at += 2;
                braces -= 2;
                closeTemplate();
            }
        }
        keep(braces);
    }

    /// Takes the innermost frame's words out of the output, without the opening mark.
    std::string take(size_t mark, std::vector<size_t>& pipes)
    {
        const Frame frame = m_frames.back();
        const size_t inside = frame.start + mark;
        for (size_t i = frame.firstPipe; i < m_pipes.size(); ++i)
            pipes.push_back(m_pipes[i] - inside);
        std::string words = out().substr(inside);
        out().resize(frame.start);
        drop();
        return words;
    }

    void closeTemplate()
    {
        std::vector<size_t> pipes;
        const std::string inside = take(2, pipes);
        const std::string_view name =
            trimmed(std::string_view(inside).substr(0, pipes.empty() ? inside.size() : pipes[0]));
        if (lowered(name.substr(0, 13)) == "displaytitle:") {
            m_flat.title = trimmed(name.substr(13));
            return;
        }
        TemplateWords words = templateWords(inside, pipes);
        if (!words.known)
            leaveOut(name);
        add(std::move(words));
    }

    void leaveOut(std::string_view name)
    {
        constexpr size_t kMostNames = 1000;
        const std::string key(name.substr(0, std::min<size_t>(name.find('\n'), 60)));
        if (m_flat.leftOut.size() < kMostNames || m_flat.leftOut.count(key) > 0)
            ++m_flat.leftOut[key];
    }

    void closeParameter()
    {
        std::vector<size_t> pipes;
        const std::string inside = take(3, pipes);
        if (!pipes.empty())
            out() += std::string_view(inside).substr(pipes[0] + 1);
    }

    void add(TemplateWords words)
    {
        out() += words.words;
        if (!isBlank(words.note))
            m_flat.notes.push_back(std::move(words.note));
    }

    void openBracket()
    {
        if (m_text.compare(m_at, 2, "[[") == 0) {
            if (!push(Kind::Link))
                ++m_flat.unclosed;
            keep(2);
            return;
        }
        const std::string_view rest = m_text.substr(m_at + 1, 8);
        for (const std::string_view scheme : {"http://", "https://", "ftp://", "mailto:", "//"})
            if (rest.substr(0, scheme.size()) == scheme) {
                push(Kind::Address);
                break;
            }
        keep(1);
    }

    void closeBracket()
    {
        if (!m_frames.empty() && m_frames.back().kind == Kind::Address) {
            std::vector<size_t> pipes;
            const std::string inside = take(1, pipes);
            const size_t space = inside.find(' ');
            const std::string_view label =
                space == std::string::npos ? "" : trimmed(std::string_view(inside).substr(space));
            out() += label.empty() ? std::string_view(inside) : label;
            ++m_at;
        } else if (m_text.compare(m_at, 2, "]]") == 0 && !m_frames.empty() &&
                   m_frames.back().kind == Kind::Link) {
            std::vector<size_t> pipes;
            const std::string inside = take(2, pipes);
            add(linkWords(inside, pipes));
            m_at += 2;
        } else {
            keep(1);
        }
    }

    void pipe()
    {
        if (!m_frames.empty() && m_pipes.size() - m_frames.back().firstPipe < kMostPipes)
            m_pipes.push_back(out().size());
        keep(1);
    }

    void apostrophes()
    {
        const size_t size = runOf('\'');
        const size_t marks = size == 1 ? 0 : size == 4 ? 3 : std::min<size_t>(size, 5);
        keep(size - marks);
        m_at += marks;
    }

    void entity()
    {
        std::string meaning;
        m_at = appendEntity(meaning, m_text, m_at);
        if (meaning == "|")
            meaning = kPipe;
        out() += meaning;
    }

    void magicWord()
    {
        const size_t size =
            std::min(m_text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", m_at + 2), m_text.size());
        if (m_text.substr(m_at, 2) == "__" && size - m_at > 4 && size - m_at < 30 &&
            m_text.substr(size, 2) == "__")
            m_at = size + 2;
        else
            keep(1);
    }

    // -- tags

    void tag()
    {
        if (m_text.compare(m_at, 4, "<!--") == 0) {
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

    /// Acts on a tag whose end is `end`; false when it is none that wiki text knows.
    bool known(const std::string& name, bool closes, bool isEmpty, size_t end)
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
        else if (std::find(std::begin(kStrippedTags), std::end(kStrippedTags), name) ==
                     std::end(kStrippedTags) &&
                 !literalEnd(name))
            return false;
        m_at = end;
        return true;
    }

    NextOne* literalEnd(const std::string& name)
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

    /// What is inside these tags is no markup.
    void literal(const std::string& name, NextOne& ending, size_t start)
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

    void captions(std::string_view inside)
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

    void openReference()
    {
        // References do not nest: one that is still open was never closed.
        while (isOpen(Kind::Reference))
            abandon();
        push(Kind::Reference);
    }

    void closeReference()
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

    std::string_view m_text;
    Progress* m_progress;
    size_t m_at = 0;
    Flat m_flat;
    std::vector<Frame> m_frames;
    std::vector<size_t> m_pipes; ///< in the output, of all that is open
    size_t m_tooDeep = 0;        ///< opening braces left as they are, past the deepest frame
    NextOne m_commentEnd, m_nowikiEnd, m_preEnd, m_mathEnd, m_galleryEnd, m_codeEnd, m_sourceEnd,
        m_timelineEnd;
};

} // namespace

Flat flatten(std::string_view text, Progress* progress)
{
    return Flattener(text, progress).run();
}

} // namespace assay::readers::wiki
