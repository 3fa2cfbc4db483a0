#include "app/models/paged_model.h"

#include "app/session/shown.h"

#include <QElapsedTimer>
#include <algorithm>
#include <unordered_set>

namespace assay::window {
namespace {

/// More runs of rows than these are told as a reset.
constexpr size_t kMostRuns = 500;

std::vector<int64_t> identitiesOf(const RowKeys& keys)
{
    std::vector<size_t> headings;
    for (const QString& group : keys.groups)
        headings.push_back(qHash(group, 0x9E3779B97F4A7C15u));
    std::vector<int64_t> identities;
    identities.reserve(keys.groupOf.size());
    for (size_t i = 0; i < keys.groupOf.size(); ++i)
        identities.push_back(
            static_cast<int64_t>(qHashMulti(headings[keys.groupOf[i]], static_cast<qint64>(keys.ids[i]))));
    return identities;
}

QVariantMap countsOf(const RowKeys& keys)
{
    std::vector<int> counts(static_cast<size_t>(keys.groups.size()));
    for (const uint32_t group : keys.groupOf)
        ++counts[group];
    QVariantMap map;
    for (size_t i = 0; i < counts.size(); ++i)
        map.insert(keys.groups[static_cast<qsizetype>(i)], counts[i]);
    return map;
}

} // namespace

struct PagedModel::Answer
{
    std::shared_ptr<const ListQuestion> question;
    bool isNew = true;
    RowKeys keys;
    std::vector<int64_t> identities; ///< of rows under headings
    int things = 0;
    QVariantMap groupCounts;
    ListDifference difference;
    struct Fresh
    {
        int64_t id;
        int row; ///< the first that shows it
        RowValues values;
    };
    std::vector<Fresh> fresh;
    int milliseconds = 0;
};

PagedModel::PagedModel(QByteArrayList roles, std::optional<Kind> kind, std::vector<Kind> concerns,
                       QObject* parent)
    : QAbstractListModel(parent), m_roles(std::move(roles)), m_kind(kind),
      m_freshness(
          std::move(concerns), [this] { m_askedIsNew ? ask() : put(false); }, this)
{
}

void PagedModel::setSession(Session* session)
{
    if (m_session == session)
        return;
    clear();
    hold(m_session, session, this);
    m_askedIsNew = true;
    if (session)
        connect(session, &Session::aboutToClose, this, &PagedModel::clear);
    m_freshness.follow(session);
    emit sessionChanged();
}

int PagedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> PagedModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int i = 0; i < m_roles.size(); ++i)
        names.insert(Qt::UserRole + 1 + i, m_roles[i]);
    names.insert(Qt::UserRole + 1 + static_cast<int>(m_roles.size()), "group");
    return names;
}

QVariant PagedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qsizetype at = role - Qt::UserRole - 1;
    if (at == m_roles.size()) {
        const auto row = static_cast<size_t>(index.row());
        return m_keys.groupOf.empty() ? QString()
                                      : m_keys.groups[static_cast<qsizetype>(m_keys.groupOf[row])];
    }
    if (at < 0 || at > m_roles.size())
        return {};
    const RowValues* values = valuesAt(index.row());
    return values && static_cast<size_t>(at) < values->size() ? (*values)[static_cast<size_t>(at)]
                                                              : QVariant();
}

QVariant PagedModel::value(int row, const QString& role) const
{
    const int at = roleNames().key(role.toUtf8(), -1);
    return at < 0 || row < 0 || row >= count() ? QVariant() : data(index(row), at);
}

int PagedModel::rowOf(const QString& uid) const
{
    const auto parsed = Uid::parse(uid.toStdString());
    if (!parsed || !m_kind || !m_session)
        return -1;
    const int64_t id = m_session->readHere(tr("Finding a row"), int64_t(0), [&](store::Database& database) {
        return database.idOf(*m_kind, *parsed);
    });
    const auto found = std::find(m_keys.ids.begin(), m_keys.ids.end(), id);
    return id == 0 || found == m_keys.ids.end() ? -1 : static_cast<int>(found - m_keys.ids.begin());
}

void PagedModel::ask()
{
    m_askedIsNew = true;
    if (m_isAsked)
        return;
    m_isAsked = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isAsked = false;
            put(true);
        },
        Qt::QueuedConnection);
}

