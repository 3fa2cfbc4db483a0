#include "core/table/table.h"

namespace assay::table {

std::string_view Cell::item(size_t index) const
{
    if (m_items.empty())
        return m_text;
    const size_t start = m_items[index].start;
    const size_t end = index + 1 < m_items.size() ? m_items[index + 1].previousEnd : m_text.size();
    return std::string_view(m_text).substr(start, end - start);
}

void Cell::clear()
{
    m_text.clear();
    m_spans.clear();
    m_items.clear();
}

Cell& Cell::add(SpanKind kind, std::string_view text)
{
    const auto start = static_cast<uint32_t>(m_text.size());
    m_text.append(text);
    m_spans.push_back({start, static_cast<uint32_t>(m_text.size()), kind, {}, {}, {}});
    return *this;
}

Cell& Cell::quote(std::string_view text, Uid passage, std::string_view language)
{
    add(SpanKind::Quote, text);
    m_spans.back().target = passage;
    m_spans.back().language = language;
    return *this;
}

Cell& Cell::link(std::string_view text, std::string_view url)
{
    add(SpanKind::Link, text);
    m_spans.back().url = url;
    return *this;
}

Cell& Cell::item(std::string_view separator)
{
    const auto previousEnd = static_cast<uint32_t>(m_text.size());
    if (!m_items.empty())
        m_text.append(separator);
    m_items.push_back({static_cast<uint32_t>(m_text.size()), previousEnd});
    return *this;
}

void Cell::dropRepeatedItem()
{
    if (m_items.size() < 2)
        return;
    const std::string_view last = item(m_items.size() - 1);
    for (size_t i = 0; i + 1 < m_items.size(); ++i) {
        if (item(i) != last)
            continue;
        m_text.resize(m_items.back().previousEnd);
        m_items.pop_back();
        while (!m_spans.empty() && m_spans.back().end > m_text.size())
            m_spans.pop_back();
        return;
    }
}

void Cell::dropEmptyItem()
{
    if (m_items.empty() || m_items.back().start != m_text.size())
        return;
    m_text.resize(m_items.back().previousEnd);
    m_items.pop_back();
}

} // namespace assay::table
