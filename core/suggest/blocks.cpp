#include "core/suggest/token.h"

#include <cstring>

namespace assay::suggest {

size_t blockEnd(std::string_view text, size_t from)
{
    constexpr size_t kLongest = 32768;
    const size_t limit = std::min(text.size(), from + kLongest);
    const void* line = std::memchr(text.data() + from, '\n', limit - from);
    if (line != nullptr) {
        size_t end = static_cast<size_t>(static_cast<const char*>(line) - text.data()) + 1;
        // "She said:" at the end of a line goes with what follows.
        size_t last = end - 1;
        while (last > from && (text[last - 1] == ' ' || text[last - 1] == '\r'))
            --last;
        if (last > from && text[last - 1] == ':') {
            while (end < text.size() && (text[end] == '\n' || text[end] == '\r' || text[end] == ' ') &&
                   end - last < 8)
                ++end;
            const size_t most = std::min(text.size(), end + kLongest);
            const void* next = end < most ? std::memchr(text.data() + end, '\n', most - end) : nullptr;
            if (next != nullptr)
                return static_cast<size_t>(static_cast<const char*>(next) - text.data()) + 1;
            return most == text.size() ? most : end;
        }
        return end;
    }
    if (limit == text.size())
        return limit;
    // A very long line is cut at a sentence end, else at a space, else anywhere but inside a code point.
    for (size_t i = limit; i > from + kLongest / 2; --i)
        if (text[i - 1] == ' ' && (text[i - 2] == '.' || text[i - 2] == '!' || text[i - 2] == '?'))
            return i;
    for (size_t i = limit; i > from + kLongest / 2; --i)
        if (text[i - 1] == ' ')
            return i;
    size_t i = limit;
    while (i > from + 4 && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U)
        --i;
    return i;
}

} // namespace assay::suggest
