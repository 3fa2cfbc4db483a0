#pragma once

#include "app/models/record_list.h"
#include "app/session/follow.h"

namespace assay::window {

/// What the page of an actor shows, as values; the lists are rows of the lists of ActorCardModel.
struct ActorFacts
{
    bool isHere = false;
    QString name, kind, note, saysFilter, aboutFilter;
    bool isInternal = false;
    std::vector<RowValues> names, sides, ties, reliability, stances, says, about, merged, distinct;
};

/// Reads an actor with what it says and what is said of it, on the thread that asks.
ActorFacts readActor(store::Database& database, Uid uid);

/// Everything about one actor, read in a job when it is chosen and after each commit.
class ActorCardModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// Whether it is seen: else it is not read after each commit.
    Q_PROPERTY(assay::window::Freshness* freshness READ freshness CONSTANT)
    Q_PROPERTY(QString uid READ uid WRITE setUid NOTIFY uidChanged)
    Q_PROPERTY(bool isHere READ isHere NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(bool isInternal READ isInternal NOTIFY changed)
    /// uid, text, detail, isPrinted.
    Q_PROPERTY(assay::window::RecordList* names READ names CONSTANT)
    /// key (its place), uid, name, period.
    Q_PROPERTY(assay::window::RecordList* sides READ sides CONSTANT)
    /// key, list ("part" or "affiliation"), place, uid, name, detail: what it is part of, with whom it is
    /// affiliated.
    Q_PROPERTY(assay::window::RecordList* ties READ ties CONSTANT)
    /// uid, label, meaning, reviewer, reason, isAdopted.
    Q_PROPERTY(assay::window::RecordList* reliability READ reliability CONSTANT)
    /// stance, text, number, filter: how many claims the actor takes each stance to.
    Q_PROPERTY(assay::window::RecordList* stances READ stances CONSTANT)
    /// key, claim, stance, statement, detail, place: the newest attributions.
    Q_PROPERTY(assay::window::RecordList* says READ says CONSTANT)
    /// key, claim, role, statement.
    Q_PROPERTY(assay::window::RecordList* about READ about CONSTANT)
    /// uid, name: who was merged into it.
    Q_PROPERTY(assay::window::RecordList* merged READ merged CONSTANT)
    /// uid, name: whom it is told apart from.
    Q_PROPERTY(assay::window::RecordList* distinct READ distinct CONSTANT)
    /// uid, name, reason, mayBeOne, without those told apart; looked for once `hasLookalikes` is wanted.
    Q_PROPERTY(assay::window::RecordList* lookalikes READ lookalikes CONSTANT)
    Q_PROPERTY(bool hasLookalikes READ hasLookalikes WRITE setHasLookalikes NOTIFY hasLookalikesChanged)
    /// Filters that find all that it says, and all that is said of it.
    Q_PROPERTY(QString saysFilter READ saysFilter NOTIFY changed)
    Q_PROPERTY(QString aboutFilter READ aboutFilter NOTIFY changed)

public:
    explicit ActorCardModel(QObject* parent = nullptr);

    Session* session() const { return m_session; }
    void setSession(Session* session);
    Freshness* freshness() { return &m_freshness; }
    QString uid() const { return m_uid; }
    void setUid(const QString& uid);
    bool isHere() const { return m_facts.isHere; }
    QString name() const { return m_facts.name; }
    QString kind() const { return m_facts.kind; }
    QString note() const { return m_facts.note; }
    bool isInternal() const { return m_facts.isInternal; }
    QString saysFilter() const { return m_facts.saysFilter; }
    QString aboutFilter() const { return m_facts.aboutFilter; }
    RecordList* names() { return &m_names; }
    RecordList* sides() { return &m_sides; }
    RecordList* ties() { return &m_ties; }
    RecordList* reliability() { return &m_reliability; }
    RecordList* stances() { return &m_stances; }
    RecordList* says() { return &m_says; }
    RecordList* about() { return &m_about; }
    RecordList* merged() { return &m_merged; }
    RecordList* distinct() { return &m_distinct; }
    RecordList* lookalikes() { return &m_lookalikes; }
    bool hasLookalikes() const { return m_hasLookalikes; }
    void setHasLookalikes(bool wanted);

signals:
    void sessionChanged();
    void uidChanged();
    void changed();
    void hasLookalikesChanged();

private:
    void ask();
    void askLookalikes();
    void take(ActorFacts facts);
    std::optional<Uid> known() const;

    QPointer<Session> m_session;
    Freshness m_freshness{kindsBut({Kind::View, Kind::Dismissal}), [this] { ask(); }, this};
    Freshness m_lookalikesFreshness{{Kind::Actor, Kind::Name}, [this] { askLookalikes(); }, this};
    QString m_uid;
    bool m_hasLookalikes = false;
    ActorFacts m_facts;
    RecordList m_names, m_sides, m_ties, m_reliability, m_stances, m_says, m_about, m_merged, m_distinct,
        m_lookalikes;
    QPointer<Job> m_job, m_lookalikesJob;
};

} // namespace assay::window
