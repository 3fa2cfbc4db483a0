#include "app/models/bulk_edit.h"
#include "app/models/claims_model.h"
#include "tests/app/window_fixture.h"

namespace assay::window {
namespace {

class BulkEditTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        open();
        model.setOrder({"statement"});
        model.setSession(&session);
        selection.setModel(&model);
        edit.setSession(&session);
        edit.setSelection(&selection);
        ids = addClaims({"a", "b", "c"});
    }
    Claim claim(size_t at) { return *store::load<Claim>(session.database(), ids[at].uid); }

    ClaimsModel model;
    RowSelection selection;
    BulkEdit edit;
    std::vector<ClaimId> ids;
};

TEST_F(BulkEditTest, TheEndOfALookIsToldOnce)
{
    selection.all();
    QSignalSpy told(&edit, &BulkEdit::previewed);
    edit.preview({{"what", "tag"}, {"name", "thin"}});
    EXPECT_TRUE(edit.isLooking());
    settle();
    EXPECT_FALSE(edit.isLooking());
    EXPECT_EQ(edit.changed(), 3);
    EXPECT_EQ(told.count(), 2) << "that it looks, and that it has looked";
    edit.preview({{"what", "tag"}, {"name", "thinner"}});
    edit.drop();
    EXPECT_FALSE(edit.isLooking());
    settle();
    EXPECT_EQ(told.count(), 4);
}

/// It was told twice that a look had ended where another question was begun with.
TEST_F(BulkEditTest, BeginningAnewTellsOnceThatALookEnded)
{
    selection.all();
    edit.preview({{"what", "tag"}, {"name", "thin"}});
    QSignalSpy told(&edit, &BulkEdit::previewed);
    edit.begin();
    EXPECT_FALSE(edit.isLooking());
    settle();
    EXPECT_EQ(told.count(), 1);
}

TEST_F(BulkEditTest, ATagIsShownFirstAndPutOnAllInOneAct)
{
    const QVariantMap change{{"what", "tag"}, {"name", " thin "}};
    selection.only(0);
    edit.apply(change);
    settle();
    EXPECT_EQ(claim(0).tags.size(), 1u);

    selection.all();
    edit.preview(change);
    settle();
    EXPECT_EQ(edit.changed(), 2);
    EXPECT_EQ(edit.unchanged(), 1);
    ASSERT_EQ(edit.rows().size(), 2);
    EXPECT_EQ(edit.rows()[0].toMap(), QVariantMap({{"statement", "b"}, {"before", ""}, {"after", "+ thin"}}));
    edit.apply(change);
    settle();
    EXPECT_EQ(claim(2).tags, claim(0).tags);
    session.undo();
    settle();
    EXPECT_TRUE(claim(1).tags.empty());
    EXPECT_TRUE(claim(2).tags.empty());
    EXPECT_EQ(claim(0).tags.size(), 1u) << "one undo takes back one act";

    edit.apply({{"what", "tag"}, {"name", "thin"}, {"isTaken", true}});
    settle();
    EXPECT_TRUE(claim(0).tags.empty());
    edit.begin();
    settle();
    EXPECT_EQ(edit.tags(), QStringList({"thin"}));
    EXPECT_EQ(edit.topics(), QStringList({"bridge"}));
}

TEST_F(BulkEditTest, TopicsAndStatuses)
{
    selection.all();
    selection.toggle(1);
    edit.apply({{"what", "topic"}, {"name", "river"}});
    settle();
    EXPECT_EQ(claim(0).topics, (std::vector<std::string>{"bridge", "river"}));
    EXPECT_EQ(claim(1).topics, (std::vector<std::string>{"bridge"}));

    edit.preview({{"what", "status"}, {"status", "done"}});
    settle();
    EXPECT_EQ(edit.changed(), 2);
    EXPECT_EQ(edit.rows()[0].toMap()["after"], "done");
    edit.apply({{"what", "status"}, {"status", "done"}});
    settle();
    EXPECT_EQ(claim(0).status, ClaimStatus::Done);
    EXPECT_EQ(claim(1).status, ClaimStatus::Open);

    edit.apply({{"what", "status"}, {"status", "done"}});
    settle();
    EXPECT_TRUE(session.statusIsWarning()) << "nothing is left to be changed";
}

TEST_F(BulkEditTest, AJudgementReplacesTheOneBefore)
{
    edit.begin();
    settle();
    ASSERT_FALSE(edit.schemes().isEmpty());
    selection.all();
    const auto judgement = [](const char* token) {
        return QVariantMap{{"what", "judge"},
                           {"scheme", "verdict"},
                           {"values", QVariantMap{{"verdict", token}}},
                           {"reason", "Seen"}};
    };
    edit.apply(judgement("unproven"));
    settle();
    edit.preview(judgement("true"));
    settle();
    EXPECT_EQ(edit.changed(), 3);
    EXPECT_EQ(edit.rows()[0].toMap()["before"], "verdict unproven");
    edit.apply(judgement("true"));
    settle();
    int adopted = 0;
    store::forEach<Assessment>(session.database(), [&](const Assessment& one) {
        adopted += one.adopted && one.values.front().token == "true" && one.reason == "Seen";
        return true;
    });
    EXPECT_EQ(adopted, 3);
    session.undo();
    settle();
    edit.preview(judgement("true"));
    settle();
    EXPECT_EQ(edit.rows()[0].toMap()["before"], "verdict unproven");

    edit.apply({{"what", "judge"}, {"scheme", "verdict"}});
    settle();
    EXPECT_TRUE(session.statusIsWarning()) << "no value was chosen";
}

} // namespace
} // namespace assay::window
