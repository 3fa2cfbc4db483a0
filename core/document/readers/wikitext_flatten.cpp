#include "core/document/readers/wikitext_flattener.h"

#include <algorithm>

namespace assay::readers::wiki {

namespace {

constexpr size_t kDeepest = 40;       ///< open templates and links; MediaWiki stops there too
constexpr size_t kMostPipes = 10'000; ///< of one template

} // namespace

Flattener::Flattener(std::string_view text, Progress* progress)
    : m_text(text), m_progress(progress), m_commentEnd(text, "-->"), m_nowikiEnd(text, "</nowiki>"),
      m_preEnd(text, "</pre>"), m_mathEnd(text, "</math>"), m_galleryEnd(text, "</gallery>"),
      m_codeEnd(text, "</syntaxhighlight>"), m_sourceEnd(text, "</source>"),
      m_timelineEnd(text, "</timeline>")
{
}

Flat Flattener::run()
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

void Flattener::step()
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

size_t Flattener::runOf(char c) const
{
    const size_t end = m_text.find_first_not_of(c, m_at);
    return (end == std::string_view::npos ? m_text.size() : end) - m_at;
}

void Flattener::keep(size_t bytes)
{
    out() += m_text.substr(m_at, bytes);
    m_at += bytes;
}

bool Flattener::push(Kind kind)
{
    if (m_frames.size() >= kDeepest && kind != Kind::Reference)
        return false;
    m_frames.push_back({kind, out().size(), m_pipes.size()});
    return true;
}

void Flattener::drop()
{
    m_pipes.resize(m_frames.back().firstPipe);
    m_frames.pop_back();
}

void Flattener::abandon()
{
    ++m_flat.unclosed;
    m_frames.pop_back(); // its | are those of what is around it now
    if (m_frames.empty())
        m_pipes.clear();
}

bool Flattener::isOpen(Kind kind) const
{
    return std::any_of(m_frames.begin(), m_frames.end(), [&](const Frame& f) { return f.kind == kind; });
}

void Flattener::lineStarts()
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

void Flattener::openBraces()
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

void Flattener::closeBraces()
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

std::string Flattener::take(size_t mark, std::vector<size_t>& pipes)
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

void Flattener::closeTemplate()
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

void Flattener::leaveOut(std::string_view name)
{
    constexpr size_t kMostNames = 1000;
    const std::string key(name.substr(0, std::min<size_t>(name.find('\n'), 60)));
    if (m_flat.leftOut.size() < kMostNames || m_flat.leftOut.count(key) > 0)
        ++m_flat.leftOut[key];
}

void Flattener::closeParameter()
{
    std::vector<size_t> pipes;
    const std::string inside = take(3, pipes);
    if (!pipes.empty())
        out() += std::string_view(inside).substr(pipes[0] + 1);
}

void Flattener::add(TemplateWords words)
{
    out() += words.words;
    if (!isBlank(words.note))
        m_flat.notes.push_back(std::move(words.note));
}

void Flattener::openBracket()
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

void Flattener::closeBracket()
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

void Flattener::pipe()
{
    if (!m_frames.empty() && m_pipes.size() - m_frames.back().firstPipe < kMostPipes)
        m_pipes.push_back(out().size());
    keep(1);
}

void Flattener::apostrophes()
{
    const size_t size = runOf('\'');
    const size_t marks = size == 1 ? 0 : size == 4 ? 3 : std::min<size_t>(size, 5);
    keep(size - marks);
    m_at += marks;
}

void Flattener::entity()
{
    std::string meaning;
    m_at = appendEntity(meaning, m_text, m_at);
    if (meaning == "|")
        meaning = kPipe;
    out() += meaning;
}

void Flattener::magicWord()
{
    const size_t size =
        std::min(m_text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", m_at + 2), m_text.size());
    if (m_text.substr(m_at, 2) == "__" && size - m_at > 4 && size - m_at < 30 &&
        m_text.substr(size, 2) == "__")
        m_at = size + 2;
    else
        keep(1);
}

Flat flatten(std::string_view text, Progress* progress)
{
    return Flattener(text, progress).run();
}

} // namespace assay::readers::wiki
