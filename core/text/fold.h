#pragma once

#include "core/text/range.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Version of everything that makes a stored key (folding, search words, name keys, sort keys). Raised by
/// hand whenever a change makes a key differ; a project whose keys are of another version or of another ICU
/// is rebuilt.
inline constexpr int kKeyVersion = 1;

/// ICU's version, "72.1".
std::string icuVersion();

/// One word of a text and its folded form.
struct FoldedWord
{
    CodePointRange range; ///< in the text given
    std::string folded;   ///< never empty
};

/// Turns words of any script into search words: small letters without accents, width forms made plain, ə ->
/// a, then Any-Latin; Latin-ASCII ("Əsgərov" -> "asgarov", "Асгаров" -> "asgarov"). Folding a folded word
/// changes nothing. What comes out holds letters and numbers only, so that SQLite's unicode61 and ascii
/// tokenizers split search text at its spaces and nowhere else: nearly always a-z and 0-9; letters without a
/// Latin spelling stay, or are spelled in hexadecimal where those tokenizers do not know them. Apostrophes go
/// ("don't" -> "dont"), and so does the English possessive ("Asgarov's" -> "asgarov"). A word is cut after
/// 512 characters. ASCII goes a fast way; other words are folded once and kept (some 5 MB). Not thread-safe:
/// one for each thread.
class Folder
{
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// One word (no spaces). Empty when nothing of it is a letter, digit or number. The reference holds until
    /// the next call of any function.
    const std::string& word(std::string_view word);

    /// The words of a text by Unicode word boundaries (UAX #29; dictionary-based where a script needs it),
    /// parted again where a part would be looked for: "video_12", "example.com", "3.5", "03.07.2014"; but
    /// "U.S" is "us" and "3,500" is "3500". What a person types as one word may thus be several, to be
    /// searched as a phrase.
    std::vector<FoldedWord> words(std::string_view text);

    /// The folded words with one space between them: what is fed to the search index, whose built-in
    /// tokenizer splits it at the spaces again.
    std::string searchText(std::string_view text);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// A key whose bytewise order is the order a reader expects (UCA with the locale's tailoring, numbers by
/// value). Empty locale: the root order.
std::string sortKey(std::string_view text, std::string_view locale = {});

/// Unicode's default caseless form (full case folding, NFC). For comparing tokens such as tags, not for
/// searching.
std::string caseFold(std::string_view text);

} // namespace assay
