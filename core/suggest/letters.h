#pragma once

#include "core/suggest/token.h"

#include <cstdint>
#include <string_view>

// Bytes to letters and marks, for the tokenizer.
namespace assay::suggest {

enum class Sort : uint8_t
{
    Space,
    Letter,
    Capital,
    Digit,
    Mark,
    Ignored
};

constexpr uint64_t kHashSeed = 0x9E3779B97F4A7C15ULL;
constexpr uint64_t kHashPrime = 0x100000001B3ULL;

inline uint64_t mix(uint64_t h, uint64_t unit)
{
    return (h ^ unit) * kHashPrime;
}

inline uint64_t finish(uint64_t h)
{
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93ULL;
    return h ^ (h >> 29);
}

struct Unit
{
    char32_t point = 0;
    uint32_t bytes = 1;
};

// An ill-formed byte is a unit of its own, so that offsets stay those of the text as it was given.
inline Unit decode(std::string_view s, size_t at)
{
    const auto byte = [&](size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U; };
    const unsigned lead = byte(at);
    const auto tail = [&](size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    if (lead < 0x80)
        return {static_cast<char32_t>(lead), 1};
    if (lead >= 0xC2 && lead < 0xE0 && tail(at + 1))
        return {static_cast<char32_t>(((lead & 0x1FU) << 6) | (byte(at + 1) & 0x3FU)), 2};
    if (lead >= 0xE0 && lead < 0xF0 && tail(at + 1) && tail(at + 2))
        return {static_cast<char32_t>(((lead & 0x0FU) << 12) | ((byte(at + 1) & 0x3FU) << 6) |
                                      (byte(at + 2) & 0x3FU)),
                3};
    if (lead >= 0xF0 && lead < 0xF5 && tail(at + 1) && tail(at + 2) && tail(at + 3))
        return {static_cast<char32_t>(((lead & 7U) << 18) | ((byte(at + 1) & 0x3FU) << 12) |
                                      ((byte(at + 2) & 0x3FU) << 6) | (byte(at + 3) & 0x3FU)),
                4};
    return {0xFFFD, 1};
}

Sort sortOf(char32_t c);

/// The ASCII character that stands for a mark in the grammar.
uint8_t markOf(char32_t c);

} // namespace assay::suggest
