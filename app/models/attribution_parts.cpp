#include "app/models/attribution_parts.h"

#include "app/models/edit_parts.h"
#include "app/session/shown.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

#include <algorithm>
#include <map>

namespace assay::window {

Result<Attribution> attributionOf(store::Database& database, const std::string& uid)
{
    const auto known = Uid::parse(uid);
    auto held = known ? store::load<Attribution>(database, *known) : std::nullopt;
    if (!held)
        return mistake("This attribution is gone.");
    return std::move(*held);
}

std::string speakersOf(Edit& edit, const Occasion& occasion)
{
    std::string who;
    for (const ActorId& actor : occasion.actors)
        who += (who.empty() ? "" : " and ") + calledNow(edit, Kind::Actor, actor.uid);
    return brief(who);
}

std::string speakerOf(Edit& edit, const Attribution& attribution)
{
    const auto occasion = store::load<Occasion>(edit.database(), attribution.chain.back().occasion.uid);
    return !occasion || occasion->ownVoice ? "the source itself" : speakersOf(edit, *occasion);
}

std::vector<GivenActor> actorsIn(const QVariant& list)
{
    std::vector<GivenActor> all;
    for (const QVariant& one : list.toList()) {
        const QVariantMap map = one.toMap();
        GivenActor actor{map.value(QStringLiteral("uid")).toString().toStdString(),
                         map.value(QStringLiteral("name")).toString().trimmed().toStdString()};
        if (!actor.uid.empty() || !actor.name.empty())
            all.push_back(std::move(actor));
    }
    return all;
}

QVariantList givenOf(store::Database& database, const std::vector<ActorId>& actors)
{
    QVariantList all;
    for (const ActorId& actor : actors)
        all.append(
            QVariantMap{{QStringLiteral("uid"), QString::fromStdString(actor.uid.text())},
                        {QStringLiteral("name"), shown(store::describe(database, Kind::Actor, actor.uid))}});
    return all;
}

Result<std::vector<ActorId>> actorsFor(Edit& edit, const std::vector<GivenActor>& given)
{
    std::vector<ActorId> all;
    std::map<std::string, ActorId> made; ///< a new one of a name is made once
    for (const GivenActor& one : given) {
        const auto twice = one.uid.empty() ? made.find(one.name) : made.end();
        const auto actor =
            twice == made.end() ? actorFor(edit, one.uid, one.name) : Result<ActorId>(twice->second);
        if (!actor)
            return tl::make_unexpected(actor.error());
        if (one.uid.empty())
            made.emplace(one.name, *actor);
        if (std::find(all.begin(), all.end(), *actor) == all.end())
            all.push_back(*actor);
    }
    return all;
}

Result<void> removeUnspoken(Edit& edit, const Attribution& before)
{
    std::vector<OccasionId> occasions;
    for (const Link& link : before.chain)
        occasions.push_back(link.occasion);
    occasions.push_back(before.answersOccasion);
    for (const OccasionId& id : occasions) {
        const auto points = [&](Kind kind, const char* column) {
            return !store::pointingAt(edit.database(), kind, column, Kind::Occasion, id.uid).empty();
        };
        const auto occasion = store::load<Occasion>(edit.database(), id.uid);
        if (!occasion || occasion->ownVoice || !occasion->note.empty() ||
            points(Kind::Attribution, "link.occasion_id") ||
            points(Kind::Attribution, "answers_occasion_id") || points(Kind::Exhibit, "offered_on_id"))
            continue;
        if (auto done = edit.remove(Kind::Occasion, id.uid); !done)
            return done;
    }
    return {};
}

} // namespace assay::window
