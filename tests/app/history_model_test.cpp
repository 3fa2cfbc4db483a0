#include "app/models/history_model.h"
#include "app/models/verifier.h"
#include "tests/app/window_fixture.h"

#include <QAbstractItemModelTester>

namespace assay::window {
namespace {

class HistoryTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        open();
        addClaims({"The bridge was mined."});
        addClaims({"The bridge stood."});
        model.setSession(&session);
        settle();
    }
    /// Text and mark of each row.
    QStringList rows() const
    {
        QStringList all;
        for (int row = 0; row < model.count(); ++row)
            all.append(model.value(row, "mark").toString() + ": " + model.value(row, "text").toString());
        return all;
    }
    bool becomes(const QStringList& wanted)
    {
        return QTest::qWaitFor([&] { return rows() == wanted; });
    }
    HistoryModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(HistoryTest, ActsStandNewestFirstAndSayWhereTheProjectIs)
{
    const QStringList all = rows();
    ASSERT_GE(all.size(), 3);
    EXPECT_EQ(all[0], "now: Added 1 claims");
    EXPECT_EQ(all[1], "past: Added 1 claims");
    EXPECT_EQ(all[2], "past: Set up the sides and schemes");
}

TEST_F(HistoryTest, UndoToHereAndForthAgain)
{
    const auto setUp = model.value(2, "state").toLongLong();
    const auto second = model.value(0, "state").toLongLong();
    const qsizetype before = rows().size();
    session.goToState(setUp, "Set up");
    ASSERT_TRUE(QTest::qWaitFor([this] { return rows().value(0) == "undone: Added 1 claims"; }));
    settle();
    EXPECT_EQ(rows()[1], "undone: Added 1 claims");
    EXPECT_EQ(rows()[2], "now: Set up the sides and schemes");
    EXPECT_EQ(rows().size(), before);
    EXPECT_EQ(session.claims(), 0);
    session.goToState(second, "Added");
    ASSERT_TRUE(QTest::qWaitFor([this] { return rows().value(0) == "now: Added 1 claims"; }));
    settle();
    EXPECT_EQ(session.claims(), 2);
    model.setHasSteps(true);
    settle();
    EXPECT_EQ(rows().size(), before + 2);
    EXPECT_EQ(rows()[0], "went: Went to the state after: Added 1 claims");
}

TEST_F(HistoryTest, ABranchThatWasLeftCanBeGoneTo)
{
    const auto second = model.value(0, "state").toLongLong();
    session.undo();
    settle();
    addClaims({"The dam broke.", "The dam stood."});
    ASSERT_TRUE(QTest::qWaitFor([this] { return rows().value(0) == "now: Added 2 claims"; }));
    EXPECT_EQ(rows()[1], "undone: Added 1 claims");
    session.goToState(second, "Added");
    ASSERT_TRUE(QTest::qWaitFor([this] { return rows().value(0) == "undone: Added 2 claims"; }));
    EXPECT_EQ(rows()[1], "now: Added 1 claims");
}

TEST_F(HistoryTest, WordsOfWhatWasDoneFilterIt)
{
    model.setText("SIDES schemes");
    EXPECT_TRUE(becomes({"past: Set up the sides and schemes"}));
    model.setText("nothing such");
    EXPECT_TRUE(becomes({}));
}

TEST_F(HistoryTest, VerifyingSaysWhatWasProved)
{
    Verifier verifier;
    verifier.setProperty("session", QVariant::fromValue(&session));
    verifier.run();
    EXPECT_TRUE(verifier.isRunning());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !verifier.isRunning(); }, 60'000));
    EXPECT_TRUE(verifier.hasResult());
    EXPECT_EQ(verifier.faults(), QStringList());
    EXPECT_FALSE(verifier.proved().isEmpty());
}

} // namespace
} // namespace assay::window
