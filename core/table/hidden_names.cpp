#include "core/table/hidden_names.h"

#include "core/store/withheld.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay::table {

void HiddenNames::read()
{
    if (m_isRead)
        return;
    m_isRead = true;
    m_names.clear();
    if (m_internal)
        return;
    for (const std::string& name : store::internalNames(m_database)) {
        if (!m_folder)
            m_folder = std::make_unique<Folder>();
        Words words;
        for (FoldedWord& word : m_folder->words(name))
            words.push_back(std::move(word.folded));
        // A single letter is no name that could be told from other letters.
        if (words.empty() || (words.size() == 1 && utf8::length(words.front()) < 2))
            continue;
        m_names[words.front()].push_back(std::move(words));
    }
    for (auto& [first, names] : m_names) // the longest that fits is the one that is meant
        std::sort(names.begin(), names.end(),
                  [](const Words& a, const Words& b) { return a.size() > b.size(); });
}

bool HiddenNames::any()
{
    read();
    return !m_names.empty();
}

std::vector<CodePointRange> HiddenNames::in(std::string_view text)
{
    std::vector<CodePointRange> found;
    if (!any())
        return found;
    const std::vector<FoldedWord> words = m_folder->words(text);
    for (size_t at = 0; at < words.size();) {
        size_t length = 0;
        if (const auto names = m_names.find(words[at].folded); names != m_names.end())
            for (const Words& name : names->second)
                if (length == 0 && name.size() <= words.size() - at &&
                    std::equal(name.begin(), name.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                               [](const std::string& a, const FoldedWord& b) { return a == b.folded; }))
                    length = name.size();
        if (length > 0)
            found.emplace_back(words[at].range.start(), words[at + length - 1].range.end());
        at += std::max<size_t>(length, 1);
    }
    return found;
}

bool HiddenNames::standIn(std::string_view text)
{
    return !in(text).empty();
}

std::string HiddenNames::cut(std::string_view text)
{
    std::string out;
    size_t at = 0;
    for (const CodePointRange& range : in(text)) {
        out += utf8::slice(text, at, range.start());
        out += "(name withheld)";
        at = range.end();
    }
    return at == 0 ? std::string(text) : out + std::string(utf8::slice(text, at, utf8::length(text)));
}

} // namespace assay::table
