#pragma once

#include "core/text/names_internal.h"

#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// How the letters of one word are read. Nothing outside core/text includes this.
namespace assay::names {

/// Finds the longest rule that begins at a place of a word. Rules are held by their first letter.
class RuleIndex
{
public:
    RuleIndex();

    /// Number and length in units of the longest rule; the length is 0 if there is none.
    std::pair<uint16_t, size_t> find(std::u16string_view text) const;

private:
    struct Entry
    {
        std::u16string spelled;
        uint16_t rule;
    };
    static constexpr size_t kSize = 2048; // nearly every letter has a list of its own
    std::array<std::vector<Entry>, kSize> m_byFirst;
};

/// Made from letterRules() at the first call, and never changed.
const RuleIndex& ruleIndex();

/// Stands in letterRules() for the inherent vowel of Indic scripts.
constexpr char16_t kInherent = 0x1EA1;

// What is read goes to the end of a word's letters and, but for addLatin(), of its plain Latin form.

/// The letter of a rule, without its Latin form.
void addLetter(Word& word, uint16_t rule);
/// Letter codes of Latin letters (from a table or from ICU).
void addLatin(Word& word, std::u16string_view text);
/// The reading of one letter of Greek, Armenian, Georgian or Sinhala. It is added letter by letter, so that a
/// "t" and an "s" are not taken for one digraph; and what Latin spelling leaves open ("ch", "j", "g") these
/// scripts do not.
void addReading(Word& word, std::string_view latin);
bool isHangul(char16_t unit);
/// A Korean syllable by its letters.
void addHangul(Word& word, char16_t syllable);
/// Malayalam letters without a vowel, which ICU does not read, to a letter and the sign that takes its vowel.
void unfoldChillu(icu::UnicodeString& run);
/// The masses and the sound of a word whose letters are known.
void finish(Word& word);

} // namespace assay::names
