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

    Role role = Role::Plain;
    float weight = 1;          ///< how much it counts beside the other words of its name
    uint16_t at = 0;           ///< where it begins in `Key::written`, in bytes
    uint16_t size = 0;         ///< its bytes there; 0 for a word that stands there in another form ("&")
    uint8_t script = 0;        ///< number of the script by ICU; spellings in one script are held to more
    bool abjad = false;        ///< written without short vowels (Arabic, Hebrew)
    bool article = false;      ///< Arabic, and begins with the article
    uint8_t suffix = 0;        ///< kind of ending that many surnames share (-ov, -yan, -shvili); 0 is none
    uint8_t suffixLetters = 0; ///< how many of `letters` it takes
    uint16_t suffixMass = 0;   ///< what they weigh
    uint8_t ending = 0;        ///< letters at the end that are a case ending of Latin or Baltic languages
    uint16_t mass[2] = {}; ///< what `letters` weigh against an alphabet [0] and against Arabic or Hebrew [1]
    std::string letters;   ///< letters and digraphs as codes of the table of letter costs
    std::array<uint16_t, 3> given = {}; ///< groups of given names that stand for one another; 0 is none
};

/// A written name made ready; costs microseconds, keep it where many comparisons follow.
struct Key
{
    Kind kind = Kind::Unknown;
    bool guessed = false;    ///< the kind was decided from the words
    std::string written;     ///< as given
    std::string folded;      ///< the whole name, folded, as written
    std::vector<Part> parts; ///< in the order written
    std::vector<Part>
        plain; ///< of an organisation: the words before places, numbers and legal forms were made one
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

/// The best likeness with any of the names that a bearer has on record: how a renamed place or body is found.
Likeness compareWithRecord(const Key& name, const std::vector<Key>& record);

/// Blocking keys: two spellings that compare() calls the same nearly always share one. For an index. The keys
/// of the beginning of a word begin keys of the word: for what is typed, look for keys that start with one of
/// its own.
std::vector<std::string> indexKeys(const Key& key);

/// Whether what a person typed into a filter points at this written name: each word typed is a word of the
/// name, in any script and spelling, or begins one ("Asgarov" answers "Dilgam Askerov"; "armenian auth"
/// answers "Armenian authorities"). Not symmetric.
bool answers(const Key& typed, const Key& written);

/// Why a reader may take two names for one another.
enum class Lookalike
{
    None,
    Shape,   ///< the same on the page (Unicode's skeleton of confusable characters), in other letters
    Letters, ///< all words equal but one, which differs by a letter (in longer words by two)
    Surname, ///< one surname, other given names
};

struct Confusion
{
    Lookalike why = Lookalike::None;
    bool confusable = false; ///< why != None
    bool mayBeOne =
        false; ///< compare() would call them the same: a merge can be offered; it is never done unasked
    std::string reason; ///< in words: "look the same, but 'А' is a Cyrillic letter in one of them"
};

/// For `lookalikes`. Names that are plainly one (equal after folding) are not confusable. Symmetric.
Confusion confusable(const Key& left, const Key& right);

/// Unicode's skeleton (UTS #39) of the name as written: names that look the same have the same one. For
/// grouping.
std::string skeleton(const Key& key);

} // namespace assay::names
