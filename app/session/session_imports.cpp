// Sources that come in, and what is looked for in them.

#include "app/session/import_files.h"
#include "app/session/session.h"
#include "app/session/shown.h"
#include "core/project/suggestions.h"

namespace assay::window {

void Session::importUrls(const QList<QUrl>& urls)
{
    QStringList paths;
    for (const QUrl& url : urls)
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    importFiles(paths);
}

void Session::importFiles(const QStringList& paths)
{
    importAs({}, paths);
}

void Session::importVersion(const QString& document, const QString& path)
{
    if (const auto uid = Uid::parse(document.toStdString()))
        importAs(DocumentId(*uid), {path});
}

void Session::importAs(DocumentId document, const QStringList& paths)
{
    if (!m_open || isReadOnly() || paths.isEmpty())
        return;
    m_jobs.start(
        Jobs::Lane::Act, {tr("Importing %Ln file(s)", "", static_cast<int>(paths.size()))}, this,
        [open = m_open, document, paths](Progress& progress) -> Result<QVariantList> {
            return window::importFiles(*open, paths, document, progress);
        },
        [this](const QVariantList& report) {
            int good = 0;
            for (const QVariant& entry : report)
                good += entry.toMap().value("isBad").toBool() ? 0 : 1;
            setStatus(good == report.size() ? tr("Imported %Ln source(s) (Ctrl Z undoes the last)", "", good)
                                            : tr("Imported %1 of %2 sources").arg(good).arg(report.size()),
                      good != report.size());
            emit imported(report);
            QStringList documents;
            for (const QVariant& entry : report)
                if (const QString uid = entry.toMap().value("uid").toString(); !uid.isEmpty())
                    documents.append(uid);
            suggest(documents);
        });
}

void Session::suggest(const QStringList& documents)
{
    if (!m_open || isReadOnly() || documents.isEmpty())
        return;
    SuggestRequest request;
    for (const QString& text : documents)
        if (const auto uid = Uid::parse(text.toStdString()))
            request.documents.emplace_back(*uid);
    m_suggesting += documents;
    const auto job = m_jobs.start(
        Jobs::Lane::LongRead, {tr("Looking for statements")}, this,
        [open = m_open, request](Progress& progress) -> Result<SuggestReport> {
            SuggestReport report = Suggester(open->project()).run(request, &progress);
            // What was taken or dropped before is proposed as well; to look at is what is left.
            auto reader = open->reader();
            report.proposals = 0;
            for (const DocumentId& document : request.documents)
                report.proposals += openProposals(reader.database(), document).size();
            return report;
        },
        [this, documents, generation = m_generation](const SuggestReport& report) {
            if (generation != m_generation)
                return;
            if (!report.notes.empty())
                warn(shown(report.notes.front()));
            else if (report.made > 0)
                say(tr("%Ln suggestion(s) to look at", "", static_cast<int>(report.proposals)));
            emit suggested(documents);
        });
    if (job)
        connect(job, &Job::ended, this, [this, documents] {
            for (const QString& document : documents)
                m_suggesting.removeOne(document);
        });
}

} // namespace assay::window
