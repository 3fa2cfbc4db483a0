#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/document/segment.h"

#include <optional>
#include <string_view>

namespace assay {

enum class Format
{
    Plain,
    Markdown,
    Html,
    Wikitext
};

const char* token(Format format);
std::optional<Format> formatFromToken(std::string_view token);

/// The likely format, by the file name's ending first and then by the bytes. Never fails: plain is the last
/// guess.
Format guessFormat(std::string_view fileName, std::string_view bytes);

/// Bytes to segments, metadata and warnings. Pure: no files, no network, no clock. A mistake (HTML nested too
/// deep, nothing in it) says what and where. May be called from any thread. `progress` may be null.
Result<ReadDocument> read(Format format, std::string_view bytes, Progress* progress = nullptr);

} // namespace assay
