#pragma once

#include "core/exchange/json.h"

#include <optional>
#include <string_view>

// What the files of the annotator share.
namespace assay {

template<class T>
tl::unexpected<Mistake> passOn(const Result<T>& failed)
{
    return tl::make_unexpected(failed.error());
}

inline std::optional<std::string_view> textIn(const JsonNode& line, std::string_view name)
{
    const JsonNode* node = line.find(name);
    return node && node->isText() ? std::optional(node->text) : std::nullopt;
}

} // namespace assay
