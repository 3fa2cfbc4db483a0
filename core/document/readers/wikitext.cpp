#include "core/document/readers/readers.h"
#include "core/document/readers/text_builder.h"
#include "core/document/readers/wikitext_parts.h"

#include <algorithm>

namespace assay::readers {

namespace {

using namespace wiki;

/// Whether there is any markup besides headings. Where there is none (an exported article), the text is kept.
bool hasMarkup(std::string_view text)
{
    const auto stands = [&](std::string_view open, std::string_view close) {
        const size_t at = text.find(open);
        return at != std::string_view::npos && text.find(close, at + open.size()) != std::string_view::npos;
    };
    return stands("[[", "]]") || stands("{{", "}}") || stands("'''", "'''") || stands("[http", "]") ||
           stands("<ref", ">") || stands("<!--", "-->") || stands("<nowiki>", "</nowiki>") ||
           stands("<blockquote>", "</blockquote>") || text.substr(0, 2) == "{|" || stands("\n{|", "\n|}");
}

/// Turns flattened lines into blocks.
class Lines
{
public:
    explicit Lines(TextBuilder& builder) : m_builder(builder) { m_builder.begin(); }

    void add(std::string_view line)
    {
        if (!line.empty() && line[0] == kQuoteBegins) {
            m_inQuote = true;
            paragraph();
        } else if (!line.empty() && line[0] == kQuoteEnds) {
            m_inQuote = false;
            paragraph();
        } else if (!line.empty() && line[0] == kRow) {
            m_builder.begin(SegmentKind::TableRow);
            cells(line.substr(1));
            paragraph();
        } else if (m_tables > 0 || line.substr(0, 2) == "{|") {
            tableLine(trimmed(line));
        } else {
            textLine(line);
        }
    }

    void addNote(std::string_view note)
    {
        m_builder.begin(SegmentKind::Note);
        words(note);
    }

    std::string title; ///< of a first heading of level 1

private:
    void paragraph() { m_builder.begin(m_inQuote ? SegmentKind::Quote : SegmentKind::Paragraph); }

    void words(std::string_view text)
    {
        // Bytes that were put in to carry meaning go out again.
        m_clean.clear();
        for (const char c : text)
            if (c == kPipe)
                m_clean += '|';
            else if (static_cast<unsigned char>(c) < 0xFB)
                m_clean += c;
        m_builder.words(m_clean);
    }

    void cells(std::string_view row)
    {
        for (size_t at = 0; at <= row.size();) {
            const size_t end = std::min(row.find('\t', at), row.size());
            if (at > 0)
                m_builder.cell();
            words(row.substr(at, end - at));
            at = end + 1;
        }
    }

    void textLine(std::string_view line)
    {
        std::string_view heading;
        if (isBlank(line)) {
            paragraph();
        } else if (const int level = headingLevel(line, &heading)) {
            m_inQuote = false;
            m_builder.begin(SegmentKind::Heading, level);
            words(heading);
            if (level == 1 && title.empty())
                title = m_builder.current();
            paragraph();
        } else if (line.substr(0, 4) == "----") {
            paragraph();
            words(line.substr(line.find_first_not_of('-') == std::string_view::npos
                                  ? line.size()
                                  : line.find_first_not_of('-')));
            paragraph();
        } else if (const size_t marks = line.find_first_not_of("*#:;"); marks != 0) {
            const std::string_view item = line.substr(std::min(marks, line.size()));
            const bool indented = line.substr(0, marks).find_first_not_of(':') == std::string_view::npos;
            if (indented)
                paragraph();
            else
                m_builder.begin(SegmentKind::ListItem, static_cast<int>(std::min<size_t>(marks, 99)));
            words(item);
            paragraph();
        } else {
            m_builder.space();
            words(line);
        }
    }

