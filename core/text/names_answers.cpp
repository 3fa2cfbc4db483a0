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
    if (length >= 2 && written.latin.size() > typed.latin.size() && written.latin.starts_with(typed.latin))
        return true;
    if (typed.role == Role::Number || written.role == Role::Number || written.initial || typed.initial)
        return false;
    const double needed = length <= 3 ? 0.95 : length <= 5 ? 0.86 : 0.82;
    if (wordLikeness(typed, written) >= needed)
        return true;
    return length >= 4 && prefixLikeness(typed, written) >= 0.9;
}

bool place(const std::vector<const Part*>& typed, const std::vector<const Part*>& written, size_t at,
           uint64_t used)
{
    if (at == typed.size())
        return true;
    for (size_t j = 0; j < written.size() && j < 64; ++j)
        if (!(used >> j & 1U) && wordAnswers(*typed[at], *written[j]) &&
            place(typed, written, at + 1, used | 1ULL << j))
            return true;
    return false;
}

} // namespace

bool answers(const Key& typed, const Key& written)
{
    constexpr size_t kMaxWords = 12;
    std::vector<const Part*> words;
    for (const Part& part : typed.parts)
        if (part.role != Role::Particle && part.role != Role::Title)
            words.push_back(&part);
    if (words.empty())
        for (const Part& part : typed.parts)
            words.push_back(&part);
    if (words.empty() || words.size() > kMaxWords)
        return !words.empty() && typed.folded == written.folded;
    std::vector<const Part*> all;
    for (const Part& part : written.parts)
        all.push_back(&part);
    return place(words, all, 0, 0);
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

Confusion confusable(const Key& left, const Key& right)
{
    Confusion out;
    if (left.folded == right.folded)
        return out;
    return out;
}

} // namespace assay::names
