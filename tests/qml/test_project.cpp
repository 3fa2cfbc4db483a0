#include "tests/qml/test_project.h"

#include "core/store/lookup.h"

#include <QFile>
#include <QThread>

namespace assay::window {

TestProject::TestProject(QObject* parent)
    : QObject(parent), m_session(std::make_unique<Settings>(m_folder.filePath("window.ini")))
{
}

void TestProject::make(const QString& title, const QStringList& statements)
{
    connect(
        &m_session, &Session::openChanged, this,
        [this, statements] {
            m_session.act(
                "claims", "Adding claims", [statements](Edit& edit, Progress&) -> Result<std::string> {
                    ImportOptions options;
                    options.fileName = "report.txt";
                    if (const auto report = edit.importDocument(
                            "The report\n\nOkafor said that the bridge had been mined.\n", options, nullptr);
                        !report)
                        return tl::make_unexpected(report.error());
                    for (const QString& statement : statements) {
                        Claim claim;
                        claim.statement = statement.toStdString();
                        claim.topics = {"bridge"};
                        if (const auto added = edit.add(claim); !added)
                            return tl::make_unexpected(added.error());
                    }
                    return "Added a source and its claims";
                });
        },
        Qt::SingleShotConnection);
    m_session.create(m_folder.filePath("test.assay"), title, {}, {});
}

QString TestProject::uidOf(const QString& kind, const QString& name)
{
    const auto known = kindFromToken(kind.toStdString());
    const auto found =
        known ? store::named(m_session.database(), *known, name.toStdString()) : std::vector<Uid>();
    return found.empty() ? QString() : QString::fromStdString(found.front().text());
}

void TestProject::hold()
{
    m_isHeld = true;
    const auto wait = [this] {
        while (m_isHeld)
            QThread::msleep(5);
    };
    m_session.act("hold", "Holding", [wait](Edit&, Progress&) -> Result<std::string> {
        wait();
        return "Held";
    });
    m_session.read(
        {"Looking around"}, this,
        [wait](store::Database&, Progress&) -> Result<bool> {
            wait();
            return true;
        },
        [](bool) {});
}

QString TestProject::touch(const QString& fileName, const QString& words)
{
    QFile file(m_folder.filePath(fileName));
    if (!file.open(QIODevice::WriteOnly))
        qWarning("%s cannot be written", qPrintable(file.fileName()));
    file.write(words.toUtf8());
    return file.fileName();
}

void NumbersModel::setCount(int count)
{
    beginResetModel();
    m_count = count;
    endResetModel();
    emit countChanged();
}

} // namespace assay::window
