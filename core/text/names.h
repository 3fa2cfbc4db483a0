#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Names that find their bearer under any spelling and script. docs/names.md has the method and its figures.
namespace assay::names {

enum class Kind {
    Unknown, ///< decided from the words
    Person,
    Organisation,
    Token, ///< a single word of a name
};

/// One word of a name, ready to be compared.
struct Part
{
    std::string latin; ///< transliterated and folded, "askerov"
    std::string sound; ///< spelling class: equal for spellings of one word in different conventions
    bool initial = false;
    bool weak = false; ///< a particle, patronymic marker, legal form or title, which counts little
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

/// Whether what a person typed into a filter points at this written name: each word typed is a word of the name, in any
/// script and spelling, or begins one ("Asgarov" answers "Dilgam Askerov"; "armenian auth" answers "Armenian
/// authorities"). Not symmetric.
bool answers(const Key& typed, const Key& written);

} // namespace assay::names
