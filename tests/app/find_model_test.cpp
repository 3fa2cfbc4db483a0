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

// Names beyond the first five thousand were not looked at, and each keystroke read all of them.
TEST_F(FindModelTest, APlaceIsFoundAmongThousands)
{
    session.act("fill", "Filling", [](Edit& edit, Progress&) -> Result<std::string> {
        const auto place = [&](const std::string& text) {
            const PlaceId id = *edit.add(Place());
            Name name;
            name.place = id;
            name.text = text;
            (void)*edit.add(name);
        };
        for (int i = 0; i < 5'200; ++i)
            place("Aa" + std::to_string(i));
        place("Zabukh");
        place("Zabukh Bridge");
        return "Filled it";
    });
    settle();
    EXPECT_EQ(find({"place"}, "zabukh"), QStringList({"Zabukh", "Zabukh Bridge"}));
    EXPECT_EQ(find({"place"}, "bridge"), QStringList({"Zabukh Bridge"}));
    EXPECT_EQ(find({"place"}, QString::fromUtf8("Забух")).value(0), "Zabukh");
    EXPECT_EQ(find({"place"}, "").value(0), "Zabukh Bridge");
}

// Views that list other rows took the room of those that are shown.
TEST_F(FindModelTest, ViewsOfOtherRowsTakeNoRoom)
{
    session.act("fill", "Filling", [](Edit& edit, Progress&) -> Result<std::string> {
        View view;
        view.name = "Mine of claims";
        view.rows = "claims";
        (void)*edit.add(view);
        view.rows = "actors";
        for (int i = 0; i < 30; ++i) {
            view.name = "Mine of actors " + std::to_string(i);
            (void)*edit.add(view);
        }
        return "Filled it";
    });
    settle();
    EXPECT_EQ(find({"view"}, "mine"), QStringList({"Mine of claims"}));
    EXPECT_EQ(find({"view"}, ""), QStringList({"Mine of claims"}));
}

} // namespace
} // namespace assay::window
