#include "app/models/completion_model.h"

#include "app/session/follow.h"
#include "app/session/shown.h"
#include "core/query/filter.h"
#include "core/query/selection.h"
#include "core/text/fold.h"

#include <algorithm>

namespace assay::window {
namespace {

constexpr size_t kMostShown = 50;
constexpr size_t kMostLookedThrough = 5000;

/// As a filter has it: in quotes where need be.
QString written(query::Field field, const std::string& value)
{
    const QString term = QString::fromStdString(query::print(query::toggled({}, field, value)));
    return term.mid(term.indexOf(u':') + 1);
}

/// The filter without the term that is being typed, so that values are counted among what the rest finds.
std::string rest(const QString& text, int from, int to)
{
    while (from > 0 && !text[from - 1].isSpace())
        --from;
    while (to < text.size() && !text[to].isSpace())
        ++to;
    const std::string left = (text.left(from) + text.mid(to)).toStdString();
    return query::parse(left) ? left : std::string();
}

/// Where the words of a name begin with what was typed it stands first.
int rankOf(const std::string& folded, const std::string& typed)
{
    const size_t at = folded.find(typed);
    if (at == std::string::npos)
        return 3;
    return at == 0 ? 0 : folded[at - 1] == ' ' ? 1 : 2;
}

} // namespace

CompletionModel::CompletionModel(QObject* parent) : QAbstractListModel(parent) {}

void CompletionModel::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    clear();
    emit sessionChanged();
}

void CompletionModel::complete(const QString& text, int cursor)
{
    if (m_job)
        m_job->drop();
    m_text = text;
    const QString before = text.left(cursor);
    const auto completion = query::complete(text.toStdString(), static_cast<size_t>(before.toUcs4().size()));
    m_end = cursor;
    m_start =
        static_cast<int>(QString::fromUcs4(reinterpret_cast<const char32_t*>(before.toUcs4().constData()),
                                           static_cast<qsizetype>(completion.start))
                             .size());
    m_hint.clear();
    m_isOld = true;
    std::vector<Entry> entries;
    std::optional<query::Field> field = completion.valuesOf;
    if (!field) // a closed list of a field, or fields
        if (const qsizetype colon = before.lastIndexOf(u':'); colon >= 0 && colon < m_start) {
            qsizetype name = colon;
            while (name > 0 && before[name - 1].isLetter())
                --name;
            field = query::fieldFromName(before.mid(name, colon - name).toStdString());
            if (before.mid(colon, m_start - colon).contains(u' '))
                field.reset();
        }
    if (field) {
        const auto& info = query::infoOf(*field);
        m_hint = QString::fromUtf8(info.name) + QStringLiteral(": ") + QString::fromUtf8(info.help);
        if (info.type == query::ValueType::Date)
            m_hint += tr("; a date, like 2014, Oct 2014, 2014-10..2015, >2020");
        else if (info.type == query::ValueType::Number)
            m_hint += tr("; a number, like 2, >1, <=3");
        askValues(*field, QString::fromStdString(completion.typed));
        if (!completion.valuesOf)
            for (const std::string& word : completion.proposals)
                entries.push_back({QString::fromStdString(word), {}, QString::fromStdString(word), false});
        if (entries.empty() && !info.facet) // nothing fits: what would
            for (const std::string_view word : info.values)
                entries.push_back({QString::fromUtf8(word), {}, QString::fromUtf8(word), false});
        if (!entries.empty() || !info.facet)
            take(std::move(entries));
        else
            emit countChanged();
        return;
    }
    for (const std::string& proposal : completion.proposals) {
        const auto known = query::fieldFromName(proposal.substr(0, proposal.size() - 1));
        entries.push_back({QString::fromStdString(proposal),
                           known ? QString::fromUtf8(query::infoOf(*known).help) : QString(),
                           QString::fromStdString(proposal), true});
    }
    take(std::move(entries));
}

void CompletionModel::askValues(query::Field field, const QString& typed)
{
    if (!m_session || !m_session->isOpen() || !query::infoOf(field).facet)
        return;
    m_job = m_session->read(
        {tr("Looking for values"), false}, this,
        [field, typed = caseFold(typed.toStdString()), filter = rest(m_text, m_start, m_end)](
            store::Database& database, Progress&) -> Result<std::vector<Entry>> {
            const auto counts =
                query::facet(database, query::RowKind::Claims, filter, field, kMostLookedThrough, {true, {}});
            if (!counts)
                return tl::make_unexpected(counts.error());
            std::vector<std::pair<int, Entry>> ranked;
            for (const auto& count : *counts) {
                const int rank = rankOf(caseFold(count.label.empty() ? count.value : count.label), typed);
                if (rank == 3)
                    continue;
                ranked.emplace_back(rank, Entry{shown(count.label.empty() ? count.value : count.label),
                                                tr("%Ln claim(s)", nullptr, static_cast<int>(count.count)),
                                                written(field, count.value), false});
            }
            std::stable_sort(ranked.begin(), ranked.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
            if (ranked.size() > kMostShown)
                ranked.resize(kMostShown);
            std::vector<Entry> entries;
            for (auto& [rank, entry] : ranked)
                entries.push_back(std::move(entry));
            // Words of a closed list that no claim has stand behind those that some have; where nothing fits
            // what was typed, all of them say what would.
            const auto words = query::infoOf(field).values;
            const bool fits = !entries.empty() || std::any_of(words.begin(), words.end(), [&](auto word) {
                return word.starts_with(typed);
            });
            for (const std::string_view word : words)
                if ((word.starts_with(typed) || !fits) &&
                    std::none_of(entries.begin(), entries.end(),
                                 [&](const Entry& entry) { return entry.insert == QString::fromUtf8(word); }))
                    entries.push_back({QString::fromUtf8(word), tr("%Ln claim(s)", nullptr, 0),
                                       QString::fromUtf8(word), false});
            return entries;
        },
        [this](std::vector<Entry> entries) { take(std::move(entries)); },
        [](const Mistake&) { /* the list of claims says it */ });
}

void CompletionModel::clear()
{
    if (m_job)
        m_job->drop();
    m_hint.clear();
    take({});
}

void CompletionModel::take(std::vector<Entry> entries)
{
    m_isOld = false;
    if (m_entries != entries) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    }
    emit countChanged();
}

QVariantMap CompletionModel::taken(int row) const
{
    if (row < 0 || row >= count() || m_isOld)
        return {{"text", m_text}, {"cursor", m_end}};
    const Entry& entry = m_entries[static_cast<size_t>(row)];
    // What stands behind the cursor of the same word is replaced with it.
    qsizetype end = m_end;
    while (end < m_text.size() && !m_text[end].isSpace() && m_text[end] != u',' && m_text[end] != u')')
        ++end;
    QString insert = entry.insert;
    if (m_start > 0 && m_text[m_start - 1] == u'=' && insert.startsWith(u'='))
        insert.remove(0, 1);
    if (!entry.isField && end == m_text.size())
        insert.append(u' ');
    return {{"text", m_text.left(m_start) + insert + m_text.mid(end)},
            {"cursor", m_start + static_cast<int>(insert.size())}};
}

int CompletionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CompletionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case LabelRole:
        return entry.label;
    case DetailRole:
        return entry.detail;
    default:
        return {};
    }
}

QHash<int, QByteArray> CompletionModel::roleNames() const
{
    return {{LabelRole, "label"}, {DetailRole, "detail"}};
}

} // namespace assay::window
