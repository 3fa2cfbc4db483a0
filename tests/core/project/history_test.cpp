#include "core/store/journal.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/told_apart.h"
#include "core/store/verify.h"
#include "tests/support/temp_project.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace assay {
namespace {

using test::TempProject;

std::string digest(Project& project)
{
    const auto reader = project.openReader();
    const store::FactTables tables(*reader);
    return hex(store::digestOfFacts(*reader, tables).bytes());
}

std::vector<std::string> faults(Project& project)
{
    const auto reader = project.openReader();
    return store::verify(*reader).faults;
}

ClaimId addClaim(Project& project, const std::string& statement, std::vector<std::string> topics = {})
{
    ClaimId id;
    const auto done = project.edit("claim", [&](Edit& edit) -> Result<std::string> {
        Claim claim;
        claim.statement = statement;
        claim.topics = std::move(topics);
        const auto added = edit.add(claim);
        if (!added)
            return tl::make_unexpected(added.error());
        id = *added;
        return "Added '" + statement + "'";
    });
    EXPECT_TRUE(done.has_value());
    return id;
}

TEST(HistoryTest, AThingThatPointsAtOneOfItsKindWithALaterUidFindsIt)
{
    TempProject project;
    CountingUids uids(9);
    const Uid first = uids.next(), middle = uids.next(), last = uids.next();
    const auto done = project->edit("tags", [&](Edit& edit) -> Result<std::string> {
        const std::vector<std::pair<Uid, Uid>> tags = {{first, Uid()}, {last, first}, {middle, last}};
        for (const auto& [uid, parent] : tags) {
            Tag tag;
            tag.id.uid = uid;
            tag.name = uid.text();
            tag.parent.uid = parent;
            if (const auto added = edit.add(tag); !added)
                return tl::make_unexpected(added.error());
        }
        return "Tags";
    });
    ASSERT_TRUE(done.has_value());
    EXPECT_EQ(store::load<Tag>(*project->openReader(), middle)->parent.uid, last);
}

TEST(HistoryTest, UndoAndRedoOfAClaim)
{
    TempProject project;
    const std::string empty = digest(*project);
    const auto claim = addClaim(*project, "The bridge was mined.", {"mines"});
    const std::string full = digest(*project);
    EXPECT_NE(empty, full);

    const auto undone = project->undo();
    EXPECT_EQ(undone.touched.count(claim.uid), 1U);
    EXPECT_EQ(digest(*project), empty);
    EXPECT_FALSE(store::load<Claim>(*project->openReader(), claim.uid).has_value());

    project->redo();
    EXPECT_EQ(digest(*project), full);
    EXPECT_EQ(store::load<Claim>(*project->openReader(), claim.uid)->topics,
              std::vector<std::string>{"mines"});
    EXPECT_EQ(faults(*project), std::vector<std::string>());
}

TEST(HistoryTest, ACommitSaysWhichKindsItConcerns)
{
    TempProject project;
    const auto claim = addClaim(*project, "The bridge was mined.");
    const auto done = project->edit("topic", [&](Edit& edit) -> Result<std::string> {
        auto changed = *store::load<Claim>(edit.database(), claim.uid);
        changed.topics = {"mines"};
        if (auto updated = edit.update(changed); !updated)
            return tl::make_unexpected(updated.error());
        return "Topic";
    });
    ASSERT_TRUE(done.has_value());
    EXPECT_TRUE(done->concerns({Kind::View, Kind::Claim})) << "a row of a list counts as its owner";
    EXPECT_FALSE(done->concerns({Kind::View, Kind::Actor}));
    EXPECT_FALSE(done->concerns({}));

    store::Committed large;
    EXPECT_FALSE(large.concerns({Kind::Claim}));
    large.everything = true;
    EXPECT_TRUE(large.concerns({Kind::View}));
}

TEST(HistoryTest, NothingToUndoIsSaid)
{
    TempProject project;
    EXPECT_THROW(project->undo(), Error);
    EXPECT_THROW(project->redo(), Error);
}

TEST(HistoryTest, HistoryIsATree)
{
    TempProject project;
    addClaim(*project, "First.");
    const int64_t fork = store::currentState(*project->openReader());
    addClaim(*project, "Second.");
    const int64_t left = store::currentState(*project->openReader());
    const std::string leftDigest = digest(*project);
    project->undo();
    EXPECT_EQ(store::currentState(*project->openReader()), fork);
    addClaim(*project, "Third.");
    const int64_t right = store::currentState(*project->openReader());
    const std::string rightDigest = digest(*project);

    project->redo(left);
    EXPECT_EQ(digest(*project), leftDigest);
    EXPECT_EQ(store::countOf(*project->openReader(), Kind::Claim), 2);
    project->redo(right);
    EXPECT_EQ(digest(*project), rightDigest);
    EXPECT_EQ(store::childrenOf(*project->openReader(), fork), (std::vector<int64_t>{left, right}));
}

TEST(HistoryTest, HistoryOutlivesARestart)
{
    TempProject project;
    addClaim(*project, "First.");
    const std::string one = digest(*project);
    addClaim(*project, "Second.");
    const std::string two = digest(*project);
    project.reopen(2);
    project->undo();
    EXPECT_EQ(digest(*project), one);
    project.reopen(3);
    project->redo();
    EXPECT_EQ(digest(*project), two);
}

TEST(HistoryTest, AMistakeTakesEverythingBack)
{
    TempProject project;
    const std::string before = digest(*project);
    const auto failed = project->edit("bad", [&](Edit& edit) -> Result<std::string> {
        Claim claim;
        claim.statement = "Half of something.";
        EXPECT_TRUE(edit.add(claim).has_value());
        return mistake("And then it went wrong.");
    });
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(digest(*project), before);
    EXPECT_EQ(store::countOf(*project->openReader(), Kind::Claim), 0);
}

TEST(HistoryTest, AnEditThatChangesNothingLeavesNoEntry)
{
    TempProject project;
    const auto claim = addClaim(*project, "The bridge was mined.");
    const int64_t before = store::currentState(*project->openReader());
    const auto done = project->edit("nothing", [&](Edit& edit) -> Result<std::string> {
        const auto same = store::load<Claim>(edit.database(), claim.uid);
        if (auto updated = edit.update(*same); !updated)
            return tl::make_unexpected(updated.error());
        return "Nothing";
    });
    ASSERT_TRUE(done.has_value());
    EXPECT_EQ(done->sequence, 0);
    EXPECT_EQ(store::currentState(*project->openReader()), before);
}

TEST(HistoryTest, SomethingThatDoesNotExistCannotBePointedAt)
{
    TempProject project;
    EXPECT_THROW(
        {
            const auto done = project->edit("bad", [&](Edit& edit) -> Result<std::string> {
                Occasion occasion;
                occasion.actors = {ActorId(*Uid::parse("01234567-89ab-7def-8123-456789abcdef"))};
                if (auto added = edit.add(occasion); !added)
                    return tl::make_unexpected(added.error());
                return "Said";
            });
            (void)done;
        },
        Error);
    EXPECT_EQ(store::countOf(*project->openReader(), Kind::Occasion), 0);
}

/// Random edits of every sort that a person makes, then random walks through the tree of states.
class Driver
{
public:
    explicit Driver(Project& project) : m_project(project) { remember(); }

