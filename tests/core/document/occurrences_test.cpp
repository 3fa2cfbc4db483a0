#include "core/document/occurrences.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

using assay::occurrences;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Occurrences, FindsOverlappingOnes)
{
    EXPECT_THAT(occurrences("aaaa", "aa"), ElementsAre(0, 1, 2));
    EXPECT_THAT(occurrences("abababa", "aba"), ElementsAre(0, 2, 4));
    EXPECT_THAT(occurrences("abc", ""), IsEmpty());
    EXPECT_THAT(occurrences("abc", "abcd"), IsEmpty());
    EXPECT_THAT(occurrences("aaaa", "a", 2), ElementsAre(0, 1));
}

TEST(Occurrences, AgreeWithTheSimpleWay)
{
    EXPECT_TRUE(rc::check("every place is found", [] {
        const auto letters = rc::gen::container<std::string>(rc::gen::elementOf(std::string("aab")));
        const std::string text = *rc::gen::resize(200, letters);
        const std::string needle = *rc::gen::suchThat(rc::gen::resize(6, letters),
                                                      [](const std::string& word) { return !word.empty(); });
        std::vector<size_t> expected;
        for (size_t at = text.find(needle); at != std::string::npos; at = text.find(needle, at + 1))
            expected.push_back(at);
        RC_ASSERT(occurrences(text, needle) == expected);
    }));
}

TEST(Occurrences, RepetitionsStayLinear)
{
    const std::string text(2'000'000, 'a');
    EXPECT_EQ(occurrences(text, std::string(20'000, 'a')).size(), text.size() - 20'000 + 1);
    EXPECT_THAT(occurrences(text, std::string(20'000, 'a') + "b"), IsEmpty());
}

TEST(CommonEnds, NeverCutACodePoint)
{
    EXPECT_EQ(assay::commonBeginning("aé", "aè"), 1u);
    EXPECT_EQ(assay::commonBeginning("aé", "aéx"), 3u);
    EXPECT_EQ(assay::commonEnding("\u0430b", "\u0530b"), 1u); // same last byte
    EXPECT_EQ(assay::commonEnding("éb", "éb"), 3u);
    EXPECT_EQ(assay::commonEnding("", "x"), 0u);
}
