#include "app/models/facets_model.h"

#include "app/session/shown.h"
#include "core/text/fold.h"

#include <algorithm>

namespace assay::window {
namespace {

constexpr size_t kMostValues = 8;
/// Looked through for a value that the filter names.
constexpr size_t kMostLookedThrough = 5000;

/// Those worth a place beside the table, in the order in which they stand there.
constexpr query::Field kShown[] = {
    query::Field::Side,  query::Field::Stance, query::Field::Topic,  query::Field::Speaker,
    query::Field::Via,   query::Field::About,  query::Field::Doc,    query::Field::Tag,
    query::Field::Basis, query::Field::Type,   query::Field::Status,
};

/// Questions that are answered yes or no: one line each, under one heading.
constexpr query::Field kStandings[] = {
    query::Field::Contested,        query::Field::Unanswered,     query::Field::SecondHand,
    query::Field::SelfContradicted, query::Field::AgainstOwnSide,
};

/// The answer that counts.
constexpr const char* answerOf(query::Field field)
{
    return field == query::Field::SecondHand ? "only" : "yes";
}

bool isStanding(query::Field field)
{
    return std::find(std::begin(kStandings), std::end(kStandings), field) != std::end(kStandings);
}

bool holds(const query::Node& node, query::Field field, const std::string& value)
{
    return node.type == query::Node::Type::Term && node.field == field &&
           std::any_of(node.values.begin(), node.values.end(),
                       [&value](const query::Value& one) { return one.text == value; });
}

bool isNegated(const query::Node& node, query::Field field, const std::string& value)
{
    return node.type == query::Node::Type::Not && holds(node.children.front(), field, value);
}

} // namespace

FacetsModel::FacetsModel(QObject* parent) : QAbstractListModel(parent) {}

void FacetsModel::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    m_freshness.follow(session);
    emit sessionChanged();
}

void FacetsModel::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    emit filterChanged();
    ask();
}

void FacetsModel::ask()
{
    if (m_job)
        m_job->drop();
    if (!m_session || !m_session->isOpen()) {
        clear();
        setCounting(false);
        return;
    }
    auto parsed = query::parse(m_filter.toStdString());
    if (!parsed) {
        setCounting(false);
        return; // the list of claims says what is wrong
    }
    const bool isOther = m_parsed != *parsed;
    m_parsed = std::move(*parsed);
    if (isOther && !m_entries.empty()) // what is included or left out shows at once, the numbers follow
        emit dataChanged(index(0), index(static_cast<int>(m_entries.size()) - 1));
    askFor(0);
}

void FacetsModel::askFor(size_t step)
{
    setCounting(step < std::size(kShown) + std::size(kStandings));
    if (!m_isCounting)
        return;
    const bool isQuestion = step >= std::size(kShown);
    const query::Field field = isQuestion ? kStandings[step - std::size(kShown)] : kShown[step];
    m_job = m_session->read(
        {tr("Counting"), false}, this,
        [filter = m_parsed, field, step, isQuestion](store::Database& database,
                                                     Progress&) -> Result<std::vector<Entry>> {
            const query::Options options{true, {}};
            std::vector<Entry> entries;
            if (isQuestion) {
                // A question with its term is planned better than one whose answers are sorted out
                // afterwards.
                query::Filter narrowed = filter;
                auto& terms = narrowed.root.children;
                const query::Node term = query::toggled({}, field, answerOf(field)).root.children.front();
                if (std::find(terms.begin(), terms.end(), term) == terms.end())
                    terms.push_back(term);
                const auto found = query::select(database, query::RowKind::Claims, narrowed, {}, options);
                if (!found)
                    return tl::make_unexpected(found.error());
                const uint64_t count = found->count();
                if (const bool isNamed = !namedIn(filter, field).empty(); count > 0 || isNamed)
                    entries.push_back({field, QString::fromUtf8(answerOf(field)), standingOf(field), count,
                                       count, step, isNamed});
                return entries;
            }
            const auto named = namedIn(filter, field);
            const auto counts = query::facet(database, query::RowKind::Claims, query::print(filter), field,
                                             named.empty() ? kMostValues : kMostLookedThrough, options);
            if (!counts)
                return tl::make_unexpected(counts.error());
            return counted(field, step, *counts, named);
        },
        [this, step](std::vector<Entry> entries) {
            takeStep(step, std::move(entries));
            askFor(step + 1);
        },
        [this](const Mistake&) {
            setCounting(false); /* the list of claims says it */
        });
}

