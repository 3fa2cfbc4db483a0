#include "core/text/script.h"

#include "core/text/utf8.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <vector>

namespace assay {

std::string scriptOf(std::string_view text)
{
    std::vector<std::pair<UScriptCode, size_t>> counts;
    for (size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
        if (U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED ||
            script == USCRIPT_UNKNOWN)
            continue;
        const auto found =
            std::find_if(counts.begin(), counts.end(), [&](const auto& e) { return e.first == script; });
        if (found == counts.end())
            counts.emplace_back(script, 1);
        else
            ++found->second;
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string() : uscript_getShortName(most->first);
}

} // namespace assay
