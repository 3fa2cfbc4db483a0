#include "app/models/rows_by_uid.h"
#include "app/models/window_model.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStringListModel>

namespace assay::window {
namespace {

QStringList numbered(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list.append(QString::number(i));
    return list;
}

/// What the stretch shows is what the source has there.
void check(const WindowModel& window, const QAbstractItemModel& source)
{
    RC_ASSERT(window.first() >= 0);
    RC_ASSERT(window.first() + window.count() <= source.rowCount());
    RC_ASSERT(window.count() >= std::min(window.span(), source.rowCount() - window.first()));
    for (int row = 0; row < window.count(); ++row)
        RC_ASSERT(window.data(window.index(row), Qt::DisplayRole) ==
                  source.data(source.index(window.first() + row, 0), Qt::DisplayRole));
}

RC_GTEST_PROP(WindowModel, showsItsStretchWhateverTheSourceDoes, ())
{
    QStringListModel source(numbered(*rc::gen::inRange(0, 60)));
    WindowModel window;
    QAbstractItemModelTester tester(&window, QAbstractItemModelTester::FailureReportingMode::Fatal);
    window.setSpan(*rc::gen::inRange(1, 30));
    window.setSource(&source);
    check(window, source);
    const int steps = *rc::gen::inRange(0, 20);
    for (int step = 0; step < steps; ++step) {
        const int rows = source.rowCount();
        const int at = *rc::gen::inRange(0, rows + 1);
        const int many = *rc::gen::inRange(1, 40);
        switch (*rc::gen::inRange(0, 5)) {
        case 0:
            source.insertRows(at, many);
            break;
        case 1:
            if (rows > 0)
                source.removeRows(std::min(at, rows - 1), std::min(many, rows - std::min(at, rows - 1)));
            break;
        case 2:
            if (rows > 1)
                source.moveRows({}, std::min(at, rows - 1), 1, {}, *rc::gen::inRange(0, rows + 1));
            break;
        case 3:
            if (rows > 0) {
                const int here = window.show(std::min(at, rows - 1));
                RC_ASSERT(here >= 0 && here < window.count());
            }
            break;
        default:
            window.settle(std::min(at, window.count()), std::min(at + 3, window.count()));
        }
        check(window, source);
    }
}

RC_GTEST_PROP(WindowModel, theCurrentRowStaysWithWhatStandsInIt, ())
{
    QStringListModel source(numbered(*rc::gen::inRange(1, 60)));
    WindowModel window;
    window.setSpan(*rc::gen::inRange(1, 30));
    window.setSource(&source);
    const int chosen = *rc::gen::inRange(0, source.rowCount());
    window.setCurrentRow(chosen);
    bool isGone = false;
    for (int step = *rc::gen::inRange(0, 20); step > 0 && source.rowCount() > 1; --step) {
        const int rows = source.rowCount();
        const int at = *rc::gen::inRange(0, rows);
        const int many = std::min(*rc::gen::inRange(1, 40), rows - at);
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            source.insertRows(at, many);
            break;
        case 1:
            isGone = isGone || (window.currentRow() >= at && window.currentRow() < at + many);
            source.removeRows(at, many);
            break;
        case 2:
            source.moveRows({}, at, 1, {}, *rc::gen::inRange(0, rows + 1));
            break;
        default:
            window.show(at);
        }
        RC_ASSERT((window.currentRow() < 0) == isGone);
        if (!isGone)
            RC_ASSERT(source.index(window.currentRow()).data() == QString::number(chosen));
    }
}

/// Rows that have a uid, and say where one stands.
class NamedRows : public QAbstractListModel, public RowsByUid
{
    Q_OBJECT

public:
    QStringList uids;

