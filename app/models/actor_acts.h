#pragma once

#include "app/session/session.h"

namespace assay::window {

/// What a person does to one actor. Each call is one act, which undo takes back.
class ActorActs : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session MEMBER m_session NOTIFY changed)
    Q_PROPERTY(QString uid MEMBER m_uid NOTIFY changed)

public:
    using QObject::QObject;

    Q_INVOKABLE void setKind(const QString& token);
    Q_INVOKABLE void addName(const QString& text, const QString& kind, const QString& language);
    Q_INVOKABLE void choosePrinted(const QString& name);
    Q_INVOKABLE void removeName(const QString& name);
    /// A side of that name, made if need be; `period` as of parseFuzzyDate, empty: always.
    Q_INVOKABLE void addSide(const QString& name, const QString& period);
    Q_INVOKABLE void removeSide(int place);
    /// `list` is "part" (of a larger body) or "affiliation".
    Q_INVOKABLE void addTie(const QString& list, const QString& actor, const QString& name,
                            const QString& role, const QString& period);
    Q_INVOKABLE void removeTie(const QString& list, int place);
    /// Says that another actor is this one; nothing is lost, see part().
    Q_INVOKABLE void mergeIn(const QString& other);
    /// Parts somebody who was merged into this one again.
    Q_INVOKABLE void part(const QString& merged);
    /// Says that another actor is not this one, however alike their names.
    Q_INVOKABLE void tellApart(const QString& other);
    Q_INVOKABLE void untellApart(const QString& other);
    /// A level of the axis "reliability" of the Admiralty code, adopted.
    Q_INVOKABLE void judge(const QString& level, const QString& reason);
    Q_INVOKABLE void setNote(const QString& note);
    /// The sides of the project by name.
    Q_INVOKABLE QStringList sides() const;

signals:
    void changed();

private:
    using Change = std::function<Result<std::string>(Edit&, Actor&)>;
    void act(const QString& title, Change f);

    QPointer<Session> m_session;
    QString m_uid;
};

} // namespace assay::window
