#include "core/text/names.h"

#include <gtest/gtest.h>

#include <string_view>

namespace assay::names {
namespace {

bool finds(std::string_view typed, std::string_view written)
{
    return answers(makeKey(typed), makeKey(written));
}

TEST(NamesAnswers, FindsAnAzerbaijaniSurnameInEveryScriptAndSpelling)
{
    for (const char* written : {"Dilgam Askerov", "Dilqəm Əsgərov", "Дильгам Аскеров", "Асгаров, Дильгам",
                                "Դիլգամ Ասկերով", "Dilham Asgarov", "დილგამ ასგაროვი", "ASGAROV Dilgam"})
        EXPECT_TRUE(finds("Asgarov", written)) << written;
    EXPECT_FALSE(finds("Asgarov", "Dilgam Aslanov"));
    EXPECT_FALSE(finds("Asgarov", "Shahbaz Guliyev"));
}

TEST(NamesAnswers, KnowsTheManySpellingsOfQuliyev)
{
    for (const char* written :
         {"Shahbaz Quliyev", "Шахбаз Гулиев", "Шахбаз Кулиев", "Şahbaz Quliyev", "Kuliev", "Շահբազ Գուլիև"})
        EXPECT_TRUE(finds("Guliyev", written)) << written;
    EXPECT_FALSE(finds("Guliyev", "Musa Aliyev"));
}

TEST(NamesAnswers, KeepsSurnamesApartThatAMergeMightOffer)
{
    EXPECT_FALSE(finds("Hasanov", "Elçin Hüseynov"));
    EXPECT_FALSE(finds("Mammadov", "Eldar Mahmudov"));
    EXPECT_FALSE(finds("Guliyev", "Alguliyev"));
    EXPECT_FALSE(finds("Petrosyan", "Poghosyan"));
    EXPECT_TRUE(finds("Sargsyan", "Serge Sarkisian"));
    EXPECT_TRUE(finds("Mammadov", "Məmmədov"));
}

TEST(NamesAnswers, FindsBodiesByAcronymAndWordsWrittenTogether)
{
    EXPECT_TRUE(finds("OSCE", "Organization for Security and Co-operation in Europe"));
    EXPECT_TRUE(finds("NKR", "Nagorno-Karabakh Republic"));
    EXPECT_TRUE(finds("McDonald", "Ronald Mc Donald"));
    EXPECT_TRUE(finds("Ministry of Defence of Armenia", "Armenia's defence ministry"));
    EXPECT_FALSE(finds("Ministry of Defence of Armenia", "Azerbaijan's defence ministry"));
}

TEST(NamesAnswers, NeedsAWordOfItsOwnForEachWordTyped)
{
    EXPECT_TRUE(finds("Hasan Hasanov", "Hasan Hasanov"));
    EXPECT_TRUE(finds("Hasan Hasanov", "Həsənov, Həsən"));
    EXPECT_FALSE(finds("Hasan Hasanov", "Ali Hasanov"));
    EXPECT_FALSE(finds("Hasan Hasanov", "Nayil Hasanov"));
    EXPECT_TRUE(finds("Hasanov", "Ali Hasanov"));
}

TEST(NamesAnswers, KeepsAuthoritiesOfDifferentStatesApart)
{
    EXPECT_TRUE(finds("Armenian authorities", "Armenian authorities"));
    EXPECT_TRUE(finds("armenian auth", "Armenian authorities"));
    EXPECT_FALSE(finds("Armenian authorities", "Azerbaijani authorities"));
    EXPECT_FALSE(finds("Armenian authorities", "Armenian army"));
    EXPECT_FALSE(finds("Armenian authorities", "authorities"));
}

TEST(NamesAnswers, TakesBeginningsOfWords)
{
    EXPECT_TRUE(finds("Babay", "Samvel Babayan"));
    EXPECT_TRUE(finds("babay", "Սամվել Բաբայան"));
    EXPECT_FALSE(finds("bayan", "Samvel Babayan"));
}

TEST(NamesAnswers, IsStrictWithShortWords)
{
    EXPECT_FALSE(finds("Ali", "Ala"));
    EXPECT_FALSE(finds("Lee", "Lea"));
    EXPECT_TRUE(finds("Əli", "Ali"));
    EXPECT_FALSE(finds("", "Ali"));
}

} // namespace
} // namespace assay::names
