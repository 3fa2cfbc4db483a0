#include "app/theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace assay::window {

QImage Icons::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const QSize wanted = requestedSize.isValid() && !requestedSize.isEmpty() ? requestedSize : QSize(16, 16);
    if (size)
        *size = wanted;
    QImage image(wanted, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QFile file(QStringLiteral(":/qt/qml/Assay/icons/%1.svg").arg(id.section(u'/', 0, 0)));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon %s", qPrintable(id));
        return image;
    }
    QSvgRenderer drawing(file.readAll().replace("currentColor", "#" + id.section(u'/', 1, 1).toLatin1()));
    QPainter painter(&image);
    drawing.render(&painter);
    return image;
}

} // namespace assay::window
