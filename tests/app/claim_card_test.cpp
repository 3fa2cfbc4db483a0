#include "app/models/claim_card.h"
#include "tests/app/bridge_fixture.h"

#include <QAbstractItemModelTester>

namespace assay::window {
namespace {

class ClaimCardTest : public BridgeFixture
{
protected:
    void SetUp() override
    {
        open();
        fill();
        card.setSession(&session);
        card.setUid(mined());
        settle();
    }
    ClaimCardModel card;
};

TEST_F(ClaimCardTest, ShowsTheClaimAndWhatIsDerivedOfIt)
{
    const QAbstractItemModelTester tester(card.attributions(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(card.isHere());
    EXPECT_EQ(card.statement(), "The bridge was mined.");
    EXPECT_EQ(card.number(), 1);
    EXPECT_EQ(card.topics(), QStringList({"bridge"}));
    EXPECT_EQ(card.happened(), "July 2014");
    EXPECT_EQ(card.happenedDays(), "from 2014-07-01 to 2014-07-31");
    ASSERT_EQ(card.about()->count(), 1);
    EXPECT_EQ(card.about()->value(0, "name"), "Weir");
    EXPECT_EQ(card.about()->value(0, "role"), "accused");
    EXPECT_GE(card.standings()->rowOf("contested:yes"), 0);
    EXPECT_EQ(card.standings()->rowOf("onesided:no"), -1);
}

TEST_F(ClaimCardTest, EachAttributionHasItsSpeakerWordsAndPlace)
{
    ASSERT_EQ(card.attributions()->count(), 2);
    const QVariantMap says = card.attributions()->at(0);
    EXPECT_EQ(says["stance"], "asserts");
    EXPECT_EQ(says["speaker"], "Okafor");
    EXPECT_EQ(says["quote"], "that the bridge had been mined");
    EXPECT_TRUE(says["before"].toString().endsWith("Okafor said "))
        << says["before"].toString().toStdString();
    const QVariantList chain = says["chain"].toList();
    ASSERT_EQ(chain.size(), 2);
    EXPECT_EQ(chain[0].toMap()["name"].toString().toStdString(), "“\u2068report\u2069”");
    EXPECT_EQ(chain[0].toMap()["kind"], "document");
    EXPECT_EQ(chain[0].toMap()["uid"], uidOf(Kind::Document, "report"));
    EXPECT_EQ(chain[1].toMap()["name"].toString().toStdString(), "\u2068Okafor\u2069");
    EXPECT_EQ(chain[1].toMap()["uid"], uidOf(Kind::Actor, "Okafor"));
    EXPECT_TRUE(says["detail"].toString().endsWith("side: North")) << says["detail"].toString().toStdString();
    const QVariantMap place = says["place"].toMap();
    EXPECT_EQ(place["kind"], "passage");
    EXPECT_LT(place["start"].toInt(), place["end"].toInt());
    EXPECT_EQ(card.attributions()->value(1, "stance"), "denies");
    EXPECT_EQ(card.attributions()->value(1, "hedge"), "doubt");
}

TEST_F(ClaimCardTest, JudgementsHaveTheWordingOfTheirScheme)
{
    ASSERT_EQ(card.assessments()->count(), 1);
    EXPECT_EQ(card.assessments()->value(0, "isAdopted"), true);
    EXPECT_EQ(card.assessments()->value(0, "reason"), "Nobody looked.");
    const QVariantMap value = card.assessments()->value(0, "values").toList().at(0).toMap();
    EXPECT_EQ(value["token"], "unproven");
    EXPECT_EQ(value["axis"], "Verdict");
    EXPECT_FALSE(value["label"].toString().isEmpty());
}

TEST_F(ClaimCardTest, RelationsSayWhichWayTheyGo)
{
    ASSERT_EQ(card.relations()->count(), 1);
    EXPECT_EQ(card.relations()->value(0, "words"), "Contradicted by");
    EXPECT_EQ(card.relations()->value(0, "statement"), "The bridge stood.");
}

TEST_F(ClaimCardTest, FollowsWhatIsDone)
{
    const ClaimId id(*Uid::parse(mined().toStdString()));
    QSignalSpy inserted(card.attributions(), &RecordList::rowsInserted);
    QSignalSpy reset(card.attributions(), &RecordList::modelReset);
    changeStatement(id, "The bridge had been mined.");
    EXPECT_TRUE(QTest::qWaitFor([this] { return card.statement() == "The bridge had been mined."; }))
        << session.status().toStdString() << card.statement().toStdString();
    EXPECT_EQ(inserted.count(), 0);
    EXPECT_EQ(reset.count(), 0);
    removeClaim(id);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !card.isHere(); }));
    EXPECT_EQ(card.attributions()->count(), 0);
    settle();
    session.undo();
    EXPECT_TRUE(QTest::qWaitFor([this] { return card.isHere(); }));
    EXPECT_EQ(card.attributions()->count(), 2);
}

TEST_F(ClaimCardTest, TheHistoryNamesTheActsThatTouchedIt)
{
    EXPECT_EQ(card.acts()->count(), 0);
    card.setHasHistory(true);
    settle();
    ASSERT_EQ(card.acts()->count(), 1);
    changeStatement(ClaimId(*Uid::parse(mined().toStdString())), "The bridge had been mined.");
    addClaims({"Something else."});
    ASSERT_TRUE(QTest::qWaitFor([this] { return card.acts()->count() == 2; }));
    EXPECT_EQ(card.acts()->value(0, "text"), "Changed a claim");
}

TEST_F(ClaimCardTest, AFilterForAValueIsQuotedWhereNeedBe)
{
    EXPECT_EQ(card.filterFor("topic", "bridge"), "topic:=bridge");
    EXPECT_EQ(card.filterFor("topic", "the bridge"), "topic:=\"the bridge\"");
}

} // namespace
} // namespace assay::window
