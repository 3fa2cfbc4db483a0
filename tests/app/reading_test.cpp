#include "app/reading/annotator.h"
#include "app/reading/draft_model.h"
#include "app/reading/passage_review.h"
#include "app/reading/reading_model.h"
#include "app/reading/suggestions.h"
#include "app/reading/text_finder.h"
#include "app/reading/text_selection.h"
#include "core/store/lookup.h"
#include "tests/app/window_fixture.h"

#include <QAbstractItemModelTester>

namespace assay::window {
namespace {

constexpr const char* kText = "The report\n\n"
                              "Okafor said that the bridge had been mined. The town was quiet.\n\n"
                              "Nobody crossed it on Monday.\n\n"
                              "Lindqvist denied that his men had mined the bridge.\n";

class Reading : public WindowFixture
{
protected:
    QString import(const std::string& text)
    {
        auto uid = std::make_shared<Uid>();
        session.act("import", "Importing", [uid, text](Edit& edit, Progress&) -> Result<std::string> {
            ImportOptions options;
            options.fileName = "report.txt";
            const auto report = edit.importDocument(text, options, nullptr);
            if (!report)
                return tl::make_unexpected(report.error());
            *uid = report->document.uid;
            return "Imported";
        });
        settle();
        return QString::fromStdString(uid->text());
    }
    /// Where words stand in kText, which is ASCII.
    static CodePointRange at(const std::string& words)
    {
        const size_t start = std::string(kText).find(words);
        return {start, start + words.size()};
    }
    void show(const std::string& text)
    {
        model.setSession(&session);
        model.setDocument(import(text));
        settle();
    }
    void annotate(const std::string& words, Stance stance)
    {
        Draft draft;
        draft.document = DocumentId(*Uid::parse(model.document().toStdString()));
        draft.version = model.versionId();
        draft.content = {at(words)};
        draft.statement = "Said: " + words;
        draft.stance = stance;
        session.act("take", "Annotating", [draft](Edit& edit, Progress&) -> Result<std::string> {
            if (const auto taken = take(edit, draft); !taken)
                return tl::make_unexpected(taken.error());
            return "Annotated";
        });
        settle();
    }

    ReadingModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST(ShownSegment, MakesVisibleWhatIsHiddenAndKeepsPlaces)
{
    const ShownSegment segment("a\u202Eb\nc\n\n");
    EXPECT_EQ(segment.text(), QStringLiteral("a⟨U+202E⟩b") + QChar(QChar::LineSeparator) + u'c');
    EXPECT_EQ(segment.length(), 7);
    EXPECT_EQ(segment.unitOf(1), 1);
    EXPECT_EQ(segment.unitOf(2), 9);
    EXPECT_EQ(segment.codePointOf(4), 1); // inside of the token
    EXPECT_EQ(segment.codePointOf(9), 2);
    EXPECT_EQ(segment.unitOf(7), segment.text().size());
    EXPECT_EQ(segment.codePointOf(static_cast<int>(segment.text().size())), 5); // not behind the blank lines
}

TEST(ShownSegment, CountsLettersOutsideOfTheFirstPlane)
{
    const ShownSegment segment("x😀y");
    EXPECT_EQ(segment.length(), 3);
    EXPECT_EQ(segment.unitOf(2), 3);
    EXPECT_EQ(segment.codePointOf(3), 2);
    EXPECT_TRUE(ShownSegment("مرحبا").isRightToLeft());
    EXPECT_FALSE(ShownSegment("Tsakanyan").isRightToLeft());
}

TEST(TextMarks, FindsLongOnesThatBeganFarBefore)
{
    std::vector<TextMark> marks(3);
    marks[0].start = 0, marks[0].end = 100;
    marks[1].start = 10, marks[1].end = 12;
    marks[2].start = 60, marks[2].end = 61;
    const TextMarks all(marks);
    EXPECT_EQ(all.in(50, 60).size(), 1u);
    EXPECT_EQ(all.in(60, 61).size(), 2u);
    EXPECT_EQ(all.in(100, 200).size(), 0u);
    EXPECT_EQ(TextMarks::difference(all, TextMarks({marks[0], marks[1]})).size(), 1u);
}

TEST_F(Reading, ShowsSegmentsAndTellsTheRowThatWasMarked)
{
    open();
    show(kText);
    ASSERT_EQ(model.rowCount(), 4);
    const auto value = [&](int row, int role) { return model.data(model.index(row), role); };
    EXPECT_EQ(value(2, ReadingModel::TextRole).toString(), "Nobody crossed it on Monday.");
    EXPECT_TRUE(value(3, ReadingModel::StancesRole).toList().isEmpty());

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    annotate("his men had mined the bridge", Stance::Denies);
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 3);
    EXPECT_EQ(changed[0][1].toModelIndex().row(), 3);
    EXPECT_EQ(reset.count(), 0);
    const auto stances = value(3, ReadingModel::StancesRole).toList();
    ASSERT_EQ(stances.size(), 1);
    EXPECT_EQ(stances[0].toMap()["stance"], "denies");
    EXPECT_EQ(model.stances(), QStringList{"denies"});
    const int inside = static_cast<int>(at("mined the bridge").start());
    EXPECT_FALSE(model.claimAt(inside).isEmpty());
    EXPECT_TRUE(model.claimAt(0).isEmpty());
    EXPECT_EQ(model.nextOf("denies", 0), static_cast<int>(at("his men").start()));

