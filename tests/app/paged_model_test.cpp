#include "app/models/claims_model.h"
#include "app/models/documents_model.h"
#include "app/models/facets_model.h"
#include "tests/app/window_fixture.h"

#include <QAbstractItemModelTester>

namespace assay::window {
namespace {

class PagedModelTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        open();
        model.setColumns({"claim"});
        model.setOrder({"statement"});
        model.setSession(&session);
        settle();
    }
    QStringList statements() const
    {
        QStringList all;
        for (int row = 0; row < model.count(); ++row)
            all.append(cellAt(row, 0));
        return all;
    }
    QString cellAt(int row, int column) const
    {
        return model.value(row, "cells").toList().value(column).toMap()["text"].toString();
    }

    ClaimsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(PagedModelTest, ACommitInsertsMovesAndRemovesExactly)
{
    const auto ids = addClaims({"a", "b", "d"});
    EXPECT_EQ(statements(), QStringList({"a", "b", "d"}));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    addClaims({"c"});
    EXPECT_EQ(statements(), QStringList({"a", "b", "c", "d"}));
    ASSERT_EQ(inserted.count(), 1);
    EXPECT_EQ(inserted[0][1].toInt(), 2);

    changeStatement(ids[0], "e");
    EXPECT_EQ(statements(), QStringList({"b", "c", "d", "e"}));
    ASSERT_EQ(moved.count(), 1);
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 3);

    changeStatement(ids[2], "dd");
    ASSERT_EQ(changed.count(), 2);
    EXPECT_EQ(changed[1][0].toModelIndex().row(), 2);
    EXPECT_EQ(changed[1][1].toModelIndex().row(), 2);

    removeClaim(ids[1]);
    EXPECT_EQ(statements(), QStringList({"c", "dd", "e"}));
    ASSERT_EQ(removed.count(), 1);
    EXPECT_EQ(reset.count(), 0);
}

TEST_F(PagedModelTest, WhatARowShowsOfOtherThingsChangesToo)
{
    addClaims({"a", "b"});
    model.setColumns({"claim", "sources"});
    settle();
    EXPECT_EQ(cellAt(0, 1), "0");
    EXPECT_EQ(cellAt(1, 1), "0");
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    session.act("attribution", "Attributing", [](Edit& edit, Progress&) -> Result<std::string> {
        ImportOptions options;
        options.fileName = "a.txt";
        const auto report = edit.importDocument("Report\n\nOkafor said a.\n", options, nullptr);
        if (!report)
            return tl::make_unexpected(report.error());
        const auto passage = edit.passage(report->document, {"Okafor said a.", {}, {}});
        const auto voice = edit.voiceOf(report->document);
        Actor okafor;
        const auto actor = edit.add(okafor);
        Name name;
        name.actor = *actor;
        name.text = "Okafor";
        (void)edit.add(name);
        Occasion occasion;
        occasion.actors = {*actor};
        const auto said = edit.add(occasion);
        Attribution attribution;
        attribution.claim = ClaimId(store::allUids(edit.database(), Kind::Claim).front());
        attribution.document = report->document;
        attribution.content = {*passage};
        attribution.chain.resize(2);
        attribution.chain[0].occasion = *voice;
        attribution.chain[1].occasion = *said;
        if (const auto added = edit.add(attribution); !added)
            return tl::make_unexpected(added.error());
        return "Attributed a claim";
    });
    settle();
    ASSERT_EQ(changed.count(), 1) << session.status().toStdString();
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 0);
    EXPECT_EQ(changed[0][1].toModelIndex().row(), 0);
    EXPECT_EQ(cellAt(0, 1), "1");
}

TEST_F(PagedModelTest, AWrongFilterKeepsTheRowsAndSaysWhere)
{
    addClaims({"a", "b"});
    model.setFilter("topic:bridge stanse:denies");
    settle();
    EXPECT_EQ(model.count(), 2);
    EXPECT_FALSE(model.mistake().isEmpty());
    EXPECT_EQ(model.mistakeColumn(), 14);
    EXPECT_EQ(model.suggestion(), "stance");
    model.setFilter("a");
    settle();
    EXPECT_TRUE(model.mistake().isEmpty());
    EXPECT_EQ(model.count(), 1);
}

