#include "app/reading/shown_segment.h"

#include "core/text/display.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay::window {

ShownSegment::ShownSegment(std::string_view source) : m_isRightToLeft(assay::isRightToLeft(source))
{
    const size_t last = source.find_last_not_of("\n\r \t");
    const size_t kept = last == std::string_view::npos ? 0 : last + 1;
    m_units.clear();
    std::string pair; // a token may depend on the letter before it
    size_t before = 0;
    for (size_t at = 0; at < source.size();) {
        const size_t from = at;
        m_units.push_back(static_cast<int>(m_text.size()));
        const char32_t c = utf8::next(source, at);
        if (from >= kept)
            continue;
        if (c == '\n' || c == '\r')
            m_text += QChar(QChar::LineSeparator);
        else if (c >= ' ' && c < 0x7F)
            m_text += QChar(static_cast<char16_t>(c));
        else {
            const std::string_view lead = source.substr(before, from - before);
            pair = source.substr(before, at - before);
            m_text += QString::fromStdString(visible(pair, true).substr(visible(lead, true).size()));
        }
        before = from;
    }
    m_units.push_back(static_cast<int>(m_text.size()));
}

int ShownSegment::unitOf(int at) const
{
    return m_units[static_cast<size_t>(std::clamp(at, 0, length()))];
}

int ShownSegment::codePointOf(int unit) const
{
    const auto behind = std::upper_bound(m_units.begin(), m_units.end() - 1, unit);
    if (unit >= m_text.size()) // before the blank lines at the end, not behind them
        return static_cast<int>(std::lower_bound(m_units.begin(), m_units.end(), m_text.size()) -
                                m_units.begin());
    return static_cast<int>(behind - m_units.begin()) - 1;
}

} // namespace assay::window
