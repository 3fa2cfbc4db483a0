#pragma once

#include "core/base/result.h"
#include "core/claim/kind.h"
#include "core/store/database.h"
#include "core/table/wording.h"

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
/// `wording` says what may be told of those that are listed or were perhaps meant; without it, all may.
Result<Found> find(store::Database& database, const std::string& text, const std::vector<Kind>& kinds = {},
                   table::Wording* wording = nullptr);

/// The same for one kind.
Result<Uid> findOne(store::Database& database, Kind kind, const std::string& text);

} // namespace assay::cli
