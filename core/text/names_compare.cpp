#include "core/text/names_internal.h"

#include <algorithm>
#include <cmath>
#include <utility>

// From an alignment to a score and a decision.
namespace assay::names {

namespace {

constexpr double kSamePerson = 0.42;
constexpr double kLone = 0.25; // of a surname alone against a whole name, at most
constexpr double kSameOrganisation = 0.78;
// Names of one word are decided by that word. Where one script leaves vowels out, less is left to be alike.
constexpr double kSameToken = 0.68;
constexpr double kSameTokenAbjad = 0.64;
constexpr double kSameWord = 0.85;
constexpr double kSameWordAbjad = 0.68;

// Fitted by logistic regression on the features (docs/names.md); the order is that of PersonFeature.
constexpr PersonFeatures kWeights = {2.84F,  0.35F,  -0.64F, -2.00F, -0.50F, -0.95F, 0.00F,  -1.41F,
                                     -4.15F, -0.39F, -0.46F, 0.00F,  -4.00F, 0.87F,  -4.00F, -0.14F,
                                     0.56F,  -1.45F, -0.13F, -1.10F, -2.00F, -0.50F};

/// The words of two names that have but one each (titles aside), and are no bodies; null otherwise.
std::pair<const Part*, const Part*> loneWords(const Key& left, const Key& right)
{
    if (left.kind == Kind::Organisation || right.kind == Kind::Organisation)
        return {};
    const auto lone = [](const Key& key) -> const Part* {
        const Part* word = nullptr;
        for (const Part& part : key.parts) {
            if (part.weak)
                continue;
            if (word)
                return nullptr;
            word = &part;
        }
        return word;
    };
    const Part* a = lone(left);
    const Part* b = a ? lone(right) : nullptr;
    return b ? std::pair(a, b) : std::pair<const Part*, const Part*>();
}

bool isLone(const Key& key)
{
    return std::count_if(key.parts.begin(), key.parts.end(), [](const Part& part) { return !part.weak; }) ==
           1;
}

double personScore(const Key& left, const Key& right)
{
    const PersonFeatures features = personFeatures(left, right, align(left, right));
    if (features[kMatched] <= 0)
        return 0;
    if (features[kCovered] > 0 && features[kLossSame] + features[kLossAcross] + features[kNicknames] +
                                          features[kInitials] + features[kSwapped] ==
                                      0)
        return 1;
    float sum = 0;
    for (size_t i = 0; i < features.size(); ++i)
        sum += features[i] * kWeights[i];
    const double score = 1 / (1 + std::exp(-static_cast<double>(sum)));
    // A surname alone is of many persons: a hint, never a decision.
    return features[kExtraSingle] > 0 && (isLone(left) || isLone(right)) ? std::min(score, kLone) : score;
}

/// What a word counts in an organisation's name, without a partner or against another word.
double weightOf(const Key& key, uint32_t used, bool taken)
{
    double weight = 0;
    for (size_t i = 0; i < std::min(key.parts.size(), Alignment::kMaxParts); ++i)
        if ((used >> i & 1U) == taken)
            weight += key.parts[i].weight;
    return weight;
}

double organisationScore(const Key& left, const Key& right)
{
    if (isAcronymOf(left, right) || isAcronymOf(right, left))
        return 0.9;
    const Alignment a = align(left, right);
    double matched = 0;
    double both = 0;
    uint32_t leftPaired = 0;
    uint32_t rightPaired = 0;
    for (size_t p = 0; p < a.count; ++p) {
        const WordPair& pair = a.pairs[p];
        const uint32_t l = ((1U << pair.leftCount) - 1U) << pair.left;
        const uint32_t r = ((1U << pair.rightCount) - 1U) << pair.right;
        if (pair.forced)
            continue;
        leftPaired |= l;
        rightPaired |= r;
        const double weight = 0.5 * (weightOf(left, l, true) + weightOf(right, r, true));
        both += weight;
        matched += weight * pair.likeness;
    }
    const auto unpaired = [](const Key& key, uint32_t paired, Role role) -> const Part* {
        for (size_t i = 0; i < std::min(key.parts.size(), Alignment::kMaxParts); ++i)
            if (key.parts[i].role == role && !(paired >> i & 1U))
                return &key.parts[i];
        return nullptr;
    };
    const bool numbersDiffer =
        unpaired(left, leftPaired, Role::Number) || unpaired(right, rightPaired, Role::Number);
    const Part* leftForm = unpaired(left, leftPaired, Role::LegalForm);
    const Part* rightForm = unpaired(right, rightPaired, Role::LegalForm);
    const bool formsDiffer = leftForm && rightForm && leftForm->latin != "inc" && rightForm->latin != "inc" &&
                             leftForm->latin != "ltd" && rightForm->latin != "ltd";
    if (both <= 0)
        return 0;
    const double free = 0.5 * (weightOf(left, leftPaired, false) + weightOf(right, rightPaired, false));
    double score = matched / (both + 1.6 * free);
    if (numbersDiffer)
        score = std::min(score, 0.6); // the 44th brigade is not the 45th
    if (formsDiffer)
        score *= 0.85;
    if (unpaired(left, leftPaired, Role::Place) || unpaired(right, rightPaired, Role::Place))
        score = std::min(score, 0.75); // of another state, or one branch of many
    return score;
}

} // namespace

double score(const Key& left, const Key& right)
{
    if (left.parts.empty() || right.parts.empty())
        return 0;
    if (left.folded == right.folded)
        return 1;
    if (const auto [a, b] = loneWords(left, right); a)
        return wordLikeness(*a, *b);
    if (left.kind == Kind::Organisation && right.kind == Kind::Organisation)
        return organisationScore(left, right);
    // One says that it is a body: what was only taken for a person is read as a body too.
    if (left.kind == Kind::Organisation)
        return organisationScore(left, makeKey(right.written, Kind::Organisation));
    if (right.kind == Kind::Organisation)
        return organisationScore(makeKey(left.written, Kind::Organisation), right);
    return personScore(left, right);
}

bool isSame(const Key& left, const Key& right, double score)
{
    if (left.folded == right.folded)
        return !left.parts.empty();
    if (const auto [a, b] = loneWords(left, right); a) {
        const bool abjad = a->abjad != b->abjad;
        if (left.kind == Kind::Token && right.kind == Kind::Token)
            return score >= (abjad ? kSameTokenAbjad : kSameToken);
        return score >= (abjad ? kSameWordAbjad : kSameWord);
    }
    if (left.kind == Kind::Organisation || right.kind == Kind::Organisation)
        return score >= kSameOrganisation;
    return score >= kSamePerson;
}

Likeness compare(const Key& left, const Key& right)
{
    Likeness out;
    out.score = score(left, right);
    out.same = isSame(left, right, out.score);
    out.reason = reasonFor(left, right, out.same);
    return out;
}

Likeness compareWithRecord(const Key& name, const std::vector<Key>& record)
{
    const Key* best = nullptr;
    double bestScore = -1;
    bool bestSame = false;
    for (const Key& known : record) {
        const double likeness = score(name, known);
        const bool same = isSame(name, known, likeness);
        if ((same && !bestSame) || (same == bestSame && likeness > bestScore)) {
            best = &known;
            bestScore = likeness;
            bestSame = same;
        }
    }
    return best ? compare(name, *best) : Likeness{0, false, "no name on record"};
}

} // namespace assay::names
