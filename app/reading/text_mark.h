#pragma once

#include "core/claim/values.h"

#include <QHash>
#include <compare>
#include <vector>

namespace assay::window {

/// Words of a text that are marked, as the reading view draws them. Code points of the document, half-open.
struct TextMark
{
    enum class Form
    {
        Content,    ///< underlined by stance
        Speaker,    ///< semibold
        Hedge,      ///< a wavy line
        Suggestion, ///< a thin dotted line
        Exhibit,    ///< corners around the words
        Name,       ///< a thin line above them, with an end on either side
        Translation ///< a dashed line above them
    };
    int start = 0;
    int end = 0;
    Form form = Form::Content;
    Stance stance = Stance::Asserts;
    Uid claim;
    Uid attribution;
    int number = 0; ///< of a suggestion
    Uid thing;      ///< the exhibit, the name or the translation
    auto operator<=>(const TextMark&) const = default;
};

/// Whether it is of something that merely rests on the words, beside what is said in them.
inline bool isQuoted(const TextMark& mark)
{
    return mark.form >= TextMark::Form::Exhibit;
}

/// Marks in the order of their beginnings, for quick answers about a stretch.
class TextMarks
{
public:
    TextMarks() = default;
    explicit TextMarks(std::vector<TextMark> marks);
    const std::vector<TextMark>& all() const { return m_marks; }
    size_t size() const { return m_marks.size(); }
    /// The same without those of one suggestion.
    TextMarks without(int number) const;
    /// Those that share a code point with [start, end), in order.
    std::vector<TextMark> in(int start, int end) const;
    /// Those of which one of the two has no equal in the other.
    static std::vector<TextMark> difference(const TextMarks& a, const TextMarks& b);

private:
    void measure();
    std::vector<TextMark> m_marks;
    std::vector<int> m_reach; ///< the furthest end of it and all before it
};

} // namespace assay::window
