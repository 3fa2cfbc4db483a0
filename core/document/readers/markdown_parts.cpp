#include "core/document/readers/markdown_parts.h"

#include "core/document/readers/blocks.h"

#include <algorithm>
#include <set>

namespace assay::readers::markdown {

namespace {

/// The next line of a text without its line break; `at` moves behind it.
std::string_view nextLine(std::string_view text, size_t& at)
{
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    return line;
}

std::string unquoted(std::string_view value)
{
    value = trimmed(value);
    if (value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0])
        value = value.substr(1, value.size() - 2);
    return std::string(value);
}

/// "[a, b]" or a single value.
std::vector<std::string> listOf(std::string_view value)
{
    std::vector<std::string> out;
    value = trimmed(value);
    const bool isList = value.size() >= 2 && value[0] == '[' && value.back() == ']';
    if (!isList) {
        if (std::string single = unquoted(value); !single.empty())
            out.push_back(std::move(single));
        return out;
    }
    value = value.substr(1, value.size() - 2);
    for (size_t at = 0; at < value.size();) {
        const size_t end = std::min(value.find(',', at), value.size());
        if (std::string item = unquoted(value.substr(at, end - at)); !item.empty())
            out.push_back(std::move(item));
        at = end + 1;
    }
    return out;
}

void setField(const std::string& key, const std::vector<std::string>& values, DocumentMetadata& metadata)
{
    if (values.empty())
        return;
    const std::string& value = values.front();
    if (key == "title")
        metadata.title = value;
    else if (key == "author" || key == "authors" || key == "by" || key == "byline")
        metadata.authors = values;
    else if (key == "publisher" || key == "site" || key == "source" || key == "publication")
        metadata.publisher = value;
    else if (key == "lang" || key == "language")
        metadata.language = languageTag(value);
    else if (key == "url" || key == "link" || key == "canonical" || key == "canonical_url" ||
             key == "source_url")
        metadata.url = webAddress(value);
    else if (key == "date" || key == "published") {
        // The time of day is no part of a date.
        const bool hasTime =
            value.size() > 10 && Day::fromIso(std::string_view(value).substr(0, 10)).has_value();
        if (const auto date = parseFuzzyDate(hasTime ? value.substr(0, 10) : value))
            metadata.published = *date;
    }
}

bool isKey(std::string_view key)
{
    return !key.empty() && key.size() < 40 && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-' || c == ' ';
    });
}

/// The id of a footnote mark "[^id]" at `at`; empty when there is none.
std::string_view footnoteAt(std::string_view text, size_t at)
{
    if (text.compare(at, 2, "[^") != 0)
        return {};
    const size_t end = text.substr(0, std::min(text.size(), at + 60)).find(']', at);
    if (end == std::string_view::npos || end == at + 2)
        return {};
    const std::string_view id = text.substr(at + 2, end - at - 2);
    return id.find_first_of(" \n[") == std::string_view::npos ? id : std::string_view();
}

bool isFence(std::string_view line)
{
    const std::string_view start = line.substr(std::min<size_t>(line.find_first_not_of(' '), line.size()));
    return start.substr(0, 3) == "```" || start.substr(0, 3) == "~~~";
}

} // namespace

size_t readFrontMatter(std::string_view text, DocumentMetadata& metadata)
{
    constexpr size_t kLongest = 65'536;
    const std::string_view head = text.substr(0, kLongest);
    size_t at = 0;
    const std::string_view fence = trimmed(nextLine(head, at));
    if (fence != "---" && fence != "+++")
        return 0;
    const char separator = fence == "---" ? ':' : '=';
    DocumentMetadata found;
    std::string key;
    std::vector<std::string> items;
    while (at < head.size()) {
        const std::string_view line = nextLine(head, at);
        const std::string_view words = trimmed(line);
        if (words == fence || (words == "..." && separator == ':')) {
            setField(key, items, found);
            metadata = found;
            return std::min(at, text.size());
        }
        if (words.empty() || words[0] == '#')
            continue;
        const bool isItem = words.substr(0, 2) == "- ";
        if (isItem && !key.empty()) {
            std::string_view item = words.substr(2);
            if (item.substr(0, 5) == "name:")
                item = item.substr(5);
            items.push_back(unquoted(item));
            continue;
        }
        const size_t end = words.find(separator);
        const bool indented = line[0] == ' ' || line[0] == '\t';
        if (end == std::string_view::npos || !isKey(trimmed(words.substr(0, end)))) {
            if (!indented && words[0] != '[')
                return 0; // no front matter after all
            continue;
        }
        if (indented) {
            if (trimmed(words.substr(0, end)) == "name" && items.empty())
                items.push_back(unquoted(words.substr(end + 1)));
            continue;
        }
        setField(key, items, found);
        key = lowered(trimmed(words.substr(0, end)));
        items = listOf(words.substr(end + 1));
    }
    return 0;
}

std::string takeFootnotes(std::string_view text, std::vector<std::string>& notes)
{
    if (text.find("[^") == std::string_view::npos)
        return std::string(text);
    std::set<std::string, std::less<>> known;
    std::string rest;
    rest.reserve(text.size());
    bool inFence = false;
    bool inNote = false;
    for (size_t at = 0; at < text.size();) {
        const size_t start = at;
        const std::string_view line = nextLine(text, at);
        if (isFence(line)) {
            inFence = !inFence;
            inNote = false;
        }
        const std::string_view id = inFence ? std::string_view() : footnoteAt(line, 0);
        if (!id.empty() && line.substr(id.size() + 3, 1) == ":") {
            known.emplace(id);
            notes.emplace_back(trimmed(line.substr(id.size() + 4)));
            inNote = true;
            continue;
        }
        // A footnote goes on in indented lines, and in any line right below it.
        if (inNote && !isBlank(line) &&
            (line[0] == ' ' || line[0] == '\t' || (start > 1 && text[start - 2] != '\n'))) {
            notes.back() += '\n';
            notes.back() += trimmed(line);
            continue;
        }
        inNote = inNote && isBlank(line);
        rest += text.substr(start, std::min(at, text.size()) - start);
    }
    if (known.empty())
        return rest;

    std::string out;
    out.reserve(rest.size());
    for (size_t at = 0; at < rest.size();) {
        const size_t mark = std::min(rest.find("[^", at), rest.size());
        out.append(rest, at, mark - at);
        at = mark;
        if (at == rest.size())
            break;
        const std::string_view id = footnoteAt(rest, at);
        if (!id.empty() && known.count(id) > 0) {
            at += id.size() + 3;
        } else {
            out += "[^";
            at += 2;
        }
    }
    return out;
}

std::string withoutTags(std::string_view html)
{
    std::string out;
    NextOne commentEnd(html, "-->");
    NextOne tagEnd(html, ">");
    for (size_t at = 0; at < html.size();) {
        if (html[at] == '&') {
            at = appendEntity(out, html, at);
            continue;
        }
        const char next = at + 1 < html.size() ? static_cast<char>(html[at + 1] | 0x20) : ' ';
        const bool isTag = html[at] == '<' && ((next >= 'a' && next <= 'z') || html[at + 1] == '/' ||
                                               html[at + 1] == '!' || html[at + 1] == '?');
        if (!isTag) {
            out += html[at++];
            continue;
        }
        const bool isComment = html.compare(at, 4, "<!--") == 0;
        const size_t end = isComment ? commentEnd.from(at) : tagEnd.from(at);
        if (end == std::string_view::npos) {
            out += html[at++];
            continue;
        }
        at = end + (isComment ? 3 : 1);
    }
    return out;
}

} // namespace assay::readers::markdown
