#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "tests/core/text/arbitrary_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/uchar.h>

namespace assay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string folded(std::string_view word)
{
    return Folder().word(word);
}

TEST(FolderTest, FoldsCaseAccentsAndWidth)
{
    EXPECT_EQ(folded("Plain"), "plain");
    EXPECT_EQ(folded("CAFÉ"), "cafe");
    EXPECT_EQ(folded("cafe\u0301"), "cafe");
    EXPECT_EQ(folded("ＡＢＣ１２"), "abc12");
    EXPECT_EQ(folded("ﬁn"), "fin");
    EXPECT_EQ(folded("Straße"), "strasse");
    EXPECT_EQ(folded("STRASSE"), "strasse");
    EXPECT_EQ(folded("x²"), "x2");
    EXPECT_EQ(folded("½"), "12");
    EXPECT_EQ(folded("so\u00ADft"), "soft");
}

TEST(FolderTest, BringsScriptsTogether)
{
    for (const char* word : {"Əsgərov", "ƏSGƏROV", "Асгаров", "АСГАРОВ", "asgarov", "Әсгәров"})
        EXPECT_EQ(folded(word), "asgarov") << word;
    for (const char* word : {"İstanbul", "ISTANBUL", "ıstanbul", "Istanbul", "i\u0307stanbul"})
        EXPECT_EQ(folded(word), "istanbul") << word;
    EXPECT_EQ(folded("Հայաստան"), "hayastan");
    EXPECT_EQ(folded("თბილისი"), "tbilisi");
    EXPECT_EQ(folded("Αθήνα"), "athena");
    EXPECT_EQ(folded("北京"), "beijing");
    EXPECT_EQ(folded("объект"), "obekt"); // the hard sign becomes an apostrophe, and goes
}

TEST(FolderTest, ApostrophesGo)
{
    EXPECT_EQ(folded("don't"), "dont");
    EXPECT_EQ(folded("don’t"), "dont");
    EXPECT_EQ(folded("O'Neill"), "oneill");
    EXPECT_EQ(folded("Asgarov's"), "asgarov");
    EXPECT_EQ(folded("Əsgərov’s"), "asgarov");
    EXPECT_EQ(folded("'s"), "s");
}

TEST(FolderTest, NothingComesOfSigns)
{
    for (const char* word : {"", "...", "—", "😀", "$", "\u200B", "\u0301", "⟨", "© "})
        EXPECT_EQ(folded(word), "") << word;
}

TEST(FolderTest, EveryLetterIsAWord)
{
    // Latin has only a sign for these.
    for (const char* word : {"ع", "א", "ь", "Ъ", "ʼ", "ㅇ"})
        EXPECT_NE(folded(word), "") << word;
    EXPECT_NE(folded("ع"), folded("א"));
}

std::vector<std::string> foldedWords(std::string_view text)
{
    std::vector<std::string> out;
    for (const FoldedWord& word : Folder().words(text))
        out.push_back(word.folded);
    return out;
}

TEST(FolderTest, SplitsSoThatPartsAreFound)
{
    EXPECT_THAT(foldedWords("Nagorno-Karabakh"), ElementsAre("nagorno", "karabakh"));
    EXPECT_THAT(foldedWords("www.example.com, video_12.mp4"),
                ElementsAre("www", "example", "com", "video", "12", "mp4"));
    EXPECT_THAT(foldedWords("the U.S. and e.g. the A.B.C."),
                ElementsAre("the", "us", "and", "eg", "the", "abc"));
    EXPECT_THAT(foldedWords("3.5 and 3,500 and 1,234,567 and 3,5"),
                ElementsAre("3", "5", "and", "3500", "and", "1234567", "and", "3", "5"));
    EXPECT_THAT(foldedWords("03.07.2014 10:30"), ElementsAre("03", "07", "2014", "10", "30"));
    EXPECT_THAT(foldedWords("end.Then Ph.D."), ElementsAre("end", "then", "ph", "d"));
    EXPECT_THAT(foldedWords("user@example.com"), ElementsAre("user", "example", "com"));
}

TEST(FolderTest, WordsKnowTheirPlaces)
{
    const std::string text = "😀 Əsgərov’s “video_12”, don't: U.S. 3.5";
    std::vector<std::string> cut;
    for (const FoldedWord& word : Folder().words(text))
        cut.emplace_back(utf8::slice(text, word.range.start(), word.range.end()));
    EXPECT_THAT(cut, ElementsAre("Əsgərov’s", "video", "12", "don't", "U.S", "3", "5"));
}

TEST(FolderTest, SearchTextIsTheWordsWithSpaces)
{
    EXPECT_EQ(Folder().searchText("По словам “Əsgərov”, don't."), "po slovam asgarov dont");
    EXPECT_EQ(Folder().searchText(" -- "), "");
}

/// Whether SQLite's tokenizers keep a word in one piece and as it is.
bool isOneToken(const std::string& word)
{
    for (size_t at = 0; at < word.size();) {
        const auto c = static_cast<UChar32>(utf8::next(word, at));
        if (c < 0x80 ? !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                     : (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) == 0)
            return false;
    }
    return !word.empty();
}

