#include "app/models/history_model.h"

#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/store/journal.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QLocale>
#include <mutex>
#include <set>
#include <unordered_map>

namespace assay::window {
namespace {

/// The acts that led to where the project is.
struct Line
{
    int64_t current = 0;
    std::set<int64_t> states;
};

/// Found by the job that finds the rows, read by whoever shows them.
class SharedLine
{
public:
    void set(std::shared_ptr<const Line> line)
    {
        const std::lock_guard lock(m_mutex);
        m_line = std::move(line);
    }
    std::shared_ptr<const Line> get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_line;
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Line> m_line = std::make_shared<Line>();
};

QString textOf(const store::Entry& entry)
{
    return entry.summary ? shown(*entry.summary) : QCoreApplication::translate("HistoryModel", "(forgotten)");
}

class HistoryReader : public RowReader
{
public:
    HistoryReader(store::Database& database, std::shared_ptr<SharedLine> line)
        : m_database(database), m_line(std::move(line))
    {
    }

    void read(std::span<const int64_t> ids, const std::function<void(size_t, RowValues)>& f) override
    {
        const auto line = m_line->get();
        for (size_t i = 0; i < ids.size(); ++i)
            if (const auto entry = store::entryAt(m_database, ids[i]))
                f(i, values(*entry, *line));
    }

private:
    RowValues values(const store::Entry& entry, const Line& line)
    {
        const char* mark = !entry.isAct()                           ? "went"
                           : entry.state == line.current            ? "now"
                           : line.states.count(entry.sequence) != 0 ? "past"
                                                                    : "undone";
        return {
            QString::number(entry.sequence),
            textOf(entry),
            shown(entry.reviewer),
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.time).time(), QStringLiteral("HH:mm")),
            QString::fromUtf8(mark),
            entry.isAct() && store::hasContent(m_database, entry.sequence),
            static_cast<qint64>(entry.state)};
    }

    store::Database& m_database;
    std::shared_ptr<SharedLine> m_line;
};

class HistoryQuestion : public ListQuestion
{
public:
    HistoryQuestion(const QString& text, bool hasSteps) : m_hasSteps(hasSteps)
    {
        for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
            m_words.push_back(caseFold(word.toStdString()));
    }

    Result<RowKeys> keys(store::Database& database, Progress& progress) const override
    {
        auto line = std::make_shared<Line>();
        line->current = store::currentState(database);
        if (const auto path = store::pathBetween(database, 0, line->current))
            line->states.insert(path->forward.begin(), path->forward.end());
        m_line->set(std::move(line));
        RowKeys keys;
        std::unordered_map<qint64, uint32_t> days;
        uint64_t done = 0;
        store::forEachEntry(
            database,
            [&](const store::Entry& entry) {
                progress.tick("Reading the history", ++done, 0);
                if ((!m_hasSteps && !entry.isAct()) || !holds(entry))
                    return true;
                const QDate day = QDateTime::fromMSecsSinceEpoch(entry.time).date();
                const auto [at, isNew] =
                    days.try_emplace(day.toJulianDay(), static_cast<uint32_t>(keys.groups.size()));
                if (isNew)
                    keys.groups.append(QLocale().toString(day, QStringLiteral("d MMMM yyyy")));
                keys.ids.push_back(entry.sequence);
                keys.groupOf.push_back(at->second);
                return true;
            },
            true);
        return keys;
    }

    std::unique_ptr<RowReader> reader(store::Database& database) const override
    {
        return std::make_unique<HistoryReader>(database, m_line);
    }

private:
    bool holds(const store::Entry& entry) const
    {
        if (m_words.empty())
            return true;
        const std::string all = caseFold(entry.summary.value_or("") + " " + entry.reviewer);
        return std::all_of(m_words.begin(), m_words.end(),
                           [&all](const std::string& word) { return all.find(word) != std::string::npos; });
    }

    std::vector<std::string> m_words;
    bool m_hasSteps;
    std::shared_ptr<SharedLine> m_line = std::make_shared<SharedLine>();
};

} // namespace

HistoryModel::HistoryModel(QObject* parent)
    : PagedModel({"uid", "text", "reviewer", "time", "mark", "isReachable", "state"}, std::nullopt, {},
                 parent)
{
}

void HistoryModel::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    emit textChanged();
    ask();
}

void HistoryModel::setHasSteps(bool has)
{
    if (m_hasSteps == has)
        return;
    m_hasSteps = has;
    emit stepsChanged();
    ask();
}

std::shared_ptr<const ListQuestion> HistoryModel::question() const
{
    return std::make_shared<HistoryQuestion>(m_text, m_hasSteps);
}

} // namespace assay::window
