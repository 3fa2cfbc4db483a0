#include "app/models/actor_card.h"

#include "app/session/shown.h"
#include "core/query/lookalikes.h"

namespace assay::window {

ActorCardModel::ActorCardModel(QObject* parent)
    : QObject(parent), m_names({"uid", "text", "detail", "isPrinted"}, this),
      m_sides({"key", "place", "name", "period"}, this),
      m_ties({"key", "list", "place", "uid", "name", "detail"}, this),
      m_reliability({"uid", "label", "meaning", "reviewer", "reason", "isAdopted"}, this),
      m_stances({"stance", "text", "number", "filter"}, this),
      m_says({"key", "claim", "stance", "statement", "detail"}, this),
      m_about({"key", "claim", "role", "statement"}, this), m_merged({"uid", "name"}, this),
      m_distinct({"uid", "name"}, this), m_lookalikes({"uid", "name", "reason", "mayBeOne"}, this)
{
    connect(&m_freshness, &Freshness::wantedChanged, this,
            [this] { m_lookalikesFreshness.setWanted(m_freshness.isWanted()); });
}

void ActorCardModel::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    m_freshness.follow(session);
    m_lookalikesFreshness.follow(session);
    emit sessionChanged();
}

void ActorCardModel::setUid(const QString& uid)
{
    if (m_uid == uid)
        return;
    m_uid = uid;
    m_hasLookalikes = false;
    emit uidChanged();
    emit hasLookalikesChanged();
    ask();
    askLookalikes();
}

std::optional<Uid> ActorCardModel::known() const
{
    return m_session && m_session->isOpen() ? Uid::parse(m_uid.toStdString()) : std::nullopt;
}

void ActorCardModel::ask()
{
    if (m_job)
        m_job->drop();
    const auto uid = known();
    if (!uid) {
        take({});
    } else {
        m_job = m_session->read(
            {tr("Reading an actor"), false}, this,
            [uid = *uid](store::Database& database, Progress&) -> Result<ActorFacts> {
                return readActor(database, uid);
            },
            [this](ActorFacts facts) { take(std::move(facts)); });
    }
}

void ActorCardModel::setHasLookalikes(bool wanted)
{
    if (m_hasLookalikes == wanted)
        return;
    m_hasLookalikes = wanted;
    emit hasLookalikesChanged();
    askLookalikes();
}

void ActorCardModel::askLookalikes()
{
    if (m_lookalikesJob)
        m_lookalikesJob->drop();
    const auto uid = known();
    if (!m_hasLookalikes || !uid) {
        m_lookalikes.set({});
        return;
    }
    m_lookalikesJob = m_session->readLong(
        {tr("Comparing names")}, this,
        [uid = *uid](store::Database& database, Progress& progress) -> Result<std::vector<RowValues>> {
            std::vector<RowValues> rows;
            for (const auto& pair : query::findLookalikes(database, progress)) {
                if (pair.left != uid && pair.right != uid)
                    continue;
                const bool isLeft = pair.left == uid;
                rows.push_back({QString::fromStdString((isLeft ? pair.right : pair.left).text()),
                                shown(isLeft ? pair.rightName : pair.leftName), shown(pair.reason),
                                pair.mayBeOne});
            }
            return rows;
        },
        [this](std::vector<RowValues> rows) { m_lookalikes.set(std::move(rows)); });
}

void ActorCardModel::take(ActorFacts facts)
{
    m_names.set(std::move(facts.names));
    m_sides.set(std::move(facts.sides));
    m_ties.set(std::move(facts.ties));
    m_reliability.set(std::move(facts.reliability));
    m_stances.set(std::move(facts.stances));
    m_says.set(std::move(facts.says));
    m_about.set(std::move(facts.about));
    m_merged.set(std::move(facts.merged));
    m_distinct.set(std::move(facts.distinct));
    m_facts = std::move(facts);
    emit changed();
}

} // namespace assay::window
