#include "core/exchange/annotator.h"
#include "core/exchange/annotator_parts.h"
#include "core/store/content.h"
#include "core/store/records.h"
#include "core/text/utf8.h"

// Passages, pointed at by their words or written with their anchors.
namespace assay {

Result<PassageId> Annotator::passageFrom(const JsonNode& node)
{
    TextQuote quote;
    DocumentId document = m_document;
    if (node.isText()) {
        quote.quote = node.text;
    } else {
        FieldReader reader(node, *this);
        reader("quote", quote.quote);
        reader("prefix", quote.prefix);
        reader("suffix", quote.suffix);
        reader("document", document);
        reader.finish();
        if (reader.mistakeFound())
            return tl::make_unexpected(*reader.mistakeFound());
    }
    if (quote.quote.empty())
        return mistake("A passage needs its words, in 'quote'.");
    if (document.isNull())
        return mistake("Say in which document the words '" + std::string(utf8::slice(quote.quote, 0, 60)) +
                       "' stand: {\"quote\": ..., \"document\": ...}.");
    return m_edit.passage(document, quote);
}

Result<void> Annotator::passageLine(const JsonNode& line)
{
    Passage given;
    FieldReader reader(line, *this);
    for (const char* own : {"kind", "key", "quote", "prefix", "suffix", "document"})
        reader.skip(own);
    reader("visibility", given.visibility);
    reader.finish();
    if (reader.mistakeFound())
        return tl::make_unexpected(*reader.mistakeFound());
    std::vector<JsonMember> words(line.members.begin(), line.members.end());
    std::erase_if(words, [](const JsonMember& member) {
        return member.name == "kind" || member.name == "key" || member.name == "visibility";
    });
    JsonNode place = line;
    place.members = {words.data(), words.size()};
    const auto made = passageFrom(place);
    if (!made)
        return passOn(made);
    auto passage = store::loadHeld<Passage>(m_edit.database(), made->uid);
    if (line.find("visibility") && passage.visibility != given.visibility) {
        passage.visibility = given.visibility;
        if (auto done = m_edit.update(passage); !done)
            return done;
    }
    if (const auto handle = textIn(line, "key"))
        return m_references.declareHandle(std::string(*handle), Kind::Passage, made->uid);
    return {};
}

/// An anchor that says "exact" or "moved" must stand where the words are: no file may make an anchor lie.
Result<void> Annotator::checkAnchors(const Passage& passage)
{
    for (const auto& anchor : passage.anchors) {
        if (!anchor.start || !anchor.end)
            continue;
        if (m_textOf != anchor.version.uid) {
            const auto version = store::load<TextVersion>(m_edit.database(), anchor.version.uid);
            if (!version)
                return mistake("The text version " + anchor.version.uid.text() +
                               " of an anchor is not known.");
            m_index.reset();
            m_text = store::textOf(m_edit.database(), version->body.value);
            m_index.emplace(m_text);
            m_textOf = anchor.version.uid;
        }
        const auto start = static_cast<size_t>(*anchor.start);
        const auto end = static_cast<size_t>(*anchor.end);
        if (*anchor.start < 0 || *anchor.end <= *anchor.start || end > m_index->codePoints() ||
            m_index->slice(CodePointRange(start, end)) != passage.quote)
            return mistake("The words of the passage " + passage.id.uid.text() + " do not stand at " +
                           std::to_string(*anchor.start) + "-" + std::to_string(*anchor.end) +
                           " of its text.");
    }
    return {};
}

} // namespace assay
