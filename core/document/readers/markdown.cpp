#include "core/document/readers/markdown_parts.h"
#include "core/document/readers/readers.h"
#include "core/document/readers/text_builder.h"

#include <climits>

#include <algorithm>
#include <md4c.h>

namespace assay::readers {

namespace {

/// Takes md4c's calls and writes blocks. No call may throw: the caller is C.
class MarkdownWriter
{
public:
    MarkdownWriter(TextBuilder& builder, Progress* progress) : m_builder(builder), m_progress(progress) {}

    bool parse(std::string_view text)
    {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return static_cast<MarkdownWriter*>(self)->enter(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return static_cast<MarkdownWriter*>(self)->leave(type);
        };
        parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
        parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            static_cast<MarkdownWriter*>(self)->text(type, {text, size});
            return 0;
        };
        return md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this) == 0;
    }

    std::string title; ///< the first heading of level 1

private:
    void begin()
    {
        if (m_lists > 0)
            m_builder.begin(SegmentKind::ListItem, m_lists);
        else
            m_builder.begin(m_quotes > 0 ? SegmentKind::Quote : SegmentKind::Paragraph);
    }

    int enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            ++m_quotes;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            ++m_lists;
            break;
        case MD_BLOCK_H:
            m_level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            m_builder.begin(SegmentKind::Heading, m_level);
            break;
        case MD_BLOCK_TR:
            m_builder.begin(SegmentKind::TableRow);
            m_firstCell = true;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (!m_firstCell)
                m_builder.cell();
            m_firstCell = false;
            break;
        case MD_BLOCK_HTML:
            m_html.clear();
            break;
        case MD_BLOCK_DOC:
        case MD_BLOCK_LI:
        case MD_BLOCK_P:
        case MD_BLOCK_CODE:
            begin();
            break;
        default:
            break;
        }
        return m_progress && m_progress->stopped() ? -1 : 0;
    }

    int leave(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            --m_quotes;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            --m_lists;
            break;
        case MD_BLOCK_H:
            if (m_level == 1 && title.empty())
                title = m_builder.current();
            break;
        case MD_BLOCK_HTML:
            begin();
            m_builder.words(markdown::withoutTags(m_html));
            break;
        default:
            break;
        }
        if (type != MD_BLOCK_TH && type != MD_BLOCK_TD)
            begin();
        return 0;
    }

    void text(MD_TEXTTYPE type, std::string_view words)
    {
        switch (type) {
        case MD_TEXT_NULLCHAR:
            m_builder.words("\uFFFD");
            break;
        case MD_TEXT_BR:
            m_builder.lineBreak();
            break;
        case MD_TEXT_SOFTBR:
            m_builder.space();
            break;
        case MD_TEXT_ENTITY: {
            std::string meaning;
            appendEntity(meaning, words, 0);
            m_builder.words(meaning);
            break;
        }
        case MD_TEXT_CODE:
            m_builder.verbatim(words);
            break;
        case MD_TEXT_HTML:
            m_html += words; // of a block; tags between words say nothing
            break;
        default:
            m_builder.words(words);
        }
    }

    TextBuilder& m_builder;
    Progress* m_progress;
    std::string m_html;
    int m_quotes = 0;
    int m_lists = 0;
    int m_level = 0;
    bool m_firstCell = true;
};

} // namespace

Result<ReadDocument> readMarkdown(std::string_view bytes, Progress* progress)
{
    tick(progress, "Reading Markdown", 0, bytes.size());
    DecodedText decoded = decode(bytes);
    if (decoded.utf8.size() > UINT_MAX / 2)
        return mistake(
            "This Markdown file is larger than two gigabytes. Cut it into parts and import those.");
    ReadDocument document;
    document.reader = "markdown";
    document.warnings = decoded.warnings();
    document.encoding = std::move(decoded.encoding);

    const size_t frontMatter = markdown::readFrontMatter(decoded.utf8, document.metadata);
    std::vector<std::string> notes;
    const std::string source =
        markdown::takeFootnotes(std::string_view(decoded.utf8).substr(frontMatter), notes);
    TextBuilder builder;
    MarkdownWriter writer(builder, progress);
    const bool parsed = writer.parse(source);
    tick(progress, "Reading Markdown", bytes.size(), bytes.size());
    if (!parsed)
        return mistake("This text could not be read as Markdown. Import it as plain text.");
    for (const std::string& note : notes) {
        builder.begin(SegmentKind::Note);
        builder.words(note);
    }
    if (builder.empty())
        return nothingInIt();
    if (document.metadata.title.empty())
        document.metadata.title = writer.title;
    builder.finish(document, progress);
    return document;
}

} // namespace assay::readers
