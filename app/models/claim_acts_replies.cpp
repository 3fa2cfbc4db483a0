// The right of reply: who was asked, and what came of it.

#include "app/models/claim_acts.h"
#include "app/models/edit_parts.h"
#include "app/models/given.h"
#include "app/session/shown.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay::window {
namespace {

Result<void> setDate(FuzzyDate& date, const std::string& words)
{
    const auto read = reworded(date, words);
    if (!read)
        return tl::make_unexpected(read.error());
    date = *read;
    return {};
}

} // namespace

QVariantMap ClaimActs::reply(const QString& uid) const
{
    const auto known = Uid::parse(uid.toStdString());
    if (!m_session || !known)
        return {};
    return m_session->readHere(
        tr("Reading a right of reply"), QVariantMap(), [&](store::Database& database) -> QVariantMap {
            const auto held = store::load<Reply>(database, *known);
            if (!held)
                return {};
            const auto text = [](std::string_view words) {
                return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
            };
            return {{"actor", text(held->actor.uid.text())},
                    {"actorName", shown(store::describe(database, Kind::Actor, held->actor.uid))},
                    {"asked", text(print(held->asked))},
                    {"channel", text(held->channel)},
                    {"deadline", text(print(held->deadline))},
                    {"outcome", text(tokenOf(held->outcome))},
                    {"answer", held->answer.isNull() ? QString() : text(held->answer.uid.text())}};
        });
}

void ClaimActs::setReply(const QString& uid, const QVariantMap& words)
{
    act(uid.isEmpty() ? tr("Adding a right of reply") : tr("Changing a right of reply"),
        [uid = uid.toStdString(), given = Given(words)](Edit& edit, Claim& claim) -> Result<std::string> {
            const auto known = Uid::parse(uid);
            auto held = known ? store::load<Reply>(edit.database(), *known) : std::nullopt;
            if (!uid.empty() && !held)
                return mistake("This right of reply is gone.");
            Reply reply = held.value_or(Reply());
            reply.claim = claim.id;
            const auto actor = actorFor(edit, given("actor"), given("actorName"));
            if (!actor)
                return tl::make_unexpected(actor.error());
            reply.actor = *actor;
            if (const auto done = setDate(reply.asked, given("asked")); !done)
                return tl::make_unexpected(done.error());
            if (const auto done = setDate(reply.deadline, given("deadline")); !done)
                return tl::make_unexpected(done.error());
            reply.channel = given("channel");
            reply.outcome = given.token("outcome", Outcome::NoneYet);
            reply.answer = reply.outcome == Outcome::Answered
                               ? AttributionId(Uid::parse(given("answer")).value_or(Uid()))
                               : AttributionId();
            const std::string who = calledNow(edit, Kind::Actor, reply.actor.uid);
            if (held)
                return saidOr(edit.update(reply), "Changed what came of asking " + who + " about");
            if (const auto added = edit.add(reply); !added)
                return tl::make_unexpected(added.error());
            return "Noted that " + who + " was asked about";
        });
}

void ClaimActs::removeReply(const QString& uid)
{
    act(tr("Removing a right of reply"),
        [uid = uid.toStdString()](Edit& edit, Claim&) -> Result<std::string> {
            const auto known = Uid::parse(uid);
            const auto held = known ? store::load<Reply>(edit.database(), *known) : std::nullopt;
            if (!held)
                return mistake("This right of reply is gone.");
            const std::string who = store::describe(edit.database(), Kind::Actor, held->actor.uid);
            return saidOr(edit.remove(Kind::Reply, *known), "Removed that " + who + " was asked about");
        });
}

} // namespace assay::window
