#pragma once

#include "app/models/chain_model.h"

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
    /// A place on record, or by `name` one that bears it alone or a new one; neither: nowhere.
    Q_INVOKABLE void setPlace(const QString& place, const QString& name);
    Q_INVOKABLE void setNote(const QString& note, bool isInternal);
    Q_INVOKABLE void removeClaim();

    /// Somebody who says it or answers it: `stance`, `document`, and what is known of `quote`, `scope`,
    /// `basis`, `cites` and `answers`; who and how they came to say it stands in the chain.
    Q_INVOKABLE void addAnswer(const QVariantMap& answer, assay::window::ChainModel* chain);
    /// An attribution on record for an input, as it is: uid, stance, scope, basis, document, documentName,
    /// occasion (of the last speaker; empty where the source speaks itself), quote (pieces with […] between),
    /// translations (uid, language, text), cites (uid, name), answers ("occasion UID", "claim UID" or empty)
    /// and what that is called (answered). Empty where it is gone.
    Q_INVOKABLE QVariantMap attribution(const QString& uid) const;
    /// Changes `stance`, `scope`, `basis`, the chain, and where they are given `cites` (of which an empty uid
    /// names somebody who bears that name alone or is new) and `answers`.
    Q_INVOKABLE void changeAttribution(const QString& uid, const QVariantMap& words,
                                       assay::window::ChainModel* chain);
    /// Other words of the same source as `quote`, told from their repetitions by what stands `before` and
    /// `after` them, and what they are in other languages: of `translations` one with an empty uid is added,
    /// one with an empty text removed, and one that is not named stays.
    Q_INVOKABLE void setQuote(const QString& attribution, const QVariantMap& words);
    /// An occasion on record for an input: who, how, said, venue, circumstances (tokens), uses (attributions
    /// that speak of it), actors (uid, name) and whether they spoke `jointly`. Empty where it is gone.
    Q_INVOKABLE QVariantMap occasion(const QString& uid) const;
    /// Corrects `how`, `said`, `venue` and `circumstances`, and where they are given `actors` and `jointly`,
    /// wherever the occasion is spoken of.
    Q_INVOKABLE void setOccasion(const QString& uid, const QVariantMap& words);
    Q_INVOKABLE void setStance(const QString& attribution, const QString& token);
    /// With it go the occasions that nothing else speaks of.
    Q_INVOKABLE void removeAttribution(const QString& uid);
    /// `exhibit` (uid), or a new one: `title`, `kind`, `isSeen`, and perhaps `document` with the `quote` that
    /// describes it. Then `effect`, `directness`, `strength` and `reason`.
    Q_INVOKABLE void addExhibit(const QVariantMap& exhibit);
    Q_INVOKABLE void removeExhibit(const QString& bearing);
    /// A right of reply on record for an input: actor, actorName, asked, channel, deadline, outcome, answer.
    Q_INVOKABLE QVariantMap reply(const QString& uid) const;
    /// With an empty uid a new one: `actor` (uid) or `actorName`, and the rest as of reply(); `answer` is the
    /// attribution that is the answer.
    Q_INVOKABLE void setReply(const QString& uid, const QVariantMap& words);
    Q_INVOKABLE void removeReply(const QString& uid);
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

    /// The number that the next act will have in refused() and done().
    Q_INVOKABLE int nextAct() const { return m_acts + 1; }

signals:
    void changed();
    /// An act that was asked for could not be done; whoever asked has the words still.
    void refused(const QString& sentence, int act);
    void done(int act);

private:
    using Change = std::function<Result<std::string>(Edit&, Claim&)>;
    /// Loads the claim and lets `f` work; where it changes the claim itself, that is written.
    void act(const QString& title, Change f);
    void refuse(const Mistake& mistake, int act);

    QPointer<Session> m_session;
    QString m_uid;
    int m_acts = 0; ///< asked for so far
};

} // namespace assay::window
