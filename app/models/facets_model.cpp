#include "app/models/facets_model.h"

#include "app/session/shown.h"

#include <algorithm>

namespace assay::window {
namespace {

constexpr size_t kMostValues = 8;

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
        return;
    }
    auto parsed = query::parse(m_filter.toStdString());
    if (!parsed)
        return; // the list of claims says what is wrong
    const bool isOther = m_parsed != *parsed;
    m_parsed = std::move(*parsed);
    if (isOther && !m_entries.empty()) // what is included or left out shows at once, the numbers follow
        emit dataChanged(index(0), index(static_cast<int>(m_entries.size()) - 1));
    askFor(0);
}

void FacetsModel::askFor(size_t step)
{
    if (step == std::size(kShown) + std::size(kStandings))
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
                if (const uint64_t count = found->count(); count > 0)
                    entries.push_back(
                        {field, QString::fromUtf8(answerOf(field)), standingOf(field), count, count, step});
                return entries;
            }
            const auto counts = query::facet(database, query::RowKind::Claims, query::print(filter), field,
                                             kMostValues, options);
            if (!counts)
                return tl::make_unexpected(counts.error());
            const bool isWord = query::infoOf(field).type == query::ValueType::Words;
            for (const auto& count : *counts) {
                QString label = shown(count.label.empty() ? count.value : count.label);
                if (isWord)
                    label.replace(u'-', u' ');
                entries.push_back({field, QString::fromStdString(count.value), label, count.count,
                                   counts->front().count, step});
            }
            return entries;
        },
        [this, step](std::vector<Entry> entries) {
            takeStep(step, std::move(entries));
            askFor(step + 1);
        },
        [](const Mistake&) { /* the list of claims says it */ });
}

void FacetsModel::takeStep(size_t step, std::vector<Entry> entries)
{
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
    return {{FieldTitleRole, "fieldTitle"}, {FieldRole, "field"},          {ValueRole, "value"},
            {LabelRole, "label"},           {CountRole, "number"},         {ShareRole, "share"},
            {IsIncludedRole, "isIncluded"}, {IsExcludedRole, "isExcluded"}};
}

bool FacetsModel::stands(const Entry& entry, bool isNegated) const
{
    const std::string value = entry.value.toStdString();
    return std::any_of(
        m_parsed.root.children.begin(), m_parsed.root.children.end(), [&](const query::Node& node) {
            if (!isNegated)
                return holds(node, entry.field, value);
            return node.type == query::Node::Type::Not && holds(node.children.front(), entry.field, value);
        });
}

QString FacetsModel::toggled(int row) const
{
    const Entry& entry = m_entries.at(static_cast<size_t>(row));
    return QString::fromStdString(
        query::print(query::toggled(m_parsed, entry.field, entry.value.toStdString())));
}

QString FacetsModel::excluded(int row) const
{
    const Entry& entry = m_entries.at(static_cast<size_t>(row));
    const std::string value = entry.value.toStdString();
    query::Filter filter = m_parsed;
    auto& terms = filter.root.children;
    const auto there = std::find_if(terms.begin(), terms.end(), [&](const query::Node& node) {
        return node.type == query::Node::Type::Not && holds(node.children.front(), entry.field, value);
    });
    if (there != terms.end()) {
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
