#include "app/reading/text_mark.h"

#include <algorithm>
#include <iterator>

namespace assay::window {

TextMarks::TextMarks(std::vector<TextMark> marks) : m_marks(std::move(marks))
{
    std::sort(m_marks.begin(), m_marks.end());
    m_marks.erase(std::unique(m_marks.begin(), m_marks.end()), m_marks.end());
    measure();
}

TextMarks TextMarks::without(int number) const
{
    TextMarks rest;
    rest.m_marks.reserve(m_marks.size());
    std::copy_if(m_marks.begin(), m_marks.end(), std::back_inserter(rest.m_marks),
                 [number](const TextMark& mark) { return mark.number != number; });
    rest.measure();
    return rest;
}

void TextMarks::measure()
{
    m_reach.reserve(m_marks.size());
    int reach = 0;
    for (const TextMark& mark : m_marks)
        m_reach.push_back(reach = std::max(reach, mark.end));
}

std::vector<TextMark> TextMarks::in(int start, int end) const
{
    const auto behind = std::lower_bound(m_marks.begin(), m_marks.end(), end,
                                         [](const TextMark& mark, int at) { return mark.start < at; });
    std::vector<TextMark> found;
    for (auto i = static_cast<size_t>(behind - m_marks.begin()); i-- > 0 && m_reach[i] > start;)
        if (m_marks[i].end > start)
            found.push_back(m_marks[i]);
    std::reverse(found.begin(), found.end());
    return found;
}

std::vector<TextMark> TextMarks::difference(const TextMarks& a, const TextMarks& b)
{
    std::vector<TextMark> found;
    std::set_symmetric_difference(a.m_marks.begin(), a.m_marks.end(), b.m_marks.begin(), b.m_marks.end(),
                                  std::back_inserter(found));
    return found;
}

} // namespace assay::window
