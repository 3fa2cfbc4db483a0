#include "core/document/readers/html_parts.h"
#include "core/document/readers/html_tree.h"
#include "core/document/readers/readers.h"
#include "core/document/readers/text_builder.h"

#include <algorithm>
#include <memory>
#include <set>

namespace assay::readers {

namespace {

using namespace html;

/// Writes the words of a tree as blocks.
class PageWriter
{
public:
    PageWriter(const Outline& outline, TextBuilder& builder, bool everything)
        : m_outline(outline), m_builder(builder), m_everything(everything)
    {
    }

    void write(const GumboNode* root)
    {
        m_contexts.assign(1, {});
        begin();
        walk(
            root, [&](const GumboNode* node) { return enter(node); },
            [&](const GumboNode* node) { leave(node); });
    }

    std::set<std::string> leftOut;
    std::string heading; ///< the first one

private:
    /// What the words at a place belong to.
    struct Context
    {
        const GumboNode* element = nullptr;
        SegmentKind kind = SegmentKind::Paragraph;
        int level = 0;
        int lists = 0; ///< open around it
        bool inCell = false;
        bool verbatim = false;
    };

    void begin()
    {
        const Context& context = m_contexts.back();
        if (context.inCell)
            m_builder.space();
        else
            m_builder.begin(context.kind, context.level);
    }

    bool enter(const GumboNode* node)
    {
        if (isText(node)) {
            if (m_contexts.back().verbatim)
                m_builder.verbatim(node->v.text.text);
            else
                m_builder.words(node->v.text.text);
            return false;
        }
        if (node->type != GUMBO_NODE_ELEMENT)
            return false;
        if (!m_everything)
            if (const char* reason = m_outline.reasonToLeaveOut(node)) {
                leftOut.insert(reason);
                return false;
            }
        const GumboTag tag = node->v.element.tag;
        if (tag == GUMBO_TAG_BR) {
            if (m_contexts.back().inCell)
                m_builder.space();
            else
                m_builder.lineBreak();
            return false;
        }
        if (tag == GUMBO_TAG_SPAN)
            return true;
        open(node, tag);
        return true;
    }

    void open(const GumboNode* node, GumboTag tag)
    {
        Context context = m_contexts.back();
        context.element = node;
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            openCell(context);
            return;
        }
        if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) {
            context.kind = SegmentKind::Heading;
            context.level = 1 + static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1);
        } else if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL ||
                   tag == GUMBO_TAG_MENU) {
            ++context.lists;
        } else if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD) {
            context.kind = SegmentKind::ListItem;
            context.level = std::max(1, context.lists);
        } else if (tag == GUMBO_TAG_BLOCKQUOTE) {
            context.kind = SegmentKind::Quote;
            context.level = 0;
        } else if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION) {
            context.kind = SegmentKind::Note;
            context.level = 0;
        } else if (tag == GUMBO_TAG_TR && !inLayout(node)) {
            context.kind = SegmentKind::TableRow;
            context.level = 0;
            m_firstCell = true;
        } else if (tag == GUMBO_TAG_PRE) {
            context.verbatim = true;
        }
        m_contexts.push_back(context);
        begin();
    }

    void openCell(Context context)
    {
        if (context.kind == SegmentKind::TableRow) {
            if (!m_firstCell)
                m_builder.cell();
            m_firstCell = false;
            context.inCell = true;
            m_contexts.push_back(context);
        } else {
            m_contexts.push_back(context);
            begin();
        }
    }

    bool inLayout(const GumboNode* row) const
    {
        const GumboNode* up = row->parent;
        while (up && !(up->type == GUMBO_NODE_ELEMENT && up->v.element.tag == GUMBO_TAG_TABLE))
            up = up->parent;
        return !up || m_outline.isLayout(up);
    }

    void leave(const GumboNode* node)
    {
        if (m_contexts.back().element != node)
            return;
        const Context left = m_contexts.back();
        if (left.kind == SegmentKind::Heading && heading.empty())
            heading = m_builder.current();
        m_contexts.pop_back();
        const GumboTag tag = node->v.element.tag;
        if (tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH)
            begin();
        else if (!left.inCell)
            begin();
    }

    const Outline& m_outline;
    TextBuilder& m_builder;
    bool m_everything;
    bool m_firstCell = true;
    std::vector<Context> m_contexts;
};

struct Destroy
{
    void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

void warnLeftOut(const std::set<std::string>& leftOut, ReadDocument& document)
{
    if (leftOut.empty())
        return;
    std::string list;
    for (const std::string& reason : leftOut)
        list += (list.empty() ? "" : ", ") + reason;
    document.warnings.push_back("Left out as no part of the article: " + list + ".");
}

} // namespace

Result<ReadDocument> readHtml(std::string_view bytes, Progress* progress)
{
    tick(progress, "Reading a page", 0, bytes.size());
    DecodedText decoded = decode(bytes, declaredEncoding(bytes));
    const Cleaned cleaned = clean(decoded.utf8, progress);
    if (cleaned.tooDeepAt > 0)
        return tl::make_unexpected(
            Mistake{"This page is nested more than " + std::to_string(kDeepest) +
                        " elements deep, which no real article is. Save its text as plain "
                        "text and import that.",
                    cleaned.tooDeepAt,
                    0,
                    {}});
    if (cleaned.elements > kMostElements)
        return mistake("This page has more than " + std::to_string(kMostElements) +
                       " elements. Save its text as plain text and import that.");
    ReadDocument document;
    document.reader = "html";
    document.warnings = decoded.warnings();
    document.encoding = std::move(decoded.encoding);

    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, Destroy> output(
        gumbo_parse_with_options(&options, cleaned.html.data(), cleaned.html.size()));
    tick(progress, "Reading a page", bytes.size(), bytes.size());
    const Outline outline(output->root);

    std::string heading;
    for (const bool everything : {false, true}) {
        TextBuilder builder;
        PageWriter writer(outline, builder, everything);
        for (const GumboNode* root :
             everything ? std::vector<const GumboNode*>{output->root} : outline.roots())
            writer.write(root);
        if (builder.empty())
            continue;
        if (everything)
            document.warnings.push_back(
                "No article could be told from what stands around it; all words of the page "
                "were kept.");
        if (!everything && outline.roots().front() != output->root)
            writer.leftOut.insert("what stands around the article");
        warnLeftOut(writer.leftOut, document);
        builder.finish(document, progress);
        document.metadata = metadataOf(cleaned.declared, writer.heading);
        return document;
    }
    return nothingInIt();
}

} // namespace assay::readers
