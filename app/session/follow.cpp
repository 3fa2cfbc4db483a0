#include "app/session/follow.h"

#include <algorithm>

namespace assay::window {

std::vector<Kind> kindsBut(std::initializer_list<Kind> others)
{
    std::vector<Kind> kinds;
    for (size_t i = 0; i < kKindTokens.size(); ++i)
        if (const auto kind = static_cast<Kind>(i);
            std::find(others.begin(), others.end(), kind) == others.end())
            kinds.push_back(kind);
    return kinds;
}

Freshness::Freshness(std::vector<Kind> kinds, Read read, QObject* model)
    : QObject(model), m_kinds(std::move(kinds)), m_read(std::move(read))
{
}

void Freshness::follow(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    if (session) {
        connect(session, &Session::openChanged, this, &Freshness::renew);
        connect(session, &Session::committed, this, [this](const Commit& commit) {
            if (m_kinds.empty() || commit->concerns(m_kinds))
                renew();
        });
    }
    renew();
}

void Freshness::renew()
{
    m_isOld = !m_isWanted;
    if (m_isWanted)
        m_read();
}

void Freshness::setWanted(bool isWanted)
{
    if (m_isWanted == isWanted)
        return;
    m_isWanted = isWanted;
    emit wantedChanged();
    if (m_isWanted && m_isOld)
        renew();
}

} // namespace assay::window
