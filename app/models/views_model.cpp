#include "app/models/views_model.h"

#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/table/request.h"
#include "core/text/fold.h"

#include <algorithm>

namespace assay::window {
namespace {

QStringList words(const std::vector<std::string>& tokens)
{
    QStringList all;
    for (const std::string& token : tokens)
        all.append(QString::fromStdString(token));
    return all;
}

QVariantMap questionOf(const View& view)
{
    return {{"filter", QString::fromStdString(view.query)},
            {"columns", words(view.columns)},
            {"order", words(view.order)},
            {"grouping", QString::fromStdString(view.grouping).split(u',', Qt::SkipEmptyParts)}};
}

} // namespace

ViewsModel::ViewsModel(QObject* parent) : RecordList({"uid", "name", "question"}, parent) {}

void ViewsModel::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    m_freshness.follow(session);
    emit sessionChanged();
}

void ViewsModel::ask()
{
    if (m_job)
        m_job->drop();
    if (!m_session || !m_session->isOpen()) {
        take({});
        return;
    }
    m_job = m_session->read(
        {tr("Reading the views"), false}, this,
        [](store::Database& database, Progress&) -> Result<std::vector<View>> {
            std::vector<View> views;
            store::forEach<View>(database, [&views](const View& view) {
                if (view.rows.empty() || view.rows == "claims")
                    views.push_back(view);
                return true;
            });
            std::sort(views.begin(), views.end(),
                      [](const View& a, const View& b) { return caseFold(a.name) < caseFold(b.name); });
            return views;
        },
        [this](std::vector<View> views) { take(std::move(views)); });
}

void ViewsModel::take(std::vector<View> views)
{
    m_views = std::move(views);
    std::vector<RowValues> rows;
    for (const View& view : m_views)
        rows.push_back({QString::fromStdString(view.id.uid.text()), shown(view.name), questionOf(view)});
    set(std::move(rows));
    emit loaded();
}

QVariantMap ViewsModel::question(int row) const
{
    return value(row, QStringLiteral("question")).toMap();
}

QString ViewsModel::name(int row) const
{
    return row < 0 || row >= static_cast<int>(m_views.size())
               ? QString()
               : QString::fromStdString(m_views[static_cast<size_t>(row)].name);
}

int ViewsModel::rowNamed(const QString& name) const
{
    const auto at = std::find_if(m_views.begin(), m_views.end(),
                                 [&](const View& view) { return view.name == name.toStdString(); });
    return at == m_views.end() ? -1 : static_cast<int>(at - m_views.begin());
}

void ViewsModel::save(const QString& name, const QVariantMap& question)
{
    if (!m_session || name.trimmed().isEmpty())
        return;
    View view;
    view.name = name.trimmed().toStdString();
    view.rows = "claims";
    view.query = question["filter"].toString().toStdString();
    view.columns = textsOf(question["columns"]);
    view.order = textsOf(question["order"]);
    view.grouping = question["grouping"].toStringList().join(u',').toStdString();
    m_session->act("view", tr("Saving a view"),
                   [view, grouping = textsOf(question["grouping"])](
                       Edit& edit, Progress&) mutable -> Result<std::string> {
                       table::TableRequest request;
                       request.rows = query::RowKind::Claims;
                       request.filter = view.query;
                       request.columns = view.columns;
                       request.order = view.order;
                       request.grouping = grouping;
                       if (const auto works = table::openTable(edit.database(), request); !works)
                           return tl::make_unexpected(works.error());
                       const auto known = store::named(edit.database(), Kind::View, view.name);
                       if (known.empty()) {
                           if (const auto added = edit.add(view); !added)
                               return tl::make_unexpected(added.error());
                           return "Saved the view '" + view.name + "'";
                       }
                       view.id = ViewId(known.front());
                       if (const auto done = edit.update(view); !done)
                           return tl::make_unexpected(done.error());
                       return "Changed the view '" + view.name + "'";
                   });
}

Uid ViewsModel::uidAt(int row) const
{
    return row < 0 || row >= static_cast<int>(m_views.size()) ? Uid()
                                                              : m_views[static_cast<size_t>(row)].id.uid;
}

void ViewsModel::rename(int row, const QString& name)
{
    const Uid uid = uidAt(row);
    if (!m_session || uid.isNull() || name.trimmed().isEmpty())
        return;
    m_session->act("view", tr("Renaming a view"),
                   [uid, name = name.trimmed().toStdString()](Edit& edit, Progress&) -> Result<std::string> {
                       auto view = store::load<View>(edit.database(), uid);
                       if (!view)
                           return mistake("That view is gone.");
                       const std::string before = std::exchange(view->name, name);
                       if (const auto done = edit.update(*view); !done)
                           return tl::make_unexpected(done.error());
                       return "Renamed the view '" + before + "' to '" + name + "'";
                   });
}

void ViewsModel::remove(int row)
{
    const Uid uid = uidAt(row);
    if (!m_session || uid.isNull())
        return;
    m_session->act("view", tr("Removing a view"), [uid](Edit& edit, Progress&) -> Result<std::string> {
        const std::string name = store::describe(edit.database(), Kind::View, uid);
        if (const auto done = edit.remove(Kind::View, uid); !done)
            return tl::make_unexpected(done.error());
        return "Removed the view '" + name + "'";
    });
}

} // namespace assay::window