/// The values of a field that the filter names, or leaves out, for all rows.
std::vector<FacetsModel::Named> FacetsModel::namedIn(const query::Filter& filter, query::Field field)
{
    std::vector<Named> all;
    for (const query::Node& node : filter.root.children) {
        const bool isLeftOut = node.type == query::Node::Type::Not;
        const query::Node& term = isLeftOut ? node.children.front() : node;
        if (term.type != query::Node::Type::Term || term.field != field)
            continue;
        for (const query::Value& value : term.values)
            if ((value.comparison == query::Comparison::Match ||
                 value.comparison == query::Comparison::Exact) &&
                (!isStanding(field) || value.text == answerOf(field)))
                all.push_back({value.text, isLeftOut, value.comparison == query::Comparison::Exact});
    }
    return all;
}

/// Those of the highest numbers, and those that the filter names.
std::vector<FacetsModel::Entry> FacetsModel::counted(query::Field field, size_t step,
                                                     const std::vector<query::FacetCount>& counts,
                                                     const std::vector<Named>& named)
{
    const auto& info = query::infoOf(field);
    std::vector<Entry> entries;
    const auto add = [&](const std::string& value, const std::string& label, quint64 count, bool isKept) {
        QString words = shown(label.empty() ? value : label);
        if (info.type == query::ValueType::Words)
            words.replace(u'-', u' ');
        entries.push_back({field, QString::fromStdString(value), words, count,
                           counts.empty() ? 0 : counts.front().count, step, isKept});
    };
    for (size_t at = 0; at < counts.size(); ++at) {
        const bool isNamed = std::any_of(named.begin(), named.end(),
                                         [&](const Named& one) { return one.value == counts[at].value; });
        if (at < kMostValues || isNamed)
            add(counts[at].value, counts[at].label, counts[at].count, isNamed);
    }
    for (const Named& one : named) {
        // What is typed loosely may stand for several values, whose numbers are told already.
        const bool isClosed =
            std::find(info.values.begin(), info.values.end(), one.value) != info.values.end();
        const bool isThere = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
            return caseFold(entry.value.toStdString()) == caseFold(one.value);
        });
        if (!isThere && (one.isNegated || one.isExact || isClosed))
            add(one.value, {}, 0, true);
    }
    return entries;
}

/// What is kept for the filter stands where it stood, and is called what it was called.
void FacetsModel::putInTheirPlaces(size_t step, std::vector<Entry>& entries) const
{
    size_t place = 0;
    for (const Entry& before : m_entries) {
        if (before.step != step)
            continue;
        const auto now = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
            return entry.isKept && entry.value == before.value;
        });
        if (now != entries.end()) {
            Entry kept = std::move(*now);
            if (kept.count == 0)
                kept.label = before.label;
            entries.erase(now);
            entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(std::min(place, entries.size())),
                           std::move(kept));
        }
        ++place;
    }
}

void FacetsModel::takeStep(size_t step, std::vector<Entry> entries)
{
    putInTheirPlaces(step, entries);
    const auto before = [](const Entry& entry, size_t wanted) { return entry.step < wanted; };
    const auto from = std::lower_bound(m_entries.begin(), m_entries.end(), step, before);
    const auto to = std::lower_bound(from, m_entries.end(), step + 1, before);
    const int first = static_cast<int>(from - m_entries.begin());
    const int count = static_cast<int>(to - from);
    const bool isSame = std::equal(entries.begin(), entries.end(), from, to,
                                   [](const Entry& a, const Entry& b) { return a.value == b.value; });
    if (isSame) {
        std::move(entries.begin(), entries.end(), from);
        if (count > 0)
            emit dataChanged(index(first), index(first + count - 1));
    } else {
        if (count > 0) {
            beginRemoveRows({}, first, first + count - 1);
            m_entries.erase(from, to);
            endRemoveRows();
        }
        if (!entries.empty()) {
            beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
            m_entries.insert(m_entries.begin() + first, entries.begin(), entries.end());
            endInsertRows();
        }
    }
    if (step < std::size(kShown))
        return;
    // Those under one heading are measured by the largest of them all.
    const auto standings = std::lower_bound(m_entries.begin(), m_entries.end(), std::size(kShown), before);
    quint64 largest = 0;
    for (auto entry = standings; entry != m_entries.end(); ++entry)
        largest = std::max(largest, entry->count);
    for (auto entry = standings; entry != m_entries.end(); ++entry)
        entry->largest = largest;
    if (standings != m_entries.end())
        emit dataChanged(index(static_cast<int>(standings - m_entries.begin())),
                         index(static_cast<int>(m_entries.size()) - 1), {ShareRole});
}

