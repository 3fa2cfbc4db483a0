#include "core/text/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace assay::names {
namespace {

std::vector<std::string> latin(std::string_view name, Kind kind = Kind::Person)
{
    std::vector<std::string> words;
    for (const Part& part : makeKey(name, kind).parts)
        words.push_back(part.latin);
    return words;
}

using testing::ElementsAre;

TEST(NamesKey, TransliteratesWithTheRulesOfTheCaucasus)
{
    EXPECT_THAT(latin("Ziyafət Əsgərov"), ElementsAre("ziyafat", "asgarov"));
    EXPECT_THAT(latin("Qənirə Paşayeva"), ElementsAre("qanira", "pasayeva"));
    EXPECT_THAT(latin("ISMAYIL ŞIXLI"), ElementsAre("ismayil", "sixli"));
    EXPECT_THAT(latin("Վարդան Օսկանյան"), ElementsAre("vardan", "oskanyan"));
    EXPECT_THAT(latin("კობა დავითაშვილი"), ElementsAre("koba", "davitashvili"));
    EXPECT_THAT(latin("Дильгам Аскеров"), ElementsAre("dilgam", "askerov"));
    EXPECT_THAT(latin("Κυριάκος Μητσοτάκης"), ElementsAre("kiriakos", "mitsotakis"));
}

TEST(NamesKey, ReadsScriptsThatIcuReadsAndSomeThatItDoesNot)
{
    EXPECT_THAT(latin("नरेन्द्र मोदी"), ElementsAre("narendra", "modi"));
    EXPECT_THAT(latin("バラク・オバマ"), ElementsAre("baraku", "obama"));
    EXPECT_THAT(latin("习近平"), ElementsAre("xijinping"));
    EXPECT_THAT(latin("김정은"), ElementsAre("gimjeongeun"));
    EXPECT_THAT(latin("ජේන් එලිසන්"), testing::SizeIs(2));
}

TEST(NamesKey, SpellingClassesAreEqualForConventionsOfOneName)
{
    const auto sound = [](std::string_view word) { return makeKey(word, Kind::Token).parts.at(0).sound; };
    EXPECT_EQ(sound("Quliyev"), sound("Гулиев"));
    EXPECT_EQ(sound("Quliyev"), sound("Kuliev"));
    EXPECT_EQ(sound("Oskanyan"), sound("Oskanian"));
    EXPECT_EQ(sound("Əsgərov"), sound("Askerov"));
    EXPECT_NE(sound("Asgarov"), sound("Aslanov"));
}

TEST(NamesKey, GivesEachWordItsRole)
{
    const Key key = makeKey("Гулиев, Руфат Атакиши оглу", Kind::Person);
    ASSERT_EQ(key.parts.size(), 4U);
    EXPECT_EQ(key.parts[0].role, Role::Surname);
    EXPECT_EQ(key.parts[1].role, Role::Plain);
    EXPECT_EQ(key.parts[2].role, Role::Patronymic);
    EXPECT_EQ(key.parts[3].role, Role::Particle);
    EXPECT_TRUE(key.parts[3].weak);

    const Key initials = makeKey("J. R. R. Tolkien", Kind::Person);
    EXPECT_TRUE(initials.parts[0].initial);
    EXPECT_FALSE(initials.parts[3].initial);

    const Key body = makeKey("OAO Gazprom Neft 2", Kind::Organisation);
    EXPECT_EQ(body.parts[0].role, Role::LegalForm);
    EXPECT_EQ(body.parts[0].latin, "jsc");
    EXPECT_EQ(body.parts[3].role, Role::Number);
}

TEST(NamesKey, TellsPersonsFromBodies)
{
    EXPECT_EQ(makeKey("Dilgam Asgarov").kind, Kind::Person);
    EXPECT_EQ(makeKey("Armenian authorities").kind, Kind::Organisation);
    EXPECT_EQ(makeKey("Prosecutor General's Office").kind, Kind::Organisation);
    EXPECT_EQ(makeKey("Siemens GmbH").kind, Kind::Organisation);
    EXPECT_EQ(kindOf("Company"), Kind::Organisation);
    EXPECT_EQ(kindOf("person"), Kind::Person);
    EXPECT_EQ(kindOf("token"), Kind::Token);
    EXPECT_EQ(kindOf("LegalEntity"), Kind::Unknown);
}

TEST(NamesKey, MakesAcronyms)
{
    EXPECT_EQ(makeKey("European Court of Human Rights").acronym, "echr");
    EXPECT_EQ(makeKey("International Committee of the Red Cross").acronym, "icrc");
    EXPECT_EQ(makeKey("Dilgam Asgarov").acronym, "");
}

TEST(NamesKey, KnowsWhereEachWordStands)
{
    const Key key = makeKey("Əli  Həsənov", Kind::Person);
    ASSERT_EQ(key.parts.size(), 2U);
    EXPECT_EQ(key.written.substr(key.parts[0].at, key.parts[0].size), "Əli");
    EXPECT_EQ(key.written.substr(key.parts[1].at, key.parts[1].size), "Həsənov");
    EXPECT_EQ(key.folded, "əli həsənov");
}

TEST(NamesKey, SpellingsShareAnIndexKey)
{
    const auto share = [](std::string_view left, std::string_view right) {
        const auto a = indexKeys(makeKey(left));
        const auto b = indexKeys(makeKey(right));
        return std::any_of(a.begin(), a.end(), [&](const std::string& key) {
            return std::find(b.begin(), b.end(), key) != b.end();
        });
    };
    EXPECT_TRUE(share("Asgarov", "Əsgərov"));
    EXPECT_TRUE(share("Asgarov", "Аскеров"));
    EXPECT_TRUE(share("Hasanov", "Гасанов"));
    EXPECT_TRUE(share("Cəfərov", "Джафаров"));
    EXPECT_TRUE(share("Cəfərov", "Jafarov"));
    EXPECT_TRUE(share("Chosrow", "Khosrov"));
    EXPECT_TRUE(share("Tsarukyan", "Zarukjan"));
    EXPECT_TRUE(share("Hariri", "الحريري"));
    EXPECT_TRUE(share("OSCE", "Organization for Security and Co-operation in Europe"));
    EXPECT_TRUE(share("MFA of Armenia", "Ministry of Foreign Affairs of Armenia"));
    EXPECT_FALSE(share("Asgarov", "Babayan"));
    EXPECT_TRUE(indexKeys(makeKey("...")).empty());
}

TEST(NamesKey, KeysOfABeginningBeginKeysOfTheWord)
{
    const auto begins = [](std::string_view typed, std::string_view written) {
        const auto a = indexKeys(makeKey(typed));
        const auto b = indexKeys(makeKey(written));
        return std::any_of(a.begin(), a.end(), [&](const std::string& start) {
            return std::any_of(b.begin(), b.end(),
                               [&](const std::string& key) { return key.starts_with(start); });
        });
    };
    EXPECT_TRUE(begins("Babay", "Samvel Babayan"));
    EXPECT_TRUE(begins("babay", "Սամվել Բաբայան"));
    EXPECT_TRUE(begins("Asg", "Аскеров"));
    EXPECT_TRUE(begins("armenian auth", "Armenian authorities"));
    EXPECT_FALSE(begins("Asg", "Бабаян"));
}

// Laws over any text, names or not.

rc::Gen<std::string> anyName()
{
    static const std::vector<std::string> words = {
        "Ali",      "Əli",    "Гасанов", "Hasanov",  "bin",         "al-Rawi", "J.",        "oğlu",
        "Ministry", "of",     "Defence", "Ltd.",     "44th",        "中国",    "김정은",    "'",
        "-",        ",",      "(UK)",    "\xFF\xC3", "​",         "עלי",     "محمد",      "ճ",
        "&",        "A.B.C.", "XIII",    "’",        "نژاد‌", "Co",      "-operation"};
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words)),
                        [](const std::vector<std::string>& chosen) {
                            std::string name;
                            for (const std::string& word : chosen)
                                name += (name.empty() ? "" : " ") + word;
                            return name;
                        });
}

