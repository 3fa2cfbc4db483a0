#include "core/text/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>

namespace assay::names {
namespace {

Confusion confusion(std::string_view left, std::string_view right)
{
    return confusable(makeKey(left), makeKey(right));
}

TEST(NamesLookalike, SeesLettersOfOtherScripts)
{
    const Confusion found = confusion("Asgarov", "\xD0\x90sgarov"); // a Cyrillic A
    EXPECT_EQ(found.why, Lookalike::Shape);
    EXPECT_TRUE(found.confusable);
    EXPECT_THAT(found.reason, testing::HasSubstr("look the same"));
    EXPECT_EQ(confusion("CABA", "САВА").why, Lookalike::Shape);
    EXPECT_EQ(skeleton(makeKey("Asgarov")), skeleton(makeKey("\xD0\x90sgarov")));
}

TEST(NamesLookalike, SeesNamesOneLetterApart)
{
    const Confusion found = confusion("Arman Petrosyan", "Armen Petrosyan");
    EXPECT_EQ(found.why, Lookalike::Letters);
    EXPECT_TRUE(found.mayBeOne);
    EXPECT_EQ(found.reason, "one letter apart: 'Arman' and 'Armen'; may be one bearer");
    EXPECT_EQ(confusion("Ramin Guliyev", "Ramiz Guliyev").why, Lookalike::Letters);
    EXPECT_EQ(confusion("Eldar Mahmudov", "Eldar Mammadov").why, Lookalike::Letters);
    EXPECT_EQ(confusion("Ali", "Ala").why, Lookalike::Letters);
    EXPECT_EQ(confusion("Al", "Ak").why, Lookalike::None);
}

TEST(NamesLookalike, SeesOneSurnameOfTwoPersons)
{
    const Confusion found = confusion("Hasan Hasanov", "Nayil Hasanov");
    EXPECT_EQ(found.why, Lookalike::Surname);
    EXPECT_FALSE(found.mayBeOne);
    EXPECT_EQ(found.reason, "one surname, 'Hasanov'; by their names different bearers");
    EXPECT_EQ(confusion("Hasanov, Ali", "Nayil Həsənov").why, Lookalike::Surname);
    EXPECT_EQ(confusion("Hasan Aliyev", "Hasan Babayev").why, Lookalike::None);
}

TEST(NamesLookalike, LeavesOneNameInTwoScriptsAlone)
{
    EXPECT_FALSE(confusion("Dilgam Asgarov", "Dilgam Asgarov").confusable);
    EXPECT_FALSE(confusion("dilgam asgarov", "Dilgam ASGAROV").confusable);
    EXPECT_FALSE(confusion("Dilgam Asgarov", "Дилгам Асгаров").confusable);
    EXPECT_FALSE(confusion("", "Dilgam").confusable);
}

} // namespace
} // namespace assay::names
