#include "core/table/writers/wrap.h"

#include "core/text/display.h"
#include "core/text/utf8.h"

namespace assay::table::writers {

namespace {

void wrapParagraph(std::string_view text, size_t width, std::vector<std::string>& lines)
{
    constexpr char32_t kZeroWidthJoiner = 0x200d;
    size_t lineStart = 0;
    size_t lineWidth = 0;
    size_t breakAt = 0;      // where the next line would begin; lineStart: nowhere yet
    size_t breakEnd = 0;     // where this line would then end
    size_t widthToBreak = 0; // columns up to breakAt
    bool joined = false;
    bool afterWide = false;
    for (size_t at = 0; at < text.size();) {
        const size_t here = at;
        const char32_t c = utf8::next(text, at);
        const size_t columns = c < 0x7f ? (c >= 0x20 ? 1 : 0) : displayWidth(text.substr(here, at - here));
        if (here > lineStart && !joined && columns > 0 && c != ' ' && breakAt != here &&
            (columns == 2 || afterWide)) {
            breakAt = breakEnd = here;
            widthToBreak = lineWidth;
        }
        if (lineWidth + columns > width && here > lineStart && columns > 0 && !joined && c != ' ') {
            if (breakAt > lineStart) {
                lines.emplace_back(text.substr(lineStart, breakEnd - lineStart));
                lineStart = breakAt;
                lineWidth -= widthToBreak;
            } else {
                lines.emplace_back(text.substr(lineStart, here - lineStart));
                lineStart = here;
                lineWidth = 0;
            }
            breakAt = breakEnd = lineStart;
            widthToBreak = 0;
        }
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
