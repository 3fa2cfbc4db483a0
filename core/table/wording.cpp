#include "core/table/wording.h"

#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/table/printing.h"

namespace assay::table {

std::string Wording::nameOf(ActorId actor)
{
    if (actor.isNull())
        return {};
    // Somebody merged goes by the name of who they are.
    auto held = store::load<Actor>(m_database, actor.uid);
    for (int depth = 0; held && !held->mergedInto.isNull() && depth < 64; ++depth)
        held = store::load<Actor>(m_database, held->mergedInto.uid);
    if (!held)
        return actor.uid.text();
    if (m_internal)
        return store::describe(m_database, Kind::Actor, held->id.uid);
    if (const auto label = store::publicLabel(m_database, Kind::Actor, held->id.uid))
        return *label;
    ++m_withheld;
    return "(name withheld)";
}

std::string Wording::nameOf(PlaceId place)
{
    if (place.isNull())
        return {};
    if (m_internal)
        return store::describe(m_database, Kind::Place, place.uid);
    if (const auto label = store::publicLabel(m_database, Kind::Place, place.uid))
        return *label;
    ++m_withheld;
    return "(name withheld)";
}

std::string Wording::quoteOf(PassageId passage)
{
    if (passage.isNull())
        return {};
    const auto held = store::load<Passage>(m_database, passage.uid);
    if (!held)
        return passage.uid.text();
    const auto document = store::load<Document>(m_database, held->document.uid);
    const bool hidden = held->visibility == Visibility::Internal ||
                        (document && document->visibility == Visibility::Internal);
    if (hidden && !m_internal) {
        ++m_withheld;
        return "(quote withheld)";
    }
    std::string text = "“" + held->quote + "”";
    if (!held->anchors.empty() && held->anchors.back().state != AnchorState::Exact)
        text += " [" + std::string(token(held->anchors.back().state)) + " in the newest text]";
    return text;
}

std::string Wording::titleOf(DocumentId document)
{
    const auto held = store::load<Document>(m_database, document.uid);
    if (held && held->visibility == Visibility::Internal && !m_internal) {
        ++m_withheld;
        return "(document withheld)";
    }
    return held ? held->title : document.uid.text();
}

std::string Wording::titleOf(Kind kind, Uid uid)
{
    return uid.isNull() ? "" : store::describe(m_database, kind, uid);
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
