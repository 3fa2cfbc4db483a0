#include "core/text/names_internal.h"

#include <unicode/uscript.h>

#include <algorithm>

// What an alignment of two persons' names says, in numbers.
namespace assay::names {

bool isAlphabet(uint8_t script)
{
    return script == USCRIPT_LATIN || script == USCRIPT_CYRILLIC || script == USCRIPT_ARMENIAN ||
           script == USCRIPT_GEORGIAN || script == USCRIPT_GREEK;
}

namespace {

constexpr float kTwoSurnames = 2; ///< conflicts that another stem counts for

bool isOtherStem(const Part& left, const Part& right, float loss)
{
    // Not for -yan, -dze, -shvili, whose stems are spelt too freely (Hovhannisyan, Оганесян).
    constexpr float kUnlike = 0.22F;
    return left.suffix == right.suffix && (left.suffix == kSuffixOv || left.suffix == kSuffixOva) &&
           loss > kUnlike;
}

} // namespace

PersonFeatures personFeatures(const Key& left, const Key& right, const Alignment& alignment)
{
    PersonFeatures f{};
    f[kBias] = 1;
    const auto strong = [](const Part& part) {
        return !part.weak && !part.initial && part.role != Role::Patronymic;
    };
    int pairs = 0;
    int lastLeft = -1;
    int lastRight = -1;
    for (size_t i = 0; i < left.parts.size(); ++i)
        if (strong(left.parts[i]))
            lastLeft = static_cast<int>(i);
    for (size_t j = 0; j < right.parts.size(); ++j)
        if (strong(right.parts[j]))
            lastRight = static_cast<int>(j);
    int support = 0;
    for (size_t p = 0; p < alignment.count; ++p) {
        const WordPair& pair = alignment.pairs[p];
        const Part& a = left.parts[pair.left];
        const Part& b = right.parts[pair.right];
        const float loss = 1 - pair.likeness;
        if (a.weak || b.weak)
            continue;
        const bool patronymic = a.role == Role::Patronymic && b.role == Role::Patronymic;
        if (pair.forced) {
            if (patronymic)
                f[kPatronymicConflict] += 1;
            else if (a.initial || b.initial)
                f[kInitialConflict] += 1;
            else {
                f[kConflicts] += 1;
                f[kConflictLoss] += loss;
                if (pair.left == lastLeft && pair.right == lastRight)
                    f[kLastConflict] = 1;
            }
            continue;
        }
        if (a.initial || b.initial) {
            f[kInitials] += 1;
            ++support;
            continue;
        }
        if (patronymic) {
            f[kPatronymicSame] += 1;
            ++support;
            continue;
        }
        ++pairs;
        f[kMatched] += std::min(a.weight, b.weight);
        if (pair.nickname) {
            f[kNicknames] += 1;
            continue;
        }
        const bool across = a.script != b.script && !(isAlphabet(a.script) && isAlphabet(b.script));
        // Surnames of one ending whose stems differ by more than spelling are two surnames (Hasanov,
        // Huseynov).
        if (!across && isOtherStem(a, b, loss))
            f[kConflicts] += kTwoSurnames;
        f[across ? kLossAcross : kLossSame] += loss;
        constexpr float kExplained = 0.12F;
        if (!across)
            f[kSharpLoss] += 10 * std::max(0.0F, loss - kExplained);
        float& worst = f[across ? kWorstAcross : kWorstSame];
        worst = std::max(worst, loss);
        constexpr float kAsGoodAsEqual = 0.05F;
        if (a.script == b.script && loss > kAsGoodAsEqual && pair.leftCount + pair.rightCount == 2) {
            if (soundEdits(a, b) > 1)
                f[kEdits] += static_cast<float>(edits(a.latin, b.latin) - 1);
        }
        if (!a.letters.empty() && !b.letters.empty() &&
            letterCosts().change(static_cast<uint8_t>(a.letters[0]), static_cast<uint8_t>(b.letters[0])) > 40)
            f[kFirstLetter] += 1;
    }
    int freeLeft = 0;
    int freeRight = 0;
    bool anyFree = false;
    for (size_t i = 0; i < std::min(left.parts.size(), Alignment::kMaxParts); ++i)
        if (!(alignment.leftUsed >> i & 1U)) {
            freeLeft += strong(left.parts[i]);
            anyFree = anyFree || !left.parts[i].weak;
        }
    for (size_t j = 0; j < std::min(right.parts.size(), Alignment::kMaxParts); ++j)
        if (!(alignment.rightUsed >> j & 1U)) {
            freeRight += strong(right.parts[j]);
            anyFree = anyFree || !right.parts[j].weak;
        }
    f[kMatched] = std::min(f[kMatched], 3.0F);
    f[kEdits] = std::min(f[kEdits], 5.0F);
    f[kConflicts] = std::min(f[kConflicts], 2.0F);
    f[kExtra] = static_cast<float>(std::min(freeLeft + freeRight, 3));
    f[kSingle] = pairs == 1 && support == 0;
    f[kExtraSingle] = pairs == 1 ? f[kExtra] : 0;
    f[kCovered] = !anyFree && f[kConflicts] + f[kInitialConflict] + f[kPatronymicConflict] == 0;
    // Another order of the words, unless a comma or capitals explain it.
    const auto isPlain = [&](const WordPair& pair) {
        return !pair.forced && strong(left.parts[pair.left]) && strong(right.parts[pair.right]);
    };
    int crossings = 0;
    for (size_t p = 0; p < alignment.count; ++p)
        for (size_t q = 0; q < p; ++q) {
            const WordPair& x = alignment.pairs[p];
            const WordPair& y = alignment.pairs[q];
            crossings += isPlain(x) && isPlain(y) && (x.left < y.left) != (x.right < y.right);
        }
    const auto marked = [](const Key& key) {
        return std::any_of(key.parts.begin(), key.parts.end(),
                           [](const Part& p) { return p.role == Role::Surname; });
    };
    f[kSwapped] = crossings > 0 && !marked(left) && !marked(right);
    return f;
}

} // namespace assay::names
