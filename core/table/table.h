#pragma once

// A fact-check table as a value: columns, and rows that stream. A source makes rows (core/table/open.h), a
// writer (core/table/writers) turns them into bytes; neither knows the other.

#include "core/base/uid.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::table {

/// How much room a column wants beside the others.
enum class Room : uint8_t
{
    Narrow,
    Medium,
    Wide
};

struct Column
{
    std::string token; ///< as typed after --columns: "who-says"; the key in JSON
    std::string title; ///< as printed: "Who says"
    Room room = Room::Medium;
    bool many = false; ///< the cell is a list of items, not one value
};

enum class SpanKind : uint8_t
{
    Text,
    Name,   ///< of an actor or place: set apart from the text around it, whatever its direction
    Quote,  ///< words of a source; `target` is the passage
    Link,   ///< `url`
    Note,   ///< the program's words beside the project's: "as reported by", "(name withheld)"
    Stance, ///< words for a stance, in small letters: "denies in part"
};

/// A stretch of a cell's text that is more than text. Bytes [start, end).
struct Span
{
    uint32_t start = 0;
    uint32_t end = 0;
    SpanKind kind = SpanKind::Text;
    Uid target;
    std::string language; ///< BCP 47, or empty
    std::string url;
};

/// What stands in one cell. `text` is complete by itself; spans and items only say more about it. Spans do
/// not overlap and stand in order. Kept and filled again for every row, so that a row costs no allocations.
class Cell
{
public:
    const std::string& text() const { return m_text; }
    const std::vector<Span>& spans() const { return m_spans; }
    /// Where each item of a list begins; the item ends before the separator of the next. Empty: the text is
    /// one.
    size_t itemCount() const { return m_items.empty() ? (m_text.empty() ? 0 : 1) : m_items.size(); }
    std::string_view item(size_t index) const;
    bool isEmpty() const { return m_text.empty(); }

    void clear();
    Cell& add(std::string_view text)
    {
        m_text.append(text);
        return *this;
    }
    Cell& add(SpanKind kind, std::string_view text);
    Cell& quote(std::string_view text, Uid passage, std::string_view language);
    Cell& link(std::string_view text, std::string_view url);
    /// Begins another item of a list, behind `separator` unless it is the first.
    Cell& item(std::string_view separator = "\n");
    /// Takes back the item begun last if the ones before it hold the same text.
    void dropRepeatedItem();
    /// Takes back the item begun last if nothing was added to it.
    void dropEmptyItem();

private:
    struct Item
    {
        uint32_t start;
        uint32_t previousEnd;
    };
    std::string m_text;
    std::vector<Span> m_spans;
    std::vector<Item> m_items;
};

/// What a schema.org ClaimReview needs of a claim beyond the cells.
struct Review
{
    std::string statement;
    struct Verdict
    {
        std::string label;                        ///< "Unproven"
        std::string scheme;                       ///< its title
        std::optional<int64_t> rank, best, worst; ///< of the scheme's scale, higher is better
        std::string explanation;
        std::string reviewer;
        std::string date; ///< "2026-11-23"
    };
    std::vector<Verdict> verdicts; ///< the adopted ones, of one scheme each; none: no review
    bool takesNone = false;        ///< there are verdicts, but a claim of its type takes none
    struct Agent
    {
        std::string name;
        bool isPerson = false;
        bool operator==(const Agent&) const = default;
    };
    std::vector<Agent> authors; ///< who assert it in a document that we read, with nobody between
    std::string description;    ///< who asserts it, through whom, when and where, in words
    std::string firstSaid;      ///< ISO day, month or year, where it is known to be that; else empty
    struct Appearance
    {
        std::string url; ///< may be empty
        std::string title;
        std::string published; ///< as firstSaid
        std::optional<Agent> publisher;
    };
    std::vector<Appearance> appearances;
};

struct Row
{
    Uid uid;
    std::vector<std::string> groups; ///< one heading for each grouping of the table
    std::vector<Cell> cells;         ///< one for each column
    std::optional<Review> review;    ///< filled when TableInfo::wantsReviews
};

/// One source in the appendix, before its passages.
struct SourceEntry
{
    Uid uid;
    std::string title;
    std::string language;
    std::string byline;    ///< "Radio North, by A. Writer"
    std::string published; ///< as printed
    std::string accessed;
    std::string url;
    std::string archiveUrl;
};

/// Quoted passages with the words around them: those of one paragraph stand together.
struct ExtractEntry
{
    struct Piece
    {
        std::string text;
        bool isQuoted = false;
        std::vector<Uid> begins; ///< passages whose words begin here
    };
    std::vector<Piece> pieces;
    std::string place;                 ///< "Trial, paragraph 3"; empty where it is not known
    std::vector<std::string> warnings; ///< "“...” is no longer found in the newest text of this source."
    struct Translation
    {
        std::string language, text, translator;
    };
    std::vector<Translation> translations;
};

/// What was left out of the rows so far because it is marked internal.
struct Withheld
{
    uint64_t things = 0;
    /// "3 things marked internal were left out: 1 name, 2 quotes." Empty when there were none.
    std::string sentence;
};

/// Rows one after the other. One thread at a time.
class RowSource
{
public:
    virtual ~RowSource() = default;
    /// The next row, nullptr after the last. Good until the next call.
    virtual const Row* next() = 0;
    /// Known once all rows were read.
    virtual Withheld withheld() { return {}; }
    /// How many of the rows so far stood in the table before, in another group.
    virtual uint64_t repeated() { return 0; }
    /// The sources whose passages were quoted in the rows so far: each source, then its passages in their
    /// order.
    virtual void forEachSource(const std::function<void(const SourceEntry&)>& source,
                               const std::function<void(const ExtractEntry&)>& extract)
    {
        (void)source;
        (void)extract;
    }
};

/// Everything about a table but its rows.
struct TableInfo
{
    std::string title;   ///< "Fact-check table"
    std::string project; ///< the project's title
    std::string language = "en";
    std::string rowWord = "row";   ///< what a row is: "claim"
    std::string rowsWord = "rows"; ///< and many of them: "claims"
    std::vector<Column> columns;
    std::vector<std::string> groupings; ///< titles of the groupings, outermost first
    std::string filter;                 ///< as typed; empty: everything
    std::string asOf;                   ///< ISO day, or empty
    std::string state;                  ///< which state of the project the table was made from; may be empty
    bool includesInternal = false;      ///< internal things are in it, which it then says
    bool wantsReviews = false;          ///< set for the ClaimReview writer
};

} // namespace assay::table
