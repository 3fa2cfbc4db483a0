#pragma once

#include "core/document/segment.h"
#include "core/text/utf8.h"

#include <string>

namespace assay {

/// What in a document breaks the promises of segment.h, in words; empty when nothing does.
inline std::string tilingFault(const ReadDocument& document)
{
    if (!utf8::isValid(document.text))
        return "the text is not well-formed UTF-8";
    for (const char forbidden : {'\r', '\0'})
        if (document.text.find(forbidden) != std::string::npos)
            return "the text has a carriage return or a NUL";
    const size_t length = utf8::length(document.text);
    size_t at = 0;
    for (size_t i = 0; i < document.segments.size(); ++i) {
        const Segment& segment = document.segments[i];
        const std::string name = "segment " + std::to_string(i);
        if (segment.range.start() != at)
            return name + " starts at " + std::to_string(segment.range.start()) + ", not at " +
                   std::to_string(at);
        if (segment.range.empty())
            return name + " is empty";
        if (segment.range.size() > kLongestSegment)
            return name + " has " + std::to_string(segment.range.size()) + " code points";
        if (segment.continues && (i == 0 || document.segments[i - 1].kind != segment.kind ||
                                  document.segments[i - 1].level != segment.level))
            return name + " continues a segment of another kind";
        const bool levelFits = segment.kind == SegmentKind::Heading ? segment.level >= 1 && segment.level <= 6
                               : segment.kind == SegmentKind::ListItem ? segment.level >= 1
                                                                       : segment.level == 0;
        if (!levelFits)
            return name + " has level " + std::to_string(segment.level);
        at = segment.range.end();
    }
    if (at != length)
        return "the last segment ends at " + std::to_string(at) + " of " + std::to_string(length);
    if (document.text.empty())
        return "there is no text, and no mistake either";
    return {};
}

} // namespace assay
