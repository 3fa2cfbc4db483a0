#include "core/document/readers/blocks.h"

#include "core/text/breaks.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay::readers {

namespace {

constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr bool isTrail(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Whether a grapheme ends between white space and what follows it at `at`. No character before the white
/// space can change that, so two code points are enough to know.
bool endsAfterSpace(std::string_view text, size_t at)
{
    if (static_cast<unsigned char>(text[at]) < 0x80)
        return !(text[at - 1] == '\r' && text[at] == '\n');
    size_t end = at;
    utf8::next(text, end);
    return wholeGraphemes(text.substr(at - 1, end - at + 1), {0, 1}).end() == 1;
}

/// Whether the code point before `at` hangs together with neither neighbour: then a grapheme ends there,
/// whatever stands farther away. A quick answer for most text; false says nothing.
bool partsNeighbours(std::string_view text, size_t start, size_t at)
{
    size_t before = at;
    utf8::previous(text, before);
    if (before <= start)
        return false;
    utf8::previous(text, before);
    size_t after = at;
    utf8::next(text, after);
    return wholeGraphemes(text.substr(before, after - before), {1, 2}) == CodePointRange(1, 2);
}

/// The last grapheme border at or before `limit`, in a text whose first byte is one; `limit` when there is
/// none.
size_t graphemeBorder(std::string_view text, size_t start, size_t limit)
{
    if (partsNeighbours(text, start, limit))
        return limit;
    size_t end = limit;
    utf8::next(text, end);
    const std::string_view window = text.substr(start, end - start);
    const size_t length = utf8::length(window) - 1;
    const CodePointRange cluster = wholeGraphemes(window, {length - 1, length});
    if (cluster.end() == length || cluster.start() == 0)
        return limit;
    return start + utf8::byteOf(window, cluster.start());
}

/// Where to cut a text that goes on past `limit`.
size_t chooseCut(std::string_view text, size_t start, size_t limit)
{
    // Not in the first half, so that many cuts stay linear and no piece is tiny.
    const size_t floor = start + (limit - start) / 2;
    for (size_t at = limit; at > floor; --at)
        if (isSpace(text[at - 1]) && endsAfterSpace(text, at))
            return at;

    const size_t border = graphemeBorder(text, start, limit);
    size_t from = std::max(floor, border > 300 ? border - 300 : 0);
    while (from < border && isTrail(text[from]))
        ++from;
    const size_t to = std::min(text.size(), utf8::byteOf(text.substr(border, 64), 8) + border);
    const std::string_view window = text.substr(from, to - from);
    const std::vector<CodePointRange> found = words(window);
    for (auto word = found.rbegin(); word != found.rend(); ++word) {
        const size_t at = from + utf8::byteOf(window, word->start());
        if (at <= border && at > from && graphemeBorder(text, start, at) == at)
            return at;
    }
    return border;
}

} // namespace

std::vector<Segment> makeSegments(std::string_view text, const std::vector<Block>& blocks, Progress* progress)
{
    std::vector<Segment> segments;
    segments.reserve(blocks.size());
    size_t codePoint = 0;
    size_t reported = 0;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const size_t end = i + 1 < blocks.size() ? blocks[i + 1].start : text.size();
        size_t at = blocks[i].start;
        bool continues = false;
        while (at < end) {
            size_t cut = end;
            if (end - at > kLongestSegment) {
                const size_t limit = at + utf8::byteOf(text.substr(at, end - at), kLongestSegment);
                if (limit < end)
                    cut = chooseCut(text.substr(0, end), at, limit);
            }
            const size_t length = utf8::length(text.substr(at, cut - at));
            segments.push_back(
                {blocks[i].kind, blocks[i].level, continues, CodePointRange(codePoint, codePoint + length)});
            codePoint += length;
            at = cut;
            continues = true;
            if (at - reported > 1'000'000) {
                reported = at;
                tick(progress, "Cutting into segments", at, text.size());
            }
        }
    }
    return segments;
}

int headingLevel(std::string_view line, std::string_view* title)
{
    while (!line.empty() && isSpace(line.back()))
        line.remove_suffix(1);
    size_t left = 0;
    while (left < line.size() && line[left] == '=')
        ++left;
    if (left == 0 || left > 6 || left == line.size())
        return 0;
    size_t right = 0;
    while (right < line.size() && line[line.size() - 1 - right] == '=')
        ++right;
    if (right != left)
        return 0;
    const std::string_view words = trimmed(line.substr(left, line.size() - left - right));
    if (words.empty())
        return 0;
    if (title)
        *title = words;
    return static_cast<int>(left);
}

std::vector<Block> findParagraphs(std::string_view text, bool headings)
{
    struct Line
    {
        size_t start;
        int level; ///< of a heading; -1 for a blank line
    };
    std::vector<Line> lines;
    bool blankParts = false; // a blank line between two lines of words
    int last = -2;
    bool wordsBeforeBlank = false;
    for (size_t at = 0; at < text.size();) {
        size_t end = text.find('\n', at);
        end = end == std::string_view::npos ? text.size() : end;
        const std::string_view line = text.substr(at, end - at);
        const int level = isBlank(line) ? -1 : headings ? headingLevel(line) : 0;
        if (level == -1)
            wordsBeforeBlank = wordsBeforeBlank || last == 0;
        else if (level == 0)
            blankParts = blankParts || (wordsBeforeBlank && last == -1);
        if (level != -1)
            wordsBeforeBlank = false;
        if (level != -1 || last != -1)
            lines.push_back({at, level}); // of blank lines the first is enough
        last = level;
        at = end + 1;
    }

    std::vector<Block> blocks;
    last = -1;
    for (const Line& line : lines) {
        const bool begins = line.level > 0 || (line.level == 0 && (last != 0 || !blankParts));
        if (begins) {
            // Blank lines at the very start go with the first words.
            const size_t start = blocks.empty() ? 0 : line.start;
            blocks.push_back(
                {start, line.level > 0 ? SegmentKind::Heading : SegmentKind::Paragraph, line.level});
        }
        last = line.level;
    }
    return blocks;
}

} // namespace assay::readers
