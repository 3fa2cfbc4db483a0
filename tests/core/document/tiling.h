#pragma once

#include "core/document/reader.h"
#include "core/text/offsets.h"
#include "tests/core/document/tiling_fault.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// tilingFault as a check of a test.
inline testing::AssertionResult tiles(const ReadDocument& document)
{
    const std::string fault = tilingFault(document);
    return fault.empty() ? testing::AssertionSuccess() : testing::AssertionFailure() << fault;
}

/// What is read of a file, its segments checked; an empty document where that fails.
inline ReadDocument readTiled(Format format, std::string_view bytes)
{
    auto document = read(format, bytes);
    EXPECT_TRUE(document.has_value()) << bytes;
    if (!document)
        return {};
    EXPECT_TRUE(tiles(*document)) << document->text;
    return *document;
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
