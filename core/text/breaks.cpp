#include "core/text/breaks.h"

#include "core/text/scan.h"
#include "core/text/utf8.h"

namespace assay {

std::vector<CodePointRange> words(std::string_view text, std::string_view locale)
{
    std::vector<CodePointRange> out;
    scan::Words walk(text, locale);
    for (scan::Word word; walk.next(word);)
        out.emplace_back(word.start, word.end);
    return out;
}

CodePointRange wholeGraphemes(std::string_view text, CodePointRange range)
{
    const size_t first = utf8::byteOf(text, range.start());
    const size_t last = first + utf8::byteOf(text.substr(first), range.size());
    if (scan::surelyApart(text, first) && scan::surelyApart(text, last))
        return range;
    // Clusters are found from a place where they surely part, so that the state of flags and emoji is right.
    size_t from = first;
    while (!scan::surelyApart(text, from))
        --from;
    size_t start = from;
    size_t end = from;
    scan::Clusters walk(text, from);
    while (walk.byte() < last) {
        const size_t begin = walk.byte();
        walk.next();
        if (begin <= first)
            start = begin;
        end = walk.byte();
    }
    if (last == first) // empty: at the start of its cluster
        end = start = walk.byte() > first ? start : first;
    const size_t before = range.start() - utf8::length(text.substr(start, first - start));
    return {before, before + utf8::length(text.substr(start, end - start))};
}

size_t graphemes(std::string_view text)
{
    size_t count = 0;
    for (scan::Clusters walk(text); walk.next();)
        ++count;
    return count;
}

} // namespace assay
