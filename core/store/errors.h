#pragma once

#include "core/base/error.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

// What SQLite's results mean to a person. Inside core/store only.
namespace assay::store {

/// `subject` begins the sentence: a file name, or "The project".
Error errorOf(const SQLite::Exception& exception, const std::string& subject, const std::string& context);

} // namespace assay::store