    void become(const QStringList& others)
    {
        beginResetModel();
        uids = others;
        endResetModel();
    }
    int rowOf(const QString& uid) const override { return static_cast<int>(uids.indexOf(uid)); }
    int rowCount(const QModelIndex& = {}) const override { return static_cast<int>(uids.size()); }
    QVariant data(const QModelIndex& index, int) const override { return uids.value(index.row()); }
    QHash<int, QByteArray> roleNames() const override { return {{Qt::UserRole, "uid"}}; }
};

TEST(WindowModel, AfterAResetTheSameThingIsCurrentOrNothing)
{
    NamedRows source;
    source.become({"a", "b", "c"});
    WindowModel window;
    window.setSource(&source);
    window.setCurrentRow(1);
    EXPECT_EQ(window.currentUid(), "b");
    QSignalSpy changes(&window, &WindowModel::currentChanged);
    source.become({"c", "a", "b"});
    EXPECT_EQ(window.currentRow(), 2);
    EXPECT_EQ(window.currentUid(), "b");
    EXPECT_EQ(changes.count(), 1);
    // Another thing at the same place is another current row.
    source.become({"c", "a", "d"});
    EXPECT_EQ(window.currentRow(), -1);
    EXPECT_EQ(window.currentUid(), "");
    EXPECT_EQ(changes.count(), 2);
    window.setCurrentRow(2);
    EXPECT_EQ(window.currentUid(), "d");
    EXPECT_EQ(changes.count(), 3);
}

TEST(WindowModel, SlidingTellsRowsAtTheEndsAlone)
{
    QStringListModel source(numbered(1000));
    WindowModel window;
    window.setSpan(100);
    window.setSource(&source);
    int resets = 0;
    QObject::connect(&window, &QAbstractItemModel::modelReset, &window, [&resets] { ++resets; });
    window.settle(80, 90);
    EXPECT_EQ(resets, 0);
    EXPECT_EQ(window.first(), 35);
    EXPECT_EQ(window.count(), 100);
    window.settle(5, 15);
    EXPECT_EQ(resets, 0);
    EXPECT_EQ(window.first(), 0);
    EXPECT_EQ(window.show(900), 50);
    EXPECT_EQ(resets, 1);
}

TEST(WindowModel, AJumpCanKeepTheRowsAndChangeTheirValues)
{
    QStringListModel source(numbered(1000));
    WindowModel window;
    QAbstractItemModelTester tester(&window, QAbstractItemModelTester::FailureReportingMode::Fatal);
    window.setSpan(100);
    window.setProperty("keepsRows", true);
    window.setSource(&source);
    QSignalSpy resets(&window, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&window, &QAbstractItemModel::dataChanged);
    EXPECT_EQ(window.show(900), 50);
    EXPECT_EQ(window.first(), 850);
    EXPECT_EQ(resets.count(), 0);
    ASSERT_EQ(changes.count(), 1);
    EXPECT_EQ(changes[0][0].toModelIndex().row(), 0);
    EXPECT_EQ(changes[0][1].toModelIndex().row(), 99);
    EXPECT_EQ(window.index(50).data(), "900");
    // Near the end there are as many rows as ever.
    EXPECT_EQ(window.show(0), 0);
    EXPECT_EQ(window.count(), 100);
    EXPECT_EQ(resets.count(), 0);
}

TEST(WindowModel, WhileAResetIsToldTheRowsAreThoseOfTheNewSource)
{
    // A view makes its items in the middle of a reset: after a jump to the end and then a filter with few
    // hits they stayed empty, since the stretch stood behind the end of the list.
    QStringListModel source(numbered(1000));
    WindowModel window;
    window.setSpan(100);
    window.setSource(&source);
    window.show(999);
    QVariant seen;
    QObject::connect(&window, &QAbstractItemModel::modelReset, &window,
                     [&] { seen = window.index(0).data(); });
    source.setStringList({"only"});
    EXPECT_EQ(seen, "only");
    EXPECT_EQ(window.first(), 0);
}

} // namespace
} // namespace assay::window

#include "window_model_test.moc"
