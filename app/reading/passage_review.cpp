#include "app/reading/passage_review.h"

#include "app/session/shown.h"
#include "core/document/anchor.h"
#include "core/query/selection.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

#include <QRegularExpression>

namespace assay::window {
namespace {

/// "[-was walking-]{+walked+}" as a person would write it: "was walking" → "walked".
QString readable(QString difference)
{
    static const QRegularExpression changed(QStringLiteral("\\[-(.*?)-\\]\\{\\+(.*?)\\+\\}"));
    static const QRegularExpression left(QStringLiteral("\\[-(.*?)-\\]"));
    static const QRegularExpression added(QStringLiteral("\\{\\+(.*?)\\+\\}"));
    difference.replace(changed, QStringLiteral("“\\1” → “\\2”"));
    difference.replace(left, QStringLiteral("“\\1” → “”"));
    return difference.replace(added, QStringLiteral("“” → “\\1”"));
}

constexpr size_t kAround = 40; ///< code points shown on either side of a place

QVariantMap placeOf(CodePointRange range, const std::string& words, bool isNear)
{
    return {{QStringLiteral("start"), static_cast<int>(range.start())},
            {QStringLiteral("end"), static_cast<int>(range.end())},
            {QStringLiteral("text"), isNear ? readable(shown(words)) : shown(words)},
            {QStringLiteral("isNear"), isNear}};
}

/// Looks through the newest text of one document after another.
class Places
{
public:
    explicit Places(store::Database& database) : m_database(database) {}

    QVariantList of(const Passage& passage)
    {
        QVariantList places;
        if (passage.document != m_document || !m_index)
            read(passage.document);
        if (!m_index)
            return places;
        const auto found = findQuote(*m_index, {passage.quote, passage.prefix, passage.suffix}, std::nullopt);
        for (const auto& place : found.places) {
            const size_t start = place.start() > kAround ? place.start() - kAround : 0;
            const size_t end = std::min(place.end() + kAround, m_index->codePoints());
            places.append(placeOf(place, "…" + std::string(m_index->slice({start, end})) + "…", false));
        }
        for (const auto& candidate : found.candidates)
            places.append(placeOf(candidate.range, candidate.difference, true));
        return places;
    }

private:
    void read(DocumentId document)
    {
        m_index.reset();
        m_document = document;
        const auto newest = store::newestVersion(m_database, document);
        if (!newest)
            return;
        m_text = store::textOf(m_database, newest->body.value);
        m_index.emplace(m_text);
    }

    store::Database& m_database;
    DocumentId m_document;
    std::string m_text;
    std::optional<OffsetIndex> m_index;
};

} // namespace

PassageReview::PassageReview(QObject* parent)
    : QObject(parent), m_passages({"uid", "quote", "state", "document", "title", "places"}, this)
{
}

void PassageReview::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    m_freshness.follow(session);
    emit sessionChanged();
}

void PassageReview::setHasPlaces(bool wanted)
{
    if (m_hasPlaces == wanted)
        return;
    m_hasPlaces = wanted;
    emit hasPlacesChanged();
    if (wanted)
        ask();
    else
        m_passages.set({});
}

Result<PassageReview::Found> PassageReview::find(store::Database& database, bool withPlaces,
                                                 Progress& progress)
{
    const auto selected =
        query::select(database, query::RowKind::Passages, "state:ambiguous,lost", {}, {true, std::nullopt});
    if (!selected)
        return tl::make_unexpected(selected.error());
    Found found;
    found.count = static_cast<int>(selected->count());
    if (!withPlaces)
        return found;
    Places places(database);
    const auto ids = selected->ids(kMost);
    for (size_t i = 0; i < ids.size(); ++i) {
        progress.tick("Looking", i, ids.size());
        const auto passage = store::loadById<Passage>(database, ids[i]);
        if (!passage || passage->anchors.empty())
            continue;
        const std::string_view state = tokenOf(passage->anchors.back().state);
        found.rows.push_back({QString::fromStdString(passage->id.uid.text()), shown(passage->quote),
                              QString::fromUtf8(state.data(), static_cast<qsizetype>(state.size())),
                              QString::fromStdString(passage->document.uid.text()),
                              shown(store::describe(database, Kind::Document, passage->document.uid)),
                              places.of(*passage)});
    }
    return found;
}

void PassageReview::ask()
{
    if (m_job)
        m_job->drop();
    if (!m_session || !m_session->isOpen()) {
        m_passages.set({});
        m_count = 0;
        emit changed();
        return;
    }
    m_isLooking = true;
    emit changed();
    const QString title = m_hasPlaces ? tr("Looking for places of passages") : tr("Counting passages");
    m_job = m_session->readLong(
        {title, false}, this,
        [withPlaces = m_hasPlaces](store::Database& database, Progress& progress) {
            return find(database, withPlaces, progress);
        },
        [this](Found found) {
            m_count = found.count;
            m_passages.set(std::move(found.rows));
        });
    atEnd(m_job, this, [this] {
        m_isLooking = false;
        emit changed();
    });
}

} // namespace assay::window
