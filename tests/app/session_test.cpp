#include "core/store/lookup.h"
#include "tests/app/window_fixture.h"

#include <QFile>

namespace assay::window {
namespace {

class SessionTest : public WindowFixture
{
};

TEST_F(SessionTest, ANewProjectHasItsSidesAndSchemes)
{
    open();
    EXPECT_EQ(session.title(), "The bridge");
    EXPECT_EQ(store::countOf(session.database(), Kind::Side), 2);
    EXPECT_EQ(store::countOf(session.database(), Kind::Scheme), 1);
    EXPECT_EQ(session.settings()->recent().size(), 1);
}

TEST_F(SessionTest, AnActIsToldCountedUndoneAndDoneAgain)
{
    open();
    QSignalSpy committed(&session, &Session::committed);
    addClaims({"The bridge was mined.", "The bridge stood."});
    EXPECT_EQ(committed.count(), 1);
    EXPECT_EQ(session.claims(), 2);
    EXPECT_EQ(session.undoText(), "Added 2 claims");
    EXPECT_EQ(session.status(), "Added 2 claims (Ctrl Z undoes it)");
    session.undo();
    settle();
    EXPECT_EQ(session.claims(), 0);
    EXPECT_EQ(session.redoText(), "Added 2 claims");
    session.redo();
    settle();
    EXPECT_EQ(session.claims(), 2);
    EXPECT_EQ(session.redoText(), "");
}

TEST_F(SessionTest, AMistakeInAnActStandsInTheStatusLineAndChangesNothing)
{
    open();
    addClaims({""});
    EXPECT_TRUE(session.statusIsWarning());
    EXPECT_EQ(session.claims(), 0);
}

TEST_F(SessionTest, WhatCannotBeOpenedIsReported)
{
    QSignalSpy reported(&session, &Session::reported);
    session.open(folder.filePath("not there.assay"));
    settle();
    EXPECT_EQ(reported.count(), 1);
    EXPECT_FALSE(session.isOpen());
}

TEST_F(SessionTest, WhereOneWasIsKeptByProject)
{
    open();
    session.setPlace("claims/filter", "topic:bridge");
    const QString path = session.path();
    session.close();
    EXPECT_EQ(session.place("claims/filter", "").toString(), "");
    session.open(path);
    settle();
    EXPECT_EQ(session.place("claims/filter", "").toString(), "topic:bridge");
}

TEST_F(SessionTest, AnActAskedForJustBeforeLeavingIsDone)
{
    const QString path = folder.filePath("late.assay");
    {
        Session late(std::make_unique<Settings>(folder.filePath("late.ini")));
        late.create(QUrl::fromLocalFile(path), "Late", {}, {});
        ASSERT_TRUE(QTest::qWaitFor([&late] { return late.isOpen(); }, 30'000));
        late.act("claim", "Adding", [](Edit& edit, Progress&) -> Result<std::string> {
            Claim claim;
            claim.statement = "It was not lost.";
            if (const auto added = edit.add(claim); !added)
                return tl::make_unexpected(added.error());
            return "Added a claim";
        });
    }
    session.open(path);
    settle();
    EXPECT_EQ(session.claims(), 1);
}

TEST_F(SessionTest, FilesAreImportedAndABadOneLeavesTheOthersAlone)
{
    open();
    const auto write = [this](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return folder.filePath(name);
    };
    QSignalSpy imported(&session, &Session::imported);
    session.importFiles({write("a.txt", "A\n\nOne.\n"), folder.filePath("none.txt"), session.path(),
                         write("b.txt", "B\n\nTwo.\n")});
    settle();
    ASSERT_EQ(imported.count(), 1);
    const QVariantList report = imported[0][0].toList();
    ASSERT_EQ(report.size(), 4);
    QList<bool> bad;
    for (const QVariant& entry : report)
        bad.append(entry.toMap().value("isBad").toBool());
    EXPECT_EQ(bad, QList<bool>({false, true, true, false}));
    EXPECT_EQ(session.documents(), 2);
    session.undo();
    settle();
    EXPECT_EQ(session.documents(), 1);
}

TEST_F(SessionTest, InvisibleCharactersOfATitleAreShown)
{
    session.create(QUrl::fromLocalFile(folder.filePath("odd.assay")), QString::fromUtf8("The\u202Ebridge"),
                   {}, {});
    settle();
    EXPECT_EQ(session.title(), QString::fromUtf8("The⟨U+202E⟩bridge"));
}

} // namespace
} // namespace assay::window
