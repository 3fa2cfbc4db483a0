#pragma once

#include "core/base/progress.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

// How MediaWiki text is read: first all markup within lines is flattened, then lines become blocks.
namespace assay::readers::wiki {

// Bytes that cannot stand in UTF-8 carry what the lines must still know. Each stands at the start of a line.
inline constexpr char kInert = '\xFF';       ///< what follows is no markup, whatever it looks like
inline constexpr char kQuoteBegins = '\xFE'; ///< alone on its line
inline constexpr char kQuoteEnds = '\xFD';   ///< alone on its line
inline constexpr char kRow = '\xFC';         ///< a row of a table, cells between tabs
inline constexpr char kPipe = '\xFB';        ///< anywhere: a | that parts no cells

/// MediaWiki text without links, templates, references and emphasis.
struct Flat
{
    std::string lines;
    std::vector<std::string> notes;        ///< references, footnotes, captions
    std::string title;                     ///< of DISPLAYTITLE
    size_t unclosed = 0;                   ///< marks left in the text because nothing closes them
    std::map<std::string, size_t> leftOut; ///< templates without words for a reader, by name
};

/// Linear, with a stack of bounded depth instead of recursion; what is nested deeper stays as it is written.
Flat flatten(std::string_view text, Progress* progress);

/// What a template says to a reader.
struct TemplateWords
{
    std::string words;
    std::string note;  ///< belongs among the notes
    bool known = true; ///< false: nothing in it is known to be for a reader
};

/// `inside` is what stands between the braces, already flat; `pipes` are the bytes in it where its own |
/// stand.
TemplateWords templateWords(std::string_view inside, const std::vector<size_t>& pipes);

/// What a link [[inside]] says; a caption goes to `note`.
TemplateWords linkWords(std::string_view inside, const std::vector<size_t>& pipes);

} // namespace assay::readers::wiki