void PagedModel::put(bool isNew)
{
    if (m_isAsked || !m_session || !m_session->isOpen())
        return; // what was asked for is put soon
    if (m_job)
        m_job->drop();
    ++m_generation;
    m_askedIsNew = m_askedIsNew || isNew;
    const auto question = m_askedIsNew ? this->question() : m_question;
    if (!question)
        return;
    if (m_askedIsNew)
        setLoading(true);
    auto before = m_askedIsNew ? std::vector<int64_t>() : m_identities.empty() ? m_keys.ids : m_identities;
    std::vector<int64_t> atHand;
    if (!m_askedIsNew)
        atHand.assign(m_used.begin(), m_used.end());
    m_job = m_session->read(
        {tr("Finding rows"), false}, this,
        [question, isNew = m_askedIsNew, before = std::move(before),
         atHand = std::move(atHand)](store::Database& database, Progress& progress) -> Result<Answer> {
            QElapsedTimer timer;
            timer.start();
            Answer answer;
            answer.question = question;
            answer.isNew = isNew;
            auto keys = question->keys(database, progress);
            if (!keys)
                return tl::make_unexpected(keys.error());
            answer.keys = std::move(*keys);
            answer.milliseconds = static_cast<int>(timer.elapsed());
            answer.identities = identitiesOf(answer.keys);
            answer.groupCounts = countsOf(answer.keys);
            answer.things = static_cast<int>(
                answer.keys.groupOf.empty()
                    ? answer.keys.ids.size()
                    : std::unordered_set<int64_t>(answer.keys.ids.begin(), answer.keys.ids.end()).size());
            const auto& keysOfAll = answer.keys.ids;
            std::unordered_set<int64_t> wanted(atHand.begin(), atHand.end());
            if (isNew)
                wanted.insert(keysOfAll.begin(),
                              keysOfAll.begin() + std::min<ptrdiff_t>(kFirst, std::ssize(keysOfAll)));
            else
                answer.difference =
                    differenceBetween(before, answer.identities.empty() ? keysOfAll : answer.identities);
            std::vector<int64_t> ids;
            for (size_t row = 0; row < keysOfAll.size() && !wanted.empty(); ++row)
                if (wanted.erase(keysOfAll[row]) != 0) {
                    ids.push_back(keysOfAll[row]);
                    answer.fresh.push_back({ids.back(), static_cast<int>(row), {}});
                }
            question->reader(database)->read(ids, [&answer](size_t index, RowValues values) {
                answer.fresh[index].values = std::move(values);
            });
            return answer;
        },
        [this](Answer answer) { take(std::move(answer)); },
        [this](const Mistake& mistake) { refuse(mistake); });
    atEnd(m_job, this, [this] { setLoading(false); });
}

void PagedModel::take(Answer answer)
{
    m_milliseconds = answer.milliseconds;
    m_things = answer.things;
    m_groupCounts = answer.groupCounts;
    m_askedIsNew = false;
    const auto& difference = answer.difference;
    if (answer.isNew || difference.removed.size() + difference.inserted.size() > kMostRuns) {
        beginResetModel();
        m_reader.reset();
        m_values.clear();
        m_used.clear();
        m_question = answer.question;
        m_keys = std::move(answer.keys);
        m_identities = std::move(answer.identities);
        for (auto fresh = answer.fresh.rbegin(); fresh != answer.fresh.rend(); ++fresh)
            keep(fresh->id, std::move(fresh->values));
        ++m_generation;
        endResetModel();
    } else {
        takeDifference(answer);
    }
    // What was wrong stands there until another question is put: the rows are those of the one before.
    if (answer.isNew && !m_mistake.isEmpty()) {
        m_mistake.clear();
        m_suggestion.clear();
        m_mistakeColumn = 0;
        emit mistakeChanged();
    }
    setLoading(false);
    emit countChanged();
}

