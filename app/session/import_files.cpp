#include "app/session/import_files.h"

#include "app/session/shown.h"
#include "core/project/project_files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace assay::window {
namespace {

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QVariantMap bad(const QString& path, const QString& sentence)
{
    return {{"file", shown(QFileInfo(path).fileName().toStdString())},
            {"title", QString()},
            {"uid", QString()},
            {"outcome", sentence},
            {"isBad", true},
            {"hasLost", false},
            {"warnings", QStringList()}};
}

QString outcomeOf(const ImportReport& report)
{
    switch (report.what) {
    case ImportReport::What::New:
        return Sentences::tr("New: %Ln segment(s).", "", static_cast<int>(report.segments));
    case ImportReport::What::AlreadyHere:
        return Sentences::tr("Here already, as version %1.").arg(report.versionNumber);
    case ImportReport::What::NewVersion:
        return Sentences::tr(
                   "Version %1: of its passages %2 stand as before, %3 moved, %4 may stand in several "
                   "places, %5 are lost.")
            .arg(report.versionNumber)
            .arg(report.exact)
            .arg(report.moved)
            .arg(report.ambiguous)
            .arg(report.lost);
    }
    return {};
}

QVariantMap importOne(Project& project, const QString& path, DocumentId document, Progress& progress)
{
    if (isOfProject(path.toStdString(), project.path()))
        return bad(path, Sentences::tr("This is the project itself, not a source."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return bad(path, Sentences::tr("The file cannot be read: %1.").arg(file.errorString()));
    const std::string bytes = file.readAll().toStdString();
    if (file.error() != QFileDevice::NoError)
        return bad(path, Sentences::tr("The file cannot be read: %1.").arg(file.errorString()));
    ImportOptions options;
    options.asVersionOf = document;
    options.fileName = QFileInfo(path).fileName().toStdString();
    ImportReport report;
    const auto done = project.edit("import", [&](Edit& edit) -> Result<std::string> {
        auto imported = edit.importDocument(bytes, options, &progress);
        if (!imported)
            return tl::make_unexpected(imported.error());
        report = std::move(*imported);
        return "Imported '" + report.title + "'";
    });
    if (!done)
        return bad(path, shown(done.error().message));
    QStringList warnings;
    for (const std::string& warning : report.warnings)
        warnings.append(shown(warning));
    return {{"file", shown(options.fileName)},
            {"title", shown(report.title)},
            {"uid", QString::fromStdString(report.document.uid.text())},
            {"outcome", outcomeOf(report)},
            {"isBad", false},
            {"hasLost", report.ambiguous + report.lost > 0},
            {"warnings", warnings}};
}

} // namespace

QVariantList importFiles(OpenProject& open, const QStringList& paths, DocumentId document, Progress& progress)
{
    QVariantList report;
    for (const QString& path : paths) {
        try {
            report.append(importOne(open.project(), path, document, progress));
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Cancelled)
                throw;
            report.append(bad(path, Sentences::tr("Stopped before it was imported.")));
            break;
        }
    }
    return report;
}

} // namespace assay::window
