#include "app/program/stage.h"
#include "tests/qml/test_project.h"

#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject
{
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        assay::window::Stage::prepare(*engine);
        qmlRegisterType<assay::window::TestProject>("Assay.Tests", 1, 0, "TestProject");
        qmlRegisterType<assay::window::NumbersModel>("Assay.Tests", 1, 0, "NumbersModel");
    }
};

QUICK_TEST_MAIN_WITH_SETUP(assay, Setup)

#include "main.moc"
