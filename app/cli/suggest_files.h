#pragma once

#include "app/cli/session.h"

#include <optional>
#include <string>
#include <vector>

namespace assay::cli {

struct SuggestFiles
{
    std::vector<std::string> files;
    std::string format = "table";
    std::string as, language = "en";
    bool nested = false;
    bool speech = false;
    double min = 0;
    std::optional<int> year;
    unsigned threads = 1;
};

/// Proposals for documents that are in no project: read, print, forget.
int suggestFiles(Session& session, const SuggestFiles& given);

} // namespace assay::cli
