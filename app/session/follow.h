#pragma once

#include "app/session/session.h"

#include <QPointer>

namespace assay::window {

/// Puts into `held` what a model was given and does not own, and ends what connected `user` with the one
/// before. False where it is the same. What is held becomes null by itself once the object is gone.
template<class Object>
bool hold(QPointer<Object>& held, Object* given, QObject* user)
{
    if (held == given)
        return false;
    if (held)
        held->disconnect(user);
    held = given;
    return true;
}

/// Calls f() once the job that `held` points to runs no more, whatever came of it, unless another took its
/// place there. `held` is a member of `user`.
template<class F>
void atEnd(const QPointer<Job>& held, QObject* user, F f)
{
    if (held)
        QObject::connect(held, &Job::ended, user, [&held, job = held.data(), f] {
            if (held == job)
                f();
        });
}

/// All kinds but some: of what shows, or may be filtered by, nearly everything.
std::vector<Kind> kindsBut(std::initializer_list<Kind> others);

/// Keeps what a model shows as new as the project is: it has it read anew when a project is opened or closed
/// and after each commit that concerns it. What nobody wants to see is read when it is wanted again.
class Freshness : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A model has one")
    /// Whether somebody sees the model; true until it is said otherwise.
    Q_PROPERTY(bool isWanted READ isWanted WRITE setWanted NOTIFY wantedChanged)

public:
    using Read = std::function<void()>;

    /// `read` asks for all that the model shows; `kinds`: whose facts that is, none for all kinds.
    Freshness(std::vector<Kind> kinds, Read read, QObject* model);

    /// Follows a session from now on, or none.
    void follow(Session* session);
    /// What the model shows is old: it is read at once, or when it is wanted.
    void renew();
    bool isWanted() const { return m_isWanted; }
    void setWanted(bool isWanted);

signals:
    void wantedChanged();

private:
    std::vector<Kind> m_kinds;
    Read m_read;
    QPointer<Session> m_session;
    bool m_isWanted = true, m_isOld = false;
};

} // namespace assay::window
