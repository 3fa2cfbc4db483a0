// On what occasion somebody spoke: who, how, when and where.

#include "app/models/attribution_parts.h"
#include "app/models/claim_acts.h"
#include "app/models/edit_parts.h"
#include "app/models/given.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

#include <algorithm>

namespace assay::window {
namespace {

QString raw(const std::string& text)
{
    return QString::fromStdString(text);
}

/// Who spoke, as it was given; what was not given stays.
struct Speakers
{
    explicit Speakers(const QVariantMap& words)
    {
        if (const auto given = words.constFind(QStringLiteral("actors")); given != words.cend())
            actors = actorsIn(*given);
        if (const auto given = words.constFind(QStringLiteral("jointly")); given != words.cend())
            jointly = given->toBool();
    }
    std::optional<std::vector<GivenActor>> actors;
    std::optional<bool> jointly;
};

Result<void> setSpeakers(Edit& edit, const Speakers& given, Occasion& occasion)
{
    if (given.actors) {
        auto actors = actorsFor(edit, *given.actors);
        if (!actors)
            return tl::make_unexpected(actors.error());
        if (actors->empty())
            return mistake("Somebody must have spoken: an occasion needs at least one speaker.");
        if (occasion.ownVoice && *actors != occasion.actors)
            return mistake("A source speaks for itself in its own voice.");
        occasion.actors = std::move(*actors);
    }
    occasion.jointly = given.jointly.value_or(occasion.jointly) && occasion.actors.size() > 1;
    return {};
}

} // namespace

QVariantMap ClaimActs::occasion(const QString& uid) const
{
    const auto known = Uid::parse(uid.toStdString());
    if (!m_session || !known)
        return {};
    return m_session->readHere(
        tr("Reading an occasion"), QVariantMap(), [&](store::Database& database) -> QVariantMap {
            const auto held = store::load<Occasion>(database, *known);
            if (!held)
                return {};
            QStringList who, circumstances;
            for (const ActorId& actor : held->actors)
                who.append(shown(store::describe(database, Kind::Actor, actor.uid)));
            for (const Circumstance one : held->circumstances)
                circumstances.append(raw(std::string(tokenOf(one))));
            const auto uses =
                store::pointingAt(database, Kind::Attribution, "link.occasion_id", Kind::Occasion, *known);
            return {{"who", who.join(QStringLiteral(", "))},
                    {"how", raw(std::string(tokenOf(held->how)))},
                    {"said", raw(print(held->said))},
                    {"venue", raw(held->venue)},
                    {"circumstances", circumstances},
                    {"uses", static_cast<int>(uses.size())},
                    {"jointly", held->jointly},
                    {"actors", givenOf(database, held->actors)}};
        });
}

void ClaimActs::setOccasion(const QString& uid, const QVariantMap& words)
{
    std::vector<Circumstance> circumstances;
    for (const std::string& token : textsOf(words.value(QStringLiteral("circumstances"))))
        if (const auto one = fromToken<Circumstance>(token))
            circumstances.push_back(*one);
    std::sort(circumstances.begin(), circumstances.end());
    act(tr("Correcting an occasion"),
        [uid = uid.toStdString(), given = Given(words), speakers = Speakers(words),
         circumstances](Edit& edit, Claim&) -> Result<std::string> {
            const auto known = Uid::parse(uid);
            auto held = known ? store::load<Occasion>(edit.database(), *known) : std::nullopt;
            if (!held)
                return mistake("This occasion is gone.");
            const Occasion before = *held;
            const auto said = reworded(held->said, given("said"));
            if (!said)
                return tl::make_unexpected(said.error());
            held->said = *said;
            held->how = given.token("how", held->how);
            held->venue = given("venue");
            held->circumstances = circumstances;
            if (const auto done = setSpeakers(edit, speakers, *held); !done)
                return tl::make_unexpected(done.error());
            const std::string who = speakersOf(edit, *held);
            if (held->actors != before.actors)
                return saidOr(edit.update(*held), "Corrected who spoke: " + who + ", of");
            return saidOr(edit.update(*held), "Corrected when and where " + who + " spoke of");
        });
}

} // namespace assay::window
