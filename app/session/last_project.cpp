#include "app/session/last_project.h"

#include "app/session/shown.h"

#include <QFileInfo>

namespace assay::window {

void reopenLast(Session& session)
{
    const QString key = QStringLiteral("open");
    const QString path = session.settings()->place({}, key, {}).toString();
    if (path.isEmpty())
        return;
    // Put down again once it is open.
    session.settings()->setPlace({}, key, QString());
    if (QFileInfo(path).isFile())
        session.open(path);
    else
        session.warn(
            Session::tr("The project that was open last is gone: %1").arg(shown(path.toStdString())));
}

} // namespace assay::window
