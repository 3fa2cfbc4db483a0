#include "app/models/find_model.h"

#include "app/session/follow.h"
#include "app/session/shown.h"
#include "core/query/find.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/table/pages.h"
#include "core/text/fold.h"

#include <algorithm>

namespace assay::window {
namespace {

struct Findable
{
    const char* kind;
    query::RowKind rows;
    std::vector<std::string> columns; ///< the title, then what is said of it beside
};

const std::vector<Findable>& findables()
{
    static const std::vector<Findable> all = {
        {"actor", query::RowKind::Actors, {"actor", "type", "sides"}},
        {"claim", query::RowKind::Claims, {"claim", "who-says"}},
        {"document", query::RowKind::Documents, {"document", "type", "published"}},
        {"occasion", query::RowKind::Occasions, {"who", "how", "venue", "said"}},
        {"exhibit", query::RowKind::Exhibits, {"exhibit", "type"}},
        {"tag", query::RowKind::Tags, {"tag", "parent"}},
        {"view", query::RowKind::Views, {"view", "filter"}},
    };
    return all;
}

bool listsClaims(store::Database& database, int64_t id)
{
    const auto view = store::load<View>(database, database.uidOf(Kind::View, id).value());
    return !view || view->rows.empty() || view->rows == "claims";
}

void findRows(store::Database& database, const Findable& findable, const std::string& text, size_t limit,
              std::vector<RowValues>& rows)
{
    // The window shows claims; what lists other rows is for exports.
    const bool isViews = findable.rows == query::RowKind::Views;
    auto ids = query::find(database, findable.rows, text, isViews ? SIZE_MAX : limit);
    if (isViews) {
        ids.erase(
            std::remove_if(ids.begin(), ids.end(), [&](int64_t id) { return !listsClaims(database, id); }),
            ids.end());
        ids.resize(std::min(ids.size(), limit));
    }
    auto pages = table::PageReader::open(database, findable.rows, findable.columns);
    if (!pages)
        throw Error(ErrorKind::Usage, pages.error().message);
    pages->read(ids, [&](int64_t, const table::Row& row) {
        QStringList details;
        for (size_t i = 1; i < row.cells.size(); ++i)
            if (!row.cells[i].isEmpty())
                details.append(shown(row.cells[i].text()));
        const QString uid = QString::fromStdString(row.uid.text()), kind = QString::fromUtf8(findable.kind);
        rows.push_back(
            {kind + u' ' + uid, uid, kind, shown(row.cells[0].text()), details.join(QStringLiteral(", "))});
    });
}

void findTopics(store::Database& database, const std::string& text, size_t limit,
                std::vector<RowValues>& rows)
{
    constexpr size_t kMostTopics = 2000;
    const auto counts = query::facet(database, query::RowKind::Claims, "", query::Field::Topic, kMostTopics,
                                     {true, std::nullopt});
    if (!counts)
        return;
    const std::string folded = caseFold(text);
    size_t found = 0;
    for (const auto& count : *counts)
        if (found < limit && caseFold(count.value).find(folded) != std::string::npos) {
            ++found;
            const QString topic = shown(count.value);
            rows.push_back(
                {QStringLiteral("topic ") + topic, QString(), QStringLiteral("topic"), topic, QString()});
        }
}

/// Places have no rows of their own in tables: they are found by their names.
void findPlaces(store::Database& database, const std::string& text, size_t limit,
                std::vector<RowValues>& rows)
{
    for (const query::FoundPlace& place : query::findPlaces(database, text, limit)) {
        const Uid uid = database.uidOf(Kind::Place, place.id).value();
        const std::string printed = store::describe(database, Kind::Place, uid);
        const QString key = QString::fromStdString(uid.text());
        rows.push_back({QStringLiteral("place ") + key, key, QStringLiteral("place"), shown(printed),
                        printed == place.name ? QString() : shown(place.name)});
    }
}

} // namespace

FindModel::FindModel(QObject* parent) : RecordList({"key", "uid", "kind", "title", "detail"}, parent) {}

void FindModel::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    if (session)
        connect(session, &Session::openChanged, this, &FindModel::ask);
    emit sessionChanged();
    ask();
}

void FindModel::setKinds(const QStringList& kinds)
{
    if (m_kinds == kinds)
        return;
    m_kinds = kinds;
    emit kindsChanged();
    ask();
}

void FindModel::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    emit textChanged();
    ask();
}

void FindModel::setLimit(int limit)
{
    if (m_limit == limit || limit < 1)
        return;
    m_limit = limit;
    emit limitChanged();
    ask();
}

void FindModel::setWanted(bool wanted)
{
    if (m_isWanted == wanted)
        return;
    m_isWanted = wanted;
    emit wantedChanged();
    ask();
}

void FindModel::ask()
{
    if (m_job)
        m_job->drop();
    if (!m_isWanted || !m_session || !m_session->isOpen()) {
        m_isLooking = false;
        set({});
        return;
    }
    m_job = m_session->read(
        {tr("Finding"), false}, this,
        [kinds = m_kinds, text = m_text.toStdString(), limit = static_cast<size_t>(m_limit)](
            store::Database& database, Progress&) -> Result<std::vector<RowValues>> {
            std::vector<RowValues> rows;
            for (const QString& kind : kinds) {
                if (kind == QLatin1String("topic"))
                    findTopics(database, text, limit, rows);
                if (kind == QLatin1String("place"))
                    findPlaces(database, text, limit, rows);
                for (const Findable& findable : findables())
                    if (kind == QLatin1String(findable.kind))
                        findRows(database, findable, text, limit, rows);
            }
            return rows;
        },
        [this](std::vector<RowValues> rows) {
            set(std::move(rows));
            m_isLooking = false;
            emit found();
        });
    m_isLooking = !m_job.isNull();
    atEnd(m_job, this, [this] { m_isLooking = false; });
}

} // namespace assay::window