    void step()
    {
        switch (*rc::gen::inRange(0, 14)) {
        case 0:
        case 1:
            act([this](Edit& edit) { return claim(edit); });
            break;
        case 2:
            act([this](Edit& edit) { return actor(edit); });
            break;
        case 3:
        case 4:
            act([this](Edit& edit) { return attribution(edit); });
            break;
        case 5:
            act([this](Edit& edit) { return change(edit); });
            break;
        case 6:
            act([this](Edit& edit) { return remove(edit); });
            break;
        case 7:
            act([this](Edit& edit) { return merge(edit); });
            break;
        case 8:
            act([this](Edit& edit) { return retag(edit); });
            break;
        case 9:
            act([this](Edit& edit) { return document(edit); });
            break;
        case 10:
        case 11:
            act([this](Edit& edit) { return tellApart(edit); });
            break;
        default:
            walk();
        }
    }

    void walk()
    {
        const auto& [state, expected] = *rc::gen::elementOf(m_states);
        const auto reader = m_project.openReader();
        if (state == store::currentState(*reader))
            return;
        m_project.redo(state);
        RC_ASSERT(digest(m_project) == expected);
    }

private:
    void remember()
    {
        const auto reader = m_project.openReader();
        m_states.emplace_back(store::currentState(*reader), digest(m_project));
    }
    void act(const std::function<Result<std::string>(Edit&)>& f)
    {
        const auto done = m_project.edit("act", f);
        if (done && done->sequence != 0) {
            const auto reader = m_project.openReader();
            RC_ASSERT(hex(store::lastEntry(*reader)->facts) == digest(m_project));
            remember();
        }
    }
    template<class T>
    static Result<std::string> said(const Result<T>& result)
    {
        if (!result)
            return tl::make_unexpected(result.error());
        return std::string("Did it");
    }
    static std::vector<Uid> all(Edit& edit, Kind kind) { return store::allUids(edit.database(), kind); }

