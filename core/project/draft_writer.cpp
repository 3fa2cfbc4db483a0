#include "core/project/draft_writer.h"

#include "core/store/lookup.h"
#include "core/store/records.h"

#include <algorithm>

namespace assay {

Result<void> DraftWriter::passageAt(CodePointRange range, PassageId& passage)
{
    if (range.empty())
        return {};
    const auto made = m_edit.passageAt(m_version, range);
    if (!made)
        return tl::make_unexpected(made.error());
    passage = *made;
    return {};
}

Result<ActorId> DraftWriter::actor(const DraftActor& from, PassageId mention)
{
    if (!from.known.isNull()) {
        if (!store::load<Actor>(m_edit.database(), from.known.uid))
            return mistake("There is no actor " + from.known.uid.text() + ".");
        return from.known;
    }
    const bool isUnnamed = from.kind == ActorKind::Unnamed;
    if (const auto made = m_made.find(from.name); made != m_made.end() && !from.name.empty())
        return made->second;
    Name name;
    name.text =
        isUnnamed && from.name.empty()
            ? "Unnamed source in '" + store::describe(m_edit.database(), Kind::Document, m_document.uid) + "'"
            : from.name;
    name.kind = isUnnamed ? NameKind::Role : NameKind::Full;
    name.printed = true;
    if (!mention.isNull())
        if (const auto words = store::load<Passage>(m_edit.database(), mention.uid);
            words && words->quote == name.text)
            name.passage = mention;
    Actor actor;
    actor.kind = from.kind;
    const auto found =
        from.isTyped && !from.name.empty() ? m_edit.actorNamed(actor, name) : m_edit.addActor(actor, name);
    if (found)
        m_made.emplace(from.name, *found);
    return found;
}

Result<PlaceId> DraftWriter::place(const DraftPlace& from)
{
    if (from.isEmpty())
        return PlaceId();
    if (!from.known.isNull()) {
        if (!store::load<Place>(m_edit.database(), from.known.uid))
            return mistake("This place is gone.");
        return from.known;
    }
    return m_edit.placeNamed(from.name);
}

Result<OccasionId> DraftWriter::occasion(const DraftLink& link, PassageId mention)
{
    if (!link.occasion.isNull()) {
        if (!store::load<Occasion>(m_edit.database(), link.occasion.uid))
            return mistake("There is no occasion " + link.occasion.uid.text() + ".");
        return link.occasion;
    }
    if (link.actors.empty())
        return mistake("Each link of the chain needs somebody who speaks.");
    Occasion occasion;
    for (const DraftActor& from : link.actors) {
        const auto speaker = actor(from, mention);
        if (!speaker)
            return tl::make_unexpected(speaker.error());
        if (std::find(occasion.actors.begin(), occasion.actors.end(), *speaker) == occasion.actors.end())
            occasion.actors.push_back(*speaker);
    }
    occasion.how = link.how;
    occasion.said = link.said;
    occasion.venue = link.venue;
    occasion.circumstances = link.circumstances;
    return m_edit.add(occasion);
}

Result<void> DraftWriter::hedge(Link& link, std::optional<Hedge> hedge, CodePointRange range,
                                const std::string& typed)
{
    link.hedge = hedge;
    if (!hedge || (range.empty() && typed.empty())) {
        link.hedgePassage = {};
        return {};
    }
    if (!range.empty())
        return passageAt(range, link.hedgePassage);
    if (const auto known = store::load<Passage>(m_edit.database(), link.hedgePassage.uid);
        known && known->quote == typed)
        return {};
    const auto words = m_edit.passageNear(m_version, typed, m_near);
    if (!words)
        return tl::make_unexpected(words.error());
    link.hedgePassage = *words;
    return {};
}

Result<Link> DraftWriter::link(const DraftLink& from)
{
    Link link = from.held.value_or(Link());
    for (const auto& [range, passage] :
         {std::pair(from.mention, &link.mention), std::pair(from.cue, &link.cue)})
        if (auto done = passageAt(range, *passage); !done)
            return tl::make_unexpected(done.error());
    const auto made = occasion(from, link.mention);
    if (!made)
        return tl::make_unexpected(made.error());
    link.occasion = *made;
    link.mode = from.mode;
    if (auto done = hedge(link, from.hedge, from.hedgeWords, from.hedgeTyped); !done)
        return tl::make_unexpected(done.error());
    return link;
}

Result<Link> DraftWriter::voice()
{
    const auto occasion = m_edit.voiceOf(m_document);
    if (!occasion)
        return tl::make_unexpected(occasion.error());
    Link own;
    own.occasion = *occasion;
    own.mode = Mode::OwnVoice;
    return own;
}

} // namespace assay
