#pragma once

#include <QObject>
#include <QQmlNetworkAccessManagerFactory>

namespace assay::window {

/// The window fetches nothing: whatever in QML asks for an address gets an error.
class NoNetwork : public QObject, public QQmlNetworkAccessManagerFactory
{
public:
    explicit NoNetwork(QObject* parent) : QObject(parent) {}
    QNetworkAccessManager* create(QObject* parent) override;
};

} // namespace assay::window
