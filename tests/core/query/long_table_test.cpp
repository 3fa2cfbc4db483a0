#include "core/query/selection.h"
#include "tests/core/query/model.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace assay::query {
namespace {

constexpr size_t kClaims = 2500;

/// So many claims that a page is walked in several stretches, in an order that is not that of the keys: of
/// every density, also nothing but at the end.
Model longModel()
{
    Model model;
    ModelUids uids;
    const auto made = [&](auto& values, int64_t time) -> auto&
    {
        values.emplace_back();
        values.back().id = decltype(values.back().id)(uids.next(1'600'000'000'000 + time));
        return values.back();
    };
    std::vector<ActorId> actors;
    for (const char* text : {"Anna Often", "Boris Seldom", "Clara Once", "The Gazette"}) {
        Actor& actor = made(model.actors, 0);
        actor.kind = text == std::string_view("The Gazette") ? ActorKind::OwnVoice : ActorKind::Person;
        actors.push_back(actor.id);
        Name& name = made(model.names, 0);
        name.actor = actor.id;
        name.text = text;
        name.printed = true;
    }
    Tag& tag = made(model.tags, 0);
    tag.name = "late";
    Document& document = made(model.documents, 0);
    document.title = "The Gazette of May";
    document.voice = actors[3];
    Occasion& voice = made(model.occasions, 0);
    voice.actors = {actors[3]};
    voice.ownVoice = true;
    voice.document = document.id;
    const OccasionId own = voice.id;
    for (size_t i = 0; i < kClaims; ++i) {
        Claim& claim = made(model.claims, static_cast<int64_t>(i * 2741 % kClaims));
        claim.statement = i % 211 == 3 ? "The omega bridge fell" : "The bridge stood";
        claim.topics = {i % 2 ? "mines" : "torture"};
        if (i % 37 == 1)
            claim.topics.push_back("rare");
        if (i * 2741 % kClaims >= kClaims - 150)
            claim.tags = {tag.id};
        claim.status = i % 3 ? ClaimStatus::Open : ClaimStatus::Done;
        claim.happened.words = "a day";
        claim.happened.earliest = claim.happened.latest =
            Day{2000 + static_cast<int>(i % 20), 1, 1 + static_cast<int>(i % 28)};
        Occasion& occasion = made(model.occasions, 0);
        occasion.actors = {actors[i == 2222 ? 2 : i % 61 == 5 ? 1 : 0]};
        occasion.how = How::Says;
        occasion.said = claim.happened;
        Attribution& attribution = made(model.attributions, 0);
        attribution.claim = claim.id;
        attribution.document = document.id;
        attribution.stance = i % 5 ? Stance::Asserts : Stance::Denies;
        Link first, last;
        first.occasion = own;
        first.mode = Mode::OwnVoice;
        last.occasion = occasion.id;
        attribution.chain = {first, last};
        if (i % 3 == 0) { // somebody takes the other stance a year later
            Occasion& later = made(model.occasions, 0);
            later.actors = {actors[1]};
            later.how = How::Says;
            later.said = claim.happened;
            later.said.earliest = later.said.latest = Day{2001 + static_cast<int>(i % 20), 1, 1};
            Attribution& other = made(model.attributions, 0);
            other.claim = claim.id;
            other.document = document.id;
            other.stance = i % 5 ? Stance::Denies : Stance::Asserts;
            last.occasion = later.id;
            other.chain = {first, last};
        }
    }
    return model;
}

TEST(LongTableTest, PagesOfEveryDensityAreTheRowsThatMatchOneByOne)
{
    StoredModel project(longModel());
    const std::vector<int64_t> every = select(project.database(), RowKind::Claims, "")->ids();
    ASSERT_EQ(every.size(), kClaims);
    for (const char* filter : {"stance:denies",
                               "topic:torture",
                               "topic:rare",
                               "topic:rare stance:denies",
                               "tag:late",
                               "tag:late status:done",
                               "speaker:Often",
                               "speaker:Seldom",
                               "speaker:Once",
                               "speaker:Seldom stance:denies",
                               "speaker:Seldom topic:rare",
                               "happened:2003",
                               "happened:2003-01-04",
                               "happened:none",
                               "said:2003-01-04 stance:denies",
                               "said:..2001",
                               "said:=2005",
                               "omega",
                               "bridge",
                               "omega stance:denies",
                               "bridge topic:rare",
                               "\"bridge fell\"",
                               "topic:rare OR speaker:Seldom",
                               "topic:rare OR omega",
                               "-topic:torture status:done",
                               "doc:gazette",
                               "[topic:rare] [stance:denies]",
                               "secondhand:only"}) {
        const Selection selection = *select(project.database(), RowKind::Claims, filter);
        std::vector<int64_t> expected;
        std::copy_if(every.begin(), every.end(), std::back_inserter(expected),
                     [&](int64_t id) { return selection.contains(id); });
        EXPECT_EQ(selection.count(), expected.size()) << filter;
        for (const size_t size : {7U, 100U, 6000U}) {
            std::vector<int64_t> paged;
            for (std::vector<int64_t> page = selection.ids(size); !page.empty();
                 page = selection.idsAfter(page.back(), size))
                paged.insert(paged.end(), page.begin(), page.end());
            EXPECT_EQ(paged == expected, true) << filter << " in pages of " << size << ": " << paged.size()
                                               << " instead of " << expected.size();
        }
    }
}

/// Nobody leaks, and that is found by no index, so that no way leads to the rows of these filters; long pages
/// of few rows promise a long walk.
TEST(LongTableTest, KeysAreGatheredBeforeALongWalk)
{
    const std::string topics = "SELECT * FROM (SELECT claim_id FROM claim_topic";
    const std::string occasions = "SELECT * FROM (SELECT w.id FROM (VALUES";
    const std::vector<std::pair<std::string, std::string>> filters = {
        {"topic:rare topic:mines OR how:leaks", topics},
        {"-topic:mines topic:rare OR how:leaks", topics},
        {"(topic:rare OR tag:late) status:done OR how:leaks", topics},
        {"[topic:rare] [stance:denies] OR how:leaks", topics},
        {"said:2003 stance:denies OR how:leaks", occasions},
        {"said:2003,2004 stance:asserts OR how:leaks", occasions},
        {"said:2003 speaker:Seldom OR how:leaks", occasions},
        {"-said:..2013 topic:rare OR how:leaks", occasions},
        {"-(said:..2013 status:done) topic:rare OR how:leaks", occasions},
    };
    StoredModel project(longModel());
    for (const RowKind kind : {RowKind::Claims, RowKind::Attributions}) {
        const std::vector<int64_t> every = select(project.database(), kind, "")->ids();
        for (const auto& [filter, gathered] : filters) {
            const Selection selection = select(project.database(), kind, filter).value();
            std::vector<int64_t> expected;
            std::copy_if(every.begin(), every.end(), std::back_inserter(expected),
                         [&](int64_t id) { return selection.contains(id); });
            std::string asked;
            sqlite3_trace_v2(
                project.database().raw(), SQLITE_TRACE_STMT,
                [](unsigned, void* asked, void*, void* sql) {
                    *static_cast<std::string*>(asked) += std::string(static_cast<const char*>(sql)) + "\n";
                    return 0;
                },
                &asked);
            const std::vector<int64_t> found = selection.ids(5000);
            sqlite3_trace_v2(project.database().raw(), 0, nullptr, nullptr);
            EXPECT_FALSE(expected.empty()) << filter;
            EXPECT_TRUE(found == expected)
                << token(kind) << " " << filter << ": " << found.size() << " instead of " << expected.size();
            EXPECT_NE(asked.find("r.uid > ? AND"), std::string::npos) << filter;
            for (const std::string& piece : {gathered, std::string("assay_among(?")})
                EXPECT_NE(asked.find(piece), std::string::npos) << token(kind) << " " << filter << "\n"
                                                                << asked;
        }
    }
}

} // namespace
} // namespace assay::query
