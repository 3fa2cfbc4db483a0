#include "app/models/claims_model.h"
#include "app/models/facets_model.h"
#include "app/models/row_selection.h"
#include "tests/app/window_fixture.h"

#include <QAbstractItemModelTester>

namespace assay::window {
namespace {

/// A claim that one actor asserts and another denies, by way of a report.
class ClaimsTableTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        open();
        model.setOrder({"statement"});
        model.setSession(&session);
        selection.setModel(&model);
        settle();
    }
    void addDisputedClaim()
    {
        session.act("claims", "Adding", [](Edit& edit, Progress&) -> Result<std::string> {
            ImportOptions options;
            options.fileName = "report.txt";
            const auto report = edit.importDocument(
                "The report\n\nOkafor said that the bridge was mined. “Nonsense,” said Lind.\n", options,
                nullptr);
            const auto voice = edit.voiceOf(report->document);
            Claim claim;
            claim.statement = "The bridge was mined.";
            const auto id = edit.add(claim);
            for (const auto& [name, stance, quote] :
                 {std::tuple("Okafor", Stance::Asserts, "the bridge was mined"),
                  std::tuple("Lind", Stance::Denies, "Nonsense")}) {
                const auto actor = edit.add(Actor());
                Name written;
                written.text = name;
                written.actor = *actor;
                written.printed = true;
                if (const auto added = edit.add(written); !added)
                    return tl::make_unexpected(added.error());
                Occasion occasion;
                occasion.actors = {*actor};
                occasion.venue = "Radio North";
                const auto said = edit.add(occasion);
                if (!said)
                    return tl::make_unexpected(said.error());
                const auto words = edit.passage(report->document, TextQuote{quote, {}, {}});
                if (!words)
                    return tl::make_unexpected(words.error());
                Attribution attribution;
                attribution.claim = *id;
                attribution.document = report->document;
                attribution.stance = stance;
                attribution.content = {*words};
                attribution.chain = {Link{*voice, {}, {}, Mode::OwnVoice, {}, {}},
                                     Link{*said, {}, {}, Mode::Reported, {}, {}}};
                if (const auto added = edit.add(attribution); !added)
                    return tl::make_unexpected(added.error());
            }
            return "Added a claim with two voices";
        });
        settle();
        ASSERT_FALSE(session.statusIsWarning()) << session.status().toStdString();
    }
    QVariantMap cell(int row, const QString& column) const
    {
        return model.value(row, "cells").toList().value(model.columns().indexOf(column)).toMap();
    }

    ClaimsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    RowSelection selection;
};

TEST_F(ClaimsTableTest, CellsSayWhoAssertsAndWhoAnswers)
{
    addDisputedClaim();
    ASSERT_EQ(model.count(), 1);
    const QVariantList asserting = cell(0, "who-says")["voices"].toList();
    ASSERT_EQ(asserting.size(), 1);
    const QVariantMap okafor = asserting[0].toMap();
    EXPECT_EQ(okafor["stance"], "asserts");
    EXPECT_EQ(okafor["who"], "Okafor");
    EXPECT_EQ(okafor["under"], "report, Radio North");

    const QVariantList answering = cell(0, "rebuttals")["voices"].toList();
    ASSERT_EQ(answering.size(), 1);
    const QVariantMap lind = answering[0].toMap();
    EXPECT_EQ(lind["stance"], "denies");
    EXPECT_EQ(lind["who"], "Lind");
    EXPECT_EQ(lind["note"], "denies");
    EXPECT_EQ(lind["under"], "“Nonsense”");
    EXPECT_EQ(cell(0, "confidence-tag")["ink"], "warning");
    EXPECT_EQ(cell(0, "confidence-tag")["text"], "not judged");
}

