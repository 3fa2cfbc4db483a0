#include "core/base/uid.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <unordered_set>

namespace assay {
namespace {

class FixedClock : public Clock
{
public:
    int64_t now = 1'700'000'000'000;
    int64_t nowMilliseconds() override { return now; }
};

TEST(UidTest, ParsesBothFormsAndPrintsTheCanonicalOne)
{
    const char* const canonical = "018bcfe5-68ff-7001-8abc-00112233445f";
    const auto dashed = Uid::parse(canonical);
    const auto plain = Uid::parse("018bcfe568ff70018abc00112233445f");
    ASSERT_TRUE(dashed);
    EXPECT_EQ(dashed, plain);
    EXPECT_EQ(dashed->text(), canonical);
    EXPECT_EQ(dashed->bytes()[0], 0x01);
    EXPECT_EQ(dashed->bytes()[15], 0x5f);
}

TEST(UidTest, PrintsCapitalsSmall)
{
    const auto uid = Uid::parse("018BCFE5-68FF-7001-8ABC-00112233445F");
    ASSERT_TRUE(uid);
    EXPECT_EQ(uid->text(), "018bcfe5-68ff-7001-8abc-00112233445f");
}

TEST(UidTest, RefusesWhatIsNoUid)
{
    for (const char* text : {"", "018bcfe5", "018bcfe5-68ff-7001-8abc-00112233445",
                             "018bcfe5-68ff-7001-8abc-00112233445g", "018bcfe5x68ff-7001-8abc-00112233445f",
                             "018bcfe5-68ff70018abc00112233445f", "{018bcfe5-68ff-7001-8abc-00112233445f}",
                             " 018bcfe568ff70018abc00112233445f", "018bcfe5-68ff-7001-8abc-0011223344-5"})
        EXPECT_FALSE(Uid::parse(text)) << text;
}

TEST(UidTest, TakesSixteenBytesOnly)
{
    const char bytes[17] = "0123456789abcdef";
    EXPECT_TRUE(Uid::fromBytes(bytes, 16));
    EXPECT_FALSE(Uid::fromBytes(bytes, 15));
    EXPECT_FALSE(Uid::fromBytes(bytes, 17));
    EXPECT_FALSE(Uid::fromBytes(bytes, 0));
}

RC_GTEST_PROP(UidTest, EveryUidComesBackFromItsTextAndBytes, (const std::array<uint8_t, 16>& bytes))
{
    const Uid uid(bytes);
    RC_ASSERT(Uid::parse(uid.text()) == uid);
    RC_ASSERT(Uid::fromBytes(bytes.data(), bytes.size()) == uid);
}

RC_GTEST_PROP(UidTest, TextAndBytesOrderAlike,
              (const std::array<uint8_t, 16>& left, const std::array<uint8_t, 16>& right))
{
    RC_ASSERT((Uid(left) < Uid(right)) == (Uid(left).text() < Uid(right).text()));
}

TEST(UidTest, NullIsAllZero)
{
    EXPECT_TRUE(Uid().isNull());
    EXPECT_FALSE(Uid::parse("00000000-0000-0000-0000-000000000001")->isNull());
}

TEST(RandomUidsTest, AreVersionSevenWithTheClocksTime)
{
    FixedClock clock;
    RandomUids uids(clock);
    const Uid uid = uids.next();
    int64_t time = 0;
    for (size_t i = 0; i < 6; ++i)
        time = time << 8 | uid.bytes()[i];
    EXPECT_EQ(time, clock.now);
    EXPECT_EQ(uid.bytes()[6] >> 4, 7);
    EXPECT_EQ(uid.bytes()[8] >> 6, 2);
}

TEST(RandomUidsTest, GrowWhileTheClockStandsStill)
{
    FixedClock clock;
    RandomUids uids(clock);
    Uid last = uids.next();
    for (int i = 0; i < 10'000; ++i) { // more than one millisecond's counter holds
        const Uid next = uids.next();
        ASSERT_LT(last, next) << i;
        last = next;
    }
}

TEST(RandomUidsTest, GrowWhenTheClockGoesBack)
{
    FixedClock clock;
    RandomUids uids(clock);
    Uid last = uids.next();
    for (const int64_t step : {-1, -5000, +1, -86'400'000, +2}) {
        clock.now += step;
        const Uid next = uids.next();
        ASSERT_LT(last, next) << step;
        last = next;
    }
}

TEST(RandomUidsTest, DifferBetweenSources)
{
    FixedClock clock;
    RandomUids one(clock);
    RandomUids other(clock);
    EXPECT_NE(one.next(), other.next());
    EXPECT_NE(one.salt(), other.salt());
}

TEST(CountingUidsTest, SameSeedSameUids)
{
    CountingUids one(7);
    CountingUids other(7);
    CountingUids third(8);
    for (int i = 0; i < 100; ++i) {
        const Uid uid = one.next();
        EXPECT_EQ(uid, other.next());
        EXPECT_NE(uid, third.next());
    }
    EXPECT_EQ(one.salt(), other.salt());
}

TEST(CountingUidsTest, GrowAndAreVersionSeven)
{
    CountingUids uids;
    Uid last = uids.next();
    std::unordered_set<Uid> seen{last};
    for (int i = 0; i < 1000; ++i) {
        const Uid next = uids.next();
        ASSERT_LT(last, next);
        ASSERT_TRUE(seen.insert(next).second);
        ASSERT_EQ(next.bytes()[6] >> 4, 7);
        ASSERT_EQ(next.bytes()[8] >> 6, 2);
        last = next;
    }
}

TEST(IsoTimeTest, PrintsUtcWithMilliseconds)
{
    EXPECT_EQ(isoTime(0), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(isoTime(1'700'000'000'123), "2023-11-14T22:13:20.123Z");
    EXPECT_EQ(isoTime(-1), "1969-12-31T23:59:59.999Z");
    EXPECT_EQ(isoTime(951'782'400'007), "2000-02-29T00:00:00.007Z");
}

TEST(SteppingClockTest, GoesOnByItsStep)
{
    SteppingClock clock(1000, 5);
    EXPECT_EQ(clock.nowMilliseconds(), 1005);
    EXPECT_EQ(clock.nowMilliseconds(), 1010);
}

struct ClaimKind;
struct DocumentKind;

TEST(IdTest, KnowsWhatItNames)
{
    static_assert(!std::is_convertible_v<Id<ClaimKind>, Id<DocumentKind>>);
    static_assert(!std::is_convertible_v<Uid, Id<ClaimKind>>);
    CountingUids uids;
    const Id<ClaimKind> id(uids.next());
    EXPECT_FALSE(id.isNull());
    EXPECT_TRUE(Id<ClaimKind>().isNull());
    EXPECT_EQ(std::hash<Id<ClaimKind>>()(id), std::hash<Uid>()(id.uid));
}

} // namespace
} // namespace assay
