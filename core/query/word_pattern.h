#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::query {

/// A bare word or a phrase, folded as the search index is: the words that must stand one after another; the
/// last of a bare word may be a beginning.
struct WordPattern
{
    std::vector<std::string> words;
    bool prefix = true;

    /// From what was typed. Without words where nothing of it is a letter or digit.
    static WordPattern of(std::string_view typed, bool quoted);

    bool isEmpty() const { return words.empty(); }
    /// For MATCH; holds nothing but folded words in quotes.
    std::string match() const;
    bool matches(const std::vector<std::string>& foldedWords) const;
};

/// The folded words of a text.
std::vector<std::string> foldedWords(std::string_view text);

/// Whether each of the words begins one of the text's words, in any order.
bool eachBegins(const std::vector<std::string>& typed, const std::vector<std::string>& text);

} // namespace assay::query
