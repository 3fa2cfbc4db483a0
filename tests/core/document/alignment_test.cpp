#include "core/document/alignment.h"
#include "core/document/candidates.h"

#include <gmock/gmock.h>

using assay::Chunk;
using testing::ElementsAre;

namespace {

std::vector<std::string> texts(std::string_view text)
{
    std::vector<std::string> out;
    for (const Chunk& chunk : assay::chunksOf(text, 100))
        out.push_back(std::string(chunk.text) + "|" + std::string(chunk.core));
    return out;
}

} // namespace

TEST(Chunks, KnowTheirWordWithoutPunctuation)
{
    EXPECT_THAT(texts(" He said: “don’t go!” \n — "),
                ElementsAre("He|He", "said:|said", "“don’t|don’t", "go!”|go", "—|"));
}

TEST(Chunks, AreSingleCharactersWithoutSpaces)
{
    EXPECT_THAT(texts("于2014年。"), ElementsAre("于|于", "2014|2014", "年|年", "。|"));
}

TEST(WordDifference, ShowsWhatChanged)
{
    EXPECT_EQ(assay::wordDifference("he was seen there", "he was never seen there"),
              "he was {+never+} seen there");
    EXPECT_EQ(assay::wordDifference("he was never seen", "he was seen"), "he was [-never-] seen");
    EXPECT_EQ(assay::wordDifference("three men came", "two women came"), "[-three men-]{+two women+} came");
    EXPECT_EQ(assay::wordDifference("torture, he said", "torture. he said"),
              "[-torture,-]{+torture.+} he said");
}

TEST(WordDifference, ShortensLongEqualStretches)
{
    EXPECT_EQ(assay::wordDifference("a b c d e f g h i j x k", "a b c d e f g h i j y k"),
              "… h i j [-x-]{+y+} k");
    EXPECT_EQ(assay::wordDifference("x a b c d e f g h i j k", "y a b c d e f g h i j k"),
              "[-x-]{+y+} a b c …");
}

TEST(WordDifference, KeepsUnspacedTextTogether)
{
    EXPECT_EQ(assay::wordDifference("在十月受审", "在五月受审"), "在 [-十-]{+五+} 月受审");
}