RC_GTEST_PROP(FolderTest, FoldingTwiceIsFoldingOnce, ())
{
    const std::string word = *arbitrary::text();
    Folder folder;
    const std::string once = folder.word(word);
    RC_ASSERT(folder.word(once) == once);
    RC_ASSERT(once.empty() || isOneToken(once));
}

TEST(FolderTest, FoldingTwiceIsFoldingOnceForEveryCharacter)
{
    Folder folder;
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        std::string word;
        utf8::append(word, c);
        const std::string once = folder.word(word);
        ASSERT_EQ(folder.word(once), once) << std::hex << static_cast<uint32_t>(c);
        ASSERT_TRUE(once.empty() || isOneToken(once)) << std::hex << static_cast<uint32_t>(c);
    }
}

RC_GTEST_PROP(FolderTest, SearchTextSplitsIntoItsWordsAgain, ())
{
    const std::string text = *arbitrary::text();
    Folder folder;
    std::string joined;
    size_t last = 0;
    for (const FoldedWord& word : folder.words(text)) {
        RC_ASSERT(isOneToken(word.folded));
        RC_ASSERT(word.range.start() >= last);
        RC_ASSERT(!word.range.empty());
        last = word.range.end();
        joined += (joined.empty() ? "" : " ") + word.folded;
    }
    RC_ASSERT(last <= utf8::length(text));
    RC_ASSERT(folder.searchText(text) == joined);
}

RC_GTEST_PROP(FolderTest, AsciiFoldsTheSameBesideOtherScripts, ())
{
    // The fast way and the long one must agree.
    const std::string text = *arbitrary::from("abcXYZ019 .,'_-:@");
    std::vector<std::string> both = foldedWords(text + " əə");
    RC_ASSERT(!both.empty());
    both.pop_back();
    RC_ASSERT(both == foldedWords(text));
}

RC_GTEST_PROP(FolderTest, ACacheThatOverflowsChangesNothing, ())
{
    static Folder old; // of all the runs together
    const std::string word = *arbitrary::text();
    RC_ASSERT(old.word(word) == Folder().word(word));
}

TEST(FolderTest, KeepsAnswersRightWhenManyWordsPassThrough)
{
    Folder folder;
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 80'000; ++i) {
            const std::string number = std::to_string(i);
            ASSERT_EQ(folder.word("é" + number), "e" + number);
        }
}

TEST(FolderTest, WordsOfNoLanguageAreCutShort)
{
    Folder folder;
    EXPECT_EQ(folder.word(std::string(5000, 'A')), std::string(512, 'a'));
    std::string word;
    for (int i = 0; i < 3000; ++i)
        word += "Ж";
    const std::string once = folder.word(word);
    EXPECT_EQ(once, std::string(512, 'z'));
    EXPECT_EQ(folder.word(once), once);
}

TEST(SortKeyTest, OrdersAsReadersExpect)
{
    const std::vector<std::string> order = {"",        "2 claims", "10 claims", "asgarov", "Asgarov",
                                            "Äsgarov", "Əsgərov",  "zeta",      "Асгаров"};
    for (size_t i = 0; i + 1 < order.size(); ++i)
        EXPECT_LT(sortKey(order[i]), sortKey(order[i + 1])) << order[i] << " | " << order[i + 1];
    EXPECT_EQ(sortKey("é"), sortKey("e\u0301"));
}

TEST(SortKeyTest, KnowsTheLocale)
{
    EXPECT_LT(sortKey("ö", "de"), sortKey("z", "de"));
    EXPECT_LT(sortKey("z", "sv"), sortKey("ö", "sv"));
}

RC_GTEST_PROP(SortKeyTest, TakesAnyText, ())
{
    const std::string key = sortKey(*arbitrary::text());
    RC_ASSERT(key.find('\0') == std::string::npos);
}

TEST(CaseFoldTest, IgnoresCaseOnly)
{
    EXPECT_EQ(caseFold("Torture"), "torture");
    EXPECT_EQ(caseFold("ЗАЯВЛЕНИЕ"), "заявление");
    EXPECT_EQ(caseFold("Straße"), "strasse");
    EXPECT_EQ(caseFold("ΣΑΣ"), caseFold("σας"));
    EXPECT_EQ(caseFold("É"), caseFold("e\u0301"));
    EXPECT_NE(caseFold("é"), caseFold("e"));
}

RC_GTEST_PROP(CaseFoldTest, FoldingTwiceIsFoldingOnce, ())
{
    const std::string once = caseFold(*arbitrary::text());
    RC_ASSERT(utf8::isValid(once));
    RC_ASSERT(caseFold(once) == once);
}

TEST(IcuVersionTest, HasTwoNumbers)
{
    EXPECT_THAT(icuVersion(), testing::MatchesRegex("[0-9]+\\.[0-9]+"));
}

} // namespace
} // namespace assay
