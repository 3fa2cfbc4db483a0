#pragma once

#include "core/base/hash.h"
#include "core/claim/kind.h"
#include "core/claim/vocabulary.h"
#include "core/text/fuzzy_date.h"

#include <string>

// What the values are made of. See core/claim/values.h.
namespace assay {

/// Bytes shown in hexadecimal: a SHA-256, a public key.
struct Bytes
{
    std::string value;
    auto operator<=>(const Bytes&) const = default;
};

} // namespace assay
