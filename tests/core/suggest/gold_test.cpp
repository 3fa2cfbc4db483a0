#include "core/suggest/suggest.h"
#include "core/suggest/training_data.h"
#include "tests/support/attribution_score.h"

#include <gtest/gtest.h>

using namespace assay;
using namespace assay::suggest;

namespace {

const std::string kFixtures = ASSAY_SOURCE_DIR "/tests/fixtures/attributions/";

support::Score measure(const std::string& file)
{
    const Engine engine(ASSAY_SOURCE_DIR "/data");
    const auto texts = readMarkedTexts(kFixtures + file);
    EXPECT_TRUE(texts) << texts.error().message;
    Options options;
    options.nested = true;
    support::Score score;
    if (texts)
        for (const MarkedText& text : *texts)
            support::score(text, engine.propose(text.text, options), score);
    return score;
}

} // namespace

TEST(Gold, HeldTexts)
{
    const auto s = measure("held.txt");
    EXPECT_GE(s.detection(), 0.90) << s.report();
    EXPECT_GE(s.share(s.stance), 0.95) << s.report();
    EXPECT_GE(s.hedges(), 0.90) << s.report();
    EXPECT_GE(s.share(s.chain), 0.85) << s.report();
    EXPECT_GE(s.share(s.source), 0.85) << s.report();
    EXPECT_GE(s.share(s.content), 0.85) << s.report();
}

TEST(Gold, OpenTexts)
{
    const auto s = measure("open.txt");
    EXPECT_GE(s.detection(), 0.95) << s.report();
    EXPECT_GE(s.share(s.stance), 0.95) << s.report();
    EXPECT_GE(s.hedges(), 0.90) << s.report();
    EXPECT_GE(s.share(s.chain), 0.90) << s.report();
}

TEST(Gold, ThereAreEnoughTextsOfBothKinds)
{
    const auto open = readMarkedTexts(kFixtures + "open.txt");
    const auto held = readMarkedTexts(kFixtures + "held.txt");
    ASSERT_TRUE(open && held);
    EXPECT_GE(open->size() + held->size(), 60U);
    EXPECT_GE(held->size(), 30U);
}

TEST(Gold, AScoreOfNothingIsNothing)
{
    const auto texts = readMarkedTexts(kFixtures + "held.txt");
    ASSERT_TRUE(texts);
    support::Score s;
    for (const MarkedText& text : *texts)
        support::score(text, {}, s);
    EXPECT_EQ(s.detection(), 0.0);
}
