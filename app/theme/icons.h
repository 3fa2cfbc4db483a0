#pragma once

#include <QQuickImageProvider>

namespace assay::window {

/// Our icons in any colour and size: "image://icons/NAME/RRGGBB" draws qml/icons/NAME.svg with currentColor
/// set.
class Icons : public QQuickImageProvider
{
public:
    Icons() : QQuickImageProvider(QQuickImageProvider::Image) {}
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace assay::window
