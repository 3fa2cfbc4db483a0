#include "core/document/readers/text_builder.h"

#include <algorithm>

namespace assay::readers {

namespace {

constexpr size_t kMostLevel = 99; ///< of a list; deeper ones count as this deep

constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

void TextBuilder::begin(SegmentKind kind, int level)
{
    m_kind = kind;
    m_level = std::clamp(level, 0, static_cast<int>(kMostLevel));
    m_begun = true;
    m_space = false;
    m_lineBreaks = 0;
    m_cells = 0;
    m_indent.clear();
}

void TextBuilder::open()
{
    if (m_begun) {
        if (!m_blocks.empty()) {
            const bool close = m_kind == m_blocks.back().kind &&
                               (m_kind == SegmentKind::ListItem || m_kind == SegmentKind::TableRow);
            m_text += close ? "\n" : "\n\n";
        }
        m_blocks.push_back({m_text.size(), m_kind, m_level});
        m_begun = false;
        m_space = false;
        m_lineBreaks = 0;
    }
    if (m_lineBreaks > 0 || m_cells > 0)
        m_space = false;
    // More than one empty line says no more than one does.
    m_text.append(std::min<size_t>(m_lineBreaks, 2), '\n');
    m_text.append(m_cells, '\t');
    if (m_space && m_indent.empty())
        m_text += ' ';
    m_text += m_indent;
    m_indent.clear();
    m_space = false;
    m_lineBreaks = 0;
    m_cells = 0;
}

void TextBuilder::words(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        if (isSpace(text[at])) {
            m_space = true;
            ++at;
            continue;
        }
        size_t end = at;
        while (end < text.size() && !isSpace(text[end]))
            ++end;
        open();
        m_text += text.substr(at, end - at);
        at = end;
    }
}

void TextBuilder::verbatim(std::string_view text)
{
    // Line breaks and spaces are real only once words follow them.
    for (size_t at = 0; at < text.size();) {
        size_t end = text.find('\n', at);
        const bool breaks = end != std::string_view::npos;
        end = breaks ? end : text.size();
        const std::string_view line = text.substr(at, end - at);
        if (!isBlank(line)) {
            open();
            size_t size = line.size();
            while (isSpace(line[size - 1]))
                --size;
            m_text += line.substr(0, size);
            m_space = size < line.size();
        } else if (m_begun || m_lineBreaks > 0) {
            m_indent += line;
        } else if (!line.empty()) {
            m_space = true;
        }
        if (breaks)
            lineBreak();
        at = end + 1;
    }
}

void TextBuilder::lineBreak()
{
    m_space = false;
    m_indent.clear();
    if (!m_begun)
        ++m_lineBreaks;
}

void TextBuilder::cell()
{
    m_space = false;
    m_indent.clear();
    m_lineBreaks = 0;
    ++m_cells;
}

std::string_view TextBuilder::current() const
{
    if (m_begun || m_blocks.empty())
        return {};
    return std::string_view(m_text).substr(m_blocks.back().start);
}

void TextBuilder::finish(ReadDocument& document, Progress* progress)
{
    document.text = std::move(m_text);
    document.segments = makeSegments(document.text, m_blocks, progress);
}

} // namespace assay::readers
