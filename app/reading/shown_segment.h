#pragma once

#include <QString>
#include <string_view>
#include <vector>

namespace assay::window {

/// A segment of a source as the reading view shows it: what cannot be seen stands there as a token, the blank
/// lines at its end are left out. Keeps where each code point of the source came to stand.
class ShownSegment
{
public:
    ShownSegment() = default;
    explicit ShownSegment(std::string_view source);

    /// Line breaks inside are line separators, so that it can be laid out as one paragraph.
    const QString& text() const { return m_text; }
    /// Code points of the source.
    int length() const { return static_cast<int>(m_units.size()) - 1; }
    /// Where code point `at` of the source stands in text(); what was left out stands at its end.
    int unitOf(int at) const;
    /// The code point of the source that the unit belongs to.
    int codePointOf(int unit) const;
    bool isRightToLeft() const { return m_isRightToLeft; }

private:
    QString m_text;
    std::vector<int> m_units{0}; ///< of each code point, and of the end
    bool m_isRightToLeft = false;
};

} // namespace assay::window
