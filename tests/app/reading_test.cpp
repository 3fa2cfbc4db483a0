#include "app/reading/annotator.h"
#include "app/reading/text_finder.h"
#include "app/reading/text_selection.h"
#include "core/store/lookup.h"
#include "tests/app/reading_fixture.h"

namespace assay::window {
namespace {

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

/// Exhibits, names and translations that rest on words left no mark there.
TEST_F(Reading, MarksWhatRestsOnWords)
{
    open();
    show(kText);
    Annotator annotator;
    annotator.setModel(&model);
    annotate("Okafor said that the bridge had been mined", Stance::Asserts);
    const auto range = [](const CodePointRange& words) {
        return std::pair(static_cast<int>(words.start()), static_cast<int>(words.end()));
    };
    const auto [okafor, okaforEnd] = range(at("Okafor"));
    const auto [quiet, quietEnd] = range(at("The town was quiet."));
    const auto [crossed, crossedEnd] = range(at("Nobody crossed it on Monday."));
    const auto row = [&](int row) {
        return model.data(model.index(row), ReadingModel::QuotedRole).toStringList();
    };
    EXPECT_EQ(row(1), QStringList());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    annotator.addName(okafor, okaforEnd, {}, "Ada Okafor", 0);
    settle();
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    const QString claim =
        QString::fromStdString(store::allUids(session.database(), Kind::Claim).front().text());
    annotator.addExhibit(quiet, quietEnd, "A photograph <b>", 1, claim, true);
    settle();
    annotator.addTranslation(crossed, crossedEnd, "ru", "Никто не перешёл");
    settle();
    EXPECT_EQ(row(1), QStringList({"Name of Ada Okafor", "Exhibit: A photograph <b>"}));
    EXPECT_EQ(row(2), QStringList{QString::fromUtf8("In Russian: Никто не перешёл")});
    EXPECT_EQ(model.quoted(), QStringList({"exhibit", "name", "translation"}));

    // The shorter one of several is meant; what is said there goes before what is longer.
    const auto place = [&](int position) { return model.quotedAt(position)["place"].toMap(); };
    EXPECT_EQ(place(okafor)["kind"], "actor");
    EXPECT_EQ(place(okafor)["uid"].toString().toStdString(),
              store::named(session.database(), Kind::Actor, "Okafor").front().text());
    EXPECT_TRUE(model.quotedAt(okaforEnd).isEmpty()) << "somebody says it, and no more";
    EXPECT_EQ(place(quiet + 2)["kind"], "claim");
    EXPECT_EQ(place(quiet + 2)["uid"], claim);
    EXPECT_FALSE(place(quiet + 2)["exhibit"].toString().isEmpty());
    EXPECT_TRUE(place(crossed).isEmpty()) << "no claim is made of these words yet";
    EXPECT_EQ(model.nextOf("exhibit", 0), quiet);
    EXPECT_EQ(model.nextOf("name", quiet), okafor);
    annotate("Nobody crossed it on Monday.", Stance::Asserts);
    EXPECT_EQ(place(crossed)["kind"], "claim");
    EXPECT_EQ(model.claimAt(crossed), place(crossed)["uid"].toString());

    // Called otherwise, its row is told.
    changed.clear();
    session.act("name", "Printing", [](Edit& edit, Progress&) -> Result<std::string> {
        Name name;
        name.actor = ActorId(store::named(edit.database(), Kind::Actor, "Okafor").front());
        name.text = "A. Okafor";
        (void)edit.choosePrinted(*edit.add(name));
        return "Printed";
    });
    settle();
    EXPECT_EQ(row(1).value(0), "Name of A. Okafor") << session.status().toStdString();
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    for (int i = 0; i < 5; ++i)
        session.undo();
    settle();
    EXPECT_EQ(row(1), QStringList());
    EXPECT_EQ(model.quoted(), QStringList());
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

TEST_F(Reading, TheEndOfALookIsToldOnce)
{
    open();
    show(kText);
    TextFinder finder;
    finder.setModel(&model);
    QSignalSpy told(&finder, &TextFinder::found);
    finder.setText("bridge");
    EXPECT_TRUE(finder.isLooking());
    settle();
    EXPECT_FALSE(finder.isLooking());
    EXPECT_EQ(told.count(), 2) << "that it looks, and that it has looked";
    finder.setText("bri");
    finder.setText("");
    settle();
    EXPECT_FALSE(finder.isLooking());
    EXPECT_EQ(told.count(), 4);
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

} // namespace
} // namespace assay::window