    Result<std::string> claim(Edit& edit)
    {
        Claim claim;
        claim.statement = "Claim " + std::to_string(++m_count);
        if (*rc::gen::arbitrary<bool>())
            claim.topics = {"a", "b"};
        for (const Uid& uid : all(edit, Kind::Actor))
            if (*rc::gen::inRange(0, 3) == 0)
                claim.about.push_back({ActorId(uid), Role::Harmed});
        return said(edit.add(claim));
    }
    Result<std::string> actor(Edit& edit)
    {
        Actor actor;
        const auto id = edit.add(actor);
        Name name;
        name.actor = *id;
        name.text = "Actor " + std::to_string(++m_count);
        name.printed = true;
        return said(edit.add(name));
    }
    Result<std::string> document(Edit& edit)
    {
        ImportOptions options;
        options.fileName = "text.txt";
        const auto documents = all(edit, Kind::Document);
        if (!documents.empty() && *rc::gen::arbitrary<bool>())
            options.asVersionOf = DocumentId(*rc::gen::elementOf(documents));
        return said(edit.importDocument("Text number " + std::to_string(++m_count) +
                                            ".\n\nThe same words stand here.\n",
                                        options, nullptr));
    }
    Result<std::string> attribution(Edit& edit)
    {
        const auto claims = all(edit, Kind::Claim);
        const auto documents = all(edit, Kind::Document);
        const auto actors = all(edit, Kind::Actor);
        if (claims.empty() || documents.empty() || actors.empty())
            return claim(edit);
        Attribution attribution;
        attribution.claim = ClaimId(*rc::gen::elementOf(claims));
        attribution.document = DocumentId(*rc::gen::elementOf(documents));
        const auto voice = edit.voiceOf(attribution.document);
        Occasion occasion;
        occasion.actors = {ActorId(*rc::gen::elementOf(actors))};
        const auto said2 = edit.add(occasion);
        attribution.chain.resize(2);
        attribution.chain[0].occasion = *voice;
        attribution.chain[0].mode = Mode::OwnVoice;
        attribution.chain[1].occasion = *said2;
        const auto passage = edit.passage(attribution.document, {"The same words", "", ""});
        if (!passage)
            return tl::make_unexpected(passage.error());
        attribution.content = {*passage};
        return said(edit.add(attribution));
    }
    Result<std::string> change(Edit& edit)
    {
        const auto claims = all(edit, Kind::Claim);
        if (claims.empty())
            return claim(edit);
        auto claim = *store::load<Claim>(edit.database(), *rc::gen::elementOf(claims));
        claim.status = *rc::gen::element(ClaimStatus::Open, ClaimStatus::Done, ClaimStatus::ForReview);
        claim.topics = *rc::gen::element(std::vector<std::string>{}, std::vector<std::string>{"b", "c"});
        if (!claim.about.empty() && *rc::gen::arbitrary<bool>())
            claim.about.erase(claim.about.begin());
        return said(edit.update(claim));
    }
    Result<std::string> remove(Edit& edit)
    {
        const Kind kind =
            *rc::gen::element(Kind::Claim, Kind::Document, Kind::Actor, Kind::Attribution, Kind::Tag);
        const auto things = all(edit, kind);
        return things.empty() ? claim(edit) : said(edit.remove(kind, *rc::gen::elementOf(things)));
    }
    Result<std::string> merge(Edit& edit)
    {
        const auto actors = all(edit, Kind::Actor);
        if (actors.size() < 2)
            return actor(edit);
        const ActorId one(*rc::gen::elementOf(actors));
        if (!store::load<Actor>(edit.database(), one.uid)->mergedInto.isNull())
            return said(edit.unmergeActor(one));
        return said(edit.mergeActors(one, ActorId(*rc::gen::elementOf(actors))));
    }
    Result<std::string> tellApart(Edit& edit)
    {
        const auto actors = all(edit, Kind::Actor);
        if (actors.size() < 2)
            return actor(edit);
        const ActorId one(*rc::gen::elementOf(actors)), other(*rc::gen::elementOf(actors));
        const bool areTwo = !store::toldApart(edit.database(), one, other).empty();
        return said(areTwo ? edit.untellApart(one, other) : edit.tellApart(one, other));
    }
    Result<std::string> retag(Edit& edit)
    {
        const auto found = store::named(edit.database(), Kind::Tag, "bulk");
        TagId tag;
        if (found.empty()) {
            Tag fresh;
            fresh.name = "bulk";
            tag = *edit.add(fresh);
        } else {
            tag = TagId(found.front());
        }
        return said(edit.tag(tag, Kind::Claim, all(edit, Kind::Claim), *rc::gen::arbitrary<bool>()));
    }

    Project& m_project;
    std::vector<std::pair<int64_t, std::string>> m_states;
    int m_count = 0;
};

RC_GTEST_PROP(HistoryProperty, EveryStateComesBackToTheLastRow, ())
{
    TempProject project;
    Driver driver(*project);
    const int steps = *rc::gen::inRange(5, 40);
    for (int i = 0; i < steps; ++i)
        driver.step();
    for (int i = 0; i < 4; ++i)
        driver.walk();
    RC_ASSERT(faults(*project) == std::vector<std::string>());
}

} // namespace
} // namespace assay
