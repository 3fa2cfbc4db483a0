#include "core/query/word_function.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace assay::query {

namespace {

constexpr const char* kName = "assay_says";

/// "p" or "w" (the last word may go on, or not), then the words with blanks between.
WordPattern decoded(std::string_view code)
{
    WordPattern pattern;
    pattern.prefix = code.starts_with('p');
    for (size_t at = 1; at < code.size();) {
        const size_t blank = std::min(code.find(' ', at), code.size());
        pattern.words.emplace_back(code.substr(at, blank - at));
        at = blank + 1;
    }
    return pattern;
}

std::string_view textOf(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text ? std::string_view(text, static_cast<size_t>(sqlite3_value_bytes(value)))
                : std::string_view();
}

void saysWords(sqlite3_context* context, int, sqlite3_value** values)
{
    try {
        auto* pattern = static_cast<WordPattern*>(sqlite3_get_auxdata(context, 1));
        std::unique_ptr<WordPattern> made;
        if (!pattern) {
            made = std::make_unique<WordPattern>(decoded(textOf(values[1])));
            pattern = made.get();
        }
        sqlite3_result_int(context, pattern->matches(foldedWords(textOf(values[0]))) ? 1 : 0);
        if (made)
            sqlite3_set_auxdata(context, 1, made.release(),
                                [](void* kept) { delete static_cast<WordPattern*>(kept); });
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    } catch (const std::exception& exception) {
        sqlite3_result_error(context, exception.what(), -1);
    }
}

} // namespace

void addWordFunction(store::Database& database)
{
    sqlite3_create_function_v2(database.raw(), kName, 2,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, saysWords,
                               nullptr, nullptr, nullptr);
}

Sql says(const std::string& text, const WordPattern& pattern)
{
    std::string code = pattern.prefix ? "p" : "w";
    for (size_t i = 0; i < pattern.words.size(); ++i)
        code += (i > 0 ? " " : "") + pattern.words[i];
    return Sql(std::string(kName) + "(" + text + ", ") + Sql::bound(std::move(code)) + ")";
}

} // namespace assay::query
