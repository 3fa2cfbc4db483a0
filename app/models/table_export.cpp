#include "app/models/table_export.h"

#include "app/models/terms.h"
#include "app/session/follow.h"
#include "app/session/shown.h"
#include "core/project/project_files.h"

#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

namespace assay::window {
namespace {

constexpr qsizetype kMostText = 400;

QString brief(QString text)
{
    if (text.size() > kMostText) {
        text.truncate(kMostText);
        text.append(u'…');
    }
    return text;
}

QString reasonOf(const QSaveFile& file)
{
    return TableExport::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString());
}

} // namespace

struct TableExport::Preview
{
    QStringList headings, columns;
    QVariantList rows;
    QString title, withheld;
};

void TableExport::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    emit sessionChanged();
}

QVariantList TableExport::templates()
{
    QVariantList all;
    for (const auto& shipped : table::templates())
        all.append(QVariantMap{{"key", QString::fromUtf8(shipped.key)},
                               {"title", QString::fromUtf8(shipped.title)},
                               {"meaning", QString::fromUtf8(shipped.meaning)},
                               {"rows", QString::fromUtf8(shipped.rows)}});
    return all;
}

QVariantList TableExport::formats()
{
    const auto format = [](table::Format one, const QString& title, const char* ending) {
        return QVariantMap{{"token", QString::fromUtf8(table::tokenOf(one))},
                           {"title", title},
                           {"ending", QString::fromUtf8(ending)}};
    };
    return {format(table::Format::Xlsx, tr("Spreadsheet (XLSX)"), ".xlsx"),
            format(table::Format::Html, tr("Web page (HTML)"), ".html"),
            format(table::Format::Csv, tr("Comma-separated (CSV)"), ".csv"),
            format(table::Format::Tsv, tr("Tab-separated (TSV)"), ".tsv"),
            format(table::Format::Markdown, tr("Markdown"), ".md"),
            format(table::Format::Json, tr("JSON"), ".json"),
            format(table::Format::ClaimReview, tr("ClaimReview (JSON-LD)"), ".jsonld"),
            format(table::Format::Text, tr("Plain text"), ".txt")};
}

QVariantList TableExport::columnsFor(const QString& templateKey)
{
    auto kind = query::RowKind::Claims;
    for (const auto& shipped : table::templates())
        if (templateKey == QString::fromUtf8(shipped.key))
            kind = query::rowKindFromToken(shipped.rows).value_or(kind);
    QVariantList all;
    for (const auto& column : table::columnsOf(kind))
        all.append(QVariantMap{{"token", QString::fromUtf8(column.token)},
                               {"title", QString::fromUtf8(column.title)},
                               {"meaning", QString::fromUtf8(column.meaning)}});
    return all;
}

table::TableRequest TableExport::requestFrom(const QVariantMap& map)
{
    table::TableRequest request;
    request.templateName = map["template"].toString().toStdString();
    if (request.templateName.empty())
        request.rows = query::RowKind::Claims;
    request.filter = map["filter"].toString().toStdString();
    request.columns = textsOf(map["columns"]);
    request.order = textsOf(map["order"]);
    request.grouping = textsOf(map["grouping"]);
    request.title = map["title"].toString().trimmed().toStdString();
    request.includeInternal = map["internal"].toBool();
    if (const auto format = table::formatFromToken(map["format"].toString().toStdString()))
        request.write.format = *format;
    return request;
}

void TableExport::preview(const QVariantMap& map)
{
    if (m_job)
        m_job->drop();
    if (!m_session)
        return;
    m_isLooking = true;
    emit previewed();
    m_job = m_session->read(
        {tr("Reading the first rows"), false}, this,
        [request = requestFrom(map)](store::Database& database,
                                     Progress& progress) mutable -> Result<Preview> {
            // Under headings the first rows are known once all have found their place.
            if (request.grouping.empty())
                request.limit = kPreviewRows;
            auto opened = table::openTable(database, request, &progress);
            if (!opened)
                return tl::make_unexpected(opened.error());
            Preview preview;
            preview.title = shown(opened->info.title);
            for (const auto& column : opened->info.columns) {
                preview.headings.append(QString::fromStdString(column.title));
                preview.columns.append(QString::fromStdString(column.token));
            }
            while (preview.rows.size() < static_cast<qsizetype>(kPreviewRows)) {
                const table::Row* row = opened->rows->next();
                if (!row)
                    break;
                QStringList cells, groups;
                for (const std::string& group : row->groups)
                    groups.append(shown(group));
                for (const table::Cell& cell : row->cells)
                    cells.append(brief(shownLines(cell.text())));
                preview.rows.append(
                    QVariantMap{{"group", groups.join(QStringLiteral(" › "))}, {"cells", cells}});
            }
            preview.withheld = shown(opened->rows->withheld().sentence);
            return preview;
        },
        [this](const Preview& preview) { take(preview); },
        [this](const Mistake& mistake) {
            m_mistake = shown(mistake.message);
            m_rows.clear();
        });
    atEnd(m_job, this, [this] {
        m_isLooking = false;
        emit previewed();
    });
}

void TableExport::take(const Preview& preview)
{
    m_headings = preview.headings;
    m_columns = preview.columns;
    m_rows = preview.rows;
    m_title = preview.title;
    m_withheld = preview.withheld;
    m_mistake.clear();
}

void TableExport::drop()
{
    if (m_job)
        m_job->drop();
    m_isLooking = false;
}

void TableExport::write(const QVariantMap& map, const QString& path)
{
    if (!m_session || path.isEmpty())
        return;
    if (isOfProject(path.toStdString(), m_session->path().toStdString())) {
        m_session->warn(tr("%1 is the project itself; write to another file.").arg(path));
        return;
    }
    if (isOfDatabase(path.toStdString())) {
        m_session->warn(tr("%1 belongs to a project or another database, which is never written over; write "
                           "to another file.")
                            .arg(path));
        return;
    }
    m_writing = m_session->readLong(
        {tr("Writing %1").arg(QFileInfo(path).fileName()), true, true}, this,
        [request = requestFrom(map), path](store::Database& database,
                                           Progress& progress) -> Result<table::WriteReport> {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return assay::mistake(reasonOf(file).toStdString());
            table::CallbackSink sink([&file](std::string_view bytes) {
                if (file.write(bytes.data(), static_cast<qint64>(bytes.size())) !=
                    static_cast<qint64>(bytes.size()))
                    throw Error(ErrorKind::Machine, reasonOf(file).toStdString());
            });
            auto report = table::writeTable(database, request, sink, &progress);
            if (!report)
                return report;
            if (!file.commit())
                return assay::mistake(reasonOf(file).toStdString());
            return report;
        },
        [this, path](const table::WriteReport& report) {
            QString sentence =
                tr("Wrote %Ln row(s) to %1.", nullptr, static_cast<int>(report.rows)).arg(path);
            for (const std::string& notice : report.notices)
                sentence += u' ' + shown(notice);
            if (m_session)
                m_session->say(sentence);
            emit written(path, static_cast<int>(report.rows));
        });
}

} // namespace assay::window
