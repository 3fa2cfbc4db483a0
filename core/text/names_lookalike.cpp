#include "core/text/names_internal.h"

#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <algorithm>

// Names that a reader may mistake for one another.
namespace assay::names {

namespace {

constexpr double kSameSurname = 0.9;

const USpoofChecker* checker()
{
    static const USpoofChecker* instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        return uspoof_open(&status);
    }();
    return instance;
}

/// The words that tell persons apart: no titles, no particles, no patronymics.
std::vector<const Part*> strongParts(const Key& key)
{
    std::vector<const Part*> parts;
    for (const Part& part : key.parts)
        if (!part.weak && part.role != Role::Patronymic)
            parts.push_back(&part);
    return parts;
}

/// The word known or presumed to be the surname; null if there is but one word.
const Part* surnameOf(const Key& key)
{
    const auto parts = strongParts(key);
    if (parts.size() < 2)
        return nullptr;
    for (const Part* part : parts)
        if (part->role == Role::Surname)
            return part;
    return parts.back()->initial ? nullptr : parts.back();
}

std::string wordOf(const Key& key, const Part& part)
{
    return part.size ? key.written.substr(part.at, part.size) : part.latin;
}

struct Differing
{
    const Part* left = nullptr;
    const Part* right = nullptr;
    int letters = 0;
};

/// The one pair of words that differs, by a letter or two (by any number in names that compare() takes for
/// one); null unless all the others are equal.
Differing lettersApart(const Key& left, const Key& right, bool mayBeOne)
{
    const auto a = strongParts(left);
    const auto b = strongParts(right);
    if (a.size() != b.size())
        return {};
    std::vector<bool> used(b.size());
    std::vector<const Part*> open;
    for (const Part* part : a) {
        size_t j = 0;
        while (j < b.size() && (used[j] || b[j]->latin != part->latin))
            ++j;
        if (j < b.size())
            used[j] = true;
        else
            open.push_back(part);
    }
    if (open.size() != 1)
        return {};
    const auto other = static_cast<size_t>(std::find(used.begin(), used.end(), false) - used.begin());
    const Part& first = *open[0];
    const Part& second = *b[other];
    const size_t length = std::min(first.latin.size(), second.latin.size());
    constexpr size_t kShort = 3; // in shorter words one letter is another word
    constexpr size_t kLong = 5;
    if (first.script != second.script || first.initial || second.initial || length < kShort)
        return {};
    const int letters = edits(first.latin, second.latin);
    return letters == 1 || (letters == 2 && length >= kLong) || mayBeOne ? Differing{&first, &second, letters}
                                                                         : Differing{};
}

} // namespace

std::string skeleton(const Key& key)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto text = icu::UnicodeString::fromUTF8(key.written);
    icu::UnicodeString out;
    uspoof_getSkeletonUnicodeString(checker(), 0, text, out, &status);
    std::string bytes;
    out.toUTF8String(bytes);
    return bytes;
}

Confusion confusable(const Key& left, const Key& right)
{
    Confusion out;
    if (left.parts.empty() || right.parts.empty() || left.folded == right.folded)
        return out;
    out.mayBeOne = isSame(left, right, score(left, right));
    if (skeleton(left) == skeleton(right)) {
        out.why = Lookalike::Shape;
        out.reason = "look the same on the page, but are written with other letters";
    } else if (const Differing words = lettersApart(left, right, out.mayBeOne); words.left) {
        out.why = Lookalike::Letters;
        static constexpr const char* kCounts[] = {"no letter", "one letter", "two letters"};
        out.reason = std::string(words.letters < 3 ? kCounts[words.letters] : "a few letters") + " apart: '" +
                     wordOf(left, *words.left) + "' and '" + wordOf(right, *words.right) + "'";
    } else if (left.kind != Kind::Organisation && right.kind != Kind::Organisation) {
        const Part* a = surnameOf(left);
        const Part* b = surnameOf(right);
        if (a && b && wordLikeness(*a, *b) >= kSameSurname && !out.mayBeOne) {
            out.why = Lookalike::Surname;
            out.reason = "one surname, '" + wordOf(left, *a) + "'";
            if (const std::string other = wordOf(right, *b); other != wordOf(left, *a))
                out.reason += " or '" + other + "'";
        }
    }
    out.confusable = out.why != Lookalike::None;
    out.mayBeOne = out.mayBeOne && out.confusable;
    if (out.confusable) {
        out.reason += out.mayBeOne ? "; may be one bearer" : "; by their names different bearers";
    }
    return out;
}

} // namespace assay::names
