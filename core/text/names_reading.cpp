#include "core/text/names_reading.h"

#include <algorithm>
#include <cstring>

// From letters to their codes, plain Latin forms and sounds.
namespace assay::names {

RuleIndex::RuleIndex()
{
    const auto& rules = letterRules();
    for (size_t i = 0; i < rules.size(); ++i) {
        const auto text = icu::UnicodeString::fromUTF8(rules[i].spelled);
        std::u16string spelled(text.getBuffer(), static_cast<size_t>(text.length()));
        m_byFirst[spelled.front() % kSize].push_back({std::move(spelled), static_cast<uint16_t>(i)});
    }
    for (auto& list : m_byFirst)
        std::sort(list.begin(), list.end(),
                  [](const Entry& a, const Entry& b) { return a.spelled.size() > b.spelled.size(); });
}

std::pair<uint16_t, size_t> RuleIndex::find(std::u16string_view text) const
{
    for (const Entry& entry : m_byFirst[text.front() % kSize])
        if (text.substr(0, entry.spelled.size()) == entry.spelled)
            return {entry.rule, entry.spelled.size()};
    return {0, 0};
}

const RuleIndex& ruleIndex()
{
    static const RuleIndex index;
    return index;
}

namespace {

/// Spelling class of each code: one letter for sounds that spellings confuse, 0 for those that they drop.
const std::array<char, 256>& soundClasses()
{
    static const auto classes = [] {
        std::array<char, 256> out{};
        const auto& rules = letterRules();
        const auto& codes = letterCodes();
        for (size_t i = 0; i < rules.size(); ++i) {
            switch (rules[i].phones[0]) {
            case 'b':
            case 'p':
                out[codes[i]] = 'p';
                break;
            case 'v':
            case 'f':
            case 'w':
                out[codes[i]] = 'f';
                break;
            case 'd':
            case 't':
                out[codes[i]] = 't';
                break;
            case 's':
            case 'z':
            case 'S':
            case 'Z':
            case 'C':
            case 'J':
            case 'T':
                out[codes[i]] = 's';
                break;
            case 'k':
            case 'g':
            case 'x':
            case 'G':
            case 'X':
                out[codes[i]] = 'k';
                break;
            case 'l':
            case 'r':
            case 'm':
            case 'n':
                out[codes[i]] = rules[i].phones[0];
                break;
            case 'a':
            case 'e':
            case 'i':
            case 'o':
            case 'u':
                out[codes[i]] = 'a';
                break;
            default:
                break;
            }
        }
        return out;
    }();
    return classes;
}

} // namespace

void addLetter(Word& word, uint16_t rule)
{
    const uint8_t code = letterCodes()[rule];
    // A doubled consonant is a habit of spelling; a doubled vowel is two ("Saakyan").
    const bool vowel = std::strchr("aeiou", letterRules()[rule].phones[0]) != nullptr;
    if (vowel || word.letters.empty() || static_cast<uint8_t>(word.letters.back()) != code)
        word.letters += static_cast<char>(code);
}

void addLatin(Word& word, std::u16string_view text)
{
    for (size_t at = 0; at < text.size();) {
        const auto [rule, used] = ruleIndex().find(text.substr(at));
        if (!used) {
            ++at;
            continue;
        }
        addLetter(word, rule);
        at += used;
    }
}

void unfoldChillu(icu::UnicodeString& run)
{
    static constexpr char16_t kBases[] = {0xD23, 0xD28, 0xD30, 0xD32, 0xD33, 0xD15};
    for (int32_t i = run.length(); i-- > 0;)
        if (run.charAt(i) >= 0xD7A && run.charAt(i) <= 0xD7F) {
            const char16_t plain[] = {kBases[run.charAt(i) - 0xD7A], 0xD4D};
            run.replace(i, 1, plain, 2);
        }
}

void addReading(Word& word, std::string_view latin)
{
    word.latin += latin;
    if (latin == "ch")
        addLatin(word, u"tch");
    else if (latin == "j")
        addLatin(word, u"dzh");
    else if (latin == "g")
        addLatin(word, u"ґ");
    else
        addLatin(word, std::u16string(latin.begin(), latin.end()));
}

bool isHangul(char16_t unit)
{
    return unit >= 0xAC00 && unit < 0xD7A4;
}

namespace {

void addRule(Word& word, char16_t letter)
{
    if (const auto [rule, used] = ruleIndex().find(std::u16string_view(&letter, 1)); used) {
        addLetter(word, rule);
        word.latin += letterRules()[rule].latin;
    }
}

} // namespace

void addHangul(Word& word, char16_t syllable)
{
    word.hangul = true;
    const int index = syllable - 0xAC00;
    addRule(word, static_cast<char16_t>(0x1100 + index / 588));
    addRule(word, static_cast<char16_t>(0x1161 + index % 588 / 28));
    if (const int last = index % 28) {
        addRule(word, static_cast<char16_t>(0x11A7 + last));
        if (last == 21)
            addRule(word, u'\u11F0'); // the g of ng
    }
}

void finish(Word& word)
{
    const LetterCosts& costs = letterCosts();
    const auto& classes = soundClasses();
    unsigned mass[2] = {0, 0};
    word.sound.clear();
    for (const char letter : word.letters) {
        const auto code = static_cast<uint8_t>(letter);
        mass[0] += static_cast<unsigned>(costs.gap(code, false));
        mass[1] += static_cast<unsigned>(costs.gap(code, true));
        const char sound = classes[code];
        if (sound && (sound != 'a' || word.sound.empty()) &&
            (word.sound.empty() || word.sound.back() != sound))
            word.sound += sound;
    }
    word.mass[0] = static_cast<uint16_t>(mass[0]);
    word.mass[1] = static_cast<uint16_t>(mass[1]);
}

void fillFromLatin(Word& word)
{
    word.letters.clear();
    const std::u16string text(word.latin.begin(), word.latin.end());
    addLatin(word, text);
    finish(word);
}

} // namespace assay::names
