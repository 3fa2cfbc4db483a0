#pragma once

#include "core/document/segment.h"
#include "core/text/offsets.h"
#include "core/text/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace assay {

/// What the header of segments promises, as a check; the message names the first segment that breaks it.
inline testing::AssertionResult tiles(const ReadDocument& document)
{
    if (!utf8::isValid(document.text))
        return testing::AssertionFailure() << "the text is not well-formed UTF-8";
    for (const char forbidden : {'\r', '\0'})
        if (document.text.find(forbidden) != std::string::npos)
            return testing::AssertionFailure() << "the text has a carriage return or a NUL";
    const size_t length = utf8::length(document.text);
    size_t at = 0;
    for (size_t i = 0; i < document.segments.size(); ++i) {
        const Segment& segment = document.segments[i];
        const auto fail = [&] { return testing::AssertionFailure() << "segment " << i << " "; };
        if (segment.range.start() != at)
            return fail() << "starts at " << segment.range.start() << ", not at " << at;
        if (segment.range.empty())
            return fail() << "is empty";
        if (segment.range.size() > kLongestSegment)
            return fail() << "has " << segment.range.size() << " code points";
        if (segment.continues && (i == 0 || document.segments[i - 1].kind != segment.kind ||
                                  document.segments[i - 1].level != segment.level))
            return fail() << "continues a segment of another kind";
        const bool levelFits = segment.kind == SegmentKind::Heading ? segment.level >= 1 && segment.level <= 6
                               : segment.kind == SegmentKind::ListItem ? segment.level >= 1
                                                                       : segment.level == 0;
        if (!levelFits)
            return fail() << "has level " << segment.level;
        at = segment.range.end();
    }
    if (at != length)
        return testing::AssertionFailure() << "the last segment ends at " << at << " of " << length;
    return testing::AssertionSuccess();
}

/// Kind and words of each segment, "heading1:Title\n\n": what a test compares.
inline std::vector<std::string> shown(const ReadDocument& document)
{
    const OffsetIndex index(document.text);
    std::vector<std::string> out;
    for (const Segment& segment : document.segments)
        out.push_back(std::string(segment.continues ? "+" : "") + token(segment.kind) +
                      (segment.level ? std::to_string(segment.level) : "") + ":" +
                      std::string(index.slice(segment.range)));
    return out;
}

} // namespace assay
