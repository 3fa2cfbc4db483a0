// What an attribution answers and whom it cites, several speakers of one occasion, several translations of
// the same words, and what goes with an attribution that is removed.

#include "tests/app/claim_acts_fixture.h"

namespace assay::window {
namespace {

class ClaimContextTest : public ClaimActsTest
{
protected:
    /// Changes an attribution and leaves its stance and its chain.
    void change(int row, QVariantMap words)
    {
        ASSERT_TRUE(chain.startAttribution(&session, attribution(row)));
        settle();
        const QVariantMap now = acts.attribution(attribution(row));
        for (const char* kept : {"stance", "basis", "scope"})
            words.insert(kept, now[kept]);
        acts.changeAttribution(attribution(row), words, &chain);
        settle();
    }
    QVariantList cites(int row) { return acts.attribution(attribution(row))["cites"].toList(); }
    QString occasionOf(int row) { return card.attributions()->value(row, "occasion").toString(); }
    QString said() const { return session.status(); }
    static QVariantMap someone(const QString& uid, const QString& name)
    {
        return {{"uid", uid}, {"name", name}};
    }
    static QVariantMap translated(const QString& uid, const QString& language, const QString& text)
    {
        return {{"uid", uid}, {"language", language}, {"text", text}};
    }
    int64_t count(Kind kind) { return store::countOf(session.database(), kind); }
};

TEST_F(ClaimContextTest, WhomAnAttributionCitesIsChanged)
{
    const auto actors = count(Kind::Actor);
    change(1, {{"cites",
                QVariantList{someone({}, "The Red Cross"), someone(uidOf(Kind::Actor, "Okafor"), "Okafor"),
                             someone({}, "The Red Cross")}}});
    EXPECT_TRUE(said().startsWith("Changed whom Weir cites on 'The bridge was mined.'"))
        << said().toStdString();
    ASSERT_EQ(cites(1).size(), 2);
    EXPECT_EQ(cites(1)[0].toMap()["name"], "The Red Cross");
    EXPECT_EQ(count(Kind::Actor), actors + 1);
    EXPECT_TRUE(card.attributions()->value(1, "foot").toString().endsWith("cites The Red Cross, Okafor"))
        << card.attributions()->value(1, "foot").toString().toStdString();
    change(1, {{"stance", "denies"}}); // what is not given stays
    EXPECT_EQ(cites(1).size(), 2);
    change(1, {{"cites", QVariantList{cites(1)[1]}}});
    EXPECT_EQ(cites(1).size(), 1);
    undo();
    undo();
    EXPECT_TRUE(cites(1).isEmpty());
    EXPECT_EQ(count(Kind::Actor), actors);
}

TEST_F(ClaimContextTest, WhatAnAttributionAnswersIsChosenAndTakenOff)
{
    change(1, {{"answers", "occasion " + occasionOf(0)}});
    EXPECT_TRUE(said().startsWith("Changed whom Weir answers on 'The bridge was mined.'"))
        << said().toStdString();
    EXPECT_EQ(card.attributions()->value(1, "answers"), "Answers Okafor");
    EXPECT_EQ(acts.attribution(attribution(1))["answered"], "Okafor");
    const QString stood = uidOf(Kind::Claim, "The bridge stood.");
    change(1, {{"answers", "claim " + stood}});
    EXPECT_TRUE(held(1).answersOccasion.isNull());
    EXPECT_EQ(card.attributions()->value(1, "answers"), "Answers: The bridge stood.");
    EXPECT_EQ(acts.attribution(attribution(1))["answers"], "claim " + stood);
    change(1, {{"answers", ""}});
    EXPECT_EQ(card.attributions()->value(1, "answers"), "");
    for (int i = 0; i < 2; ++i)
        undo();
    EXPECT_EQ(card.attributions()->value(1, "answers"), "Answers Okafor");
}

TEST_F(ClaimContextTest, NothingAnswersItselfOrWhatIsNotThere)
{
    QSignalSpy refused(&acts, &ClaimActs::refused);
    const Attribution before = held(1);
    for (const QString& answers : {"occasion " + occasionOf(1), QString("occasion 0"), QString("claim "),
                                   QString("nonsense"), "claim " + occasionOf(0), QString(10000, u'x')})
        change(1, {{"answers", answers}});
    EXPECT_EQ(refused.count(), 6);
    EXPECT_EQ(held(1), before);
}

TEST_F(ClaimContextTest, AnAnswerIsAddedWithWhatItAnswersAndWhomItCites)
{
    chain.startNew(&session);
    chain.setActor(0, {}, "The ministry");
    acts.addAnswer({{"stance", "denies"},
                    {"document", uidOf(Kind::Document, "report")},
                    {"answers", "occasion " + occasionOf(0)},
                    {"cites", QVariantList{someone({}, "The Red Cross")}}},
                   &chain);
    settle();
    ASSERT_FALSE(session.statusIsWarning()) << said().toStdString();
    EXPECT_EQ(card.attributions()->value(2, "answers"), "Answers Okafor");
    EXPECT_EQ(cites(2).size(), 1);
    undo();
    EXPECT_TRUE(uidOf(Kind::Actor, "The Red Cross").isEmpty());
}

TEST_F(ClaimContextTest, AJointStatementHasSeveralSpeakers)
{
    const QString occasion = occasionOf(0);
    QVariantMap words = acts.occasion(occasion);
    ASSERT_EQ(words["actors"].toList().size(), 1);
    EXPECT_EQ(words["jointly"], false);
    words["actors"] = words["actors"].toList()
                      << someone(uidOf(Kind::Actor, "Weir"), "Weir") << someone({}, "The ministry");
    words["jointly"] = true;
    acts.setOccasion(occasion, words);
    settle();
    EXPECT_TRUE(said().startsWith("Corrected who spoke: Okafor and Weir and The ministry, of 'The bridge"))
        << said().toStdString();
    EXPECT_EQ(card.attributions()->value(0, "speaker"), "Okafor, Weir, The ministry jointly");
    words = acts.occasion(occasion);
    QVariantList who = words["actors"].toList();
    ASSERT_EQ(who.size(), 3);
    words["actors"] = QVariantList{who[1]};
    acts.setOccasion(occasion, words);
    settle();
    EXPECT_EQ(card.attributions()->value(0, "speaker"), "Weir");
    EXPECT_EQ(acts.occasion(occasion)["jointly"], false); // one alone says nothing jointly
    undo();
    undo();
    EXPECT_EQ(card.attributions()->value(0, "speaker"), "Okafor");
    EXPECT_TRUE(uidOf(Kind::Actor, "The ministry").isEmpty());
}

TEST_F(ClaimContextTest, SomebodyMustHaveSpoken)
{
    QSignalSpy refused(&acts, &ClaimActs::refused);
    const QString occasion = occasionOf(0);
    QVariantMap words = acts.occasion(occasion);
    words["actors"] = QVariantList{someone({}, "  ")};
    acts.setOccasion(occasion, words);
    settle();
    ASSERT_EQ(refused.count(), 1);
    EXPECT_TRUE(refused[0][0].toString().contains("at least one speaker"));
    // A source's own voice is its own.
    const QString own = QString::fromStdString(held(0).chain.front().occasion.uid.text());
    words = acts.occasion(own);
    words["actors"] = QVariantList{someone(uidOf(Kind::Actor, "Weir"), "Weir")};
    acts.setOccasion(own, words);
    settle();
    EXPECT_EQ(refused.count(), 2);
}

TEST_F(ClaimContextTest, NamesOfAnyLengthAndMakeAreNames)
{
    const QString markup = "<img src=x>\u202eabc", endless(10000, u'я');
    QVariantMap words = acts.occasion(occasionOf(0));
    words["actors"] = words["actors"].toList() << someone({}, markup) << someone({}, endless);
    acts.setOccasion(occasionOf(0), words);
    settle();
    ASSERT_FALSE(session.statusIsWarning()) << said().left(300).toStdString();
    EXPECT_LT(said().size(), 300);
    EXPECT_EQ(acts.occasion(occasionOf(0))["actors"].toList().size(), 3);
    EXPECT_FALSE(card.attributions()->value(0, "speaker").toString().contains(u'\u202e'));
}

TEST_F(ClaimContextTest, WordsHaveTranslationsInSeveralLanguages)
{
    const QString uid = attribution(1);
    const QString quote = acts.attribution(uid)["quote"].toString();
    acts.setQuote(uid,
                  {{"quote", quote},
                   {"translations", QVariantList{translated({}, "de", "Niemand"),
                                                 translated({}, "ru", "никто"), translated({}, "az", "")}}});
    settle();
    EXPECT_TRUE(said().startsWith("Translated the words of Weir on 'The bridge was mined.'"))
        << said().toStdString();
    QVariantList all = acts.attribution(uid)["translations"].toList();
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(card.attributions()->value(1, "translation").toString().toStdString(),
              "“Niemand” (de)\n“никто” (ru)");
    // One is changed, one removed, one added; one act.
    const QString german = all[0].toMap()["uid"].toString(), russian = all[1].toMap()["uid"].toString();
    acts.setQuote(
        uid, {{"quote", quote},
              {"translations", QVariantList{translated(german, {}, {}), translated(russian, "ru", "никто не"),
                                            translated({}, "az", "heç kim")}}});
    settle();
    EXPECT_EQ(card.attributions()->value(1, "translation").toString().toStdString(),
              "“никто не” (ru)\n“heç kim” (az)");
    undo();
    EXPECT_EQ(card.attributions()->value(1, "translation").toString().toStdString(),
              "“Niemand” (de)\n“никто” (ru)");
    // What is not named stays, and goes along with the words.
    acts.setQuote(uid, {{"quote", "nobody had mined the bridge"},
                        {"translations", QVariantList{translated(russian, "ru", "никто не")}}});
    settle();
    EXPECT_EQ(card.attributions()->value(1, "translation").toString().toStdString(),
              "“Niemand” (de)\n“никто не” (ru)");
    EXPECT_EQ(count(Kind::Translation), 2);
}

TEST_F(ClaimContextTest, WordsQuotedElsewhereKeepTheirTranslations)
{
    const QString uid = attribution(1);
    acts.setQuote(uid, {{"quote", acts.attribution(uid)["quote"]},
                        {"translations", QVariantList{translated({}, "de", "Niemand")}}});
    settle();
    // Another attribution quotes the same words.
    chain.startNew(&session);
    acts.addAnswer({{"stance", "asserts"},
                    {"document", uidOf(Kind::Document, "report")},
                    {"quote", "that nobody had mined the bridge"}},
                   &chain);
    settle();
    ASSERT_EQ(card.attributions()->value(2, "translation"), "“Niemand” (de)");
    const QString german = translation(uid, 0)["uid"].toString();
    acts.setQuote(uid, {{"quote", "nobody had mined the bridge"},
                        {"translations", QVariantList{translated(german, "de", "Keiner")}}});
    settle();
    EXPECT_EQ(card.attributions()->value(1, "translation"), "“Keiner” (de)");
    EXPECT_EQ(card.attributions()->value(2, "translation"), "“Niemand” (de)");
}

TEST_F(ClaimContextTest, ATranslationNeedsItsLanguageAndItsWords)
{
    QSignalSpy refused(&acts, &ClaimActs::refused);
    const QString uid = attribution(1);
    acts.setQuote(uid, {{"quote", acts.attribution(uid)["quote"]},
                        {"translations", QVariantList{translated({}, " ", "Niemand")}}});
    settle();
    acts.setQuote(uid, {{"quote", ""}, {"translations", QVariantList{translated({}, "de", "Niemand")}}});
    settle();
    EXPECT_EQ(refused.count(), 2);
    EXPECT_EQ(count(Kind::Translation), 0);
}

TEST_F(ClaimContextTest, AnAttributionThatGoesLeavesNoOccasionBehind)
{
    const auto occasions = count(Kind::Occasion);
    const Attribution before = held(1);
    acts.removeAttribution(attribution(1));
    settle();
    EXPECT_TRUE(said().startsWith("Removed what Weir says of 'The bridge was mined.'"));
    EXPECT_EQ(count(Kind::Occasion), occasions - 1);
    undo();
    EXPECT_EQ(count(Kind::Occasion), occasions);
    EXPECT_EQ(held(1), before);
}

TEST_F(ClaimContextTest, AnOccasionStaysWhileSomethingSpeaksOfItOrAnswersIt)
{
    const auto occasions = count(Kind::Occasion);
    change(1, {{"answers", "occasion " + occasionOf(0)}});
    acts.removeAttribution(attribution(0));
    settle();
    EXPECT_EQ(count(Kind::Occasion), occasions);
    EXPECT_EQ(card.attributions()->value(0, "answers"), "Answers Okafor");
    acts.removeAttribution(attribution(0));
    settle();
    EXPECT_EQ(count(Kind::Occasion), occasions - 2); // the source's own voice stays
    undo();
    undo();
    EXPECT_EQ(count(Kind::Occasion), occasions);
}

TEST_F(ClaimContextTest, AClaimThatGoesLeavesNoOccasionBehind)
{
    const auto occasions = count(Kind::Occasion);
    acts.removeClaim();
    settle();
    EXPECT_EQ(count(Kind::Occasion), occasions - 2);
    undo();
    EXPECT_EQ(count(Kind::Occasion), occasions);
    EXPECT_EQ(card.attributions()->count(), 2);
}

} // namespace
} // namespace assay::window
