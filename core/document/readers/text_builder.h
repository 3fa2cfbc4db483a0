#pragma once

#include "core/document/readers/blocks.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay::readers {

/// Builds a text out of blocks: a blank line between them, a line break between rows of a table and items of
/// a list. Blocks without words leave nothing behind.
class TextBuilder
{
public:
    /// What comes next belongs to a new block.
    void begin(SegmentKind kind, int level = 0);
    void begin() { begin(SegmentKind::Paragraph); }

    /// Words in which any run of ASCII white space counts as one space, and none counts at the ends of a
    /// line.
    void words(std::string_view text);

    /// Words kept as they are, line breaks and spaces included.
    void verbatim(std::string_view text);

    void lineBreak();
    void cell(); ///< the next cell of a row: a tab
    void space() { m_space = true; }

    bool empty() const { return isBlank(m_text); } ///< no words at all
    /// The words of the block that is open so far; empty when nothing was written since begin().
    std::string_view current() const;

    /// Moves text and segments into the document.
    void finish(ReadDocument& document, Progress* progress);

private:
    void open(); ///< makes what was begun, and the white space put off, real

    std::string m_text;
    std::vector<Block> m_blocks;
    SegmentKind m_kind = SegmentKind::Paragraph;
    int m_level = 0;
    bool m_begun = true; ///< nothing written since begin()
    bool m_space = false;
    size_t m_lineBreaks = 0;
    size_t m_cells = 0;
    std::string m_indent; ///< white space at the start of a line that is kept as it is
};

} // namespace assay::readers
