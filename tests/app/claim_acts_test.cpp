// What is changed on the card of a claim: attributions with their chains and words, occasions, the place,
// replies.

#include "app/models/find_model.h"
#include "tests/app/claim_acts_fixture.h"

namespace assay::window {
namespace {

TEST_F(ClaimActsTest, AnAnswerComesThroughAChain)
{
    chain.startNew(&session);
    ASSERT_EQ(chain.rowCount(), 1);
    chain.setActor(0, uidOf(Kind::Actor, "Okafor"), "Okafor");
    chain.addLink(0);
    chain.setActor(0, {}, "The prosecutor");
    chain.setHow(0, 1);
    chain.toggleCircumstance(0, "under-oath");
    chain.setSaid(0, "May 2019");
    chain.setHedge(1);
    chain.setHedgeWords("had been");
    acts.addAnswer({{"stance", "concedes"}, {"document", uidOf(Kind::Document, "report")}}, &chain);
    settle();
    EXPECT_TRUE(session.status().startsWith("Noted that Okafor concedes 'The bridge was mined.'"))
        << session.status().toStdString();
    ASSERT_EQ(attributions().size(), 3u);
    const Attribution made = attributions().back();
    ASSERT_EQ(made.chain.size(), 3u);
    EXPECT_EQ(made.chain[0].mode, Mode::OwnVoice);
    EXPECT_EQ(speakers(made.chain[1]), "The prosecutor");
    EXPECT_EQ(speakers(made.chain[2]), "Okafor");
    const auto occasion = store::load<Occasion>(session.database(), made.chain[1].occasion.uid);
    EXPECT_EQ(occasion->said.words, "May 2019");
    EXPECT_EQ(occasion->how, How::Writes);
    EXPECT_EQ(occasion->circumstances, std::vector{Circumstance::UnderOath});
    EXPECT_EQ(made.chain[2].hedge, Hedge::Hearsay);
    EXPECT_EQ(quoteOf(made.chain[2].hedgePassage), "had been");
    undo();
    EXPECT_EQ(attributions().size(), 2u);
    EXPECT_TRUE(store::named(session.database(), Kind::Actor, "The prosecutor").empty());
}

TEST_F(ClaimActsTest, SeveralSpeakOnAnOccasionThatIsWrittenAnew)
{
    const auto named = [](const QString& uid, const QString& name) {
        return QVariant(QVariantMap{{"uid", uid}, {"name", name}});
    };
    chain.startNew(&session);
    chain.setActor(0, uidOf(Kind::Actor, "Okafor"), "Okafor");
    chain.setOthers(0, {named({}, "The prosecutor"), named(uidOf(Kind::Actor, "Okafor"), "Okafor")});
    acts.addAnswer({{"stance", "denies"}, {"document", uidOf(Kind::Document, "report")}}, &chain);
    settle();
    const Attribution made = attributions().back();
    ASSERT_EQ(made.chain.size(), 2u);
    const auto occasion = store::load<Occasion>(session.database(), made.chain[1].occasion.uid);
    ASSERT_TRUE(occasion);
    EXPECT_EQ(occasion->actors.size(), 2u);
    undo();
    EXPECT_TRUE(store::named(session.database(), Kind::Actor, "The prosecutor").empty());

    // An occasion on record has its speakers already.
    chain.startNew(&session);
    chain.setActor(0, uidOf(Kind::Actor, "Okafor"), "Okafor");
    settle();
    chain.setOthers(0, {named({}, "The prosecutor")});
    chain.setOccasion(0, 1);
    ASSERT_GT(chain.data(chain.index(0), ChainModel::OccasionRole).toInt(), 0);
    const auto written = chain.written();
    ASSERT_TRUE(written);
    EXPECT_EQ(written->links.front().actors.size(), 1u);
}

TEST_F(ClaimActsTest, AnAnswerThatNobodyIsNamedInIsTheSourceItself)
{
    chain.startNew(&session);
    acts.addAnswer({{"stance", "asserts"}, {"document", uidOf(Kind::Document, "report")}}, &chain);
    settle();
    EXPECT_EQ(attributions().back().chain.size(), 1u);
    EXPECT_TRUE(session.status().startsWith("Noted that the source itself asserts"));
}

TEST_F(ClaimActsTest, ANameThatOneActorBearsMeansThatActor)
{
    const auto actors = store::countOf(session.database(), Kind::Actor);
    chain.startNew(&session);
    chain.setActor(0, {}, "Weir");
    acts.addAnswer({{"stance", "evades"}, {"document", uidOf(Kind::Document, "report")}}, &chain);
    settle();
    EXPECT_EQ(attributions().size(), 3u);
    EXPECT_EQ(store::countOf(session.database(), Kind::Actor), actors);
    chain.setActor(0, {}, "Somebody new");
    acts.addAnswer({{"stance", "evades"}, {"document", uidOf(Kind::Document, "report")}}, &chain);
    settle();
    EXPECT_EQ(store::countOf(session.database(), Kind::Actor), actors + 1);
    EXPECT_TRUE(session.status().startsWith("Noted that Somebody new evades")); // not that 01a20947… does
}

TEST_F(ClaimActsTest, AnOccasionOnRecordIsChosenForAnAnswer)
{
    const auto occasions = store::countOf(session.database(), Kind::Occasion);
    chain.startNew(&session);
    chain.setActor(0, uidOf(Kind::Actor, "Weir"), "Weir");
    settle();
    ASSERT_EQ(chain.data(chain.index(0), ChainModel::OccasionsRole).toStringList().size(), 2);
    chain.setOccasion(0, 1);
    acts.addAnswer({{"stance", "evades"}, {"document", uidOf(Kind::Document, "report")}}, &chain);
    settle();
    EXPECT_EQ(attributions().back().chain.back().occasion, held(1).chain.back().occasion);
    EXPECT_EQ(store::countOf(session.database(), Kind::Occasion), occasions);
}

TEST_F(ClaimActsTest, TheChainOfAnAttributionIsChanged)
{
    const Attribution before = held(1);
    const auto occasions = store::countOf(session.database(), Kind::Occasion);
    ASSERT_TRUE(chain.startAttribution(&session, attribution(1)));
    ASSERT_EQ(chain.links(), 1);
    EXPECT_EQ(chain.data(chain.index(0), ChainModel::NameRole).toString(), "Weir");
    EXPECT_EQ(chain.hedge(), 2); // doubt
    chain.addLink(0);
    chain.setActor(0, {}, "A radio");
    chain.setOccasion(1, 0); // another occasion than the one on record
    chain.setVenue(1, "on the bridge");
    chain.setHedge(3);
    chain.setHedgeWords("said"); // Okafor's stands nearer to the beginning
    acts.changeAttribution(attribution(1), {{"stance", "denies"}, {"basis", "saw"}}, &chain);
    settle();
    ASSERT_FALSE(session.statusIsWarning()) << session.status().toStdString();
    EXPECT_TRUE(session.status().startsWith("Changed how it came from Weir: 'The bridge was mined.'"))
        << session.status().toStdString();
    const Attribution after = held(1);
    ASSERT_EQ(after.chain.size(), 3u);
    EXPECT_EQ(after.content, before.content);
    EXPECT_EQ(after.basis, Basis::Saw);
    EXPECT_EQ(speakers(after.chain[1]), "A radio");
    EXPECT_EQ(speakers(after.chain[2]), "Weir");
    EXPECT_EQ(after.chain[2].hedge, Hedge::Possibility);
    const auto hedge = store::load<Passage>(session.database(), after.chain[2].hedgePassage.uid);
    ASSERT_TRUE(hedge);
    EXPECT_EQ(hedge->quote, "said");
    EXPECT_TRUE(hedge->prefix.ends_with("Weir ")) << hedge->prefix;
    EXPECT_EQ(card.attributions()->value(1, "hedge"), "“said” (possibility)");
    const QVariantList crumbs = card.attributions()->value(1, "chain").toList();
    ASSERT_EQ(crumbs.size(), 3);
    EXPECT_EQ(crumbs[2].toMap()["kind"], "actor");
    // Nothing speaks of the occasion before any more; the new one and the radio's are there.
    EXPECT_EQ(store::countOf(session.database(), Kind::Occasion), occasions + 1);
    undo();
    EXPECT_EQ(held(1), before);
    EXPECT_EQ(store::countOf(session.database(), Kind::Occasion), occasions);
}

TEST_F(ClaimActsTest, AChainThatIsSavedAsItWasChangesNothing)
{
    const QString undoText = session.undoText();
    ASSERT_TRUE(chain.startAttribution(&session, attribution(1)));
    settle();
    acts.changeAttribution(attribution(1), {{"stance", "denies"}, {"basis", "unknown"}}, &chain);
    settle();
    EXPECT_EQ(session.undoText(), undoText);
    EXPECT_EQ(session.status(), "Nothing changed.");
}

TEST_F(ClaimActsTest, WhatIsRefusedIsToldToWhoeverAsked)
{
    QSignalSpy refused(&acts, &ClaimActs::refused);
    QSignalSpy done(&acts, &ClaimActs::done);
    chain.startNew(&session);
    chain.setActor(0, {}, "Okafor");
    chain.setSaid(0, "whenever");
    acts.addAnswer({{"stance", "denies"}, {"document", uidOf(Kind::Document, "report")}}, &chain);
    EXPECT_EQ(refused.count(), 1);
    chain.setSaid(0, "");
    chain.setHedge(1);
    chain.setHedgeWords("nowhere to be found");
    acts.addAnswer({{"stance", "denies"}, {"document", uidOf(Kind::Document, "report")}}, &chain);
    settle();
    ASSERT_EQ(refused.count(), 2);
    EXPECT_TRUE(refused[1][0].toString().contains("do not stand in"));
    EXPECT_TRUE(session.statusIsWarning());
    EXPECT_EQ(done.count(), 0);
    EXPECT_EQ(attributions().size(), 2u);
}

TEST_F(ClaimActsTest, WhatCameOfAnActHasItsNumber)
{
    QSignalSpy refused(&acts, &ClaimActs::refused);
    QSignalSpy done(&acts, &ClaimActs::done);
    const int first = acts.nextAct();
    acts.setStatus("done");
    EXPECT_EQ(acts.nextAct(), first + 1);
    acts.setStatus("no such status");
    acts.setNote("Seen by two.", false);
    settle();
    ASSERT_EQ(refused.count(), 1);
    EXPECT_EQ(refused[0][1].toInt(), first + 1);
    ASSERT_EQ(done.count(), 2);
    EXPECT_EQ(done[0][0].toInt(), first);
    EXPECT_EQ(done[1][0].toInt(), first + 2);
}

TEST_F(ClaimActsTest, OtherWordsAndTheirTranslation)
{
    const QString uid = attribution(1);
    EXPECT_EQ(acts.attribution(uid)["quote"], "that nobody had mined the bridge");
    acts.setQuote(uid, {{"quote", "nobody had mined […] the bridge."},
                        {"translations", QVariantList{german({}, "Niemand\nhatte sie vermint.")}}});
    settle();
    ASSERT_FALSE(session.statusIsWarning()) << session.status().toStdString();
    EXPECT_TRUE(session.status().startsWith("Changed the words of Weir on 'The bridge was mined.'"));
    ASSERT_EQ(held(1).content.size(), 2u);
    EXPECT_EQ(quoteOf(held(1).content[1]), "the bridge.");
    EXPECT_EQ(card.attributions()->value(1, "translation").toString().toStdString(),
              "“Niemand\nhatte sie vermint.” (de)");

    // The translation goes along with the words; emptied it goes.
    const QString known = translation(uid, 0)["uid"].toString();
    acts.setQuote(uid, {{"quote", "nobody had mined the bridge"},
                        {"translations", QVariantList{german(known, "Niemand hatte sie vermint.")}}});
    settle();
    EXPECT_EQ(store::countOf(session.database(), Kind::Translation), 1);
    EXPECT_EQ(translation(uid, 0)["text"], "Niemand hatte sie vermint.");
    acts.setQuote(
        uid, {{"quote", "nobody had mined the bridge"}, {"translations", QVariantList{german(known, "")}}});
    settle();
    EXPECT_TRUE(session.status().startsWith("Changed the translation of the words of Weir"));
    EXPECT_EQ(store::countOf(session.database(), Kind::Translation), 0);
    for (int i = 0; i < 3; ++i)
        undo();
    EXPECT_EQ(acts.attribution(uid)["quote"], "that nobody had mined the bridge");
    EXPECT_EQ(store::countOf(session.database(), Kind::Translation), 0);
}

TEST_F(ClaimActsTest, WordsThatStandTwiceAreToldApartByWhatStandsAroundThem)
{
    const QString uid = attribution(1);
    const Attribution before = held(1);
    QSignalSpy refused(&acts, &ClaimActs::refused);
    acts.setQuote(uid, {{"quote", "mined"}});
    settle();
    ASSERT_EQ(refused.count(), 1);
    EXPECT_EQ(held(1), before);
    acts.setQuote(uid, {{"quote", "mined"}, {"before", "nobody had"}});
    settle();
    ASSERT_EQ(refused.count(), 1);
    const auto words = store::load<Passage>(session.database(), held(1).content.front().uid);
    EXPECT_TRUE(words->suffix.starts_with(" the bridge")) << words->suffix;
}

TEST_F(ClaimActsTest, AnOccasionIsCorrectedWhereverItIsSpokenOf)
{
    const QString uid = card.attributions()->value(0, "occasion").toString();
    EXPECT_EQ(acts.occasion(uid)["who"], "Okafor");
    EXPECT_EQ(acts.occasion(uid)["uses"], 1);
    acts.setOccasion(uid, {{"how", "posts"},
                           {"said", "18 May 2022"},
                           {"venue", "on the radio"},
                           {"circumstances", QStringList{"on-air"}}});
    settle();
    EXPECT_TRUE(session.status().startsWith("Corrected when and where Okafor spoke of 'The bridge"));
    EXPECT_TRUE(card.attributions()
                    ->value(0, "detail")
                    .toString()
                    .startsWith("posts, on the radio, 18 May 2022, on air"))
        << card.attributions()->value(0, "detail").toString().toStdString();
    undo();
    EXPECT_EQ(acts.occasion(uid)["said"], "");
}

TEST_F(ClaimActsTest, ThePlaceIsFoundUnderAnyOfItsNames)
{
    acts.setPlace({}, "Kalbajar");
    settle();
    EXPECT_TRUE(session.status().startsWith("Placed at Kalbajar: 'The bridge was mined.'"))
        << session.status().toStdString();
    EXPECT_EQ(card.place(), "Kalbajar");
    const QString uid = card.placeUid();
    session.act("name", "Naming", [uid](Edit& edit, Progress&) -> Result<std::string> {
        Name name;
        name.place = PlaceId(*Uid::parse(uid.toStdString()));
        name.text = "Կարվաճառ";
        (void)*edit.add(name);
        return "Named";
    });
    settle();
    FindModel found;
    found.setSession(&session);
    found.setKinds({"place"});
    for (const char* typed : {"Karvachar", "Кельбаджар", ""}) {
        found.setText(QString::fromUtf8(typed));
        settle();
        ASSERT_EQ(found.count(), 1) << typed;
        EXPECT_EQ(found.value(0, "uid"), uid);
        EXPECT_EQ(found.value(0, "title"), "Kalbajar");
    }
    found.setText("Zangelan");
    settle();
    EXPECT_EQ(found.count(), 0);

    acts.setPlace({}, "");
    settle();
    EXPECT_EQ(card.place(), "");
    acts.setPlace({}, "Kalbajar"); // not a second one
    settle();
    EXPECT_EQ(card.placeUid(), uid);
    EXPECT_EQ(store::countOf(session.database(), Kind::Place), 1);
    undo();
    EXPECT_EQ(card.place(), "");
}

TEST_F(ClaimActsTest, RepliesComeChangeAndGo)
{
    acts.setReply({}, {{"actor", uidOf(Kind::Actor, "Weir")},
                       {"asked", "2 June 2022"},
                       {"channel", "by letter"},
                       {"deadline", "9 June 2022"},
                       {"outcome", "none-yet"}});
    settle();
    EXPECT_TRUE(session.status().startsWith("Noted that Weir was asked about 'The bridge was mined.'"));
    ASSERT_EQ(card.replies()->count(), 1);
    EXPECT_EQ(
        card.replies()->value(0, "words").toString().toStdString(),
        "asked 2 June 2022 (2022-06-02), by letter, to answer by 9 June 2022 (2022-06-09), no answer yet");
    const QString uid = card.replies()->value(0, "uid").toString();
    QVariantMap now = acts.reply(uid);
    EXPECT_EQ(now["actorName"], "Weir");
    now["outcome"] = "answered";
    now["answer"] = attribution(1);
    acts.setReply(uid, now);
    settle();
    EXPECT_TRUE(session.status().startsWith("Changed what came of asking Weir about"));
    EXPECT_EQ(card.replies()->value(0, "answer").toString().toStdString(),
              "“that nobody had mined the bridge”");
    // No answer is kept where there is none.
    now["outcome"] = "declined";
    acts.setReply(uid, now);
    settle();
    EXPECT_EQ(acts.reply(uid)["answer"], "");
    acts.removeReply(uid);
    settle();
    EXPECT_TRUE(session.status().startsWith("Removed that Weir was asked about"));
    EXPECT_EQ(card.replies()->count(), 0);
    undo();
    ASSERT_EQ(card.replies()->count(), 1);
    undo();
    EXPECT_EQ(acts.reply(uid)["outcome"], "answered");
}

} // namespace
} // namespace assay::window
