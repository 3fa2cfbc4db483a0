#include "app/models/record_list.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace assay::window {
namespace {

std::vector<RowValues> rows(const QStringList& keys, const QString& value = QStringLiteral("same"))
{
    std::vector<RowValues> all;
    for (const QString& key : keys)
        all.push_back({key, value});
    return all;
}

QStringList keysOf(const RecordList& list)
{
    QStringList keys;
    for (int row = 0; row < list.count(); ++row)
        keys.append(list.value(row, "key").toString());
    return keys;
}

TEST(RecordListTest, TellsExactlyWhatBecameDifferent)
{
    RecordList list({"key", "value"});
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.set(rows({"a", "b", "c"}));
    QSignalSpy inserted(&list, &RecordList::rowsInserted), removed(&list, &RecordList::rowsRemoved),
        changed(&list, &RecordList::dataChanged), reset(&list, &RecordList::modelReset);
    list.set(rows({"a", "c", "d"}));
    EXPECT_EQ(keysOf(list), QStringList({"a", "c", "d"}));
    EXPECT_EQ(removed.count(), 1);
    EXPECT_EQ(inserted.count(), 1);
    EXPECT_EQ(changed.count(), 0);
    list.set({{"a", "same"}, {"c", "other"}, {"d", "same"}});
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    EXPECT_EQ(changed[0][2].value<QList<int>>(), QList<int>({Qt::UserRole + 1}));
    list.set({{"d", "same"}, {"a", "same"}, {"c", "other"}});
    EXPECT_EQ(keysOf(list), QStringList({"d", "a", "c"}));
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(reset.count(), 0);
}

TEST(RecordListTest, ReversedRowsKeepTheirValues)
{
    RecordList list({"key", "value"});
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QStringList keys;
    for (int i = 0; i < 300; ++i)
        keys.append(QString::number(i));
    list.set(rows(keys));
    std::reverse(keys.begin(), keys.end());
    list.set(rows(keys, "new"));
    EXPECT_EQ(keysOf(list), keys);
    EXPECT_EQ(list.value(0, "value"), "new");
    EXPECT_EQ(list.rowOf("299"), 0);
    EXPECT_EQ(list.rowOf("none"), -1);
}

} // namespace
} // namespace assay::window
