#include "app/models/actor_acts.h"
#include "app/models/actor_card.h"
#include "app/models/actors_model.h"
#include "tests/app/bridge_fixture.h"

#include <QAbstractItemModelTester>

namespace assay::window {
namespace {

class ActorCardTest : public BridgeFixture
{
protected:
    void SetUp() override
    {
        open();
        fill();
        card.setSession(&session);
        acts.setProperty("session", QVariant::fromValue(&session));
        show("Weir");
    }
    void show(const char* name)
    {
        card.setUid(uidOf(Kind::Actor, name));
        acts.setProperty("uid", card.uid());
        settle();
        ASSERT_TRUE(card.isHere());
    }
    ActorCardModel card;
    ActorActs acts;
};

TEST_F(ActorCardTest, ShowsWhatAnActorSaysAndWhatIsSaidOfIt)
{
    EXPECT_EQ(card.name(), "Weir");
    EXPECT_EQ(card.kind(), "person");
    ASSERT_EQ(card.sides()->count(), 1);
    EXPECT_EQ(card.sides()->value(0, "name"), "South");
    ASSERT_EQ(card.says()->count(), 1);
    EXPECT_EQ(card.says()->value(0, "stance"), "denies");
    EXPECT_EQ(card.says()->value(0, "claim"), mined());
    ASSERT_EQ(card.stances()->count(), 1);
    EXPECT_EQ(card.stances()->value(0, "number"), 1);
    EXPECT_EQ(card.stances()->value(0, "filter"), "speaker:=Weir stance:denies");
    ASSERT_EQ(card.about()->count(), 1);
    EXPECT_EQ(card.about()->value(0, "role"), "accused");
}

TEST_F(ActorCardTest, NamesAreAddedChosenAndRemoved)
{
    const QAbstractItemModelTester tester(card.names(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    acts.addName(QString::fromUtf8("Վեյր"), "full", "hy");
    ASSERT_TRUE(QTest::qWaitFor([this] { return card.names()->count() == 2; }));
    EXPECT_EQ(card.names()->value(1, "detail").toString().toStdString(), "full, Armenian");
    acts.choosePrinted(card.names()->value(1, "uid").toString());
    ASSERT_TRUE(QTest::qWaitFor([this] { return card.name() == QString::fromUtf8("Վեյր"); }));
    acts.removeName(card.names()->value(0, "uid").toString());
    ASSERT_TRUE(QTest::qWaitFor([this] { return card.names()->count() == 1; }));
    settle();
    acts.removeName(card.names()->value(0, "uid").toString());
    settle();
    EXPECT_TRUE(session.statusIsWarning());
    EXPECT_EQ(card.names()->count(), 1);
}

TEST_F(ActorCardTest, MergingLosesNothing)
{
    acts.mergeIn(uidOf(Kind::Actor, "Okafor"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return card.merged()->count() == 1; }));
    EXPECT_EQ(card.says()->count(), 2);
    EXPECT_EQ(card.names()->count(), 2);
    acts.part(card.merged()->value(0, "uid").toString());
    ASSERT_TRUE(QTest::qWaitFor([this] { return card.merged()->count() == 0; }));
    EXPECT_EQ(card.says()->count(), 1);
}

TEST_F(ActorCardTest, SidesAndTiesHaveTheirTime)
{
    acts.addSide("River folk", "since 2014");
    ASSERT_TRUE(QTest::qWaitFor([this] { return card.sides()->count() == 2; }));
    EXPECT_EQ(card.sides()->value(1, "period"), "since 2014");
    acts.addTie("affiliation", "", "The ministry", "spokesman", "");
    ASSERT_TRUE(QTest::qWaitFor([this] { return card.ties()->count() == 1; }));
    EXPECT_EQ(card.ties()->value(0, "name"), "The ministry");
    EXPECT_EQ(card.ties()->value(0, "detail"), "spokesman");
    acts.removeTie("affiliation", 0);
    ASSERT_TRUE(QTest::qWaitFor([this] { return card.ties()->count() == 0; }));
    acts.addSide("South", "no date at all");
    settle();
    EXPECT_TRUE(session.statusIsWarning());
}

TEST_F(ActorCardTest, ReliabilityIsAJudgementOfItsOwn)
{
    acts.judge("B", "Right before");
    ASSERT_TRUE(QTest::qWaitFor([this] { return card.reliability()->count() == 1; }));
    EXPECT_EQ(card.reliability()->value(0, "isAdopted"), true);
    EXPECT_TRUE(card.reliability()->value(0, "label").toString().startsWith("B, "));
}

TEST_F(ActorCardTest, LookalikesAreLookedForWhenTheyAreWanted)
{
    acts.addTie("affiliation", "", "Wejr", "", "");
    settle();
    EXPECT_EQ(card.lookalikes()->count(), 0);
    card.setHasLookalikes(true);
    settle();
    ASSERT_EQ(card.lookalikes()->count(), 1);
    EXPECT_EQ(card.lookalikes()->value(0, "name"), "Wejr");
}

TEST_F(ActorCardTest, WhoIsToldApartIsNoLookalike)
{
    acts.addTie("affiliation", "", "Wejr", "", "");
    settle();
    card.setHasLookalikes(true);
    settle();
    ASSERT_EQ(card.lookalikes()->count(), 1);
    const QString wejr = uidOf(Kind::Actor, "Wejr");
    acts.tellApart(wejr);
    settle();
    EXPECT_EQ(card.lookalikes()->count(), 0);
    ASSERT_EQ(card.distinct()->count(), 1);
    EXPECT_EQ(card.distinct()->value(0, "name"), "Wejr");
    show("Wejr");
    ASSERT_EQ(card.distinct()->count(), 1);
    EXPECT_EQ(card.distinct()->value(0, "name"), "Weir");
    acts.mergeIn(uidOf(Kind::Actor, "Weir"));
    settle();
    EXPECT_TRUE(session.statusIsWarning());
    EXPECT_EQ(card.merged()->count(), 0);
    acts.untellApart(uidOf(Kind::Actor, "Weir"));
    settle();
    EXPECT_EQ(card.distinct()->count(), 0);
    EXPECT_EQ(session.undoText().toStdString(), "Took back that 'Wejr' and 'Weir' are two");
}

/// Comparing all names again after each act made every act on the page of an actor dear.
TEST_F(ActorCardTest, LookalikesAreComparedAgainOnlyWhereActorsOrNamesChanged)
{
    card.setHasLookalikes(true);
    settle();
    const Reads compared(session, "Comparing names");
    addClaims({"The ferry sank."});
    EXPECT_EQ(compared.count(), 0);
    acts.addName("Weyr", "full", "");
    settle();
    EXPECT_EQ(compared.count(), 1);
}

TEST_F(ActorCardTest, TheListIsFilteredByNamesInAnyScript)
{
    ActorsModel list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setSession(&session);
    settle();
    EXPECT_EQ(list.count(), 3); // and the voice of the report
    list.setText(QString::fromUtf8("Окафор"));
    settle();
    ASSERT_EQ(list.count(), 1);
    EXPECT_EQ(list.value(0, "name"), "Okafor");
    EXPECT_EQ(list.value(0, "attributions"), 1);
    for (const char* text : {"(", "speaker:", "\"", "-", "[x", "a OR", "Ok'afor"}) {
        list.setText(text);
        settle();
        EXPECT_EQ(list.mistake().toStdString(), "") << text;
    }
}

} // namespace
} // namespace assay::window
