// What is made of a text: suggestions taken, words annotated, passages that lost their place.

#include "app/reading/annotator.h"
#include "app/reading/draft_model.h"
#include "app/reading/passage_review.h"
#include "app/reading/suggestions.h"
#include "core/store/lookup.h"
#include "tests/app/reading_fixture.h"

#include <QFile>

namespace assay::window {
namespace {

using Annotating = Reading;

TEST_F(Annotating, TakesAndDropsSuggestions)
{
    open();
    Suggestions suggestions;
    SuggestionCounts counts;
    show(kText);
    counts.setSession(&session);
    suggestions.setModel(&model);
    settle(); // nobody had looked yet: it has them looked for
    ASSERT_EQ(suggestions.count(), 2);
    EXPECT_EQ(counts.counts().value(model.document()).toInt(), 2);
    EXPECT_EQ(model.data(model.index(1), ReadingModel::SuggestionsRole).toInt(), 1);

    suggestions.step(true, 0);
    settle();
    EXPECT_EQ(suggestions.current(), 0);
    EXPECT_EQ(suggestions.row(), 1);
    EXPECT_EQ(suggestions.stance(), "asserts");
    ASSERT_EQ(suggestions.chain().size(), 2);
    EXPECT_EQ(suggestions.chain()[1].toMap()["name"], "Okafor");
    suggestions.take();
    settle();
    EXPECT_EQ(suggestions.count(), 1);
    EXPECT_EQ(suggestions.stance(), "denies"); // it went on
    EXPECT_EQ(session.attributions(), 1);
    EXPECT_EQ(model.data(model.index(1), ReadingModel::SuggestionsRole).toInt(), 0);
    suggestions.drop();
    settle();
    EXPECT_EQ(suggestions.count(), 0);
    EXPECT_FALSE(suggestions.isOpen());

    session.undo();
    settle();
    session.undo();
    settle();
    EXPECT_EQ(suggestions.count(), 2);
    suggestions.preview(0);
    ASSERT_EQ(suggestions.previewed().size(), 2);
    EXPECT_EQ(suggestions.previewed()[0].toMap()["who"], "Okafor");
    suggestions.takeAbove(0);
    settle();
    EXPECT_EQ(suggestions.count(), 0);
    EXPECT_EQ(session.attributions(), 2);
    session.undo();
    settle();
    EXPECT_EQ(session.attributions(), 0);
}

TEST_F(Annotating, APreviewTellsThroughWhomItCame)
{
    open();
    Suggestions suggestions;
    show("The prosecutors reported that Okafor had said that the bridge had been mined.\n");
    suggestions.setModel(&model);
    settle();
    suggestions.preview(0);
    QStringList who;
    for (const QVariant& one : suggestions.previewed())
        who.append(one.toMap()["who"].toString());
    EXPECT_EQ(who, QStringList({"prosecutors", "prosecutors › Okafor"}));
}

/// Two jobs did it one after the other, and who stopped one had to stop the other.
TEST_F(Annotating, ASourceJustImportedIsLookedThroughOnce)
{
    open();
    Suggestions suggestions;
    model.setSession(&session);
    suggestions.setModel(&model);
    QFile file(folder.filePath("report.txt"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(kText);
    file.close();
    QObject::connect(&session, &Session::imported, &model, [this](const QVariantList& report) {
        model.setDocument(report.front().toMap()["uid"].toString());
    });
    const Reads looked(session, "Looking for statements");
    session.importFiles({file.fileName()});
    settle();
    EXPECT_EQ(looked.count(), 1);
    EXPECT_EQ(suggestions.count(), 2);
    EXPECT_FALSE(session.isSuggesting(model.document()));
}

/// After each commit of any kind the open ones among all proposals were found out anew.
TEST_F(Annotating, SuggestionsAreReadAgainOnlyAfterWhatConcernsThem)
{
    open();
    Suggestions suggestions;
    SuggestionCounts counts;
    show(kText);
    counts.setSession(&session);
    suggestions.setModel(&model);
    settle();
    suggestions.step(true, 0);
    settle();
    const Reads texts(session, "Reading the text"), read(session, "Reading suggestions"),
        counted(session, "Counting suggestions"), drafts(session, "Reading a suggestion");
    const auto act = [&](const std::function<Result<std::string>(Edit&)>& f) {
        session.act("act", "Acting", [f](Edit& edit, Progress&) { return f(edit); });
        settle();
        ASSERT_FALSE(session.statusIsWarning()) << session.status().toStdString();
    };
    act([](Edit& edit) -> Result<std::string> {
        Tag tag;
        tag.name = "thin";
        (void)*edit.add(tag);
        View view;
        view.name = "All";
        (void)*edit.add(view);
        return "Added a tag and a view";
    });
    act([](Edit& edit) -> Result<std::string> {
        Tag tag =
            *store::load<Tag>(edit.database(), store::named(edit.database(), Kind::Tag, "thin").front());
        tag.color = "#336699";
        (void)edit.update(tag);
        return "Recoloured the tag";
    });
    EXPECT_EQ(texts.count() + read.count() + counted.count() + drafts.count(), 0);
    // Whether its claim is on record already is seen in the one that is looked at.
    addClaims({suggestions.statement().toStdString()});
    EXPECT_EQ(read.count() + counted.count(), 0);
    EXPECT_EQ(drafts.count(), 1);
    EXPECT_TRUE(suggestions.details().contains("on record already")) << suggestions.details().toStdString();
    // By another name it may be taken.
    act([](Edit& edit) -> Result<std::string> {
        Actor actor;
        Name name;
        name.actor = *edit.add(actor);
        name.text = "Okafor";
        (void)*edit.add(name);
        return "Added an actor";
    });
    EXPECT_EQ(read.count(), 1);
    EXPECT_EQ(counted.count(), 1);
    suggestions.drop();
    settle();
    EXPECT_EQ(read.count(), 2);
    EXPECT_EQ(counted.count(), 2);
    EXPECT_EQ(suggestions.count(), 1);
}

TEST_F(Annotating, ChangesASuggestionBeforeItIsTaken)
{
    open();
    Suggestions suggestions;
    show(kText);
    suggestions.setModel(&model);
    settle();
    suggestions.step(true, 0);
    settle();
    DraftModel draft;
    QAbstractItemModelTester draftTester(&draft, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(draft.startSuggestion(&suggestions));
    EXPECT_TRUE(draft.isOfSuggestion());
    EXPECT_EQ(draft.quote().toStdString(), "that the bridge had been mined");
    ASSERT_EQ(draft.rowCount(), 1);
    EXPECT_EQ(draft.data(draft.index(0), DraftModel::NameRole).toString(), "Okafor");
    draft.addLink(0);
    draft.setActor(0, {}, "The prosecutor");
    draft.setSaid(1, "May 2022");
    draft.setStance("concedes");
    draft.setClaim({}, "The bridge was mined.");
    draft.setTopics("bridge, mines");
    draft.save();
    settle();
    EXPECT_EQ(suggestions.count(), 1);
    EXPECT_EQ(suggestions.stance(), "denies"); // it went on, and passed nothing over
    std::vector<Attribution> all;
    store::forEach<Attribution>(session.database(), [&](const Attribution& one) {
        all.push_back(one);
        return true;
    });
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].stance, Stance::Concedes);
    ASSERT_EQ(all[0].chain.size(), 3u); // own voice, the prosecutor, Okafor
    const auto said = store::load<Occasion>(session.database(), all[0].chain[2].occasion.uid);
    EXPECT_EQ(said->said.words, "May 2022");
    const auto claim = store::load<Claim>(session.database(), all[0].claim.uid);
    EXPECT_EQ(claim->statement, "The bridge was mined.");
    EXPECT_EQ(claim->topics, (std::vector<std::string>{"bridge", "mines"}));
    session.undo();
    settle();
    EXPECT_EQ(session.claims(), 0);
    EXPECT_EQ(suggestions.count(), 2);
}

TEST_F(Annotating, ANewClaimSaysWhomItIsAboutWhereAndWhen)
{
    open();
    show(kText);
    DraftModel draft;
    const auto words = at("the bridge had been mined");
    draft.startWords(&model, static_cast<int>(words.start()), static_cast<int>(words.end()), "asserts", {},
                     {});
    draft.addAbout({}, "Weir", 0);
    draft.addAbout({}, "Weir", 0); // once is enough
    draft.addAbout({}, "Weir", 2);
    draft.addAbout({}, "the town", 1);
    ASSERT_EQ(draft.about().size(), 3);
    EXPECT_EQ(draft.about()[2].toMap()["role"], "harmed");
    draft.removeAbout(1);
    draft.setPlace({}, "Kalbajar");
    draft.setHappened("July 2014");
    draft.setActor(0, {}, "Weir"); // the very same
    draft.setHow(0, 3);
    draft.toggleCircumstance(0, "in-custody");
    draft.toggleCircumstance(0, "on-air");
    draft.toggleCircumstance(0, "on-air");
    draft.setHedge(1);
    draft.setHedgeWords("said that");
    draft.save();
    settle();
    ASSERT_FALSE(session.statusIsWarning()) << session.status().toStdString();
    auto& database = session.database();
    const auto claim = store::load<Claim>(database, store::allUids(database, Kind::Claim).at(0));
    const auto weir = store::named(database, Kind::Actor, "Weir");
    ASSERT_EQ(weir.size(), 1u);
    ASSERT_EQ(claim->about.size(), 2u);
    EXPECT_EQ(claim->about[0], (About{ActorId(weir[0]), Role::Accused}));
    EXPECT_EQ(claim->about[1].role, Role::Harmed);
    EXPECT_EQ(store::describe(database, Kind::Place, claim->place.uid), "Kalbajar");
    EXPECT_EQ(claim->happened.words, "July 2014");
    const auto made = store::load<Attribution>(database, store::allUids(database, Kind::Attribution).at(0));
    const auto occasion = store::load<Occasion>(database, made->chain[1].occasion.uid);
    EXPECT_EQ(occasion->how, How::Testifies);
    EXPECT_EQ(occasion->circumstances, std::vector{Circumstance::InCustody});
    EXPECT_EQ(store::load<Passage>(database, made->chain[1].hedgePassage.uid)->quote, "said that");
    session.undo();
    settle();
    EXPECT_EQ(store::countOf(database, Kind::Claim), 0);
    EXPECT_EQ(store::countOf(database, Kind::Place), 0);

    // A date that is none is told, and nothing is lost.
    draft.setHappened("whenever");
    QSignalSpy failed(&draft, &DraftModel::failed);
    draft.save();
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(draft.about().size(), 2);
}

TEST_F(Annotating, TheHedgeOfASuggestionKeepsItsWords)
{
    open();
    const std::string text = "The report\n\nOkafor said the bridge had allegedly been mined.\n";
    Suggestions suggestions;
    show(text);
    suggestions.setModel(&model);
    settle();
    ASSERT_EQ(suggestions.count(), 1);
    suggestions.step(true, 0);
    settle();
    DraftModel draft;
    ASSERT_TRUE(draft.startSuggestion(&suggestions));
    ASSERT_GT(draft.hedge(), 0);
    EXPECT_EQ(draft.hedgeWords(), "allegedly");
    draft.save();
    settle();
    auto& database = session.database();
    const auto made = store::load<Attribution>(database, store::allUids(database, Kind::Attribution).at(0));
    const auto words = store::load<Passage>(database, made->chain.back().hedgePassage.uid);
    ASSERT_TRUE(words);
    EXPECT_EQ(words->quote, "allegedly");
}

TEST_F(Annotating, OffersTheOccasionsOnWhichSomebodySpokeAlready)
{
    open();
    show(kText);
    const auto words = at("The town was quiet");
    const auto start = [&](DraftModel& draft, const CodePointRange& range) {
        draft.startWords(&model, static_cast<int>(range.start()), static_cast<int>(range.end()), "asserts",
                         {}, {});
    };
    DraftModel first;
    start(first, words);
    EXPECT_EQ(first.statement(), "The town was quiet.");
    first.setActor(0, {}, "Okafor");
    first.setVenue(0, "on the radio");
    QSignalSpy saved(&first, &DraftModel::saved);
    first.save();
    settle();
    ASSERT_EQ(saved.count(), 1);
    const auto okafor = store::named(session.database(), Kind::Actor, "Okafor");
    ASSERT_EQ(okafor.size(), 1u);

    DraftModel second;
    start(second, at("Nobody crossed it"));
    second.setActor(0, QString::fromStdString(okafor[0].text()), "Okafor");
    settle();
    const auto occasions = second.data(second.index(0), DraftModel::OccasionsRole).toStringList();
    ASSERT_EQ(occasions.size(), 2);
    EXPECT_TRUE(occasions[1].contains("on the radio"));
    second.setOccasion(0, 1);
    second.save();
    settle();
    EXPECT_EQ(store::countOf(session.database(), Kind::Occasion), 2); // the radio, and the source itself
    EXPECT_EQ(session.attributions(), 2);

    // A link that nobody was named in is left out; a date that is none is told.
    DraftModel third;
    start(third, at("Monday"));
    third.save();
    settle();
    EXPECT_EQ(session.attributions(), 3);
    start(third, at("Monday"));
    third.setActor(0, {}, "Okafor");
    third.setSaid(0, "whenever");
    QSignalSpy failed(&third, &DraftModel::failed);
    third.save();
    settle();
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(session.attributions(), 3);
}

TEST_F(Annotating, MakesExhibitsNamesAndTranslationsOfWords)
{
    open();
    show(kText);
    Annotator annotator;
    annotator.setModel(&model);
    const auto claims = addClaims({"The bridge was mined."});
    const auto add = [&](const std::string& words, auto&& f) {
        const auto range = at(words);
        f(static_cast<int>(range.start()), static_cast<int>(range.end()));
        settle();
    };
    add("the bridge", [&](int from, int to) {
        annotator.addExhibit(from, to, "Photograph of the bridge", 1,
                             QString::fromStdString(claims[0].uid.text()), false);
    });
    add("Lindqvist", [&](int from, int to) { annotator.addName(from, to, {}, "Col. Lindqvist", 1); });
    add("Nobody crossed it", [&](int from, int to) { annotator.addTranslation(from, to, "de", "Niemand"); });
    auto& database = session.database();
    EXPECT_EQ(store::countOf(database, Kind::Exhibit), 1);
    const auto bearing = store::load<Bearing>(database, store::allUids(database, Kind::Bearing).at(0));
    EXPECT_EQ(bearing->effect, Effect::Undermines);
    EXPECT_EQ(bearing->claim, claims[0]);
    EXPECT_EQ(store::countOf(database, Kind::Translation), 1);
    const auto actor = store::named(database, Kind::Actor, "Lindqvist");
    ASSERT_EQ(actor.size(), 1u);
    EXPECT_EQ(store::describe(database, Kind::Actor, actor[0]), "Col. Lindqvist");
    for (int i = 0; i < 3; ++i) {
        session.undo();
        settle();
    }
    EXPECT_EQ(store::countOf(database, Kind::Exhibit), 0);
    EXPECT_EQ(store::countOf(database, Kind::Passage), 0);
    EXPECT_TRUE(store::named(database, Kind::Actor, "Lindqvist").empty());
}

TEST_F(Annotating, PassagesThatLostTheirPlaceAreListedWithWhereTheyMayStand)
{
    open();
    show(kText);
    annotate("the bridge had been mined", Stance::Asserts);
    annotate("The town was quiet.", Stance::Asserts);
    PassageReview review;
    review.setSession(&session);
    settle();
    EXPECT_EQ(review.count(), 0);
    const std::string next = "The report\n\nOkafor said that the bridge had been mined once.\n\n"
                             "The town was so quiet.\n";
    session.act("import", "Importing",
                [next, uid = model.document().toStdString()](Edit& edit, Progress&) -> Result<std::string> {
                    ImportOptions options;
                    options.fileName = "report.txt";
                    options.asVersionOf = DocumentId(*Uid::parse(uid));
                    if (const auto report = edit.importDocument(next, options, nullptr); !report)
                        return tl::make_unexpected(report.error());
                    return "Imported";
                });
    settle();
    ASSERT_EQ(review.count(), 1);
    const RecordList& passages = *review.passages();
    EXPECT_EQ(passages.count(), 0) << "the texts are gone through when somebody looks";
    const Reads looked(session, "Looking for places of passages"), counted(session, "Counting passages");
    review.setHasPlaces(true);
    settle();
    EXPECT_EQ(looked.count(), 1);
    EXPECT_EQ(counted.count(), 0);
    ASSERT_EQ(passages.count(), 1);
    EXPECT_EQ(passages.value(0, "quote"), "The town was quiet.");
    EXPECT_EQ(passages.value(0, "state"), "lost");
    EXPECT_EQ(passages.value(0, "document"), model.document());
    const QVariantList places = passages.value(0, "places").toList();
    ASSERT_EQ(places.size(), 1);
    EXPECT_TRUE(places[0].toMap()["isNear"].toBool());
    EXPECT_EQ(places[0].toMap()["text"].toString().toStdString(), "The town was “quiet.” → “so”");
    EXPECT_EQ(places[0].toMap()["start"].toInt(), static_cast<int>(next.find("The town")));
    addClaims({"The ferry sank."});
    EXPECT_EQ(looked.count(), 1) << "it is none of its concern";
    review.setHasPlaces(false);
    EXPECT_EQ(passages.count(), 0);
    EXPECT_EQ(review.count(), 1);
    session.undo();
    session.undo();
    settle();
    EXPECT_EQ(review.count(), 0);
    EXPECT_EQ(looked.count(), 1);
    EXPECT_GE(counted.count(), 1);
}

TEST_F(Annotating, WordsThatAreANameAlreadyAreNotEnteredTwice)
{
    open();
    show(kText);
    Annotator annotator;
    annotator.setModel(&model);
    const CodePointRange words = at("Okafor");
    const auto actors = store::countOf(session.database(), Kind::Actor); // with the source itself
    for (int i = 0; i < 2; ++i) {
        annotator.addName(static_cast<int>(words.start()), static_cast<int>(words.end()), {}, {}, 0);
        settle();
    }
    EXPECT_EQ(store::countOf(session.database(), Kind::Actor), actors + 1);
    EXPECT_EQ(store::countOf(session.database(), Kind::Name), 1);
}

} // namespace
} // namespace assay::window
