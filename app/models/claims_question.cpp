#include "app/models/claims_question.h"

#include "app/session/shown.h"
#include "core/base/error.h"
#include "core/query/selection.h"
#include "core/query/standing.h"

#include <QCoreApplication>
#include <algorithm>
#include <unordered_map>

namespace assay::window {
namespace {

/// No cell shows more than fits a few lines; the card of the claim has it whole.
constexpr size_t kMostVoices = 4;
constexpr qsizetype kMostText = 600;

QString said(const char* sentence)
{
    return QCoreApplication::translate("ClaimsQuestion", sentence);
}

/// What is asked of a claim so that its row can warn, as a filter; and the words for it.
struct Standing
{
    const char* filter;
    const char* words;
};
constexpr Standing kStandings[] = {
    {"againstownside:yes", QT_TRANSLATE_NOOP("ClaimsQuestion", "against own side")},
    {"selfcontradicted:yes", QT_TRANSLATE_NOOP("ClaimsQuestion", "contradicts own words")},
    {"secondhand:only", QT_TRANSLATE_NOOP("ClaimsQuestion", "second-hand only")},
};
constexpr const char* kUnanswered = "unanswered:yes";

QString brief(QString text)
{
    if (text.size() > kMostText) {
        text.truncate(kMostText);
        text.append(u'…');
    }
    return text;
}

QString stanceWords(const std::string& stance)
{
    QString words = QString::fromStdString(stance);
    return words.replace(u'-', u' ');
}

class ClaimsReader : public RowReader
{
public:
    ClaimsReader(store::Database& database, table::PageReader pages, std::vector<std::string> columns)
        : m_database(database), m_pages(std::move(pages)), m_columns(std::move(columns)),
          m_hasVoices(has("who-says")), m_hasAnswers(has("rebuttals"))
    {
    }

    void read(std::span<const int64_t> ids,
              const std::function<void(size_t index, RowValues values)>& f) override
    {
        const auto standings = standingsOf(ids);
        size_t index = 0;
        m_pages.read(ids, [&](int64_t id, const table::Row& row) {
            while (ids[index] != id) // rows come in the order of the ids; some may be gone
                ++index;
            const auto known = standings.find(id);
            f(index, valuesOf(row, known == standings.end() ? 0 : known->second));
        });
    }

private:
    bool has(const char* token) const
    {
        return std::find(m_columns.begin(), m_columns.end(), token) != m_columns.end();
    }

    /// One bit for each of kStandings, one more for kUnanswered.
    std::unordered_map<int64_t, unsigned> standingsOf(std::span<const int64_t> ids)
    {
        std::unordered_map<int64_t, unsigned> found;
        const auto ask = [&](const char* filter, unsigned bit) {
            for (const int64_t id : query::answering(m_database, {ids.begin(), ids.end()}, filter))
                found[id] |= bit;
        };
        unsigned bit = 1;
        for (const Standing& standing : kStandings) {
            if (m_hasVoices)
                ask(standing.filter, bit);
            bit <<= 1;
        }
        if (m_hasAnswers)
            ask(kUnanswered, bit);
        return found;
    }

    RowValues valuesOf(const table::Row& row, unsigned standings)
    {
        std::vector<table::Voice> voices;
        if (m_hasVoices || m_hasAnswers)
            voices = m_pages.voices();
        QVariantList cells;
        for (size_t i = 0; i < m_columns.size(); ++i)
            cells.append(cellOf(m_columns[i], row.cells[i], voices, standings, row.cells.back().text()));
        return {QString::fromStdString(row.uid.text()), cells};
    }

    static QVariantMap cellOf(const std::string& column, const table::Cell& cell,
                              const std::vector<table::Voice>& voices, unsigned standings,
                              const std::string& type)
    {
        const QString text = brief(shownLines(cell.text()));
        QVariantMap map{{"text", text}, {"ink", column == "claim" ? "" : "muted"}};
        if (column == "who-says") {
            map["voices"] = voicesOf(voices, true);
            map["standings"] = standingWords(standings);
        } else if (column == "rebuttals") {
            setAnswers(map, cell, voices, standings);
        } else if (column == "confidence-tag") {
            const bool isJudged = !cell.isEmpty();
            const bool isFact = type == "fact" || type == "inference";
            map["ink"] = isJudged ? "" : isFact ? "warning" : "muted";
            if (!isJudged)
                map["text"] = isFact ? said(QT_TRANSLATE_NOOP("ClaimsQuestion", "not judged"))
                                     : QString::fromStdString(type);
        }
        return map;
    }