void PagedModel::takeDifference(Answer& answer)
{
    const bool isGrouped = !answer.identities.empty() || !m_identities.empty();
    auto& ids = m_keys.ids;
    auto& groupOf = m_keys.groupOf;
    // While the steps are told, the rows that are there keep the headings that they had.
    const auto groupAt = [&](size_t row) { return isGrouped ? groupOf[row] : 0; };
    const QStringList oldGroups = m_keys.groups;
    const auto shift = static_cast<uint32_t>(oldGroups.size());
    m_keys.groups += answer.keys.groups;
    if (isGrouped)
        groupOf.resize(ids.size());
    for (const auto& run : answer.difference.removed) {
        const auto first = static_cast<ptrdiff_t>(run.first);
        const auto end = first + static_cast<ptrdiff_t>(run.count);
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        ids.erase(ids.begin() + first, ids.begin() + end);
        if (isGrouped)
            groupOf.erase(groupOf.begin() + first, groupOf.begin() + end);
        endRemoveRows();
    }
    for (const auto& move : answer.difference.moved) {
        const int from = static_cast<int>(move.from), to = static_cast<int>(move.to);
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        const int64_t id = ids[move.from];
        const uint32_t group = groupAt(move.from);
        ids.erase(ids.begin() + from);
        ids.insert(ids.begin() + to, id);
        if (isGrouped) {
            groupOf.erase(groupOf.begin() + from);
            groupOf.insert(groupOf.begin() + to, group);
        }
        endMoveRows();
    }
    if (answer.difference.isShuffled) {
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList persistent = persistentIndexList();
        std::vector<std::pair<int64_t, uint32_t>> pointedAt;
        for (const QModelIndex& index : persistent)
            pointedAt.emplace_back(ids[static_cast<size_t>(index.row())],
                                   groupAt(static_cast<size_t>(index.row())));
        // What stays, in the order of the new list.
        std::unordered_set<size_t> isNew;
        for (const auto& run : answer.difference.inserted)
            for (size_t i = 0; i < run.count; ++i)
                isNew.insert(run.first + i);
        ids.clear();
        groupOf.clear();
        for (size_t row = 0; row < answer.keys.ids.size(); ++row) {
            if (isNew.count(row) != 0)
                continue;
            ids.push_back(answer.keys.ids[row]);
            if (isGrouped)
                groupOf.push_back(answer.keys.groupOf.empty() ? 0 : shift + answer.keys.groupOf[row]);
        }
        QModelIndexList now;
        for (const auto& [id, group] : pointedAt) {
            int at = -1;
            for (size_t row = 0; row < ids.size() && at < 0; ++row)
                if (ids[row] == id && (!isGrouped || m_keys.groups[static_cast<qsizetype>(group)] ==
                                                         m_keys.groups[static_cast<qsizetype>(groupOf[row])]))
                    at = static_cast<int>(row);
            now.append(at < 0 ? QModelIndex() : index(at));
        }
        changePersistentIndexList(persistent, now);
        emit layoutChanged({}, VerticalSortHint);
    }
    for (const auto& run : answer.difference.inserted) {
        const auto first = static_cast<ptrdiff_t>(run.first);
        const auto end = first + static_cast<ptrdiff_t>(run.count);
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        ids.insert(ids.begin() + first, answer.keys.ids.begin() + first, answer.keys.ids.begin() + end);
        for (ptrdiff_t row = first; isGrouped && row < end; ++row)
            groupOf.insert(
                groupOf.begin() + row,
                answer.keys.groupOf.empty() ? 0 : shift + answer.keys.groupOf[static_cast<size_t>(row)]);
        endInsertRows();
    }
    Q_ASSERT(ids == answer.keys.ids);
    m_keys = std::move(answer.keys);
    m_identities = std::move(answer.identities);

    std::vector<int> changed;
    for (auto& fresh : answer.fresh) {
        const auto known = m_values.find(fresh.id);
        if (known == m_values.end() || known->second.first == fresh.values)
            continue;
        known->second.first = std::move(fresh.values);
        changed.push_back(fresh.row);
        // Under headings it may stand in further rows.
        for (size_t row = static_cast<size_t>(fresh.row) + 1; isGrouped && row < m_keys.ids.size(); ++row)
            if (m_keys.ids[row] == fresh.id)
                changed.push_back(static_cast<int>(row));
    }
    std::sort(changed.begin(), changed.end());
    for (size_t i = 0; i < changed.size();) {
        size_t end = i + 1;
        while (end < changed.size() && changed[end] == changed[end - 1] + 1)
            ++end;
        emit dataChanged(index(changed[i]), index(changed[end - 1]));
        i = end;
    }
}

