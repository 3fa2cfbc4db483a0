#include "core/document/readers/blocks.h"
#include "core/document/readers/readers.h"

namespace assay::readers {

Result<ReadDocument> readPlain(std::string_view bytes, Progress* progress)
{
    tick(progress, "Reading plain text", 0, bytes.size());
    DecodedText decoded = decode(bytes);
    if (isBlank(decoded.utf8))
        return nothingInIt();

    ReadDocument document;
    document.reader = "plain";
    document.warnings = decoded.warnings();
    document.encoding = std::move(decoded.encoding);
    document.text = std::move(decoded.utf8);
    tick(progress, "Reading plain text", bytes.size() / 2, bytes.size());
    document.segments = makeSegments(document.text, findParagraphs(document.text, false), progress);
    return document;
}

} // namespace assay::readers
