#include "core/text/names_internal.h"

#include <algorithm>

// Filters and indexes.
namespace assay::names {

namespace {

/// Whether a word typed is this written word in another spelling, or its beginning. Short words must be
/// nearly equal.
bool wordAnswers(const Part& typed, const Part& written)
{
    if (typed.latin == written.latin)
        return true;
    const size_t length = typed.letters.size();
    if (typed.latin.size() >= 2 && written.latin.size() > typed.latin.size() &&
        written.latin.starts_with(typed.latin))
        return true;
    if (typed.role == Role::Number || written.role == Role::Number || written.initial || typed.initial)
        return false;
    const double needed = length <= 3 ? 0.95 : length <= 5 ? 0.86 : 0.82;
    if (wordLikeness(typed, written) >= needed)
        return true;
    return length >= 4 && written.letters.size() > length && prefixLikeness(typed, written) >= 0.92;
}

/// Gives each word typed a word of its own.
bool place(const std::vector<const Part*>& typed, const std::vector<Part>& written, size_t at, uint64_t used)
{
    if (at == typed.size())
        return true;
    for (size_t j = 0; j < written.size() && j < 64; ++j)
        if (!(used >> j & 1U) && wordAnswers(*typed[at], written[j]) &&
            place(typed, written, at + 1, used | 1ULL << j))
            return true;
    return false;
}

std::vector<const Part*> wordsTyped(const std::vector<Part>& parts)
{
    std::vector<const Part*> words;
    for (const Part& part : parts)
        if (part.role != Role::Particle && part.role != Role::Title)
            words.push_back(&part);
    if (words.empty())
        for (const Part& part : parts)
            words.push_back(&part);
    return words;
}

const std::vector<Part>& asWritten(const Key& key)
{
    return key.plain.empty() ? key.parts : key.plain;
}

} // namespace

bool answers(const Key& typed, const Key& written)
{
    constexpr size_t kMaxWords = 12;
    if (typed.parts.empty() || written.parts.empty())
        return false;
    if (typed.folded == written.folded)
        return true;
    const auto words = wordsTyped(asWritten(typed));
    if (words.size() > kMaxWords)
        return false;
    if (place(words, asWritten(written), 0, 0))
        return true;
    if (written.kind != Kind::Organisation)
        return false;
    if (isAcronymOf(typed, written) || isAcronymOf(written, typed))
        return true;
    // "Ministry of Defence of Armenia" answers "Armenia's defence ministry".
    return typed.kind == Kind::Organisation && place(wordsTyped(typed.parts), written.parts, 0, 0);
}

std::vector<std::string> indexKeys(const Key& key)
{
    std::vector<std::string> keys;
    for (const Part& part : key.parts)
        if (!part.weak && !part.initial && !part.sound.empty())
            keys.push_back(part.sound.substr(0, 4));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace assay::names