TEST_F(ClaimsTableTest, StandingsAreSaidAndCounted)
{
    addDisputedClaim();
    addClaims({"Nobody says this."});
    EXPECT_EQ(cell(1, "who-says")["standings"].toStringList(), QStringList({"second-hand only"}));
    EXPECT_TRUE(cell(0, "who-says")["standings"].toStringList().isEmpty());

    FacetsModel facets;
    QAbstractItemModelTester facetsTester(&facets, QAbstractItemModelTester::FailureReportingMode::Fatal);
    facets.setSession(&session);
    settle();
    const auto row = [&facets](const QString& label) {
        for (int at = 0; at < facets.rowCount(); ++at)
            if (facets.index(at).data(FacetsModel::LabelRole) == label)
                return at;
        return -1;
    };
    const int secondHand = row("second-hand only");
    ASSERT_GE(secondHand, 0);
    EXPECT_EQ(facets.index(secondHand).data(FacetsModel::CountRole), 1);
    EXPECT_EQ(facets.index(secondHand).data(FacetsModel::FieldTitleRole), "Standing");
    EXPECT_EQ(facets.toggled(secondHand), "secondhand:only");
    EXPECT_EQ(facets.excluded(row("denies")), "-stance:denies");

    // What a filter leaves out is not counted, and what it names is marked.
    facets.setFilter("nobody");
    settle();
    EXPECT_EQ(row("second-hand only"), -1);
    facets.setFilter("stance:denies");
    settle();
    EXPECT_EQ(facets.index(row("denies")).data(FacetsModel::IsIncludedRole), true);
    EXPECT_EQ(facets.toggled(row("denies")), "");
}

/// A value that was excluded went off the list, so that a second click hit another one.
TEST_F(ClaimsTableTest, AnExcludedValueStaysWhereItStoodAndASecondClickTakesItBack)
{
    addClaims({"a", "b"}, "north bank");
    addClaims({"c"}, "south");
    FacetsModel facets;
    QAbstractItemModelTester facetsTester(&facets, QAbstractItemModelTester::FailureReportingMode::Fatal);
    facets.setSession(&session);
    EXPECT_TRUE(facets.isCounting());
    settle();
    EXPECT_FALSE(facets.isCounting());
    const auto row = [&facets](const QString& label) {
        for (int at = 0; at < facets.rowCount(); ++at)
            if (facets.index(at).data(FacetsModel::LabelRole) == label)
                return at;
        return -1;
    };
    const auto number = [&](const QString& label) {
        return facets.index(row(label)).data(FacetsModel::CountRole).toInt();
    };
    const int north = row("north bank");
    ASSERT_GE(north, 0);
    facets.setFilter(facets.excluded(north));
    settle();
    EXPECT_EQ(row("north bank"), north);
    EXPECT_EQ(number("north bank"), 0);
    EXPECT_EQ(number("south"), 1);
    EXPECT_TRUE(facets.index(north).data(FacetsModel::IsExcludedRole).toBool());
    EXPECT_EQ(facets.excluded(north), "");
    EXPECT_EQ(facets.toggled(north), "") << "a plain click takes it back as well";

    // Of several values left out by one term the others stay left out.
    facets.setFilter("-topic:=\"north bank\",south");
    settle();
    ASSERT_GE(row("south"), 0);
    EXPECT_EQ(facets.excluded(row("north bank")), "-topic:south");

    // What is included stays, whatever else is asked; it can be left out instead.
    facets.setFilter("topic:=\"north bank\" nobody");
    settle();
    ASSERT_GE(row("north bank"), 0);
    EXPECT_EQ(number("north bank"), 0);
    EXPECT_EQ(facets.toggled(row("north bank")), "nobody");
    EXPECT_EQ(facets.excluded(row("north bank")), "nobody -topic:=\"north bank\"");
    facets.setFilter("contested:yes");
    settle();
    ASSERT_GE(row("contested"), 0);
    EXPECT_EQ(number("contested"), 0);
    EXPECT_EQ(facets.toggled(row("contested")), "");
}

