#pragma once

#include "core/base/result.h"
#include "core/claim/kind.h"
#include "core/store/database.h"

#include <optional>
#include <string>
#include <vector>

namespace assay::cli {

struct Found
{
    Kind kind;
    Uid uid;
};

/// The one thing that a person points at: by its uid, the beginning of one (four digits or more), or what it
/// is called (a name, title, statement, address or SHA-256). Of these kinds only, or of any. Several, or
/// none, are a mistake that lists them or says what was perhaps meant.
Result<Found> find(store::Database& database, const std::string& text, const std::vector<Kind>& kinds = {});

/// The same for one kind.
Result<Uid> findOne(store::Database& database, Kind kind, const std::string& text);

} // namespace assay::cli
