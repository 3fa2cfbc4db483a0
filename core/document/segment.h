#pragma once

#include "core/text/decode.h"
#include "core/text/fuzzy_date.h"
#include "core/text/range.h"

#include <string>
#include <vector>

namespace assay {

enum class SegmentKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    TableRow,
    Note
};

/// A piece of a text. The segments of a text tile it: each starts where the one before ends, the first at 0,
/// the last ends at the end; blank lines belong to the segment before them. None is longer than
/// kLongestSegment code points: a longer paragraph goes on in a segment of the same kind with `continues`
/// set, cut at a word if there is one.
struct Segment
{
    SegmentKind kind = SegmentKind::Paragraph;
    int level = 0;          ///< of a heading 1..6, of a list item its depth from 1, else 0
    bool continues = false; ///< the same paragraph as the segment before
    CodePointRange range;
    bool operator==(const Segment&) const = default;
};

inline constexpr size_t kLongestSegment = 4000;

/// What a document says of itself. All as written, may be empty.
struct DocumentMetadata
{
    std::string title;
    std::vector<std::string> authors;
    std::string publisher;
    std::string language; ///< BCP 47, "en"
    std::string url;      ///< canonical address, http or https only
    FuzzyDate published;
};

/// What a reader makes of bytes.
struct ReadDocument
{
    std::string text; ///< UTF-8, well-formed, LF
    std::vector<Segment> segments;
    DocumentMetadata metadata;
    std::string reader;    ///< "plain", "markdown", "html", "wikitext"
    int readerVersion = 1; ///< raised when the same bytes come to give another text
    std::string encoding;
    std::vector<std::string> warnings; ///< whole English sentences
};

const char* token(SegmentKind kind); ///< "paragraph", "heading", "list-item", "quote", "table-row", "note"

} // namespace assay
