#include "app/models/table_export.h"
#include "app/models/views_model.h"
#include "tests/app/window_fixture.h"

#include <QProcess>

namespace assay::window {
namespace {

class TableExportTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        open();
        exporter.setSession(&session);
        addClaims({"The bridge was mined.", "=1+1", "Nobody \"said\" a thing,\nor did."}, "north");
        addClaims({"The mill stood."}, "south");
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }
    /// What the command line writes.
    QByteArray exported(const QStringList& options, const QString& ending)
    {
        const QString path = folder.filePath("cli" + ending);
        QProcess cli;
        cli.start(ASSAY_CLI, QStringList{"export", session.path()} + options + QStringList{"-o", path});
        EXPECT_TRUE(cli.waitForFinished(60'000));
        EXPECT_EQ(cli.exitCode(), 0) << cli.readAllStandardError().toStdString();
        return bytesOf(path);
    }
    QByteArray written(QVariantMap table, const QString& format, const QString& ending)
    {
        table["format"] = format;
        const QString path = folder.filePath("window" + ending);
        exporter.write(table, path);
        settle();
        EXPECT_FALSE(session.statusIsWarning()) << session.status().toStdString();
        return bytesOf(path);
    }

    TableExport exporter;
};

TEST_F(TableExportTest, TheFileIsTheOneThatTheCommandLineWrites)
{
    const QVariantMap table{{"filter", "topic:north"},
                            {"columns", QStringList({"claim", "topics", "status", "who-says"})},
                            {"order", QStringList({"-statement"})},
                            {"grouping", QStringList({"topic"})}};
    ViewsModel views;
    views.setSession(&session);
    views.save("North", table);
    settle();
    const QVariantList formats = TableExport::formats();
    ASSERT_EQ(formats.size(), 8);
    for (const QVariant& one : formats) {
        const QVariantMap format = one.toMap();
        const QString token = format["token"].toString(), ending = format["ending"].toString();
        const QByteArray window = written(table, token, ending);
        EXPECT_FALSE(window.isEmpty()) << token.toStdString();
        EXPECT_EQ(window,
                  exported({"claims", "--filter", "topic:north", "--columns", "claim,topics,status,who-says",
                            "--order=-statement", "--group", "topic", "--format", token},
                           ending))
            << token.toStdString();
    }
    // The view that was saved of it holds the same rows; it brings its name as the title.
    QVariantMap titled = table;
    titled["title"] = "North";
    EXPECT_EQ(written(titled, "csv", ".csv"), exported({"claims", "--view", "North"}, ".csv"));
}

TEST_F(TableExportTest, ATemplateIsTheOneThatTheCommandLineWrites)
{
    const QVariantMap table{{"template", "fact-check"}, {"filter", "topic:south"}, {"internal", true}};
    EXPECT_EQ(written(table, "html", ".html"),
              exported({"--template", "fact-check", "--filter", "topic:south", "--internal"}, ".html"));
}

TEST_F(TableExportTest, TheFirstRowsAreShown)
{
    exporter.preview({{"columns", QStringList({"claim", "status"})},
                      {"order", QStringList({"statement"})},
                      {"grouping", QStringList({"topic"})}});
    settle();
    EXPECT_EQ(exporter.headings(), QStringList({"Claim", "Status"}));
    ASSERT_EQ(exporter.rows().size(), 4);
    EXPECT_EQ(exporter.rows()[0].toMap(),
              QVariantMap({{"group", "north"}, {"cells", QStringList({"=1+1", "open"})}}));
    EXPECT_EQ(exporter.rows()[3].toMap()["group"], "south");
    exporter.preview({{"filter", "nosuchfield:x"}});
    settle();
    EXPECT_FALSE(exporter.mistake().isEmpty());
    EXPECT_TRUE(exporter.rows().isEmpty());
}

TEST_F(TableExportTest, WhatCannotBeWrittenLeavesWhatIsThere)
{
    exporter.write({{"format", "csv"}}, session.path());
    settle();
    EXPECT_TRUE(session.statusIsWarning());
    EXPECT_TRUE(bytesOf(session.path()).startsWith("SQLite format 3"));

    exporter.write({{"format", "csv"}}, folder.filePath("no/such/folder.csv"));
    settle();
    EXPECT_TRUE(session.statusIsWarning());

    const QString path = folder.filePath("kept.csv");
    QFile kept(path);
    ASSERT_TRUE(kept.open(QIODevice::WriteOnly));
    kept.write("kept");
    kept.close();
    exporter.write({{"format", "csv"}, {"filter", "nosuchfield:x"}}, path);
    settle();
    EXPECT_TRUE(session.statusIsWarning());
    EXPECT_EQ(bytesOf(path), "kept");
}

} // namespace
} // namespace assay::window
