#include "app/models/find_model.h"
#include "tests/app/bridge_fixture.h"

#include <QAbstractItemModelTester>

namespace assay::window {
namespace {

class FindModelTest : public BridgeFixture
{
protected:
    void SetUp() override
    {
        open();
        fill();
        model.setSession(&session);
    }
    QStringList find(const QStringList& kinds, const QString& text)
    {
        model.setKinds(kinds);
        model.setText(text);
        settle();
        QStringList titles;
        for (int row = 0; row < model.count(); ++row)
            titles.append(model.value(row, "title").toString());
        return titles;
    }
    FindModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(FindModelTest, ActorsAnswerToTheBeginningOfTheirNameInAnyScript)
{
    EXPECT_EQ(find({"actor"}, "oka"), QStringList({"Okafor"}));
    EXPECT_EQ(find({"actor"}, QString::fromUtf8("Окафор")), QStringList({"Okafor"}));
    EXPECT_EQ(model.value(0, "uid").toString(), uidOf(Kind::Actor, "Okafor"));
    EXPECT_EQ(find({"actor"}, "nobody such"), QStringList());
}

TEST_F(FindModelTest, SeveralKindsStandInTheirOrder)
{
    EXPECT_EQ(find({"document", "claim", "topic"}, "bridge"),
              QStringList({"The bridge was mined.", "The bridge stood.", "bridge"}));
    EXPECT_EQ(model.value(0, "kind"), "claim");
    EXPECT_EQ(find({"document"}, "rep"), QStringList({"report"}));
}

TEST_F(FindModelTest, WhatIsTypedIsNeverAMistake)
{
    for (const char* text : {"(", "speaker:", "\"", "-", "[x", "a OR", "<img src=x>", "   "})
        find({"actor", "claim", "document", "occasion", "exhibit", "tag", "view", "topic"}, text);
    EXPECT_FALSE(session.statusIsWarning()) << session.status().toStdString();
    EXPECT_EQ(find({"claim"}, "").size(), 2);
}

} // namespace
} // namespace assay::window
