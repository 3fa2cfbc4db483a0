#include "core/text/names_internal.h"

#include <algorithm>
#include <array>
#include <cstring>

// From the sounds of two letters to the cost of putting one for the other.
namespace assay::names {

namespace {

constexpr int kUnrelated = 100;

struct Sound
{
    char phone;
    int penalty; ///< hundredths
};

std::vector<Sound> soundsOf(const LetterRule& rule)
{
    std::vector<Sound> sounds;
    for (const char* at = rule.phones; *at; ++at) {
        if (*at >= '0' && *at <= '9')
            sounds.back().penalty = (*at - '0') * 5;
        else
            sounds.push_back({*at, 0});
    }
    return sounds;
}

bool isVowel(char phone)
{
    return std::strchr("aeiou", phone) != nullptr;
}

/// Cost of one sound for another, in hundredths.
int phoneChange(char a, char b)
{
    if (a == b)
        return 0;
    struct Near
    {
        const char* pair;
        int cost;
    };
    static constexpr Near kNear[] = {
        {"bp", 35}, {"vf", 35}, {"vw", 10}, {"bv", 45}, {"wu", 15}, {"wo", 35}, {"vu", 45}, {"wb", 60},
        {"pf", 55}, {"dt", 35}, {"gk", 28}, {"zs", 30}, {"SZ", 40}, {"CJ", 40}, {"ZJ", 25}, {"sS", 35},
        {"zZ", 35}, {"CS", 35}, {"TC", 45}, {"Ts", 35}, {"Tz", 40}, {"JS", 55}, {"Jz", 55}, {"Cs", 60},
        {"CT", 45}, {"Jj", 50}, {"Jg", 55}, {"Zj", 60}, {"xh", 10}, {"xk", 35}, {"hk", 60}, {"Gg", 12},
        {"Gk", 40}, {"Gx", 35}, {"Gh", 45}, {"hg", 55}, {"ji", 10}, {"je", 35}, {"Xk", 45}, {"Xs", 55},
        {"Xz", 60}, {"Xx", 60}, {"mn", 60}, {"lr", 90}, {"Td", 80}, {"Tt", 60}, {"Xg", 60}, {"ae", 25},
        {"ai", 45}, {"ao", 30}, {"au", 50}, {"ei", 20}, {"eo", 35}, {"eu", 45}, {"io", 55}, {"iu", 35},
        {"ou", 20},
    };
    for (const Near& near : kNear)
        if ((near.pair[0] == a && near.pair[1] == b) || (near.pair[0] == b && near.pair[1] == a))
            return near.cost;
    return isVowel(a) == isVowel(b) ? kUnrelated : 120;
}

int phoneGap(char phone, bool abjad)
{
    if (isVowel(phone))
        return abjad ? 10 : (phone == 'o' || phone == 'u' ? 50 : 40);
    switch (phone) {
    case 'j':
        return abjad ? 20 : 25;
    case 'h':
        return 30;
    case 'w':
        return abjad ? 40 : 60;
    case 'G':
    case 'n':
    case 'r':
        return 70;
    default:
        return 85;
    }
}

} // namespace

void LetterCosts::setChange(Code left, Code right, int cost)
{
    const auto value = static_cast<uint8_t>(std::clamp(cost, 0, 255));
    m_change[left * kCodes + right] = value;
    m_change[right * kCodes + left] = value;
}

void LetterCosts::setGap(Code letter, bool abjad, int cost)
{
    m_gap[abjad][letter] = static_cast<uint8_t>(std::clamp(cost, 0, 255));
}

const std::vector<uint8_t>& letterCodes()
{
    static const auto codes = [] {
        const auto& rules = letterRules();
        std::vector<uint8_t> out(rules.size());
        unsigned next = 1;
        for (size_t i = 0; i < rules.size(); ++i) {
            for (size_t j = 0; j < i && !out[i]; ++j)
                if (std::strcmp(rules[i].phones, rules[j].phones) == 0 && rules[i].gap == rules[j].gap &&
                    rules[i].gapAbjad == rules[j].gapAbjad)
                    out[i] = out[j];
            if (!out[i])
                out[i] = static_cast<uint8_t>(next++);
        }
        return out;
    }();
    return codes;
}

LetterCosts::LetterCosts()
{
    const auto& rules = letterRules();
    const auto& codes = letterCodes();
    // One rule for each code; the others sound the same.
    std::vector<size_t> chosen;
    std::vector<std::vector<Sound>> sounds;
    for (size_t i = 0; i < rules.size(); ++i)
        if (codes[i] > chosen.size()) {
            chosen.push_back(i);
            sounds.push_back(soundsOf(rules[i]));
        }
    std::array<std::array<uint8_t, 128>, 128> change;
    const std::string_view phones = "aeioujwvfbpmnlrtdkgxGhszSZCJTX";
    for (const char a : phones)
        for (const char b : phones)
            change[static_cast<size_t>(a)][static_cast<size_t>(b)] = static_cast<uint8_t>(phoneChange(a, b));
    for (size_t i = 0; i < chosen.size(); ++i) {
        const LetterRule& rule = rules[chosen[i]];
        const Code code = codes[chosen[i]];
        const char first = sounds[i].front().phone;
        setGap(code, false, rule.gap >= 0 ? rule.gap : phoneGap(first, false));
        setGap(code, true, rule.gapAbjad >= 0 ? rule.gapAbjad : phoneGap(first, true));
        for (size_t j = 0; j <= i; ++j) {
            int best = 255;
            for (const Sound& a : sounds[i])
                for (const Sound& b : sounds[j])
                    best = std::min(best, change[static_cast<size_t>(a.phone)][static_cast<size_t>(b.phone)] +
                                              a.penalty + b.penalty);
            setChange(code, codes[chosen[j]], i == j ? 0 : best);
        }
    }
}

const LetterCosts& letterCosts()
{
    static const LetterCosts costs;
    return costs;
}

} // namespace assay::names
