#include "app/cli/card.h"

#include "app/cli/output.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/text/display.h"

namespace assay::cli {

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
    if (visibility == Visibility::Internal && !m_wording.showsInternal()) {
        m_wording.withhold();
        return;
    }
    field(visibility == Visibility::Internal ? "internal note" : "note", text);
}

std::vector<Uid> Card::visible(Kind kind, std::vector<Uid> things)
{
    std::erase_if(things, [&](const Uid& uid) {
        const bool hidden = m_wording.hides(kind, uid);
        if (hidden)
            m_wording.withhold();
        return hidden;
    });
    return things;
}

void Card::tags(const std::vector<TagId>& tags)
{
    std::string all;
    for (const auto& tag : tags)
        all += (all.empty() ? "" : ", ") + store::describe(m_database, Kind::Tag, tag.uid);
    field("tags", all);
}

// Which card ------------------------------------------------------------------------------------------------

void Card::show(Kind kind, Uid uid)
{
    switch (kind) {
    case Kind::Claim:
        return claim(store::loadHeld<Claim>(m_database, uid));
    case Kind::Attribution:
        head(kind, m_wording.titleOf(kind, uid), uid);
        return attribution(store::loadHeld<Attribution>(m_database, uid), true);
    case Kind::Occasion:
        return occasion(store::loadHeld<Occasion>(m_database, uid));
    case Kind::Actor:
        return actor(store::loadHeld<Actor>(m_database, uid));
    case Kind::Place:
        return place(store::loadHeld<Place>(m_database, uid));
    case Kind::Document:
        return document(store::loadHeld<Document>(m_database, uid));
    case Kind::Passage:
        return passage(store::loadHeld<Passage>(m_database, uid));
    case Kind::Exhibit:
        return exhibit(store::loadHeld<Exhibit>(m_database, uid));
    case Kind::Scheme:
        return scheme(store::loadHeld<Scheme>(m_database, uid));
    case Kind::Assessment:
        head(kind, "Assessment", uid);
        return assessment(store::loadHeld<Assessment>(m_database, uid), true);
    default:
        return other(kind, uid);
    }
}

} // namespace assay::cli