void FacetsModel::setCounting(bool isCounting)
{
    if (m_isCounting == isCounting)
        return;
    m_isCounting = isCounting;
    emit countingChanged();
}

void FacetsModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int FacetsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant FacetsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case FieldTitleRole:
        return titleOf(entry.field);
    case FieldRole:
        return QString::fromUtf8(query::infoOf(entry.field).name);
    case ValueRole:
        return entry.value;
    case LabelRole:
        return entry.label;
    case CountRole:
        return entry.count;
    case ShareRole:
        return entry.largest == 0 ? 0.0
                                  : static_cast<double>(entry.count) / static_cast<double>(entry.largest);
    case IsIncludedRole:
        return stands(entry, false);
    case IsExcludedRole:
        return stands(entry, true);
    default:
        return {};
    }
}

QHash<int, QByteArray> FacetsModel::roleNames() const
{
    return {{FieldTitleRole, "fieldTitle"}, {FieldRole, "field"},          {ValueRole, "token"},
            {LabelRole, "label"},           {CountRole, "number"},         {ShareRole, "share"},
            {IsIncludedRole, "isIncluded"}, {IsExcludedRole, "isExcluded"}};
}

bool FacetsModel::stands(const Entry& entry, bool isLeftOut) const
{
    const std::string value = entry.value.toStdString();
    const auto& terms = m_parsed.root.children;
    return std::any_of(terms.begin(), terms.end(), [&](const query::Node& node) {
        return isLeftOut ? isNegated(node, entry.field, value) : holds(node, entry.field, value);
    });
}

QString FacetsModel::toggled(int row) const
{
    const Entry& entry = m_entries.at(static_cast<size_t>(row));
    if (stands(entry, true))
        return excluded(row);
    return QString::fromStdString(
        query::print(query::toggled(m_parsed, entry.field, entry.value.toStdString())));
}

QString FacetsModel::excluded(int row) const
{
    const Entry& entry = m_entries.at(static_cast<size_t>(row));
    const std::string value = entry.value.toStdString();
    query::Filter filter = stands(entry, false) ? query::toggled(m_parsed, entry.field, value) : m_parsed;
    auto& terms = filter.root.children;
    const auto there = std::find_if(terms.begin(), terms.end(), [&](const query::Node& node) {
        return isNegated(node, entry.field, value);
    });
    if (there != terms.end()) {
        auto& values = there->children.front().values; // of several the others stay left out
        values.erase(std::remove_if(values.begin(), values.end(),
                                    [&](const query::Value& one) { return one.text == value; }),
                     values.end());
        if (values.empty())
            terms.erase(there);
    } else {
        query::Node negated;
        negated.type = query::Node::Type::Not;
        negated.children = query::toggled({}, entry.field, value).root.children;
        terms.push_back(std::move(negated));
    }
    return QString::fromStdString(query::print(filter));
}

QString FacetsModel::standingOf(query::Field field)
{
    switch (field) {
    case query::Field::Contested:
        return tr("contested");
    case query::Field::Unanswered:
        return tr("unanswered");
    case query::Field::SecondHand:
        return tr("second-hand only");
    case query::Field::SelfContradicted:
        return tr("self-contradicted");
    case query::Field::AgainstOwnSide:
        return tr("against own side");
    default:
        return {};
    }
}

QString FacetsModel::titleOf(query::Field field)
{
    if (isStanding(field))
        return tr("Standing");
    switch (field) {
    case query::Field::Side:
        return tr("Side of the speaker");
    case query::Field::Stance:
        return tr("Stance");
    case query::Field::Topic:
        return tr("Topic");
    case query::Field::Speaker:
        return tr("Speaker");
    case query::Field::Via:
        return tr("Through whom");
    case query::Field::About:
        return tr("About");
    case query::Field::Doc:
        return tr("Source");
    case query::Field::Tag:
        return tr("Tag");
    case query::Field::Basis:
        return tr("Basis");
    case query::Field::Type:
        return tr("Kind of claim");
    case query::Field::Status:
        return tr("Status");
    default:
        return {};
    }
}

} // namespace assay::window