    session.undo();
    settle();
    EXPECT_TRUE(value(3, ReadingModel::StancesRole).toList().isEmpty());
    EXPECT_TRUE(model.claimAt(inside).isEmpty());
}

TEST_F(Reading, ReadsALongTextByThePage)
{
    open();
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "Paragraph " + std::to_string(i) + " of a long source.\n\n";
    show(text);
    ASSERT_EQ(model.rowCount(), 20'000);
    EXPECT_EQ(model.data(model.index(19'999), ReadingModel::TextRole).toString(),
              "Paragraph 19999 of a long source.");
    EXPECT_EQ(model.rowAt(model.startOf(12'345)), 12'345);
    EXPECT_EQ(model.rowAt(model.startOf(12'345) - 1), 12'344);
    EXPECT_EQ(model.words(model.startOf(7), model.startOf(7) + 11), "Paragraph 7");
}

TEST_F(Reading, SelectsAcrossSegments)
{
    open();
    show(kText);
    TextSelection selection;
    selection.setModel(&model);
    const int nobody = static_cast<int>(at("Nobody").start());
    selection.selectWord(nobody + 2);
    EXPECT_EQ(model.words(selection.start(), selection.end()), "Nobody");
    selection.move(TextSelection::Word, true, true);
    EXPECT_EQ(model.words(selection.start(), selection.end()), "Nobody crossed");
    selection.moveTo(nobody);
    selection.move(TextSelection::Letter, false, false);
    EXPECT_EQ(model.rowAt(selection.caret()), 1); // over the blank line, to the end of the paragraph before
    EXPECT_EQ(model.words(selection.caret() - 6, selection.caret()), "quiet.");
    selection.select(selection.caret() - 6, nobody + 7);
    EXPECT_TRUE(selection.trim());
    EXPECT_EQ(model.words(selection.start(), selection.end()), "quiet.\n\nNobody");
    selection.select(nobody - 2, nobody);
    EXPECT_FALSE(selection.trim());
}

TEST_F(Reading, FindsWordsWhateverTheirCase)
{
    open();
    show(kText);
    TextFinder finder;
    finder.setModel(&model);
    finder.setText("THE BRIDGE");
    settle();
    ASSERT_EQ(finder.count(), 2);
    EXPECT_EQ(finder.currentStart(), static_cast<int>(at("the bridge had").start()));
    finder.step(true);
    EXPECT_EQ(model.words(finder.currentStart(), finder.currentEnd()), "the bridge");
    EXPECT_EQ(model.rowAt(finder.currentStart()), 3);
    finder.step(true);
    EXPECT_EQ(finder.current(), 0);
    finder.setText("ferry");
    settle();
    EXPECT_EQ(finder.count(), 0);
    EXPECT_EQ(finder.currentStart(), -1);
}

TEST_F(Reading, TakesAndDropsSuggestions)
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
    suggestions.takeAbove(0);
    settle();
    EXPECT_EQ(suggestions.count(), 0);
    EXPECT_EQ(session.attributions(), 2);
    session.undo();
    settle();
    EXPECT_EQ(session.attributions(), 0);
}

TEST_F(Reading, ChangesASuggestionBeforeItIsTaken)
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

TEST_F(Reading, OffersTheOccasionsOnWhichSomebodySpokeAlready)
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

TEST_F(Reading, MakesExhibitsNamesAndTranslationsOfWords)
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

TEST_F(Reading, PassagesThatLostTheirPlaceAreListedWithWhereTheyMayStand)
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
    EXPECT_EQ(passages.value(0, "quote"), "The town was quiet.");
    EXPECT_EQ(passages.value(0, "state"), "lost");
    EXPECT_EQ(passages.value(0, "document"), model.document());
    const QVariantList places = passages.value(0, "places").toList();
    ASSERT_EQ(places.size(), 1);
    EXPECT_TRUE(places[0].toMap()["isNear"].toBool());
    EXPECT_EQ(places[0].toMap()["text"].toString().toStdString(), "The town was “quiet.” → “so”");
    EXPECT_EQ(places[0].toMap()["start"].toInt(), static_cast<int>(next.find("The town")));
    session.undo();
    settle();
    EXPECT_EQ(review.count(), 0);
}

TEST_F(Reading, WordsThatAreANameAlreadyAreNotEnteredTwice)
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
