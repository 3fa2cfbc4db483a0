#pragma once

#include "core/text/fuzzy_date.h"

#include <optional>
#include <string>

namespace assay {

/// "2014-07-03 2014-07-04", "- 2014-07-11", or the mistake with its column.
inline std::string read(const std::string& text, std::optional<int> year = std::nullopt,
                        const char* locale = "en")
{
    const auto date = parseFuzzyDate(text, year, locale);
    if (!date)
        return std::to_string(date.error().column) + ": " + date.error().message;
    return (date->earliest ? date->earliest->iso() : "-") + " " + (date->latest ? date->latest->iso() : "-");
}

} // namespace assay
