#include "core/text/names_internal.h"

#include <array>

// Scripts whose letters have one Latin reading each. ICU reads most others; it has none for Sinhala, writes
// Greek by letter and not by sound, and gives Armenian and Georgian scholars' marks that no reporter uses.
namespace assay::names {

namespace {

struct Row
{
    std::u16string_view spelled;
    const char* latin;
};

template<size_t N>
const char* lookUp(const std::array<Row, N>& rows, std::u16string_view text, size_t& used)
{
    for (const Row& row : rows)
        if (text.substr(0, row.spelled.size()) == row.spelled) {
            used = row.spelled.size();
            return row.latin;
        }
    return nullptr;
}

// Longer spellings stand before the letters that they begin with.
constexpr std::array<Row, 41> kGreek = {{
    {u"ντζ", "j"}, {u"τζ", "j"}, {u"τσ", "ts"}, {u"μπ", "b"}, {u"ντ", "d"}, {u"γκ", "g"},  {u"γγ", "ng"},
    {u"ου", "u"},  {u"ού", "u"}, {u"ει", "i"},  {u"οι", "i"}, {u"αι", "e"}, {u"αυ", "av"}, {u"ευ", "ev"},
    {u"ηγ", "ig"}, {u"ά", "a"},  {u"α", "a"},   {u"β", "v"},  {u"γ", "g"},  {u"δ", "d"},   {u"ε", "e"},
    {u"ζ", "z"},   {u"η", "i"},  {u"θ", "th"},  {u"ι", "i"},  {u"κ", "k"},  {u"λ", "l"},   {u"μ", "m"},
    {u"ν", "n"},   {u"ξ", "x"},  {u"ο", "o"},   {u"π", "p"},  {u"ρ", "r"},  {u"σ", "s"},   {u"ς", "s"},
    {u"τ", "t"},   {u"υ", "i"},  {u"φ", "f"},   {u"χ", "kh"}, {u"ψ", "ps"}, {u"ω", "o"},
}};

/// U+0561 and on.
constexpr const char* kArmenian[] = {"a",  "b", "g", "d",  "e",  "z",  "e",  "y", "t", "zh", "i", "l",  "kh",
                                     "ts", "k", "h", "dz", "gh", "ch", "m",  "y", "n", "sh", "o", "ch", "p",
                                     "j",  "r", "s", "v",  "t",  "r",  "ts", "v", "p", "k",  "o", "f",  "ev"};

/// U+10D0 and on.
constexpr const char* kGeorgian[] = {"a",  "b", "g",  "d",  "e",  "v",  "z",  "t",  "i",  "k", "l",
                                     "m",  "n", "o",  "p",  "zh", "r",  "s",  "t",  "u",  "p", "k",
                                     "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h"};

const char* armenian(std::u16string_view text, size_t& used)
{
    if (text.substr(0, 2) == u"ու") {
        used = 2;
        return "u";
    }
    used = 1;
    const size_t at = static_cast<size_t>(text.front() - 0x561);
    return text.front() >= 0x561 && at < std::size(kArmenian) ? kArmenian[at] : nullptr;
}

const char* georgian(std::u16string_view text, size_t& used)
{
    used = 1;
    const size_t at = static_cast<size_t>(text.front() - 0x10D0);
    return text.front() >= 0x10D0 && at < std::size(kGeorgian) ? kGeorgian[at] : nullptr;
}

/// The inherent vowel is left out: it is often mute, and a consonant alone is as near to either reading.
const char* sinhala(char16_t letter)
{
    static constexpr const char* kVowels[] = {"a", "a", "e", "e", "i", "i",  "u", "u", "r",
                                              "r", "l", "l", "e", "e", "ai", "o", "o", "au"};
    static constexpr const char* kConsonants[] = {
        "k", "k",  "g", "g",  "n", "ng", "ch", "ch", "j", "j",  "n",  "n", "nj", "t", "t",
        "d", "d",  "n", "nd", "t", "th", "d",  "dh", "n", "",   "nd", "p", "p",  "b", "b",
        "m", "mb", "y", "r",  "",  "l",  "",   "",   "v", "sh", "sh", "s", "h",  "l", "f"};
    if (letter >= 0xD85 && letter <= 0xD96)
        return kVowels[letter - 0xD85];
    if (letter >= 0xD9A && letter <= 0xDC6)
        return kConsonants[letter - 0xD9A];
    if (letter >= 0xDCF && letter <= 0xDDF) {
        static constexpr const char* kSigns[] = {"a", "e", "e", "i",  "i", "u", "",   "u",
                                                 "r", "e", "e", "ai", "o", "o", "au", ""};
        return letter - 0xDCF < 16 ? kSigns[letter - 0xDCF] : "";
    }
    return letter == 0xD82 ? "n" : "";
}

} // namespace

const char* latinOf(std::u16string_view text, size_t& used)
{
    const char16_t letter = text.front();
    if (letter >= 0x370 && letter < 0x400)
        return lookUp(kGreek, text, used);
    if (letter >= 0x530 && letter < 0x590)
        return armenian(text, used);
    if (letter >= 0x10A0 && letter < 0x1100)
        return georgian(text, used);
    used = 1;
    if (letter >= 0xD80 && letter < 0xE00)
        return sinhala(letter);
    return nullptr;
}

} // namespace assay::names
