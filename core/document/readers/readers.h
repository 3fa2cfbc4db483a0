#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/document/segment.h"

#include <string_view>

// One function for each format; all of them keep what reader.h promises of read().
namespace assay::readers {

Result<ReadDocument> readPlain(std::string_view bytes, Progress* progress);
Result<ReadDocument> readMarkdown(std::string_view bytes, Progress* progress);
Result<ReadDocument> readHtml(std::string_view bytes, Progress* progress);
Result<ReadDocument> readWikitext(std::string_view bytes, Progress* progress);

} // namespace assay::readers
