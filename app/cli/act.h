#pragma once

#include "app/cli/session.h"

#include <functional>
#include <string>

namespace assay::cli {

/// What an act does; gives what it did, in words, without the full stop.
using Change = std::function<Result<std::string>(Edit&)>;

/// One act on a project, and a line that says what it did. A mistake is wrong usage.
int act(Session& session, const std::string& file, const std::string& action, const Change& change);

/// The words, where the edit was done.
Result<std::string> said(const Result<void>& done, const std::string& words);

} // namespace assay::cli
