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
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &Session::openChanged, this, &FacetsModel::ask);
        connect(session, &Session::committed, this, &FacetsModel::ask);
        connect(session, &QObject::destroyed, this, [this] { m_session = nullptr; });
    }
    ask();
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
        take({});
        return;
    }
    auto parsed = query::parse(m_filter.toStdString());
    if (!parsed)
        return; // the list of claims says what is wrong
    m_parsed = std::move(*parsed);
    m_job = m_session->read(
        {tr("Counting"), false}, this,
        [filter = m_filter.toStdString()](store::Database& database,
                                          Progress&) -> Result<std::vector<Entry>> {
            std::vector<Entry> entries;
            for (const query::Field field : kShown) {
                auto counts =
                    query::facet(database, query::RowKind::Claims, filter, field, kMostValues, {true, {}});
                if (!counts)
                    return tl::make_unexpected(counts.error());
                const bool isWord = query::infoOf(field).type == query::ValueType::Words;
                for (const auto& count : *counts) {
                    QString label = shown(count.label.empty() ? count.value : count.label);
                    if (isWord)
                        label.replace(u'-', u' ');
                    entries.push_back({field, QString::fromStdString(count.value), label, count.count,
                                       counts->front().count});
                }
            }
            const size_t first = entries.size();
            quint64 largest = 0;
            for (const query::Field field : kStandings) {
                const auto counts =
                    query::facet(database, query::RowKind::Claims, filter, field, kMostValues, {true, {}});
                if (!counts)
                    return tl::make_unexpected(counts.error());
                for (const auto& count : *counts)
                    if (count.value == "yes") {
                        entries.push_back({field, QStringLiteral("yes"), standingOf(field), count.count, 0});
                        largest = std::max<quint64>(largest, count.count);
                    }
            }
            for (size_t i = first; i < entries.size(); ++i)
                entries[i].largest = largest;
            return entries;
        },
        [this](std::vector<Entry> entries) { take(std::move(entries)); },
        [](const Mistake&) { /* the list of claims says it */ });
}

void FacetsModel::take(std::vector<Entry> entries)
{
    const bool isSame =
        std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                   [](const Entry& a, const Entry& b) { return a.field == b.field && a.value == b.value; });
    if (isSame) {
        m_entries = std::move(entries);
        if (!m_entries.empty())
            emit dataChanged(index(0), index(static_cast<int>(m_entries.size()) - 1));
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
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
