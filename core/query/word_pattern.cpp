#include "core/query/word_pattern.h"

#include "core/text/fold.h"

#include <algorithm>

namespace assay::query {

std::vector<std::string> foldedWords(std::string_view text)
{
    thread_local Folder folder;
    std::vector<std::string> words;
    for (FoldedWord& word : folder.words(text))
        words.push_back(std::move(word.folded));
    return words;
}

WordPattern WordPattern::of(std::string_view typed, bool quoted)
{
    return {foldedWords(typed), !quoted};
}

std::string WordPattern::match() const
{
    std::string query;
    for (const std::string& word : words) {
        if (!query.empty())
            query += " + ";
        query += '"';
        for (const char c : word)
            if (c != '"')
                query += c;
        query += '"';
    }
    return prefix && !query.empty() ? query + " *" : query;
}

bool WordPattern::matches(const std::vector<std::string>& text) const
{
    if (words.empty() || words.size() > text.size())
        return false;
    for (size_t at = 0; at + words.size() <= text.size(); ++at) {
        bool same = true;
        for (size_t i = 0; same && i < words.size(); ++i) {
            const bool beginning = prefix && i + 1 == words.size();
            same = beginning ? text[at + i].starts_with(words[i]) : text[at + i] == words[i];
        }
        if (same)
            return true;
    }
    return false;
}

bool eachBegins(const std::vector<std::string>& typed, const std::vector<std::string>& text)
{
    return !typed.empty() && std::all_of(typed.begin(), typed.end(), [&](const std::string& word) {
        return std::any_of(text.begin(), text.end(),
                           [&](const std::string& other) { return other.starts_with(word); });
    });
}

} // namespace assay::query
