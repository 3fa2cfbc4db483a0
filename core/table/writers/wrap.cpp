#include "core/table/writers/wrap.h"

#include "core/text/display.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay::table::writers {

namespace {

/// What must not begin a line.
bool isClosing(char32_t c)
{
    static constexpr std::u32string_view kAll = U",.;:!?)]}%'\"”’»›…،؛؟。、，．！？：；）］｝」』】〉》";
    return kAll.find(c) != std::u32string_view::npos;
}

/// Behind what a word may go on in the next line.
bool isJoint(char32_t c)
{
    static constexpr std::u32string_view kAll = U"-/_|\\=&–—";
    return kAll.find(c) != std::u32string_view::npos;
}

void wrapParagraph(std::string_view text, size_t width, std::vector<std::string>& lines)
{
    constexpr char32_t kZeroWidthJoiner = 0x200d;
    size_t lineStart = 0;
    size_t lineWidth = 0;
    size_t breakAt = 0;      // where the next line would begin; lineStart: nowhere yet
    size_t breakEnd = 0;     // where this line would then end
    size_t widthToBreak = 0; // columns up to breakAt
    size_t jointAt = 0;      // behind the last joint of the word, where it would be cut best
    size_t widthToJoint = 0;
    size_t characterAt = 0; // where the character before begins, and the columns up to it
    size_t widthToCharacter = 0;
    bool joined = false;
    bool afterWide = false;
    bool afterJoint = false;
    for (size_t at = 0; at < text.size();) {
        const size_t here = at;
        const char32_t c = utf8::next(text, at);
        const size_t columns = c < 0x7f ? (c >= 0x20 ? 1 : 0) : displayWidth(text.substr(here, at - here));
        if (afterJoint && columns > 0 && !isClosing(c)) {
            jointAt = here;
            widthToJoint = lineWidth;
        }
        if (here > lineStart && !joined && columns > 0 && c != ' ' && breakAt != here &&
            (columns == 2 || afterWide) && !isClosing(c)) {
            breakAt = breakEnd = here;
            widthToBreak = lineWidth;
        }
        if (lineWidth + columns > width && here > lineStart && columns > 0 && !joined && c != ' ') {
            // Where the next line begins, where this one ends, and the columns up to there.
            size_t next = here, end = here, taken = lineWidth;
            if (breakAt > lineStart) {
                next = breakAt;
                end = breakEnd;
                taken = widthToBreak;
            } else if (jointAt > lineStart) {
                next = end = jointAt;
                taken = widthToJoint;
            } else if (isClosing(c) && characterAt > lineStart) { // never alone
                next = end = characterAt;
                taken = widthToCharacter;
            }
            lines.emplace_back(text.substr(lineStart, end - lineStart));
            lineStart = next;
            lineWidth -= taken;
            breakAt = breakEnd = lineStart;
            widthToBreak = 0;
            widthToJoint = jointAt > lineStart ? widthToJoint - taken : 0;
            widthToCharacter = characterAt > lineStart ? widthToCharacter - taken : 0;
            jointAt = std::max(jointAt, lineStart);
            characterAt = std::max(characterAt, lineStart);
        }
        if (columns > 0 && !joined) {
            characterAt = here;
            widthToCharacter = lineWidth;
        }
        afterJoint = columns > 0 ? isJoint(c) : afterJoint;
        lineWidth += columns;
        if (c == ' ') {
            if (breakAt != here || here == lineStart) // the first of several spaces ends the line
                breakEnd = here;
            breakAt = at;
            widthToBreak = lineWidth;
        }
        joined = c == kZeroWidthJoiner;
        afterWide = columns == 2;
    }
    std::string_view rest = text.substr(lineStart);
    while (!rest.empty() && rest.back() == ' ' && displayWidth(rest) > width)
        rest.remove_suffix(1);
    lines.emplace_back(rest);
}

} // namespace

std::vector<std::string> wrapped(std::string_view text, size_t width)
{
    std::vector<std::string> lines;
    for (size_t start = 0;;) {
        const size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view paragraph = text.substr(start, end - start);
        if (width == 0 || paragraph.empty())
            lines.emplace_back(paragraph);
        else
            wrapParagraph(paragraph, width, lines);
        if (end == text.size())
            return lines;
        start = end + 1;
    }
}

bool hasRightToLeft(std::string_view text)
{
    for (size_t at = utf8::asciiPrefix(text); at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff) ||
            (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff))
            return true;
    }
    return false;
}

std::string aligned(std::string_view line, size_t width, bool rightToLeft)
{
    const size_t columns = displayWidth(line);
    const std::string gap(columns < width ? width - columns : 0, ' ');
    if (!rightToLeft && !hasRightToLeft(line))
        return std::string(line) + gap;
    constexpr std::string_view kLeftToRightIsolate = "\u2066";
    constexpr std::string_view kRightToLeftIsolate = "\u2067";
    constexpr std::string_view kPopIsolate = "\u2069";
    const std::string held =
        std::string(rightToLeft ? kRightToLeftIsolate : kLeftToRightIsolate).append(line).append(kPopIsolate);
    return rightToLeft ? gap + held : held + gap;
}

} // namespace assay::table::writers
