#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Names that find their bearer under any spelling and script. docs/names.md has the method and its figures.
namespace assay::names {

enum class Kind
{
    Unknown, ///< decided from the words
    Person,
    Organisation,
    Token, ///< a single word of a name
};

/// What a word does in its name.
enum class Role : uint8_t
{
    Plain,
    Surname,    ///< known to be one: before a comma, or the one word in capitals
    Patronymic, ///< "Nikolayevich", or what stands before "oglu"
    Particle,   ///< "bin", "van", "de", "al"
    Title,      ///< "Dr", "President", "Jr"
    LegalForm,  ///< "Ltd", "OAO", "Joint Stock Company"
    Generic,    ///< of an organisation: "group", "holding", "the"
    Place,      ///< of an organisation: a country or its adjective
    Number,     ///< digits, Roman numerals, "third"
};

/// One word of a name, ready to be compared.
struct Part
{
    std::string latin; ///< transliterated and folded, "askerov"
    std::string sound; ///< spelling class: equal for spellings of one word in different conventions
    bool initial = false;
    bool weak = false; ///< a particle, patronymic marker, legal form or title, which counts little

    std::string letters;   ///< letters and digraphs as codes of the table of letter costs
    uint16_t mass[2] = {}; ///< what `letters` weigh against an alphabet [0] and against Arabic or Hebrew [1]
    uint8_t script = 0;    ///< number of the script by ICU; spellings in one script are held to more
    bool abjad = false;    ///< written without short vowels (Arabic, Hebrew)
    uint8_t ending = 0;    ///< letters at the end that are a case ending of Latin or Baltic languages
    std::array<uint16_t, 3> given = {}; ///< groups of given names that stand for one another; 0 is none
    bool article = false;               ///< Arabic, and begins with the article
    Role role = Role::Plain;
    float weight = 1; ///< how much it counts beside the other words of its name
};

/// A written name made ready; costs microseconds, keep it where many comparisons follow.
struct Key
{
    Kind kind = Kind::Unknown;
    std::string folded; ///< the whole name, folded, as written
    std::vector<Part> parts;
    std::string acronym; ///< of an organisation; may be empty
};

/// Thread-safe (ICU's transliterator and the word cache are kept for each thread).
Key makeKey(std::string_view name, Kind kind = Kind::Unknown);

/// "person", "Organization", "token", "Company" ... as files of pairs have it; Unknown for any other word.
Kind kindOf(std::string_view word);

struct Likeness
{
    double score = 0;   ///< 0..1
    bool same = false;  ///< the decision
    std::string reason; ///< in words: "same after transliteration; given name abbreviated"
};

/// Symmetric. A place or body that was renamed is not found by likeness: it needs its names on record.
Likeness compare(const Key& left, const Key& right);

/// The same without the words, for loops.
double score(const Key& left, const Key& right);
bool isSame(const Key& left, const Key& right, double score);

/// Blocking keys: two spellings that compare() calls the same nearly always share one. For an index.
std::vector<std::string> indexKeys(const Key& key);

/// Whether what a person typed into a filter points at this written name: each word typed is a word of the
/// name, in any script and spelling, or begins one ("Asgarov" answers "Dilgam Askerov"; "armenian auth"
/// answers "Armenian authorities"). Not symmetric.
bool answers(const Key& typed, const Key& written);

/// Two names that a reader may take for one another though they are (or may be) of different bearers.
struct Confusion
{
    bool confusable = false;
    std::string reason; ///< in words: "look alike on the page, but are written with other letters"
};

/// For `lookalikes`: the same shape on the page (uspoof skeleton) in other letters, or all words alike but
/// for one letter. Names that are plainly one and the same (equal after folding) are not confusable.
/// Symmetric.
Confusion confusable(const Key& left, const Key& right);

} // namespace assay::names
