#include "core/text/names_reading.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

// One written word to folded letters, plain Latin, letter codes and spelling class.
namespace assay::names {

namespace {

/// ICU's transliterator for every other script; one for each thread, since it is not safe to share. Null when
/// ICU's data lack it: then such words have no letters, and match only when written the same.
const icu::Transliterator* transliterator()
{
    thread_local const std::unique_ptr<icu::Transliterator> latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("Any-Latin", UTRANS_FORWARD, status));
        return made;
    }();
    return latin.get();
}

const icu::Normalizer2& foldNormalizer()
{
    static const icu::Normalizer2* instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKCCasefoldInstance(status);
    }();
    return *instance;
}

const icu::Normalizer2& decomposer()
{
    static const icu::Normalizer2* instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFDInstance(status);
    }();
    return *instance;
}

bool isMark(char16_t unit)
{
    return (unit >= 0x300 && unit < 0x370) || (unit >= 0x591 && unit < 0x5C8) ||
           (unit >= 0x610 && unit < 0x61B) || (unit >= 0x64B && unit < 0x660) || unit == 0x670 ||
           unit == 0x640 || unit == 0x307;
}

bool isApostrophe(char16_t unit)
{
    return unit == u'\'' || unit == u'`' || (unit >= 0x2B9 && unit <= 0x2BF) || unit == 0x2018 ||
           unit == 0x2019 || unit == 0x5F3 || unit == 0x5F4 || unit == u'"' || unit == 0x200C ||
           unit == 0x200D || unit == 0x2032;
}

/// How far the Latin form and the letter codes had come before each letter of the word.
using Steps = std::vector<std::pair<size_t, size_t>>;

void findSuffix(Word& word, const Steps& steps)
{
    const auto [kind, size] = surnameSuffix(word.latin);
    if (!kind)
        return;
    const auto begin =
        std::find_if(steps.begin(), steps.end(),
                     [&, stem = word.latin.size() - size](const auto& step) { return step.first == stem; });
    if (begin == steps.end() || begin->second == 0 || begin->second >= word.letters.size())
        return;
    word.suffix = kind;
    word.suffixLetters = static_cast<uint8_t>(word.letters.size() - begin->second);
    for (size_t i = begin->second; i < word.letters.size(); ++i)
        word.suffixMass +=
            static_cast<uint16_t>(letterCosts().gap(static_cast<uint8_t>(word.letters[i]), false));
}

Word readFresh(std::string_view raw)
{
    Word word;
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(raw.data(), static_cast<int32_t>(raw.size())));
    text = foldNormalizer().normalize(text, status);
    std::u16string letters;
    letters.reserve(static_cast<size_t>(text.length()));
    for (int32_t i = 0; i < text.length(); ++i) {
        const char16_t unit = text.charAt(i);
        if (isMark(unit))
            continue;
        if (isApostrophe(unit)) {
            // A Hebrew geresh changes the letter before it; elsewhere an apostrophe is a habit of spelling.
            if (!letters.empty() && letters.back() >= 0x5D0 && letters.back() <= 0x5EA)
                letters += u'\'';
            continue;
        }
        letters += unit;
    }
    icu::UnicodeString(letters.data(), static_cast<int32_t>(letters.size())).toUTF8String(word.folded);
    word.length = static_cast<uint8_t>(std::min<size_t>(letters.size(), 255));
    if (!letters.empty()) {
        UErrorCode unknown = U_ZERO_ERROR;
        word.script = static_cast<uint8_t>(uscript_getScript(letters.front(), &unknown));
    }
    word.digits = !letters.empty() && letters.front() >= u'0' && letters.front() <= u'9';

    Steps steps;
    for (size_t at = 0; at < letters.size();) {
        steps.emplace_back(word.latin.size(), word.letters.size());
        const std::u16string_view rest = std::u16string_view(letters).substr(at);
        const char16_t unit = rest.front();
        if (unit >= u'0' && unit <= u'9') {
            word.latin += static_cast<char>(unit);
            ++at;
            continue;
        }
        if (isHangul(unit)) {
            addHangul(word, unit);
            ++at;
            continue;
        }
        if (unit < 0x800) {
            const auto [rule, used] = ruleIndex().find(rest);
            if (used) {
                addLetter(word, rule);
                word.latin += letterRules()[rule].latin;
                if (unit >= 0x590 && unit < 0x780)
                    word.abjad = true;
                at += used;
                continue;
            }
        }
        size_t used = 0;
        if (const char* latin = latinOf(rest, used)) {
            addReading(word, latin);
            at += used;
            continue;
        }
        // A letter with marks: its base has a rule. Any other script: the whole run goes to ICU.
        icu::UnicodeString base = decomposer().normalize(icu::UnicodeString(unit), status);
        if (base.length() > 1 && base.charAt(0) < 0x800 && base.charAt(0) != unit) {
            std::u16string plain(1, base.charAt(0));
            const auto [rule, length] = ruleIndex().find(plain);
            if (length) {
                addLetter(word, rule);
                word.latin += letterRules()[rule].latin;
                ++at;
                continue;
            }
            if (const char* latin = latinOf(plain, used)) {
                addReading(word, latin);
                ++at;
                continue;
            }
        }
        size_t end = at + 1;
        while (end < letters.size() && letters[end] >= 0x700)
            ++end;
        icu::UnicodeString run(letters.data() + at, static_cast<int32_t>(end - at));
        unfoldChillu(run);
        if (const icu::Transliterator* latin = transliterator())
            latin->transliterate(run);
        const bool indic = unit >= 0x900 && unit < 0xE00;
        std::u16string plain;
        for (int32_t i = 0; i < run.length(); ++i) {
            const char16_t letter = run.charAt(i);
            if (indic && letter == u'a') {
                plain += kInherent; // the vowel that a consonant has unless told otherwise; often mute
                continue;
            }
            const icu::UnicodeString bare = decomposer().normalize(icu::UnicodeString(letter), status);
            if (bare.charAt(0) < 0x80 && u_isalnum(bare.charAt(0)))
                plain += static_cast<char16_t>(u_tolower(bare.charAt(0)));
        }
        for (const char16_t letter : plain)
            word.latin += static_cast<char>(letter == kInherent ? u'a' : letter);
        addLatin(word, plain);
        at = end;
    }
    word.article = letters.size() >= 5 && letters[0] == 0x627 && letters[1] == 0x644;
    finish(word);
    if (word.script == USCRIPT_LATIN && word.latin.size() >= 6 && word.latin.ends_with("us"))
        word.ending = word.latin.ends_with("ius") ? 3 : 2;
    word.given = givenGroups(word);
    if (!word.abjad)
        findSuffix(word, steps);
    return word;
}

} // namespace

const Word& readWord(std::string_view raw)
{
    // A cache with two generations: when the young one is full the old one is dropped. No use of memory
    // without end.
    constexpr size_t kGeneration = 8192;
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Cache = std::unordered_map<std::string, Word, Hash, std::equal_to<>>;
    thread_local Cache young;
    thread_local Cache old;
    if (const auto found = young.find(raw); found != young.end())
        return found->second;
    if (young.size() >= kGeneration) {
        old = std::move(young);
        young.clear();
    }
    if (const auto found = old.find(raw); found != old.end())
        return young.emplace(std::string(raw), found->second).first->second;
    return young.emplace(std::string(raw), readFresh(raw)).first->second;
}

} // namespace assay::names
