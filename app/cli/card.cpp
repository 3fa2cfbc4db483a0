#include "app/cli/card.h"

#include "app/cli/output.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/text/display.h"

namespace assay::cli {

std::string worded(std::string_view token)
{
    std::string words(token);
    for (char& c : words)
        if (c == '-' || c == '_')
            c = ' ';
    return words;
}

// Lines ----------------------------------------------------------------------------------------------------

void Card::head(Kind kind, const std::string& title, Uid uid)
{
    printLine(shown(title));
    printLine(worded(token(kind)) + " " + uid.text());
}

void Card::section(const std::string& heading)
{
    printLine("");
    printLine(heading);
}

void Card::field(const char* label, const std::string& value)
{
    if (value.empty())
        return;
    const std::string name(label);
    printLine("  " + name + std::string(name.size() < 14 ? 14 - name.size() : 1, ' ') + shown(value));
}

void Card::note(const std::string& text, Visibility visibility)
{
    if (text.empty())
        return;
    if (visibility == Visibility::Internal && !m_internal) {
        ++m_withheld;
        return;
    }
    field(visibility == Visibility::Internal ? "internal note" : "note", text);
}

void Card::tags(const std::vector<TagId>& tags)
{
    std::string all;
    for (const auto& tag : tags)
        all += (all.empty() ? "" : ", ") + store::describe(m_database, Kind::Tag, tag.uid);
    field("tags", all);
}

// Things inside other cards --------------------------------------------------------------------------------

std::string Card::nameOf(ActorId actor)
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

std::string Card::nameOf(PlaceId place)
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

std::string Card::quoteOf(PassageId passage)
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

std::string Card::titleOf(DocumentId document)
{
    const auto held = store::load<Document>(m_database, document.uid);
    if (held && held->visibility == Visibility::Internal && !m_internal) {
        ++m_withheld;
        return "(document withheld)";
    }
    return held ? held->title : document.uid.text();
}

std::string Card::titleOf(Kind kind, Uid uid)
{
    return uid.isNull() ? "" : store::describe(m_database, kind, uid);
}

std::string Card::when(const FuzzyDate& date)
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

std::string Card::speakers(const Occasion& occasion)
{
    std::string all;
    for (const auto& actor : occasion.actors)
        all += (all.empty() ? "" : ", ") + nameOf(actor);
    return all + (occasion.jointly && occasion.actors.size() > 1 ? " jointly" : "");
}

std::string Card::circumstancesOf(const Occasion& occasion)
{
    std::string all;
    for (const auto circumstance : occasion.circumstances)
        all += (all.empty() ? "" : ", ") + worded(tokenOf(circumstance));
    return all;
}

// Which card ------------------------------------------------------------------------------------------------

void Card::show(Kind kind, Uid uid)
{
    switch (kind) {
    case Kind::Claim:
        return claim(*store::load<Claim>(m_database, uid));
    case Kind::Attribution:
        head(kind, store::describe(m_database, kind, uid), uid);
        return attribution(*store::load<Attribution>(m_database, uid), true);
    case Kind::Occasion:
        return occasion(*store::load<Occasion>(m_database, uid));
    case Kind::Actor:
        return actor(*store::load<Actor>(m_database, uid));
    case Kind::Place:
        return place(*store::load<Place>(m_database, uid));
    case Kind::Document:
        return document(*store::load<Document>(m_database, uid));
    case Kind::Passage:
        return passage(*store::load<Passage>(m_database, uid));
    case Kind::Exhibit:
        return exhibit(*store::load<Exhibit>(m_database, uid));
    case Kind::Scheme:
        return scheme(*store::load<Scheme>(m_database, uid));
    case Kind::Assessment:
        head(kind, "Assessment", uid);
        return assessment(*store::load<Assessment>(m_database, uid), true);
    default:
        return other(kind, uid);
    }
}

} // namespace assay::cli
