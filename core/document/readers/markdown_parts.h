#pragma once

#include "core/document/segment.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay::readers::markdown {

/// Bytes of the front matter (YAML between "---" lines, or TOML between "+++" lines) at the start of the
/// text; 0 when there is none. What it says of title, author, date, language, publisher and address goes to
/// the metadata.
size_t readFrontMatter(std::string_view text, DocumentMetadata& metadata);

/// The text without its footnotes ("[^1]: words") and the marks that point at them; the footnotes' words go
/// to `notes`. Code blocks are left alone.
std::string takeFootnotes(std::string_view text, std::vector<std::string>& notes);

/// The words of a piece of HTML, without tags and comments.
std::string withoutTags(std::string_view html);

} // namespace assay::readers::markdown