void PagedModel::clear()
{
    if (m_job)
        m_job->drop();
    beginResetModel();
    ++m_generation;
    m_reader.reset();
    m_values.clear();
    m_used.clear();
    m_question.reset();
    m_askedIsNew = true; // of the next project
    m_keys = {};
    m_identities.clear();
    m_things = 0;
    m_groupCounts.clear();
    endResetModel();
    setLoading(false);
    emit countChanged();
}

void PagedModel::refuse(const Mistake& mistake)
{
    m_askedIsNew = false;
    m_mistake = shown(mistake.message);
    m_suggestion = shown(mistake.suggestion);
    m_mistakeColumn = static_cast<int>(mistake.column);
    setLoading(false);
    emit mistakeChanged();
}

const RowValues* PagedModel::valuesAt(int row) const
{
    const int64_t id = m_keys.ids[static_cast<size_t>(row)];
    if (const auto known = m_values.find(id); known != m_values.end()) {
        m_used.splice(m_used.begin(), m_used, known->second.second);
        return &known->second.first;
    }
    if (!m_question || !m_session || !m_session->isOpen())
        return nullptr;
    const int first = row / kChunk * kChunk;
    const auto page = unreadAmong(first, first + kChunk - 1);
    // A key whose row has gone meanwhile has no values until the list is found anew.
    auto values = m_session->readHere(
        tr("Reading rows"), std::vector<RowValues>(page.size()), [&](store::Database& database) {
            std::vector<RowValues> found(page.size());
            if (!m_reader)
                m_reader = m_question->reader(database);
            m_reader->read(page, [&found](size_t at, RowValues read) { found[at] = std::move(read); });
            return found;
        });
    for (size_t i = 0; i < page.size(); ++i)
        keep(page[i], std::move(values[i]));
    return &m_values.at(id).first;
}

std::vector<int64_t> PagedModel::unreadAmong(int first, int last) const
{
    std::vector<int64_t> unread;
    for (int row = std::max(0, first); row <= std::min(last, count() - 1); ++row) {
        const int64_t id = m_keys.ids[static_cast<size_t>(row)];
        // Under headings a thing may stand in several rows.
        if (m_values.count(id) == 0 && std::find(unread.begin(), unread.end(), id) == unread.end())
            unread.push_back(id);
    }
    return unread;
}

bool PagedModel::areAtHand(int first, int last) const
{
    return unreadAmong(first, last).empty();
}

void PagedModel::readAhead(int first, int last, QObject* context, std::function<void()> done)
{
    auto ids = unreadAmong(first, last);
    if (ids.empty() || !m_question || !m_session || !m_session->isOpen()) {
        done();
        return;
    }
    using Found = std::vector<std::pair<int64_t, RowValues>>;
    const auto job = m_session->readRows(
        {tr("Reading rows"), false}, this,
        [question = m_question, ids = std::move(ids)](store::Database& database, Progress&) -> Result<Found> {
            Found found;
            for (const int64_t id : ids)
                found.emplace_back(id, RowValues());
            question->reader(database)->read(
                ids, [&found](size_t index, RowValues values) { found[index].second = std::move(values); });
            return found;
        },
        [this, generation = m_generation](Found found) {
            if (generation != m_generation)
                return; // they may be those of before a commit, which nobody would read anew
            for (auto& [id, values] : found)
                if (m_values.count(id) == 0)
                    keep(id, std::move(values));
        });
    connect(job, &Job::ended, context, std::move(done));
}

void PagedModel::keep(int64_t id, RowValues values) const
{
    while (m_used.size() >= static_cast<size_t>(kKept)) {
        m_values.erase(m_used.back());
        m_used.pop_back();
    }
    m_used.push_front(id);
    m_values.emplace(id, std::pair(std::move(values), m_used.begin()));
}

void PagedModel::setLoading(bool isLoading)
{
    if (m_isLoading == isLoading)
        return;
    m_isLoading = isLoading;
    emit loadingChanged();
}

} // namespace assay::window
