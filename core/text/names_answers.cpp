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
    // Between alphabets Hasanov must not find Huseynov; where vowels are not written less can be asked.
    const bool alphabets = isAlphabet(typed.script) && isAlphabet(written.script);
    const double needed = length <= 3 ? 0.95 : alphabets ? 0.84 : length <= 5 ? 0.86 : 0.8;
    if (wordLikeness(typed, written) >= needed)
        return true;
    return length >= 4 && written.letters.size() > length && prefixLikeness(typed, written) >= 0.92;
}

/// Gives each word typed a word of its own, or two that it writes together ("McDonald" for "Mc Donald").
bool place(const std::vector<const Part*>& typed, const std::vector<Part>& written, size_t at, uint64_t used)
{
    if (at == typed.size())
        return true;
    for (size_t j = 0; j < written.size() && j < 64; ++j) {
        if (used >> j & 1U)
            continue;
        if (wordAnswers(*typed[at], written[j]) && place(typed, written, at + 1, used | 1ULL << j))
            return true;
        const bool pair = j + 1 < written.size() && j + 1 < 64 && !(used >> (j + 1) & 1U);
        if (pair && typed[at]->latin.size() > written[j].latin.size() &&
            typed[at]->latin.starts_with(written[j].latin) &&
            wordAnswers(*typed[at], joined(written[j], written[j + 1])) &&
            place(typed, written, at + 1, used | 3ULL << j))
            return true;
    }
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
    const Key* body = &typed;
    Key asBody;
    if (typed.kind != Kind::Organisation && typed.guessed)
        body = &(asBody = makeKey(typed.written, Kind::Organisation));
    if (isAcronymOf(*body, written) || isAcronymOf(written, *body))
        return true;
    // "Ministry of Defence of Armenia" answers "Armenia's defence ministry".
    return typed.kind == Kind::Organisation && place(wordsTyped(typed.parts), written.parts, 0, 0);
}

} // namespace assay::names
