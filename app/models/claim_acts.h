#pragma once

#include "app/session/session.h"

namespace assay::window {

/// What a person does to one claim. Each call is one act, which undo takes back; a mistake stands in the
/// status line and changes nothing.
class ClaimActs : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session MEMBER m_session NOTIFY changed)
    Q_PROPERTY(QString uid MEMBER m_uid NOTIFY changed)

public:
    using QObject::QObject;

    Q_INVOKABLE void setStatement(const QString& statement);
    Q_INVOKABLE void setType(const QString& token);
    Q_INVOKABLE void setStatus(const QString& token);
    Q_INVOKABLE void addTopic(const QString& topic);
    Q_INVOKABLE void removeTopic(const QString& topic);
    /// A tag of that name, made if need be.
    Q_INVOKABLE void addTag(const QString& name);
    Q_INVOKABLE void removeTag(const QString& uid);
    /// An actor on record, or by `name` a new one.
    Q_INVOKABLE void addAbout(const QString& actor, const QString& name, const QString& role);
    Q_INVOKABLE void removeAbout(const QString& actor, const QString& role);
    Q_INVOKABLE void setHappened(const QString& words);
    Q_INVOKABLE void setNote(const QString& note, bool isInternal);
    Q_INVOKABLE void removeClaim();

    /// Somebody who says it or answers it: `stance`, `speaker` (uid) or `speakerName`, `document`, and what
    /// is known of `quote`, `scope`, `how`, `said`, `venue`, `basis`, `mode`.
    Q_INVOKABLE void addAnswer(const QVariantMap& answer);
    Q_INVOKABLE void setStance(const QString& attribution, const QString& token);
    Q_INVOKABLE void removeAttribution(const QString& uid);
    /// `exhibit` (uid), or a new one: `title`, `kind`, `isSeen`, and perhaps `document` with the `quote` that
    /// describes it. Then `effect`, `directness`, `strength` and `reason`.
    Q_INVOKABLE void addExhibit(const QVariantMap& exhibit);
    Q_INVOKABLE void removeExhibit(const QString& bearing);
    Q_INVOKABLE void addRelation(const QString& claim, const QString& kind, const QString& reason);
    Q_INVOKABLE void removeRelation(const QString& uid);
    /// `values` maps an axis to a token of the scheme. The reviewer's own earlier judgement by that scheme is
    /// replaced.
    Q_INVOKABLE void judge(const QString& schemeKey, const QVariantMap& values, const QString& reason,
                           const QString& note, bool isAdopted);
    Q_INVOKABLE void adopt(const QString& assessment);
    Q_INVOKABLE void removeAssessment(const QString& uid);

    /// Whether words are understood as a date, and as which days; else what is wrong with them.
    Q_INVOKABLE bool isDate(const QString& words) const;
    Q_INVOKABLE QString understood(const QString& words) const;
    /// The tokens of a vocabulary ("stance", "how", "role" ...) with their words: token, text.
    Q_INVOKABLE QVariantList vocabulary(const QString& name) const;
    /// As of schemesIn().
    Q_INVOKABLE QVariantList schemes() const;

signals:
    void changed();

private:
    using Change = std::function<Result<std::string>(Edit&, Claim&)>;
    /// Loads the claim and lets `f` work; where it changes the claim itself, that is written.
    void act(const QString& title, Change f);

    QPointer<Session> m_session;
    QString m_uid;
};

} // namespace assay::window
