#include "core/table/wording.h"

#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/withheld.h"
#include "core/table/printing.h"

namespace assay::table {

std::string Wording::nameOf(ActorId actor)
{
    if (actor.isNull())
        return {};
    // Somebody merged goes by the name of who they are.
    const Uid now = store::actorNow(m_database, actor).uid;
    if (m_internal)
        return store::describe(m_database, Kind::Actor, now);
    if (m_database.idOf(Kind::Actor, now) == 0)
        return actor.uid.text();
    if (const auto label = store::publicLabel(m_database, Kind::Actor, now))
        return *label;
    return withheldTitle("name");
}

std::string Wording::nameOf(PlaceId place)
{
    if (place.isNull())
        return {};
    if (m_internal)
        return store::describe(m_database, Kind::Place, place.uid);
    if (const auto label = store::publicLabel(m_database, Kind::Place, place.uid))
        return *label;
    return withheldTitle("name");
}

std::string Wording::quoteOf(PassageId passage)
{
    if (passage.isNull())
        return {};
    const auto held = store::load<Passage>(m_database, passage.uid);
    if (!held)
        return passage.uid.text();
    if (hides(Kind::Passage, passage.uid))
        return withheldTitle("quote");
    std::string text = "“" + held->quote + "”";
    if (!held->anchors.empty() && held->anchors.back().state != AnchorState::Exact)
        text += " [" + std::string(token(held->anchors.back().state)) + " in the newest text]";
    return text;
}

std::string Wording::titleOf(DocumentId document)
{
    if (hides(Kind::Document, document.uid))
        return withheldTitle("document");
    const auto held = store::load<Document>(m_database, document.uid);
    return held ? held->title : document.uid.text();
}

std::string Wording::titleOf(Kind kind, Uid uid)
{
    if (uid.isNull())
        return {};
    switch (kind) {
    case Kind::Actor:
        return nameOf(ActorId(uid));
    case Kind::Place:
        return nameOf(PlaceId(uid));
    case Kind::Passage:
        return quoteOf(PassageId(uid));
    case Kind::Document:
        return titleOf(DocumentId(uid));
    case Kind::Name:
    case Kind::TextVersion:
    case Kind::Translation:
    case Kind::Dismissal:
    case Kind::Claim:
    case Kind::Attribution: // which goes by its claim's statement
        if (hides(kind, uid))
            return withheldTitle(kind == Kind::TextVersion ? "text version" : token(kind));
        break;
    default:
        break;
    }
    return store::describe(m_database, kind, uid);
}

bool Wording::hides(Kind kind, Uid uid)
{
    return !m_internal && isInternal(kind, uid);
}

bool Wording::isInternal(Kind kind, Uid uid)
{
    const auto marked = [&](const auto& thing) { return thing && thing->visibility == Visibility::Internal; };
    switch (kind) {
    case Kind::Actor:
        return store::isInternalActor(m_database, ActorId(uid));
    case Kind::Document:
        return marked(store::load<Document>(m_database, uid));
    case Kind::Name: {
        const auto name = store::load<Name>(m_database, uid);
        return marked(name) || (name && isInternal(Kind::Actor, name->actor.uid));
    }
    case Kind::Passage: {
        const auto passage = store::load<Passage>(m_database, uid);
        return marked(passage) || (passage && (isInternal(Kind::Document, passage->document.uid) ||
                                               store::namesInternal(m_database, passage->id) ||
                                               m_names.standIn(passage->quote)));
    }
    case Kind::Translation: {
        const auto translation = store::load<Translation>(m_database, uid);
        return translation && isInternal(Kind::Passage, translation->passage.uid);
    }
    case Kind::TextVersion: {
        const auto version = store::load<TextVersion>(m_database, uid);
        return version && isInternal(Kind::Document, version->document.uid);
    }
    case Kind::Claim:
        return store::restsOnInternal(m_database, ClaimId(uid));
    case Kind::Attribution: {
        const auto attribution = store::load<Attribution>(m_database, uid);
        return attribution && isInternal(Kind::Document, attribution->document.uid);
    }
    case Kind::Dismissal: {
        const auto dismissal = store::load<Dismissal>(m_database, uid);
        return dismissal && isInternal(Kind::Document, dismissal->document.uid);
    }
    default:
        return false;
    }
}

std::string Wording::withheldTitle(std::string_view what)
{
    ++m_withheld;
    return "(" + std::string(what) + " withheld)";
}

std::string Wording::when(const FuzzyDate& date)
{
    if (date.isEmpty())
        return {};
    const std::string words = assay::print(date);
    const std::string from = date.earliest ? date.earliest->iso() : "";
    const std::string to = date.latest ? date.latest->iso() : "";
    if (words == from && from == to)
        return words;
    return words + " (" + (from == to ? from : from + ".." + to) + ")";
}

std::string Wording::speakers(const Occasion& occasion)
{
    std::string all;
    for (const auto& actor : occasion.actors)
        all += (all.empty() ? "" : ", ") + nameOf(actor);
    return all + (occasion.jointly && occasion.actors.size() > 1 ? " jointly" : "");
}

std::string Wording::circumstancesOf(const Occasion& occasion)
{
    std::string all;
    for (const auto circumstance : occasion.circumstances)
        all += (all.empty() ? "" : ", ") + worded(tokenOf(circumstance));
    return all;
}

} // namespace assay::table
