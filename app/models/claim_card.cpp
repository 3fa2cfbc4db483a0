#include "app/models/claim_card.h"

#include "app/models/claim_card_reader.h"
#include "app/models/terms.h"
#include "core/query/filter.h"

namespace assay::window {

ClaimCardModel::ClaimCardModel(QObject* parent)
    : QObject(parent), m_facts(std::make_unique<ClaimFacts>()), m_tags({"uid", "name", "color"}, this),
      m_standings({"filter", "text"}, this), m_about({"key", "uid", "name", "role", "roleText"}, this),
      m_attributions(attributionRoles(), this), m_exhibits(exhibitRoles(), this),
      m_assessments(assessmentRoles(), this), m_relations(relationRoles(), this),
      m_replies(replyRoles(), this), m_acts({"sequence", "text", "reviewer", "time"}, this)
{
}

ClaimCardModel::~ClaimCardModel() = default;

void ClaimCardModel::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    m_freshness.follow(session);
    emit sessionChanged();
}

void ClaimCardModel::setUid(const QString& uid)
{
    if (m_uid == uid)
        return;
    m_uid = uid;
    emit uidChanged();
    ask();
}

void ClaimCardModel::ask()
{
    if (m_job)
        m_job->drop();
    const auto uid = Uid::parse(m_uid.toStdString());
    if (!m_session || !m_session->isOpen() || !uid) {
        take({});
    } else {
        m_job = m_session->read(
            {tr("Reading a claim"), false}, this,
            [uid = *uid](store::Database& database, Progress&) -> Result<ClaimFacts> {
                return readClaim(database, uid);
            },
            [this](ClaimFacts facts) { take(std::move(facts)); });
    }
    askHistory();
}

void ClaimCardModel::setHasHistory(bool wanted)
{
    if (m_hasHistory == wanted)
        return;
    m_hasHistory = wanted;
    emit hasHistoryChanged();
    askHistory();
}

void ClaimCardModel::askHistory()
{
    if (m_historyJob)
        m_historyJob->drop();
    const auto uid = Uid::parse(m_uid.toStdString());
    if (!m_hasHistory || !m_session || !m_session->isOpen() || !uid) {
        m_acts.set({});
        return;
    }
    m_historyJob = m_session->read(
        {tr("Reading the history of a claim")}, this,
        [uid = *uid](store::Database& database, Progress&) -> Result<std::vector<RowValues>> {
            return readActs(database, uid);
        },
        [this](std::vector<RowValues> acts) { m_acts.set(std::move(acts)); });
}

QString ClaimCardModel::filterFor(const QString& field, const QString& value) const
{
    const auto known = query::fieldFromName(field.toStdString());
    return known ? QString::fromStdString(query::print(query::toggled({}, *known, value.toStdString())))
                 : QString();
}

void ClaimCardModel::take(ClaimFacts facts)
{
    m_tags.set(std::move(facts.tags));
    m_standings.set(std::move(facts.standings));
    m_about.set(std::move(facts.about));
    m_attributions.set(std::move(facts.attributions));
    m_exhibits.set(std::move(facts.exhibits));
    m_assessments.set(std::move(facts.assessments));
    m_relations.set(std::move(facts.relations));
    m_replies.set(std::move(facts.replies));
    *m_facts = std::move(facts);
    emit changed();
}

bool ClaimCardModel::isHere() const
{
    return m_facts->isHere;
}
int ClaimCardModel::number() const
{
    return m_facts->number;
}
QString ClaimCardModel::statement() const
{
    return m_facts->statement;
}
QString ClaimCardModel::type() const
{
    return m_facts->type;
}
QString ClaimCardModel::typeText() const
{
    return titled(m_facts->type.toStdString());
}
QString ClaimCardModel::status() const
{
    return m_facts->status;
}
QString ClaimCardModel::statusText() const
{
    return worded(m_facts->status.toStdString());
}
QStringList ClaimCardModel::topics() const
{
    return m_facts->topics;
}
QString ClaimCardModel::happened() const
{
    return m_facts->happened;
}
QString ClaimCardModel::happenedDays() const
{
    return m_facts->happenedDays;
}
QString ClaimCardModel::place() const
{
    return m_facts->place;
}
QString ClaimCardModel::placeUid() const
{
    return m_facts->placeUid;
}
QString ClaimCardModel::note() const
{
    return m_facts->note;
}
bool ClaimCardModel::isNoteInternal() const
{
    return m_facts->isNoteInternal;
}
QString ClaimCardModel::written(const QString& what) const
{
    return m_facts->written.value(what).toString();
}
QString ClaimCardModel::confidence() const
{
    return m_facts->confidence;
}
QString ClaimCardModel::sources() const
{
    return m_facts->sources;
}

} // namespace assay::window
