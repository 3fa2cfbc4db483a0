#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/document/segment.h"

#include <string>
#include <string_view>
#include <vector>

// What the readers share: from blocks of a text to segments that tile it.
namespace assay::readers {

/// A piece of a text that reaches to where the next one starts. Offsets are bytes.
struct Block
{
    size_t start = 0;
    SegmentKind kind = SegmentKind::Paragraph;
    int level = 0;
};

/// The blocks, cut where they are longer than kLongestSegment: after white space, else between words, never
/// inside a grapheme (unless one grapheme alone is longer than that). The first block must start at 0 and
/// starts must rise. Linear in the text.
std::vector<Segment> makeSegments(std::string_view text, const std::vector<Block>& blocks,
                                  Progress* progress);

/// Finds the paragraphs of a text that is kept as it is: blocks between blank lines; where no blank line
/// parts two lines of words, each line. With `headings`, lines of the form "== words ==" are headings.
std::vector<Block> findParagraphs(std::string_view text, bool headings);

/// 1..6 for "= words =" ... "====== words ======" (white space behind it is allowed), else 0; `title` may be
/// null and takes the words.
int headingLevel(std::string_view line, std::string_view* title = nullptr);

bool isBlank(std::string_view text); ///< nothing but white space
std::string_view trimmed(std::string_view text);

std::string lowered(std::string_view text); ///< ASCII letters only

/// Where the next `needle` stands at or after a position that never goes back: looks at each byte once in
/// all.
class NextOne
{
public:
    NextOne(std::string_view text, std::string_view needle) : m_text(text), m_needle(needle) {}
    size_t from(size_t at)
    {
        if (!m_known || (m_at != std::string_view::npos && m_at < at)) {
            m_at = m_text.find(m_needle, at);
            m_known = true;
        }
        return m_at;
    }

private:
    std::string_view m_text;
    std::string_view m_needle;
    size_t m_at = 0;
    bool m_known = false;
};

/// The mistake of every reader for a document without words.
tl::unexpected<Mistake> nothingInIt();

/// The address, when it is a whole http or https address without blanks; else "".
std::string webAddress(std::string_view address);

/// "en-us" and "en_US" as "en-US"; "" for what is no language tag.
std::string languageTag(std::string_view tag);

/// Appends the meaning of an HTML entity that starts at text[at] == '&' and returns the byte behind it; where
/// there is none, appends the '&'.
size_t appendEntity(std::string& out, std::string_view text, size_t at);

inline void tick(Progress* progress, const char* what, uint64_t done, uint64_t total)
{
    if (progress)
        progress->tick(what, done, total);
}

} // namespace assay::readers