    void tableLine(std::string_view line)
    {
        const std::string_view two = line.substr(0, 2);
        if (two == "{|") {
            ++m_tables;
            row();
        } else if (two == "|}") {
            --m_tables;
            paragraph();
            if (m_tables > 0)
                row();
            words(line.substr(2));
        } else if (two == "|-") {
            row();
        } else if (two == "|+") {
            paragraph();
            words(cellWords(line.substr(2)));
            row();
        } else if (!line.empty() && (line[0] == '|' || line[0] == '!')) {
            rowCells(line.substr(1), line[0] == '!');
        } else if (std::string_view heading; headingLevel(line, &heading) > 0) {
            m_tables = 0; // a table that was never closed ends at the next heading
            textLine(line);
        } else {
            const size_t marks = line.find_first_not_of("*#:;");
            m_builder.space();
            words(line.substr(std::min(marks, line.size())));
        }
    }

    void row()
    {
        m_builder.begin(SegmentKind::TableRow);
        m_firstCell = true;
    }

    void rowCells(std::string_view cells, bool header)
    {
        NextOne bars(cells, "||");
        NextOne exclamations(cells, "!!");
        for (size_t at = 0; at <= cells.size();) {
            size_t end = bars.from(at);
            if (header)
                end = std::min(end, exclamations.from(at));
            end = std::min(end, cells.size());
            if (!m_firstCell)
                m_builder.cell();
            m_firstCell = false;
            words(cellWords(cells.substr(at, end - at)));
            at = end + 2;
        }
    }

    /// A cell without its attributes: style="..." | words.
    static std::string_view cellWords(std::string_view cell)
    {
        const size_t pipe = cell.find('|');
        return pipe == std::string_view::npos ? cell : cell.substr(pipe + 1);
    }

    TextBuilder& m_builder;
    bool m_inQuote = false;
    bool m_firstCell = true;
    size_t m_tables = 0;
    std::string m_clean;
};

std::string counted(size_t count, const char* one, const char* many)
{
    return count == 1 ? std::string("One ") + one : std::to_string(count) + " " + many;
}

void warn(const Flat& flat, ReadDocument& document)
{
    if (flat.unclosed > 0)
        document.warnings.push_back(counted(flat.unclosed, "wiki mark is", "wiki marks are") +
                                    " never closed or nested too deep; the marks were left in the text.");
    if (flat.leftOut.empty())
        return;
    size_t count = 0;
    std::string names;
    for (const auto& [name, uses] : flat.leftOut) {
        count += uses;
        if (names.size() < 120)
            names += (names.empty() ? "" : ", ") + name;
    }
    document.warnings.push_back(counted(count, "template", "templates") +
                                " without words for a reader left out: " + names + ".");
}

} // namespace

Result<ReadDocument> readWikitext(std::string_view bytes, Progress* progress)
{
    tick(progress, "Reading wiki text", 0, bytes.size());
    DecodedText decoded = decode(bytes);
    if (isBlank(decoded.utf8))
        return nothingInIt();
    ReadDocument document;
    document.reader = "wikitext";
    document.warnings = decoded.warnings();
    document.encoding = std::move(decoded.encoding);

    if (!hasMarkup(decoded.utf8)) {
        document.text = std::move(decoded.utf8);
        const std::vector<Block> blocks = findParagraphs(document.text, true);
        for (const Block& block : blocks)
            if (block.kind == SegmentKind::Heading && block.level == 1) {
                const size_t line = document.text.find_first_not_of(" \n\t", block.start);
                const size_t end = std::min(document.text.find('\n', line), document.text.size());
                std::string_view title;
                headingLevel(std::string_view(document.text).substr(line, end - line), &title);
                document.metadata.title = title;
                break;
            }
        document.segments = makeSegments(document.text, blocks, progress);
        return document;
    }

    Flat flat = flatten(decoded.utf8, progress);
    TextBuilder builder;
    Lines lines(builder);
    for (size_t at = 0; at < flat.lines.size();) {
        const size_t end = std::min(flat.lines.find('\n', at), flat.lines.size());
        lines.add(std::string_view(flat.lines).substr(at, end - at));
        at = end + 1;
    }
    Lines notes(builder);
    for (const std::string& note : flat.notes)
        notes.addNote(note);
    if (builder.empty())
        return nothingInIt();
    warn(flat, document);
    document.metadata.title = flat.title.empty() ? lines.title : flat.title;
    builder.finish(document, progress);
    return document;
}

} // namespace assay::readers
