#pragma once

#include "app/models/record_list.h"
#include "app/session/follow.h"

#include <QPointer>

namespace assay::window {

struct ClaimFacts;

/// Everything about one claim, read in a job when the claim is chosen and after each commit.
class ClaimCardModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// Whether it is seen: else it is not read after each commit.
    Q_PROPERTY(assay::window::Freshness* freshness READ freshness CONSTANT)
    Q_PROPERTY(QString uid READ uid WRITE setUid NOTIFY uidChanged)
    /// Whether the claim is there and was read.
    Q_PROPERTY(bool isHere READ isHere NOTIFY changed)
    Q_PROPERTY(int number READ number NOTIFY changed) ///< its place among all claims, from 1
    Q_PROPERTY(QString statement READ statement NOTIFY changed)
    /// Tokens of their vocabularies, as words in `typeText` and `statusText`.
    Q_PROPERTY(QString type READ type NOTIFY changed)
    Q_PROPERTY(QString typeText READ typeText NOTIFY changed)
    Q_PROPERTY(QString status READ status NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    Q_PROPERTY(QStringList topics READ topics NOTIFY changed)
    Q_PROPERTY(QString happened READ happened NOTIFY changed)
    Q_PROPERTY(QString happenedDays READ happenedDays NOTIFY changed) ///< "from 2014-07-01 to 2014-07-31"
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString placeUid READ placeUid NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(bool isNoteInternal READ isNoteInternal NOTIFY changed)
    /// "B2, likely, moderate confidence, unproven" and "2 and 1 unnamed".
    Q_PROPERTY(QString confidence READ confidence NOTIFY changed)
    Q_PROPERTY(QString sources READ sources NOTIFY changed)
    /// uid, name, color.
    Q_PROPERTY(assay::window::RecordList* tags READ tags CONSTANT)
    /// filter, text: what is derived of the claim, as the filter that finds such claims.
    Q_PROPERTY(assay::window::RecordList* standings READ standings CONSTANT)
    /// key, uid (of the actor), name, role, roleText.
    Q_PROPERTY(assay::window::RecordList* about READ about CONSTANT)
    /// See claim_card_reader.cpp; `place` is a map as of Workspace.wanted.
    Q_PROPERTY(assay::window::RecordList* attributions READ attributions CONSTANT)
    Q_PROPERTY(assay::window::RecordList* exhibits READ exhibits CONSTANT)
    Q_PROPERTY(assay::window::RecordList* assessments READ assessments CONSTANT)
    Q_PROPERTY(assay::window::RecordList* relations READ relations CONSTANT)
    Q_PROPERTY(assay::window::RecordList* replies READ replies CONSTANT)
    /// The acts that made and changed it, newest first; read while `hasHistory` is wanted.
    Q_PROPERTY(assay::window::RecordList* acts READ acts CONSTANT)
    Q_PROPERTY(bool hasHistory READ hasHistory WRITE setHasHistory NOTIFY hasHistoryChanged)

public:
    explicit ClaimCardModel(QObject* parent = nullptr);
    ~ClaimCardModel() override;

    Session* session() const { return m_session; }
    void setSession(Session* session);
    Freshness* freshness() { return &m_freshness; }
    QString uid() const { return m_uid; }
    void setUid(const QString& uid);
    bool isHere() const;
    int number() const;
    QString statement() const;
    QString type() const;
    QString typeText() const;
    QString status() const;
    QString statusText() const;
    QStringList topics() const;
    QString happened() const;
    QString happenedDays() const;
    QString place() const;
    QString placeUid() const;
    QString note() const;
    bool isNoteInternal() const;
    /// `statement`, `happened` or `note` as it is on record, for an input; the properties are as shown.
    Q_INVOKABLE QString written(const QString& what) const;
    QString confidence() const;
    QString sources() const;
    RecordList* tags() { return &m_tags; }
    RecordList* standings() { return &m_standings; }
    RecordList* about() { return &m_about; }
    RecordList* attributions() { return &m_attributions; }
    RecordList* exhibits() { return &m_exhibits; }
    RecordList* assessments() { return &m_assessments; }
    RecordList* relations() { return &m_relations; }
    RecordList* replies() { return &m_replies; }
    RecordList* acts() { return &m_acts; }
    bool hasHistory() const { return m_hasHistory; }
    void setHasHistory(bool wanted);

    /// A filter that finds what has the value in the field ("topic", "speaker").
    Q_INVOKABLE QString filterFor(const QString& field, const QString& value) const;

signals:
    void sessionChanged();
    void uidChanged();
    void changed();
    void hasHistoryChanged();

private:
    void ask();
    void askHistory();
    void take(ClaimFacts facts);

    QPointer<Session> m_session;
    Freshness m_freshness{kindsBut({Kind::View, Kind::Dismissal}), [this] { ask(); }, this};
    QString m_uid;
    bool m_hasHistory = false;
    std::unique_ptr<ClaimFacts> m_facts;
    RecordList m_tags, m_standings, m_about, m_attributions, m_exhibits, m_assessments, m_relations,
        m_replies, m_acts;
    QPointer<Job> m_job, m_historyJob;
};

} // namespace assay::window
