#include "tests/bench/chance.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace assay::bench {

// splitmix64
uint64_t mixed(uint64_t a, uint64_t b, uint64_t c)
{
    uint64_t x = a * 0x9E3779B97F4A7C15ULL + b * 0xD1B54A32D192ED03ULL + c * 0x94D049BB133111EBULL + 1;
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ x >> 27) * 0x94D049BB133111EBULL;
    return x ^ x >> 31;
}

size_t skewed(uint64_t random, size_t count)
{
    const double u = static_cast<double>(random >> 11) / 9007199254740992.0;
    const auto rank = static_cast<size_t>(std::pow(static_cast<double>(count + 1), u)) - 1;
    return std::min(rank, count - 1);
}

std::string word(size_t index)
{
    static constexpr std::array kHead = {"b", "d", "f", "g", "k", "l",  "m", "n",
                                         "p", "r", "s", "t", "v", "tr", "st"};
    static constexpr std::array kVowel = {"a", "e", "i", "o", "u"};
    std::string out;
    size_t rest = index * 7919 + 13;
    const size_t syllables = 1 + index % 3;
    for (size_t i = 0; i <= syllables; ++i) {
        out += kHead[rest % kHead.size()];
        rest /= kHead.size();
        out += kVowel[rest % kVowel.size()];
        rest = rest / kVowel.size() + index;
    }
    return out;
}

Uid uid(Series series, uint64_t number)
{
    std::array<uint8_t, 16> b{};
    const uint64_t time = 1'600'000'000'000ULL + number;
    for (size_t i = 0; i < 6; ++i)
        b[i] = static_cast<uint8_t>(time >> (40 - 8 * i));
    b[6] = 0x70;
    b[7] = static_cast<uint8_t>(series);
    const uint64_t low = mixed(series, number);
    for (size_t i = 0; i < 8; ++i)
        b[8 + i] = static_cast<uint8_t>(low >> (8 * i));
    b[8] = static_cast<uint8_t>((b[8] & 0x3F) | 0x80);
    return Uid(b);
}

FuzzyDate day(uint64_t random)
{
    FuzzyDate date;
    date.earliest = Day{2010 + static_cast<int>(random % 15), 1 + static_cast<int>(random / 16 % 12),
                        1 + static_cast<int>(random / 256 % 28)};
    date.latest = date.earliest;
    date.words = date.earliest->iso();
    return date;
}

} // namespace assay::bench
