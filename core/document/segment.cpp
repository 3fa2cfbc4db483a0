#include "core/document/segment.h"

namespace assay {

const char* token(SegmentKind kind)
{
    switch (kind) {
    case SegmentKind::Paragraph:
        return "paragraph";
    case SegmentKind::Heading:
        return "heading";
    case SegmentKind::ListItem:
        return "list-item";
    case SegmentKind::Quote:
        return "quote";
    case SegmentKind::TableRow:
        return "table-row";
    case SegmentKind::Note:
        return "note";
    }
    return "paragraph";
}

} // namespace assay
