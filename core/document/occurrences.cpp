#include "core/document/occurrences.h"

#include <algorithm>
#include <cstring>

namespace assay {

namespace {

constexpr bool isTrail(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// For each beginning of the needle the length of its longest proper beginning that is also its ending.
std::vector<size_t> borders(std::string_view needle)
{
    std::vector<size_t> border(needle.size(), 0);
    for (size_t i = 1, length = 0; i < needle.size(); ++i) {
        while (length > 0 && needle[i] != needle[length])
            length = border[length - 1];
        if (needle[i] == needle[length])
            ++length;
        border[i] = length;
    }
    return border;
}

} // namespace

std::vector<size_t> occurrences(std::string_view text, std::string_view needle, size_t limit)
{
    std::vector<size_t> found;
    if (needle.empty())
        return found;
    std::vector<size_t> border;
    size_t at = 0;
    while (at + needle.size() <= text.size()) {
        // Far from any hit the library's search is fastest.
        const void* hit = memmem(text.data() + at, text.size() - at, needle.data(), needle.size());
        if (!hit)
            break;
        const size_t start = static_cast<size_t>(static_cast<const char*>(hit) - text.data());
        found.push_back(start);
        if (found.size() == limit)
            break;
        // Near one, hits may overlap: Knuth, Morris and Pratt's way looks at no byte twice.
        if (border.empty())
            border = borders(needle);
        size_t matched = border.back();
        size_t i = start + needle.size();
        for (; i < text.size() && matched > 0; ++i) {
            while (matched > 0 && (matched == needle.size() || text[i] != needle[matched]))
                matched = border[matched - 1];
            if (text[i] == needle[matched])
                ++matched;
            if (matched == needle.size()) {
                found.push_back(i + 1 - needle.size());
                if (found.size() == limit)
                    return found;
            }
        }
        at = i;
    }
    return found;
}

size_t commonEnding(std::string_view left, std::string_view right)
{
    const size_t most = std::min(left.size(), right.size());
    size_t size = 0;
    while (size < most && left[left.size() - 1 - size] == right[right.size() - 1 - size])
        ++size;
    while (size > 0 && isTrail(left[left.size() - size]))
        --size;
    return size;
}

size_t commonBeginning(std::string_view left, std::string_view right)
{
    const size_t most = std::min(left.size(), right.size());
    size_t size = 0;
    while (size < most && left[size] == right[size])
        ++size;
    while (size > 0 && size < left.size() && isTrail(left[size]))
        --size;
    return size;
}

} // namespace assay