TEST_F(PagedModelTest, RowsUnderHeadingsKeepTheirHeadings)
{
    addClaims({"a", "c"}, "north");
    addClaims({"b"}, "south");
    model.setGrouping({"topic"});
    settle();
    const auto groups = [this] {
        QStringList all;
        for (int row = 0; row < model.count(); ++row)
            all.append(model.value(row, "group").toString());
        return all;
    };
    EXPECT_EQ(statements(), QStringList({"a", "c", "b"}));
    EXPECT_EQ(groups(), QStringList({"north", "north", "south"}));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    addClaims({"d"}, "middle");
    EXPECT_EQ(statements(), QStringList({"d", "a", "c", "b"}));
    EXPECT_EQ(groups(), QStringList({"middle", "north", "north", "south"}));
    EXPECT_EQ(inserted.count(), 1);
    EXPECT_EQ(reset.count(), 0);
}

TEST_F(PagedModelTest, UndoAndRedoOfManyRowsAreExact)
{
    std::vector<std::string> many;
    for (int i = 0; i < 300; ++i)
        many.push_back("claim " + std::to_string(1000 + i));
    addClaims({"a", "z"});
    addClaims(many);
    EXPECT_EQ(model.count(), 302);
    EXPECT_EQ(cellAt(200, 0), "claim 1199");
    session.undo();
    settle();
    EXPECT_EQ(statements(), QStringList({"a", "z"}));
    session.redo();
    settle();
    EXPECT_EQ(model.count(), 302);
    EXPECT_EQ(cellAt(200, 0), "claim 1199");
}

TEST_F(PagedModelTest, ARowIsFoundByItsUid)
{
    const auto ids = addClaims({"b", "a", "c"});
    EXPECT_EQ(model.rowOf(QString::fromStdString(ids[0].uid.text())), 1);
    EXPECT_EQ(model.rowOf("nonsense"), -1);
    EXPECT_EQ(model.value(1, "uid").toString(), QString::fromStdString(ids[0].uid.text()));
}

TEST_F(PagedModelTest, AClosedProjectLeavesNoRows)
{
    addClaims({"a"});
    session.close();
    EXPECT_EQ(model.count(), 0);
}

TEST_F(PagedModelTest, FacetsCountAndWriteTheFilter)
{
    addClaims({"a", "c"}, "north");
    addClaims({"b"}, "south");
    FacetsModel facets;
    QAbstractItemModelTester facetsTester(&facets, QAbstractItemModelTester::FailureReportingMode::Fatal);
    facets.setSession(&session);
    settle();
    int north = -1;
    for (int row = 0; row < facets.rowCount(); ++row)
        if (facets.data(facets.index(row), FacetsModel::ValueRole) == "north")
            north = row;
    ASSERT_GE(north, 0);
    EXPECT_EQ(facets.data(facets.index(north), FacetsModel::CountRole).toInt(), 2);
    EXPECT_EQ(facets.toggled(north), "topic:=north");
    const QString without = facets.excluded(north);
    model.setFilter(without);
    settle();
    EXPECT_EQ(statements(), QStringList({"b"}));
    facets.setFilter("topic:north");
    settle();
    EXPECT_TRUE(facets.data(facets.index(0), FacetsModel::IsIncludedRole).toBool());
    EXPECT_EQ(facets.toggled(0), "");
}

TEST_F(PagedModelTest, WhatIsWrongWithTheFilterStandsThereAfterACommit)
{
    addClaims({"a"});
    model.setFilter("stanse:denies");
    settle();
    const QString mistake = model.mistake();
    ASSERT_FALSE(mistake.isEmpty());
    addClaims({"b"});
    EXPECT_EQ(model.mistake(), mistake);
    EXPECT_EQ(model.count(), 2); // the rows are those of the filter before
    model.setFilter("");
    settle();
    EXPECT_EQ(model.mistake(), "");
}

TEST_F(PagedModelTest, WhatNobodySeesIsReadWhenItIsSeenAgain)
{
    FacetsModel facets;
    facets.setSession(&session);
    model.freshness()->setWanted(false);
    facets.freshness()->setWanted(false);
    settle();
    addClaims({"a", "b"});
    EXPECT_EQ(model.count(), 0);
    EXPECT_EQ(facets.rowCount(), 0);
    model.freshness()->setWanted(true);
    facets.freshness()->setWanted(true);
    settle();
    EXPECT_EQ(statements(), QStringList({"a", "b"}));
    EXPECT_GT(facets.rowCount(), 0);
}

} // namespace
} // namespace assay::window
