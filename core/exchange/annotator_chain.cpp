#include "core/exchange/annotator.h"
#include "core/exchange/annotator_parts.h"

// Who says it: the chain of an attribution, written whole or as one speaker.
namespace assay {

Result<OccasionId> Annotator::voiceOf(DocumentId document)
{
    const auto known = m_voices.find(document.uid);
    if (known != m_voices.end())
        return known->second;
    const auto voice = m_edit.voiceOf(document);
    if (voice)
        m_voices.emplace(document.uid, *voice);
    return voice;
}

Result<OccasionId> Annotator::occasionOfSpeaker(const JsonNode&, FieldReader& reader)
{
    Occasion occasion;
    reader.list("speaker", "", occasion.actors);
    if (reader.has("speakers"))
        reader.list("speakers", "", occasion.actors);
    reader("how", occasion.how);
    reader("said", occasion.said);
    reader("venue", occasion.venue);
    reader("jointly", occasion.jointly);
    reader.set("circumstances", "", "", occasion.circumstances);
    if (reader.mistakeFound())
        return tl::make_unexpected(*reader.mistakeFound());
    occasion.id.uid = m_edit.act().newUid();
    ++m_report.added;
    return m_edit.add(occasion);
}

Result<Link> Annotator::link(const JsonNode& node)
{
    Link link;
    FieldReader reader(node, *this);
    bool ownVoice = false;
    reader("own_voice", ownVoice);
    if (ownVoice)
        link.mode = Mode::OwnVoice;
    Link::fields(link, reader);
    if (reader.mistakeFound())
        return tl::make_unexpected(*reader.mistakeFound());
    const bool speaks = reader.has("speaker") || reader.has("speakers");
    if (ownVoice + speaks + !link.occasion.isNull() != 1)
        return mistake("A link needs one of 'occasion', 'speaker' and 'own_voice'.");
    if (ownVoice) {
        if (m_document.isNull())
            return mistake("The document's own voice needs a document.");
        const auto voice = voiceOf(m_document);
        if (!voice)
            return passOn(voice);
        link.occasion = *voice;
    } else if (speaks) {
        const auto occasion = occasionOfSpeaker(node, reader);
        if (!occasion)
            return passOn(occasion);
        link.occasion = *occasion;
    }
    reader.finish();
    if (reader.mistakeFound())
        return tl::make_unexpected(*reader.mistakeFound());
    return link;
}

Result<void> Annotator::readChain(Attribution& attribution, const JsonNode& line, FieldReader& reader,
                                  bool known)
{
    const bool chain = reader.has("chain");
    const bool speaks = reader.has("speaker") || reader.has("speakers");
    if (chain && speaks)
        return mistake("Give 'chain' or 'speaker', not both.");
    if (known && !chain && !speaks)
        return {};
    const auto voice = voiceOf(attribution.document);
    if (!voice)
        return passOn(voice);
    Link own;
    own.occasion = *voice;
    own.mode = Mode::OwnVoice;
    if (!chain) {
        // The fields of the one link stand in the attribution itself.
        Link link;
        link.mode = speaks ? Mode::Reported : Mode::OwnVoice;
        link.occasion = *voice;
        reader("mention", link.mention);
        reader("cue", link.cue);
        reader("mode", link.mode);
        reader("hedge", link.hedge);
        reader("hedge_passage", link.hedgePassage);
        if (reader.mistakeFound())
            return tl::make_unexpected(*reader.mistakeFound());
        attribution.chain = {link};
        if (speaks) {
            const auto occasion = occasionOfSpeaker(line, reader);
            if (!occasion)
                return passOn(occasion);
            attribution.chain.front().occasion = *occasion;
        }
    }
    if (attribution.chain.empty() || attribution.chain.front().occasion != *voice)
        attribution.chain.insert(attribution.chain.begin(), own);
    return {};
}

} // namespace assay
