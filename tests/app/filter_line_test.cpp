#include "app/models/completion_model.h"
#include "app/models/filter_text.h"
#include "app/models/views_model.h"
#include "core/table/request.h"
#include "tests/app/window_fixture.h"

#include <QAbstractItemModelTester>

namespace assay::window {
namespace {

QStringList labels(const QAbstractItemModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data(CompletionModel::LabelRole).toString());
    return all;
}

TEST(FilterTextTest, TermsAndWhatIsWrongWithThem)
{
    FilterText text;
    text.setText("stance:denies -topic:trial bridge");
    EXPECT_EQ(text.terms(), QStringList({"stance:denies", "-topic:trial", "bridge"}));
    EXPECT_TRUE(text.mistake().isEmpty());
    EXPECT_EQ(text.without(1), "stance:denies bridge");
    EXPECT_EQ(text.without(7), text.text());

    // Beyond the first plane a letter has two units.
    text.setText(QString::fromUtf8("\"\xF0\x9F\x8C\x89\" stanse:denies"));
    EXPECT_FALSE(text.mistake().isEmpty());
    EXPECT_TRUE(text.terms().isEmpty());
    EXPECT_EQ(text.text().mid(text.mistakeStart(), text.mistakeEnd() - text.mistakeStart()), "stanse");
    EXPECT_EQ(text.suggestion().isEmpty(), text.mended() == text.text());
}

class FilterLineTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        open();
        completions.setSession(&session);
    }
    CompletionModel completions;
    QAbstractItemModelTester tester{&completions, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(FilterLineTest, FieldsThenValuesWithTheirNumbers)
{
    addClaims({"a", "b"}, "north bank");
    addClaims({"c"}, "south");
    completions.complete("sta", 3);
    EXPECT_EQ(labels(completions), QStringList({"stance:", "status:", "state:", "stale:"}));
    EXPECT_EQ(completions.taken(0)["text"], "stance:");

    completions.complete("topic:", 6);
    settle();
    EXPECT_EQ(labels(completions), QStringList({"north bank", "south"}));
    EXPECT_TRUE(completions.hint().startsWith("topic: ")) << completions.hint().toStdString();
    EXPECT_EQ(completions.taken(0)["text"].toString(), "topic:=\"north bank\" ");
    EXPECT_EQ(completions.taken(0)["cursor"].toInt(), 20);

    // What was typed may stand inside the name, and the rest of the filter counts.
    completions.complete("c topic:BANK", 12);
    settle();
    EXPECT_TRUE(labels(completions).isEmpty());
    completions.complete("a topic:BANK", 12);
    settle();
    EXPECT_EQ(labels(completions), QStringList({"north bank"}));
    EXPECT_TRUE(
        completions.index(0).data(CompletionModel::DetailRole).toString().startsWith("1 ")); // one of them
}

TEST_F(FilterLineTest, WordsOfAClosedListStandThereWhetherUsedOrNot)
{
    addClaims({"a"});
    completions.complete("status:o", 8);
    settle();
    EXPECT_EQ(labels(completions), QStringList({"open"}));
    EXPECT_EQ(completions.taken(0)["text"], "status:open ");
    completions.complete("x status:d y", 10);
    settle();
    EXPECT_EQ(labels(completions), QStringList({"done"}));
    EXPECT_EQ(completions.taken(0)["text"], "x status:done y");
    completions.clear();
    EXPECT_EQ(completions.count(), 0);
}

/// The line said that nothing fits, and not what would.
TEST_F(FilterLineTest, WhereNothingFitsAClosedListIsShownWhole)
{
    addClaims({"a"});
    completions.complete("status:zzz", 10);
    settle();
    EXPECT_EQ(completions.count(), 5);
    EXPECT_EQ(completions.taken(0)["text"].toString().left(7), "status:");
    completions.complete("contested:maybe", 15);
    settle();
    EXPECT_EQ(labels(completions), QStringList({"yes", "no"}));
    EXPECT_EQ(completions.taken(1)["text"], "contested:no ");
}

TEST_F(FilterLineTest, ViewsAreSavedRenamedAndRemoved)
{
    ViewsModel views;
    QAbstractItemModelTester viewsTester(&views, QAbstractItemModelTester::FailureReportingMode::Fatal);
    views.setSession(&session);
    const QVariantMap question{{"filter", "topic:north"},
                               {"columns", QStringList({"claim", "status"})},
                               {"order", QStringList({"-said"})},
                               {"grouping", QStringList({"topic"})}};
    views.save("  To review ", question);
    settle();
    ASSERT_EQ(views.count(), 1);
    EXPECT_EQ(views.name(0), "To review");
    EXPECT_EQ(views.question(0), question);

    // The command line makes the same table of it.
    table::TableRequest request;
    request.view = "To review";
    const auto opened = table::openTable(session.database(), request);
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_EQ(opened->info.filter, "topic:north");
    EXPECT_EQ(opened->info.columns.size(), 2u);

    // Of the same name it is the same view.
    views.save("To review", {{"filter", "topic:south"}});
    settle();
    ASSERT_EQ(views.count(), 1);
    EXPECT_EQ(views.question(0)["filter"], "topic:south");

    views.save("Broken", {{"filter", "nosuchfield:x"}});
    settle();
    EXPECT_EQ(views.count(), 1);
    EXPECT_TRUE(session.statusIsWarning());

    views.rename(0, "Later");
    settle();
    EXPECT_EQ(views.rowNamed("Later"), 0);
    views.remove(0);
    settle();
    EXPECT_EQ(views.count(), 0);
    session.undo();
    settle();
    EXPECT_EQ(views.rowNamed("Later"), 0);
}

TEST_F(FilterLineTest, RowsOfWhatWasTypedBeforeTakeNothing)
{
    addClaims({"a"}, "north bank");
    completions.complete("top", 3);
    ASSERT_EQ(completions.taken(0)["text"], "topic:");
    completions.complete("topic:", 6); // its values are looked for still
    EXPECT_EQ(completions.taken(0)["text"], "topic:");
    settle();
    EXPECT_EQ(completions.taken(0)["text"].toString(), "topic:=\"north bank\" ");
}

} // namespace
} // namespace assay::window
