#pragma once

#include "app/session/follow.h"
#include "core/query/selection.h"

#include <QAbstractListModel>
#include <vector>

namespace assay::window {

/// The values of the fields that a filter on claims can name, with how many of the claims found have each.
/// Each field is counted by a job of its own, one after the other: the first ones stand there while the last,
/// which cost more, are counted. A value that the filter names stays listed whatever is found, so that it can
/// be taken back. A click writes into the filter: toggled() and excluded() give the filter that would be.
class FacetsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// Whether it is seen: else it is not read after each commit.
    Q_PROPERTY(assay::window::Freshness* freshness READ freshness CONSTANT)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    /// Some of the numbers are not those of the filter yet.
    Q_PROPERTY(bool isCounting READ isCounting NOTIFY countingChanged)

public:
    enum Roles
    {
        FieldTitleRole = Qt::UserRole + 1, ///< the heading of its field
        FieldRole,                         ///< as typed in a filter
        ValueRole,                         ///< as typed in a filter
        LabelRole,
        CountRole,
        ShareRole, ///< of the largest count of its field: 0 to 1
        IsIncludedRole,
        IsExcludedRole,
    };

    explicit FacetsModel(QObject* parent = nullptr);

    Session* session() const { return m_session; }
    void setSession(Session* session);
    Freshness* freshness() { return &m_freshness; }
    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    bool isCounting() const { return m_isCounting; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The filter with the value taken in, or out again; of one that is excluded: without that.
    Q_INVOKABLE QString toggled(int row) const;
    /// The filter without claims of that value, or with them again; of one that is included: instead of that.
    Q_INVOKABLE QString excluded(int row) const;

signals:
    void sessionChanged();
    void filterChanged();
    void countingChanged();

private:
    struct Entry
    {
        query::Field field;
        QString value, label;
        quint64 count = 0, largest = 0;
        size_t step = 0;     ///< which of the questions it answers; entries stand in their order
        bool isKept = false; ///< listed because the filter names it, not for its number
        bool operator==(const Entry&) const = default;
    };
    /// A value that the filter names.
    struct Named
    {
        std::string value;
        bool isNegated = false, isExact = false;
    };
    void ask();
    void askFor(size_t step);
    void takeStep(size_t step, std::vector<Entry> entries);
    void clear();
    void setCounting(bool isCounting);
    static std::vector<Named> namedIn(const query::Filter& filter, query::Field field);
    static std::vector<Entry> counted(query::Field field, size_t step,
                                      const std::vector<query::FacetCount>& counts,
                                      const std::vector<Named>& named);
    void putInTheirPlaces(size_t step, std::vector<Entry>& entries) const;
    bool stands(const Entry& entry, bool isLeftOut) const;
    static QString titleOf(query::Field field);
    static QString standingOf(query::Field field);

    QPointer<Session> m_session;
    Freshness m_freshness{kindsBut({Kind::View, Kind::Dismissal}), [this] { ask(); }, this};
    QString m_filter;
    query::Filter m_parsed;
    std::vector<Entry> m_entries;
    bool m_isCounting = false;
    QPointer<Job> m_job;
};

} // namespace assay::window
