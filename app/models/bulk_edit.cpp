#include "app/models/bulk_edit.h"

#include "app/models/schemes.h"
#include "app/models/terms.h"
#include "app/session/follow.h"
#include "app/session/shown.h"
#include "core/claim/vocabulary.h"
#include "core/project/project.h"
#include "core/query/selection.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

#include <algorithm>

namespace assay::window {
namespace {

constexpr size_t kMostNames = 2000;

struct Known
{
    QStringList tags, topics;
    QVariantList schemes;
};

} // namespace

void BulkEdit::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    emit sessionChanged();
}

void BulkEdit::setSelection(RowSelection* selection)
{
    if (!hold(m_selection, selection, this))
        return;
    emit sessionChanged();
}

QVariantList BulkEdit::statuses()
{
    QVariantList all;
    for (const ClaimStatus status : {ClaimStatus::Open, ClaimStatus::InProgress, ClaimStatus::ForReview,
                                     ClaimStatus::Done, ClaimStatus::SetAside})
        all.append(
            QVariantMap{{"token", QString::fromUtf8(tokenOf(status))}, {"title", titled(tokenOf(status))}});
    return all;
}

void BulkEdit::begin()
{
    if (m_job)
        m_job->drop();
    m_job.clear();
    take({});
    endLooking();
    if (!m_session)
        return;
    if (m_reading)
        m_reading->drop();
    m_reading = m_session->read(
        {tr("Reading names"), false}, this,
        [](store::Database& database, Progress&) -> Result<Known> {
            Known known;
            for (const std::string& name : store::knownNames(database, Kind::Tag, kMostNames))
                known.tags.append(QString::fromStdString(name));
            const auto topics = query::facet(database, query::RowKind::Claims, "", query::Field::Topic,
                                             kMostNames, {true, {}});
            if (topics)
                for (const auto& topic : *topics)
                    known.topics.append(QString::fromStdString(topic.value));
            known.tags.sort(Qt::CaseInsensitive);
            known.topics.sort(Qt::CaseInsensitive);
            // How reliable a source is is said of actors and attributions, not of claims.
            known.schemes = schemesIn(database, [](std::string_view axis) { return axis != "reliability"; });
            return known;
        },
        [this](const Known& known) {
            m_tags = known.tags;
            m_topics = known.topics;
            m_schemes = known.schemes;
            emit knownChanged();
        });
}

BulkChange BulkEdit::changeFrom(const QVariantMap& map)
{
    BulkChange change;
    const QString what = map["what"].toString();
    change.what = what == u"topic"    ? BulkChange::What::Topic
                  : what == u"status" ? BulkChange::What::Status
                  : what == u"judge"  ? BulkChange::What::Judge
                                      : BulkChange::What::Tag;
    change.name = map["name"].toString().trimmed().toStdString();
    change.isTaken = map["isTaken"].toBool();
    if (const auto status = fromToken<ClaimStatus>(map["status"].toString().toStdString()))
        change.status = *status;
    change.scheme = map["scheme"].toString().toStdString();
    const QVariantMap values = map["values"].toMap();
    for (auto value = values.begin(); value != values.end(); ++value)
        if (!value.value().toString().isEmpty())
            change.values.push_back({value.key().toStdString(), value.value().toString().toStdString()});
    change.reason = map["reason"].toString().trimmed().toStdString();
    return change;
}

void BulkEdit::preview(const QVariantMap& map)
{
    if (m_job)
        m_job->drop();
    if (!m_session || !m_selection)
        return;
    m_isLooking = true;
    emit previewed();
    m_job = m_session->read(
        {tr("Looking at what would change"), false}, this,
        [ids = m_selection->ids(), change = changeFrom(map)](store::Database& database, Progress& progress)
            -> Result<BulkPreview> { return previewOf(database, ids, change, kPreviewRows, progress); },
        [this](const BulkPreview& preview) { take(preview); });
    atEnd(m_job, this, [this] { endLooking(); });
}

/// Tells what the change would do, as far as it is known by now.
void BulkEdit::endLooking()
{
    m_isLooking = false;
    emit previewed();
}

void BulkEdit::take(const BulkPreview& preview)
{
    m_rows.clear();
    for (const auto& row : preview.rows)
        m_rows.append(QVariantMap{{"statement", shown(row.statement)},
                                  {"before", shown(row.effect.before)},
                                  {"after", shown(row.effect.after)}});
    m_changed = static_cast<int>(preview.changed);
    m_unchanged = static_cast<int>(preview.unchanged);
    m_remark = QString::fromStdString(preview.remark);
}

void BulkEdit::apply(const QVariantMap& map)
{
    drop();
    if (!m_session || !m_selection || m_selection->count() == 0)
        return;
    m_session->act("bulk", tr("Changing %Ln claim(s)", nullptr, m_selection->count()),
                   [ids = m_selection->ids(), change = changeFrom(map)](Edit& edit, Progress& progress) {
                       return window::apply(edit, ids, change, progress);
                   });
}

void BulkEdit::drop()
{
    if (m_job)
        m_job->drop();
    m_job.clear();
    if (m_isLooking)
        endLooking();
}

} // namespace assay::window