TEST(NamesLaws, ComparingIsSymmetricAndBounded)
{
    EXPECT_TRUE(rc::check([] {
        const Key left = makeKey(*anyName());
        const Key right = makeKey(*anyName());
        const double there = score(left, right);
        RC_ASSERT(there >= 0.0);
        RC_ASSERT(there <= 1.0);
        RC_ASSERT(std::abs(there - score(right, left)) < 1e-6);
        RC_ASSERT(isSame(left, right, there) == isSame(right, left, there));
        RC_ASSERT(compare(left, right).same == isSame(left, right, there));
        RC_ASSERT(confusable(left, right).why == confusable(right, left).why);
    }));
}

TEST(NamesLaws, ANameIsItselfAndAnswersItself)
{
    EXPECT_TRUE(rc::check([] {
        const std::string name = *anyName();
        const Key key = makeKey(name);
        const Key again = makeKey(name);
        RC_PRE(!key.parts.empty());
        RC_ASSERT(score(key, again) == 1.0);
        RC_ASSERT(compare(key, again).same);
        RC_ASSERT(answers(key, again));
        RC_ASSERT(!confusable(key, again).confusable);
        RC_ASSERT(indexKeys(key) == indexKeys(again));
    }));
}

TEST(NamesLaws, TakesAnyBytes)
{
    EXPECT_TRUE(rc::check([](const std::string& bytes, const std::string& more) {
        const Key left = makeKey(bytes);
        const Key right = makeKey(more);
        const Likeness found = compare(left, right);
        RC_ASSERT(!found.reason.empty());
        answers(left, right);
        indexKeys(left);
        confusable(left, right);
    }));
}

} // namespace
} // namespace assay::names
