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

    /// From the table of letters. letterCosts() has them made.
    LetterCosts();

    int change(Code left, Code right) const { return m_change[left * kCodes + right]; }
    /// Cost of a letter that the other word lacks; `abjad`: the other word has no short vowels.
    int gap(Code letter, bool abjad) const { return m_gap[abjad][letter]; }

private:
    void setChange(Code left, Code right, int cost);
    void setGap(Code letter, bool abjad, int cost);

    std::array<uint8_t, kCodes * kCodes> m_change{};
    std::array<std::array<uint8_t, kCodes>, 2> m_gap{};
};

// The tables: each is made at the first call and never changed.

const LetterCosts& letterCosts();

/// A letter that has rules of its own.
struct LetterRule
{
    const char* spelled; ///< as written, small: "ш", "sh"
    const char* latin;   ///< in `Part::latin`
    const char* phones;  ///< sounds it may stand for, each followed by an optional penalty digit
    int gap = -1;        ///< cost of leaving it out; -1: by its first sound
    int gapAbjad = -1;
};

const std::vector<LetterRule>& letterRules();

/// Code of each rule. Letters of any script that sound alike and weigh alike share one; 0 is no code.
const std::vector<uint8_t>& letterCodes();

/// A word as read: what of it does not depend on the name around it.
struct Word
{
    std::string folded;
    std::string latin;
    std::string letters;
    std::string sound;
    uint16_t mass[2] = {};
    uint8_t length = 0; ///< letters in writing
    uint8_t script = 0; ///< ICU's number of the script
    bool abjad = false;
    bool article = false;
    bool hangul = false;
    uint8_t suffix = 0;
    uint8_t suffixLetters = 0;
    uint16_t suffixMass = 0;
    uint8_t ending = 0;
    std::array<uint16_t, 3> given = {};
    bool digits = false;
};

/// Folds and transliterates one word, from the thread's cache if it was seen before. The reference holds
/// until the next call.
const Word& readWord(std::string_view word);

/// Plain Latin for the first letter (or pair) of a Greek, Armenian, Georgian or Sinhala text, by tables of
/// our own; null where there is none. `used` is the number of UTF-16 units read.
const char* latinOf(std::u16string_view text, size_t& used);

Part partOf(const Word& word);

/// Roles, weights, plain forms and the acronym of an organisation's name.
void setOrganisationRoles(Key& key);

/// Builds letters, masses and sound of a word whose `latin` alone is known.
void fillFromLatin(Word& word);

/// Likeness of two words, 0..1.
double wordLikeness(const Part& left, const Part& right);

/// Likeness of `typed` with the best beginning of `written`, and of no less than `typed`'s length.
double prefixLikeness(const Part& typed, const Part& written);

/// A part as if two neighbours were written together.
Part joined(const Part& first, const Part& second);

// Word lists (names_words.cpp, names_phrases.cpp).
struct WordEntry
{
    Role role = Role::Plain;
    const char* canonical = nullptr; ///< for legal forms, numbers, places: what it stands for
};

/// Role of a folded, transliterated word; `organisation` chooses the list.
const WordEntry* findWord(std::string_view latin, bool organisation);

/// Legal forms of several words ("joint stock company"): the number of words that it takes at `at`, and its
/// short form.
size_t findPhrase(const std::vector<std::string>& words, size_t at, const char** canonical, Role* role);

/// Whether the word says that the name is an organisation's.
bool isOrganisationWord(std::string_view latin);

/// Kinds of endings, in the order of the table of surnameSuffix(); there are more.
constexpr uint8_t kSuffixOv = 1;
constexpr uint8_t kSuffixOva = 2;
constexpr uint8_t kSuffixLi = 3;

/// The ending of surnames (-ov, -yan) that a word has: its kind, 0 if none, and its Latin letters.
std::pair<uint8_t, size_t> surnameSuffix(std::string_view latin);

/// The groups of given names (Bill, William) that a word belongs to, by its spelling or, in another script,
/// its sound.
std::array<uint16_t, 3> givenGroups(const Word& word);

bool isSameGivenName(const Part& left, const Part& right);

/// How much a shared word says: 1, or less for given names that millions bear.
float commonness(const Part& part);

/// Letters to add, drop, change or swap (neighbours) to make one plain Latin form of the other.
int edits(std::string_view left, std::string_view right);

/// The same over letter codes, where letters that conventions of spelling confuse or leave out count as
/// equal.
int soundEdits(const Part& left, const Part& right);

/// Two words that were laid against each other; `leftCount` or `rightCount` is 2 where one side writes them
/// apart.
struct WordPair
{
    uint8_t left = 0;
    uint8_t right = 0;
    uint8_t leftCount = 1;
    uint8_t rightCount = 1;
    float likeness = 0;
    bool nickname = false;
    bool initial = false; ///< an initial for a whole word
    bool forced = false;  ///< unlike, but nothing better was left for either
};

/// How the words of two names were laid against each other. Kept on the stack: comparing must not allocate.
struct Alignment
{
    static constexpr size_t kMaxParts = 16; ///< of a name; what follows is not looked at
    std::array<WordPair, 2 * kMaxParts> pairs;
    size_t count = 0;
    uint32_t leftUsed = 0; ///< bit i: part i has a partner
    uint32_t rightUsed = 0;
};

Alignment align(const Key& left, const Key& right);

/// The first letters of an organisation's words, small words and places counted or not ("mod", "md", "mfaa").
std::vector<std::string> acronymsOf(const Key& name);

constexpr size_t kMaxAcronym = 7; ///< letters; longer words are words

/// Whether the letters of a script (by ICU's number) stand for sounds one by one, as in Latin, Cyrillic,
/// Armenian: between two of these, less unlikeness is forgiven than where vowels are left out or syllables
/// are written.
bool isAlphabet(uint8_t script);

/// What an alignment of two persons' names says, as numbers to be weighed. The order is that of the weights.
enum PersonFeature
{
    kBias,
    kMatched,    ///< weight of strong words with a partner, at most 3
    kSingle,     ///< a single strong pair and nothing beside it
    kLossSame,   ///< unlikeness summed over pairs in one script
    kLossAcross, ///< the same over pairs of different scripts
    kWorstSame,  ///< the worst of them
    kWorstAcross,
    kConflicts,    ///< words with no partner on both sides
    kConflictLoss, ///< how unlike these are
    kExtra,        ///< words that one side has more
    kExtraSingle,  ///< the same where a single pair matches
    kInitials,     ///< initials that fit
    kInitialConflict,
    kPatronymicSame,
    kPatronymicConflict,
    kNicknames,
    kCovered, ///< no word is left over
    kSwapped,
    kFirstLetter,  ///< pairs that begin with different sounds
    kLastConflict, ///< the last words of both contradict each other
    kEdits, ///< letters past the first by which words in one script differ, if two or more change the sound
    kSharpLoss, ///< unlikeness past what conventions explain, over pairs in one script (times ten)
    kPersonFeatures
};

/// compare()'s explanation.
std::string reasonFor(const Key& left, const Key& right, bool same);

/// "one acronym of the other".
bool isAcronymOf(const Key& shorter, const Key& longer);

using PersonFeatures = std::array<float, kPersonFeatures>;

PersonFeatures personFeatures(const Key& left, const Key& right, const Alignment& alignment);

} // namespace assay::names
