#pragma once

#include "core/query/sql.h"
#include "core/query/word_pattern.h"
#include "core/store/database.h"

namespace assay::query {

/// Gives a connection the function that says() calls.
void addWordFunction(store::Database& database);

/// Whether a text holds the words: looks at the text itself, not at the index. For a stretch of rows.
Sql says(const std::string& text, const WordPattern& pattern);

} // namespace assay::query
