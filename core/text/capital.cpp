#include "core/text/capital.h"

#include "core/text/utf8.h"

#include <unicode/uchar.h>

namespace assay {

std::string capitalised(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        const size_t start = at;
        const char32_t c = utf8::next(text, at);
        if (u_isdigit(static_cast<UChar32>(c)))
            break;
        if (!u_isalpha(static_cast<UChar32>(c)))
            continue;
        std::string out(text.substr(0, start));
        utf8::append(out, static_cast<char32_t>(u_totitle(static_cast<UChar32>(c))));
        out += text.substr(at);
        return out;
    }
    return std::string(text);
}

} // namespace assay