    static QStringList standingWords(unsigned standings)
    {
        QStringList words;
        unsigned bit = 1;
        for (const Standing& standing : kStandings) {
            if ((standings & bit) != 0)
                words.append(said(standing.words));
            bit <<= 1;
        }
        return words;
    }

    /// Those who answer; then what the cell has beside them: claims that contradict this one.
    static void setAnswers(QVariantMap& map, const table::Cell& cell, const std::vector<table::Voice>& voices,
                           unsigned standings)
    {
        QVariantList answers = voicesOf(voices, false);
        for (size_t i = 0; i < cell.itemCount(); ++i) {
            const auto item = cell.item(i);
            const auto start = static_cast<uint32_t>(item.data() - cell.text().data());
            const auto end = start + static_cast<uint32_t>(item.size());
            const bool isVoice =
                std::any_of(cell.spans().begin(), cell.spans().end(), [&](const table::Span& span) {
                    return span.kind == table::SpanKind::Stance && span.start >= start && span.end <= end;
                });
            if (!isVoice)
                answers.append(
                    QVariantMap{{"stance", ""}, {"who", ""}, {"note", ""}, {"under", brief(shown(item))}});
        }
        map["voices"] = answers;
        if (answers.isEmpty() && (standings & (1u << std::size(kStandings))) != 0) {
            map["text"] = said(QT_TRANSLATE_NOOP("ClaimsQuestion", "unanswered"));
            map["ink"] = "warning";
        }
    }

    static QVariantList voicesOf(const std::vector<table::Voice>& voices, bool isAsserting)
    {
        QVariantList list;
        size_t more = 0;
        for (const table::Voice& voice : voices) {
            if (voice.asserts() != isAsserting)
                continue;
            if (static_cast<size_t>(list.size()) == kMostVoices) {
                ++more;
                continue;
            }
            QStringList ways;
            for (size_t i = 0; i < voice.ways.itemCount(); ++i)
                ways.append(shown(voice.ways.item(i)));
            QString note = voice.scope.empty() ? QString() : shown(voice.scope);
            QString under = brief(ways.join(u'\n'));
            if (!isAsserting) {
                if (!voice.words.isEmpty())
                    under = brief(shown(voice.words.text()));
                note = stanceWords(voice.stance) + (note.isEmpty() ? QString() : u' ' + note);
            }
            list.append(QVariantMap{{"stance", QString::fromStdString(voice.stance)},
                                    {"who", brief(shown(voice.speakers.text()))},
                                    {"note", note},
                                    {"under", under}});
        }
        if (more > 0)
            list.append(QVariantMap{{"stance", ""},
                                    {"who", ""},
                                    {"note", ""},
                                    {"under", QCoreApplication::translate("ClaimsQuestion", "and %Ln more",
                                                                          nullptr, static_cast<int>(more))}});
        return list;
    }

    store::Database& m_database;
    table::PageReader m_pages;
    std::vector<std::string> m_columns;
    bool m_hasVoices, m_hasAnswers;
};

} // namespace

ClaimsQuestion::ClaimsQuestion(table::TableRequest request, std::vector<std::string> columns)
    : TableQuestion(std::move(request), query::RowKind::Claims, columns, {}), m_shown(std::move(columns))
{
}

std::unique_ptr<RowReader> ClaimsQuestion::reader(store::Database& database) const
{
    // The type comes last: a valuation is not judged, and not for want of work.
    std::vector<std::string> columns = m_shown;
    columns.emplace_back("type");
    auto pages = table::PageReader::open(database, query::RowKind::Claims, columns, true);
    if (!pages) // the columns were checked when the question was made
        throw Error(ErrorKind::Usage, pages.error().message);
    return std::make_unique<ClaimsReader>(database, std::move(*pages), m_shown);
}

} // namespace assay::window
