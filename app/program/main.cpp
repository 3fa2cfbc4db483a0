#include "app/program/self_test.h"
#include "app/program/stage.h"
#include "app/session/last_project.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#ifndef ASSAY_VERSION
#define ASSAY_VERSION "unknown"
#endif

namespace {

struct Options
{
    QString project;
    QString settings;
    bool isSample = false, isSelfTest = false;
};

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Program)
};

Options parse(const QGuiApplication& program)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Sentences::tr("Assay keeps who said what, through whom, and what speaks for and against it."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("project"), Sentences::tr("The project to open"),
                                 QStringLiteral("[project]"));
    const QCommandLineOption sample(QStringLiteral("sample"),
                                    Sentences::tr("Open your copy of the sample project"));
    const QCommandLineOption selfTest(
        QStringLiteral("self-test"),
        Sentences::tr(
            "Open everything that can be opened on the project, print it, and fail on any warning"));
    const QCommandLineOption settings(QStringLiteral("settings"),
                                      Sentences::tr("Keep the window's settings in this file"),
                                      Sentences::tr("file"));
    parser.addOptions({sample, selfTest, settings});
    parser.process(program);
    Options options;
    options.project = parser.positionalArguments().value(0);
    options.settings =
        parser.isSet(settings) ? parser.value(settings) : assay::window::Settings::defaultFile();
    options.isSample = parser.isSet(sample);
    options.isSelfTest = parser.isSet(selfTest);
    if (options.isSelfTest && options.project.isEmpty())
        parser.showHelp(2);
    return options;
}

} // namespace

int main(int count, char** words)
{
    using namespace assay::window;
    QGuiApplication program(count, words);
    QGuiApplication::setApplicationName(QStringLiteral("assay"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Assay"));
    QGuiApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("assay"));
    const Options options = parse(program);

    Session session(std::make_unique<Settings>(options.settings));
    Stage stage(session);
    std::unique_ptr<SelfTest> selfTest;
    if (options.isSelfTest)
        selfTest = std::make_unique<SelfTest>(session, stage);
    if (!stage.show())
        return 1;
    if (selfTest)
        selfTest->start(options.project);
    else if (options.isSample)
        session.openSample();
    else if (!options.project.isEmpty())
        session.open(options.project);
    else
        reopenLast(session);
    return QGuiApplication::exec();
}
