#pragma once

#include "core/text/names.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What the names_*.cpp share. Nothing outside core/text includes this.
namespace assay::names {

/// Costs of putting one letter (or digraph) for another, in hundredths; 100 is an unrelated consonant.
class LetterCosts
{
public:
    using Code = uint8_t;
    static constexpr int kCodes = 256;

    /// Made once from the table of letters and the learned corrections.
    static const LetterCosts& instance();

    LetterCosts();

    int change(Code left, Code right) const { return m_change[left * kCodes + right]; }
    /// Cost of a letter that the other word lacks; `abjad`: the other word has no short vowels.
    int gap(Code letter, bool abjad) const { return m_gap[abjad][letter]; }

    void setChange(Code left, Code right, int cost);
    void setGap(Code letter, bool abjad, int cost);

private:
    std::array<uint8_t, kCodes * kCodes> m_change{};
    std::array<std::array<uint8_t, kCodes>, 2> m_gap{};
};

/// A letter that has rules of its own.
struct LetterRule
{
    const char* spelled; ///< as written, small: "ш", "sh"
    const char* latin;   ///< in `Part::latin`
    const char* phones;  ///< sounds it may stand for, each followed by an optional penalty digit
    int gap = -1;        ///< cost of leaving it out; -1: by its first sound
    int gapAbjad = -1;
};

/// All rules; the code of a letter is its place in here plus one.
const std::vector<LetterRule>& letterRules();

/// A word as read: what of it does not depend on the name around it.
struct Word
{
    std::string folded;
    std::string latin;
    std::string letters;
    std::string sound;
    uint16_t mass[2] = {};
    uint8_t length = 0; ///< letters in writing
    bool abjad = false;
    bool article = false;
    bool hangul = false;
    bool digits = false;
};

/// Folds and transliterates one word, from the thread's cache if it was seen before. The reference holds
/// until the next call.
const Word& readWord(std::string_view word);

/// Builds letters, masses and sound of a word whose `latin` alone is known.
void fillFromLatin(Word& word);

/// Likeness of two words, 0..1.
double wordLikeness(const Part& left, const Part& right);

/// Likeness of `typed` with the best beginning of `written`, and of no less than `typed`'s length.
double prefixLikeness(const Part& typed, const Part& written);

/// A part as if two neighbours were written together.
Part joined(const Part& first, const Part& second);

// Word lists (names_words.cpp).
struct WordEntry
{
    Role role = Role::Plain;
    const char* canonical = nullptr; ///< for legal forms, numbers, places: what it stands for
};

/// Role of a folded, transliterated word; `organisation` chooses the list.
const WordEntry* findWord(std::string_view latin, bool organisation);

/// Legal forms of several words ("joint stock company"): the number of words that it takes at `at`, and its
/// short form.
size_t findPhrase(const std::vector<std::string>& words, size_t at, const char** canonical);

/// Whether the word says that the name is an organisation's.
bool isOrganisationWord(std::string_view latin);

/// Whether two given names are forms of one (Bill, William); both folded.
bool isSameGivenName(std::string_view left, std::string_view right);

/// How much a shared word says: 1, or less for given names that millions bear.
float commonness(const Part& part);

/// How the words of two names were laid against each other.
struct Alignment
{
    struct Pair
    {
        uint8_t left, right;
        float likeness;
        bool nickname;
        bool join;
        bool initial;
    };
    std::vector<Pair> pairs;
    float leftWeight = 0, rightWeight = 0;     ///< of all words
    float leftFree = 0, rightFree = 0;         ///< of words without a partner
    int leftFreeWords = 0, rightFreeWords = 0; ///< strong words without a partner
    float matched = 0;                         ///< weight of pairs, by likeness
    bool swapped = false;                      ///< the order differs
};

} // namespace assay::names
