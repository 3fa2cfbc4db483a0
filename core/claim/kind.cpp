#include "core/claim/kind.h"

namespace assay {

std::optional<Kind> kindFromToken(std::string_view token)
{
    for (size_t i = 0; i < kKindTokens.size(); ++i)
        if (kKindTokens[i] == token)
            return static_cast<Kind>(i);
    return std::nullopt;
}

} // namespace assay
