#include "app/session/last_project.h"
#include "core/store/lookup.h"
#include "tests/app/window_fixture.h"

#include <QFile>
#include <QThread>
#include <filesystem>

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

// The path was read as a URL, and what stood behind the sign was taken for a code.
TEST_F(SessionTest, APercentSignInAPathIsAPercentSign)
{
    const QString path = folder.filePath("at 100%25 certain.assay");
    session.create(path, "At 100%25 certain", {}, {});
    settle();
    ASSERT_TRUE(session.isOpen()) << session.status().toStdString();
    EXPECT_TRUE(QFile::exists(path));
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
        late.create(path, "Late", {}, {});
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
    session.create(folder.filePath("odd.assay"), QString::fromUtf8("The\u202Ebridge"), {}, {});
    settle();
    EXPECT_EQ(session.title(), QString::fromUtf8("The⟨U+202E⟩bridge"));
}

TEST_F(SessionTest, UndoRightBehindTheFirstActUndoesIt)
{
    open();
    QSignalSpy committed(&session, &Session::committed);
    session.act("claims", "Adding a claim", [](Edit& edit, Progress&) -> Result<std::string> {
        Claim claim;
        claim.statement = "The bridge was mined.";
        if (const auto added = edit.add(claim); !added)
            return tl::make_unexpected(added.error());
        return "Added a claim";
    });
    session.undo(); // nothing has been counted yet
    settle();
    EXPECT_EQ(committed.count(), 2);
    EXPECT_EQ(session.claims(), 0);
    EXPECT_EQ(session.status(), "Undone: Added a claim (Ctrl Shift Z does it again)");
}

TEST_F(SessionTest, AProjectThatCouldNotBeFurnishedIsNotLeftBehind)
{
    const QString path = folder.filePath("half.assay");
    session.create(path, "Half", {}, {"no such scheme"});
    settle();
    EXPECT_FALSE(session.isOpen());
    EXPECT_TRUE(session.statusIsWarning());
    for (const char* ending : {"", "-wal", "-shm", ".lock", ".reserve"})
        EXPECT_FALSE(QFile::exists(path + ending)) << ending;
}

TEST_F(SessionTest, WhatIsReadOfOneProjectIsNotToldInTheNext)
{
    open();
    bool isTold = false;
    session.readLong(
        {"Reading on"}, &session,
        [](store::Database&, Progress& progress) -> Result<int> {
            for (uint64_t i = 0;; ++i) {
                progress.tick("Reading", i % 100, 100);
                QThread::msleep(1);
            }
        },
        [&isTold](int) { isTold = true; });
    session.create(folder.filePath("next.assay"), "Next", {}, {});
    settle();
    EXPECT_EQ(session.title(), "Next");
    EXPECT_FALSE(isTold);
}

TEST_F(SessionTest, AFileBecomesTheNextTextOfASource)
{
    open();
    const auto write = [&](const char* name, const char* text) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("first.txt", "The bridge was mined.\n");
    write("second.txt", "The bridge was not mined.\n");
    QVariantList report;
    QObject::connect(&session, &Session::imported, &session,
                     [&report](const QVariantList& told) { report = told; });
    session.importFiles({folder.filePath("first.txt")});
    settle();
    ASSERT_EQ(report.size(), 1);
    const QString uid = report[0].toMap()["uid"].toString();
    session.importVersion(uid, folder.filePath("second.txt"));
    settle();
    ASSERT_EQ(report.size(), 1);
    EXPECT_FALSE(report[0].toMap()["isBad"].toBool());
    EXPECT_EQ(report[0].toMap()["uid"].toString(), uid);
    EXPECT_EQ(session.documents(), 1);
    EXPECT_EQ(store::newestVersion(session.database(), DocumentId(*Uid::parse(uid.toStdString())))->number,
              2);
}

TEST_F(SessionTest, TheProjectUnderAnotherNameIsNotImported)
{
    open();
    const QString other = folder.filePath("another name.txt");
    std::filesystem::create_hard_link(session.path().toStdString(), other.toStdString());
    QVariantList report;
    QObject::connect(&session, &Session::imported, &session,
                     [&report](const QVariantList& told) { report = told; });
    session.importFiles({other});
    settle();
    ASSERT_EQ(report.size(), 1);
    EXPECT_TRUE(report[0].toMap()["isBad"].toBool());
    EXPECT_EQ(session.documents(), 0);
}

// It showed the welcome page after a crash, and after quitting with a project open.
TEST_F(SessionTest, WhatWasOpenIsOpenedAgain)
{
    const QString path = folder.filePath("bridge.assay"), settings = folder.filePath("window.ini");
    {
        Session first(std::make_unique<Settings>(settings));
        first.create(path, "The bridge", {}, {});
        ASSERT_TRUE(QTest::qWaitFor([&] { return first.isOpen(); }, 60'000));
    }
    {
        Session next(std::make_unique<Settings>(settings));
        reopenLast(next);
        ASSERT_TRUE(QTest::qWaitFor([&] { return next.isOpen(); }, 60'000));
        EXPECT_EQ(next.path(), path);
    }
    Session third(std::make_unique<Settings>(settings));
    reopenLast(third);
    ASSERT_TRUE(QTest::qWaitFor([&] { return third.isOpen(); }, 60'000));
    third.close();
    Session fourth(std::make_unique<Settings>(settings));
    reopenLast(fourth);
    EXPECT_FALSE(fourth.jobs()->isBusy());
    EXPECT_EQ(fourth.status(), "");
}

TEST_F(SessionTest, WhatWasOpenAndIsGoneIsToldOnce)
{
    session.settings()->setPlace({}, "open", folder.filePath("gone.assay"));
    reopenLast(session);
    settle();
    EXPECT_FALSE(session.isOpen());
    EXPECT_TRUE(session.statusIsWarning());
    EXPECT_EQ(session.status(), "The project that was open last is gone: " + folder.filePath("gone.assay"));
    session.say("");
    reopenLast(session);
    settle();
    EXPECT_EQ(session.status(), "");
}

TEST_F(SessionTest, WhatWasOpenAndIsNoProjectAnyMoreIsTold)
{
    const QString path = folder.filePath("broken.assay");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("These are no rows.");
    file.close();
    session.settings()->setPlace({}, "open", path);
    reopenLast(session);
    settle();
    EXPECT_FALSE(session.isOpen());
    EXPECT_TRUE(session.statusIsWarning());
}

} // namespace
} // namespace assay::window
