#include "core/query/fields.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay::query {

namespace {

/// Where the word before the cursor begins; inside quotes blanks belong to it.
size_t startOfWord(const std::u32string& text, size_t cursor)
{
    size_t start = 0;
    bool quoted = false;
    for (size_t i = 0; i < cursor; ++i) {
        const char32_t c = text[i];
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == ' ' || c == '(' || c == '[' || c == ')' || c == ']'))
            start = i + 1;
    }
    while (start < cursor && text[start] == '-')
        ++start;
    return start;
}

/// Where the value before the cursor begins: after the colon and comparison, or after the last comma.
size_t startOfValue(const std::u32string& text, size_t colon, size_t cursor)
{
    size_t start = colon + 1;
    bool quoted = false;
    for (size_t i = start; i < cursor; ++i) {
        quoted = quoted != (text[i] == '"');
        if (text[i] == ',' && !quoted)
            start = i + 1;
    }
    while (start < cursor && (text[start] == '=' || text[start] == '<' || text[start] == '>'))
        ++start;
    return start;
}

} // namespace

Completion complete(std::string_view text, size_t cursor)
{
    const std::u32string points = utf8::toUtf32(utf8::scrub(text));
    Completion completion;
    completion.cursor = std::min(cursor, points.size());
    completion.start = startOfWord(points, completion.cursor);
    const std::u32string word = points.substr(completion.start, completion.cursor - completion.start);
    const size_t colon = word.find(U':');
    if (colon == std::u32string::npos) {
        completion.typed = utf8::fromUtf32(word);
        const std::string folded = caseFold(completion.typed);
        for (const FieldInfo& info : fields())
            if (info.name.starts_with(folded) && word.find(U'"') == std::u32string::npos)
                completion.proposals.push_back(std::string(info.name) + ":");
        return completion;
    }
    const std::optional<Field> field = fieldFromName(caseFold(utf8::fromUtf32(word.substr(0, colon))));
    completion.start = startOfValue(points, completion.start + colon, completion.cursor);
    std::u32string typed = points.substr(completion.start, completion.cursor - completion.start);
    std::erase(typed, U'"');
    completion.typed = utf8::fromUtf32(typed);
    if (!field)
        return completion;
    const FieldInfo& info = infoOf(*field);
    if (info.values.empty()) {
        completion.valuesOf = field;
        return completion;
    }
    const std::string folded = caseFold(completion.typed);
    for (const std::string_view value : info.values)
        if (value.starts_with(folded))
            completion.proposals.emplace_back(value);
    return completion;
}

} // namespace assay::query
