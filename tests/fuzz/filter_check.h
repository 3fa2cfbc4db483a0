#pragma once

#include "core/query/filter.h"
#include "core/text/utf8.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace assay::fuzz {

/// What must hold of the parser for any bytes. Ends the program where it does not.
inline void checkFilter(std::string_view bytes)
{
    const Result<query::Filter> filter = query::parse(bytes);
    if (!filter) {
        const Mistake& mistake = filter.error();
        const bool inside = !utf8::isValid(bytes) || mistake.column <= utf8::length(bytes) + 1;
        if (mistake.message.empty() || !inside || !utf8::isValid(mistake.message))
            std::abort();
        return;
    }
    const std::string printed = query::print(*filter);
    const Result<query::Filter> again = query::parse(printed);
    // Brackets that print() has to add can pass a bound that the text just kept.
    if (again ? !(*again == *filter) : printed.size() <= bytes.size())
        std::abort();
    for (size_t cursor : {size_t{0}, bytes.size() / 2, bytes.size()})
        query::complete(bytes, cursor);
}

} // namespace assay::fuzz