TEST_F(ClaimsTableTest, OrderingByAColumnGoesUpDownAndOff)
{
    model.orderBy("claim", false);
    EXPECT_EQ(model.order(), QStringList({"-statement"})); // it stood there upwards
    EXPECT_EQ(model.directionOf("claim"), -1);
    model.orderBy("claim", false);
    EXPECT_TRUE(model.order().isEmpty());
    model.orderBy("said", false);
    model.orderBy("claim", true);
    EXPECT_EQ(model.order(), QStringList({"said", "statement"}));
    model.orderBy("said", true);
    EXPECT_EQ(model.order(), QStringList({"-said", "statement"}));
    model.orderBy("quote", true); // nothing to order by
    EXPECT_EQ(model.order(), QStringList({"-said", "statement"}));
    model.orderBy("status", false);
    EXPECT_EQ(model.order(), QStringList({"status"}));
}

TEST_F(ClaimsTableTest, ColumnsMoveAndGo)
{
    model.setColumns({"claim", "status", "tags"});
    model.moveColumn(0, 2);
    EXPECT_EQ(model.columns(), QStringList({"status", "tags", "claim"}));
    model.moveColumn(2, 3);
    EXPECT_EQ(model.columns(), QStringList({"status", "tags", "claim"}));
    model.toggleColumn("tags");
    model.toggleColumn("topics");
    EXPECT_EQ(model.columns(), QStringList({"status", "claim", "topics"}));
    for (const char* column : {"status", "claim", "topics"})
        model.toggleColumn(column);
    EXPECT_EQ(model.columns().size(), 1) << "the last one stays";
}

TEST_F(ClaimsTableTest, GroupsAreCounted)
{
    addClaims({"a", "b"}, "north");
    addClaims({"c"}, "south");
    model.setGrouping({"topic"});
    settle();
    EXPECT_EQ(model.groupCounts(), QVariantMap({{"north", 2}, {"south", 1}}));
    EXPECT_EQ(model.things(), 3);
}

TEST_F(ClaimsTableTest, RowsAreChosenByTheirKeys)
{
    const auto ids = addClaims({"a", "b", "c", "d"});
    QSignalSpy changed(&selection, &RowSelection::changed);
    selection.only(1);
    selection.extendTo(3);
    EXPECT_EQ(selection.count(), 3);
    selection.extendTo(0); // from where the range began
    EXPECT_EQ(selection.count(), 2);
    EXPECT_TRUE(selection.isSelected(0));
    EXPECT_FALSE(selection.isSelected(2));
    selection.toggle(3);
    EXPECT_EQ(selection.count(), 3);
    EXPECT_EQ(changed.count(), 4);

    // The rows change places; the choice stays with the claims.
    model.setOrder({"-statement"});
    settle();
    EXPECT_TRUE(selection.isSelected(0));
    EXPECT_FALSE(selection.isSelected(1));
    removeClaim(ids[3]);
    EXPECT_EQ(selection.count(), 2);
}

TEST_F(ClaimsTableTest, AllAreChosenWithoutBeingNamed)
{
    addClaims({"a", "b", "c"});
    selection.all();
    EXPECT_EQ(selection.count(), 3);
    selection.toggle(1);
    EXPECT_EQ(selection.count(), 2);
    EXPECT_EQ(selection.ids().size(), 2u);
    EXPECT_FALSE(selection.isSelected(1));
    // A claim in two groups is one claim.
    selection.all();
    session.act("claim", "Topics", [](Edit& edit, Progress&) -> Result<std::string> {
        Claim claim;
        claim.statement = "e";
        claim.topics = {"north", "south"};
        if (const auto added = edit.add(claim); !added)
            return tl::make_unexpected(added.error());
        return "Added";
    });
    model.setGrouping({"topic"});
    settle();
    EXPECT_EQ(model.count(), 5);
    EXPECT_EQ(selection.count(), 4);
    EXPECT_EQ(selection.ids().size(), 4u);
    selection.clear();
    EXPECT_EQ(selection.count(), 0);
}

} // namespace
} // namespace assay::window
