#pragma once

#include "app/models/list_difference.h"
#include "app/models/list_question.h"
#include "app/models/rows_ahead.h"
#include "app/models/rows_by_uid.h"
#include "app/session/follow.h"

#include <QAbstractListModel>
#include <QByteArrayList>
#include <list>
#include <memory>
#include <unordered_map>

namespace assay::window {

/// A list over a project that may have a million rows. It holds their keys, which a job finds, and the values
/// of those that were looked at last: the first ones come with the keys, others are read ahead by jobs,
/// before a view jumps or scrolls to them, and what a view asks for all the same is read a few rows at a time
/// on the window's thread. After a commit a job finds keys and the values at hand anew, and the model tells
/// exactly what became different: rows removed, moved, inserted, and dataChanged for rows whose values
/// differ. A new question resets it.
class PagedModel : public QAbstractListModel, public RowsByUid, public RowsAhead
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// Whether it is seen: else it is not read after each commit.
    Q_PROPERTY(assay::window::Freshness* freshness READ freshness CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// How many things the rows are of: under headings a thing may stand in several rows.
    Q_PROPERTY(int things READ things NOTIFY countChanged)
    /// How many rows stand under each heading; empty where they do not.
    Q_PROPERTY(QVariantMap groupCounts READ groupCounts NOTIFY countChanged)
    /// A question was put and its answer is not here yet; the rows are still those of the last one.
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY loadingChanged)
    /// What is wrong with the question, and where it stands there (code points from 1; 0: nowhere).
    Q_PROPERTY(QString mistake READ mistake NOTIFY mistakeChanged)
    Q_PROPERTY(int mistakeColumn READ mistakeColumn NOTIFY mistakeChanged)
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY mistakeChanged)
    Q_PROPERTY(QStringList notices READ notices NOTIFY countChanged)
    /// How long the last answer took, in milliseconds.
    Q_PROPERTY(int milliseconds READ milliseconds NOTIFY countChanged)

public:
    static constexpr int kFirst = 64;  ///< rows that come with the keys
    static constexpr int kChunk = 16;  ///< rows read at once where nobody had read them ahead
    static constexpr int kKept = 2048; ///< rows whose values are kept

    Session* session() const { return m_session; }
    void setSession(Session* session);
    Freshness* freshness() { return &m_freshness; }
    int count() const { return static_cast<int>(m_keys.ids.size()); }
    int things() const { return m_things; }
    QVariantMap groupCounts() const { return m_groupCounts; }
    bool isLoading() const { return m_isLoading; }
    QString mistake() const { return m_mistake; }
    int mistakeColumn() const { return m_mistakeColumn; }
    QString suggestion() const { return m_suggestion; }
    QStringList notices() const { return m_keys.notices; }
    int milliseconds() const { return m_milliseconds; }

    /// The key of each row; under headings a key may stand in several.
    const std::vector<int64_t>& ids() const { return m_keys.ids; }
    bool isGrouped() const { return !m_keys.groupOf.empty(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Value of a role by its name; for QML outside of a delegate.
    Q_INVOKABLE QVariant value(int row, const QString& role) const;
    /// The row of a thing, by its uid as text, or -1.
    Q_INVOKABLE int rowOf(const QString& uid) const override;

    bool areAtHand(int first, int last) const override;
    void readAhead(int first, int last, QObject* context, std::function<void()> done) override;

signals:
    void sessionChanged();
    void countChanged();
    void loadingChanged();
    void mistakeChanged();

protected:
    /// `roles` in the order of RowValues; the first is "uid". The base adds "group".
    /// `kind`: of the things that the rows are, where they are things. `concerns`: as of Freshness.
    PagedModel(QByteArrayList roles, std::optional<Kind> kind, std::vector<Kind> concerns, QObject* parent);

    /// The question by now; called when the session opens a project and when ask() was called. Null: nothing
    /// is listed.
    virtual std::shared_ptr<const ListQuestion> question() const = 0;
    /// Puts the question, soon: several calls in a row put it once.
    void ask();

private:
    struct Answer;
    using Cache = std::unordered_map<int64_t, std::pair<RowValues, std::list<int64_t>::iterator>>;

    void put(bool isNew);
    void take(Answer answer);
    void takeDifference(Answer& answer);
    void clear();
    void refuse(const Mistake& mistake);
    std::vector<int64_t> unreadAmong(int first, int last) const;
    const RowValues* valuesAt(int row) const;
    void keep(int64_t id, RowValues values) const;
    void setLoading(bool isLoading);

    QByteArrayList m_roles;
    std::optional<Kind> m_kind;
    QPointer<Session> m_session;
    Freshness m_freshness;
    std::shared_ptr<const ListQuestion> m_question; ///< whose rows are shown
    RowKeys m_keys;
    std::vector<int64_t> m_identities; ///< of rows under headings; else their ids are
    int m_things = 0;
    QVariantMap m_groupCounts;
    QPointer<Job> m_job;
    bool m_isAsked = false, m_askedIsNew = false;
    bool m_isLoading = false;
    QString m_mistake, m_suggestion;
    int m_mistakeColumn = 0;
    int m_milliseconds = 0;

    /// Goes up whenever values that are being read may be those of an older state.
    int m_generation = 0;
    // Values at hand, the last used first.
    mutable std::unique_ptr<RowReader> m_reader;
    mutable std::list<int64_t> m_used;
    mutable Cache m_values;
};

} // namespace assay::window
