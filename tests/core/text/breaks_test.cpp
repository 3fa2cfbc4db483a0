#include "core/text/breaks.h"
#include "core/text/utf8.h"
#include "tests/core/text/arbitrary_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/ubrk.h>

#include <algorithm>

namespace assay {
namespace {

using testing::ElementsAre;

std::vector<std::string> cut(const std::string& text, const std::vector<CodePointRange>& ranges)
{
    std::vector<std::string> out;
    for (const CodePointRange& range : ranges)
        out.emplace_back(utf8::slice(text, range.start(), range.end()));
    return out;
}

/// All boundaries of a kind by ICU alone, over the whole text at once; in code points.
std::vector<size_t> icuBoundaries(const std::u32string& points, UBreakIteratorType type,
                                  std::vector<int32_t>* statuses = nullptr)
{
    std::u16string units;
    std::vector<size_t> codePointOf;
    for (size_t i = 0; i < points.size(); ++i) {
        // CLDR takes @ for a letter; UAX #29 and we do not.
        const char32_t c = type == UBRK_WORD && points[i] == '@' ? U'#' : points[i];
        codePointOf.push_back(i);
        if (c > 0xFFFF) {
            codePointOf.push_back(i);
            units += static_cast<char16_t>(0xD7C0 + (c >> 10));
            units += static_cast<char16_t>(0xDC00 | (c & 0x3FF));
        } else {
            units += static_cast<char16_t>(c);
        }
    }
    codePointOf.push_back(points.size());
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* iterator = ubrk_open(type, "", units.data(), static_cast<int32_t>(units.size()), &status);
    std::vector<size_t> out;
    for (int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        out.push_back(codePointOf[static_cast<size_t>(at)]);
        if (statuses != nullptr)
            statuses->push_back(ubrk_getRuleStatus(iterator));
    }
    ubrk_close(iterator);
    return out;
}

std::vector<CodePointRange> icuWords(const std::string& text)
{
    std::vector<int32_t> statuses;
    const std::u32string points = utf8::toUtf32(text);
    const std::vector<size_t> boundaries = icuBoundaries(points, UBRK_WORD, &statuses);
    std::vector<CodePointRange> out;
    for (size_t i = 1; i < boundaries.size(); ++i)
        if (statuses[i] >= UBRK_WORD_NONE_LIMIT &&
            points.find_first_not_of(U"_\u203F", boundaries[i - 1]) < boundaries[i]) // ICU counts "__" too
            out.emplace_back(boundaries[i - 1], boundaries[i]);
    return out;
}

TEST(WordsTest, AreLettersAndNumbers)
{
    const std::string text =
        "He said: \"I don't know; U.S. law, $3.50 (about 1,000)\" -- Nagorno-Karabakh's e-mail@a.b _x_ ...";
    EXPECT_THAT(cut(text, words(text)),
                ElementsAre("He", "said", "I", "don't", "know", "U.S", "law", "3.50", "about", "1,000",
                            "Nagorno", "Karabakh's", "e", "mail", "a.b", "_x_"));
    EXPECT_THAT(words(""), ElementsAre());
    EXPECT_THAT(words(" ... --- _ \n"), ElementsAre());
}

TEST(WordsTest, OfOtherScripts)
{
    const std::string text = "Əsgərov “Асгаров” — Հասան Հասանովը՝ 北京大学 3–4";
    EXPECT_THAT(cut(text, words(text)),
                ElementsAre("Əsgərov", "Асгаров", "Հասան", "Հասանովը", "北京", "大学", "3", "4"));
}

// Our own way through ASCII must find what ICU finds.
RC_GTEST_PROP(WordsTest, AsciiHasIcusBoundaries, ())
{
    const std::string text = *arbitrary::from("aZbq09..,,;:''__  \n\t-\"()@#$%&*/+<=>?![]^`{|}~\\");
    RC_ASSERT(words(text) == icuWords(text));
}

RC_GTEST_PROP(WordsTest, MixedTextHasIcusBoundaries, ())
{
    std::string text;
    for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(arbitrary::text()))
        text += piece + (*rc::gen::arbitrary<bool>()
                             ? " and then a stretch of plain ASCII, don't you see, of U.S. make. "
                             : " ");
    const auto found = words(text); // first: it sees to it that ICU is of one mind
    RC_ASSERT(found == icuWords(text));
}

// ICU 72 found U+30FC U+8A9E to be one word in the first text of a process and two words later on. Run by
// itself, as ctest does, this is the first text.
TEST(WordsTest, TheFirstTextIsCutAsTheLaterOnes)
{
    const std::string text = "\u2167\u30FC\u8A9E9\u179A x";
    const auto first = words(text);
    words("\u30FC\u30FC\u8A9E");
    EXPECT_EQ(first, words(text));
}

TEST(WordsTest, LongTextsAreCutBetweenWords)
{
    std::string text;
    while (text.size() < 200'000)
        text += "Асгаров сказал, что Dilgam Əsgərov’s video is a fake. ";
    EXPECT_EQ(words(text), icuWords(text));
    std::string ascii;
    while (ascii.size() < 1'200'000)
        ascii += "plain words don't split, ";
    EXPECT_EQ(words(ascii + "é"), icuWords(ascii + "é"));
}

TEST(WordsTest, OneEndlessWordIsCutSomewhere)
{
    const std::string text = std::string(2'500'000, 'a') + "я";
    const auto found = words(text);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().start(), 0U);
    EXPECT_EQ(found.back().end(), 2'500'001U);
}

std::vector<std::string> sentencesOf(const std::string& text, const char* locale = "")
{
    std::vector<std::string> out = cut(text, sentences(text, locale));
    for (std::string& sentence : out)
        while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == '\n'))
            sentence.pop_back();
    return out;
}

TEST(SentencesTest, EndAtStopsQuestionsAndCries)
{
    EXPECT_THAT(
        sentencesOf("He left. Did he? He did! \"No,\" she said. (He had not.) The end"),
        ElementsAre("He left.", "Did he?", "He did!", "\"No,\" she said.", "(He had not.)", "The end"));
    EXPECT_THAT(
        sentencesOf("“It is true.” “It is not!” he said. ''No!'' they cried. Then he left."),
        ElementsAre("“It is true.”", "“It is not!” he said.", "''No!'' they cried.", "Then he left."));
    EXPECT_THAT(sentences(""), ElementsAre());
}

TEST(SentencesTest, AbbreviationsDoNotEndThem)
{
    for (const char* sentence :
         {"Mr. Smith met Mrs. Jones and Dr. Brown.", "Gen. A. Petrov spoke.", "Sens. Smith and Jones left.",
          "Lt. Col. J. R. Smith was there.", "The U.S. Department of State denied it.",
          "See No. 5 and Nos. 6 of the list.", "He lives near St. Petersburg.",
          "On Jan. 5 and Sept. 12 he came.", "It cost approx. 5 dollars, e.g. Five.",
          "Asgarov v. Azerbaijan, cf. Art. 5 there.", "J. A. Petrov and A. I. Smith.",
          "The firm Foo Inc. Bar said so.", "Prof. Ph.D. Jones came at 5 p.m. Monday.",
          "Dilgam Asgarov, Shahbaz Guliyev et al. Azerbaijan.", "It is Smith Jr. Esq. himself."})
        EXPECT_THAT(sentencesOf(sentence), ElementsAre(sentence));
}

TEST(SentencesTest, AbbreviationsMayEndThem)
{
    EXPECT_THAT(sentencesOf("He lives in the U.S. He is here."),
                ElementsAre("He lives in the U.S.", "He is here."));
    EXPECT_THAT(sentencesOf("It was 5 p.m. The court rose."),
                ElementsAre("It was 5 p.m.", "The court rose."));
    EXPECT_THAT(sentencesOf("He said no. Then he left."), ElementsAre("He said no.", "Then he left."));
    EXPECT_THAT(sentencesOf("He works for Foo Inc. She does not."),
                ElementsAre("He works for Foo Inc.", "She does not."));
    EXPECT_THAT(sentencesOf("Take plan B. It works."), ElementsAre("Take plan B.", "It works."));
}

TEST(SentencesTest, FootnoteMarksBelongToTheSentenceBefore)
{
    EXPECT_THAT(sentencesOf("He left.[12] She came.[1][a] The end.[3]"),
                ElementsAre("He left.[12]", "She came.[1][a]", "The end.[3]"));
    EXPECT_THAT(sentencesOf("He left.[note 4] and she came. Then [he] left."),
                ElementsAre("He left.[note 4] and she came.", "Then [he] left."));
}

TEST(SentencesTest, RussianInitialsAndShortWords)
{
    EXPECT_THAT(sentencesOf("А. Петров жил на ул. Ленина. Он умер.", "ru"),
                ElementsAre("А. Петров жил на ул. Ленина.", "Он умер."));
}

TEST(SentencesTest, EndWithTheParagraph)
{
    EXPECT_THAT(sentencesOf("A heading\n\nThe text. More\n"), ElementsAre("A heading", "The text.", "More"));
    EXPECT_THAT(sentencesOf("A line broken\nby hand. Next"), ElementsAre("A line broken\nby hand.", "Next"));
    EXPECT_THAT(sentencesOf("Items:\none\ntwo"), ElementsAre("Items:", "one\ntwo"));
}

TEST(SentencesTest, WhiteSpaceBelongsToTheSentenceBefore)
{
    const std::string text = "\n  One.  \n\n Two.\n";
    EXPECT_THAT(cut(text, sentences(text)), ElementsAre("\n  One.  \n\n ", "Two.\n"));
    EXPECT_THAT(cut(" \n ", sentences(" \n ")), ElementsAre(" \n "));
}

void expectTiling(const std::string& text, const char* locale)
{
    size_t at = 0;
    for (const CodePointRange& sentence : sentences(text, locale)) {
        RC_ASSERT(sentence.start() == at);
        RC_ASSERT(!sentence.empty());
        at = sentence.end();
    }
    RC_ASSERT(at == utf8::length(text));
}

RC_GTEST_PROP(SentencesTest, TileAnyText, ())
{
    expectTiling(*arbitrary::text(), *rc::gen::element("", "en", "ru", "el", "az", "xx-nonsense"));
}

RC_GTEST_PROP(SentencesTest, TileTextOfStops, ())
{
    expectTiling(*arbitrary::from("Aab.. !?[]1\n\"'()"), "");
}

TEST(SentencesTest, LongTextsHaveTheSentencesOfTheirPieces)
{
    const std::string paragraph = "Mr. Əsgərov left. She came at 5 p.m. on Monday.[2] Then he spoke.\n";
    const size_t each = sentences(paragraph).size();
    std::string text;
    size_t paragraphs = 0;
    for (; text.size() < 1'000'000; ++paragraphs)
        text += paragraph;
    EXPECT_EQ(each, 3U);
    EXPECT_EQ(sentences(text).size(), each * paragraphs);
}

RC_GTEST_PROP(GraphemesTest, AreIcus, ())
{
    const std::string text = *arbitrary::text();
    RC_ASSERT(graphemes(text) == icuBoundaries(utf8::toUtf32(text), UBRK_CHARACTER).size() - 1);
}

TEST(GraphemesTest, CountWhatAPersonCounts)
{
    EXPECT_EQ(graphemes(""), 0U);
    EXPECT_EQ(graphemes("a\r\nb"), 3U);
    EXPECT_EQ(graphemes("e\u0301\u0308x"), 2U);
    EXPECT_EQ(graphemes("👨‍👩‍👧🇦🇿🇦🇲"), 3U);
    EXPECT_EQ(graphemes("각"), 1U);
    std::string flags;
    for (int i = 0; i < 40'000; ++i)
        flags += "🇦";
    EXPECT_EQ(graphemes(flags), 20'000U);
}

RC_GTEST_PROP(GraphemesTest, RangesGrowToTheNextBoundaries, ())
{
    const std::string text = *arbitrary::text();
    const std::vector<size_t> boundaries = icuBoundaries(utf8::toUtf32(text), UBRK_CHARACTER);
    const size_t length = utf8::length(text);
    const size_t start = *rc::gen::inRange<size_t>(0, length + 1);
    const size_t end = *rc::gen::inRange<size_t>(start, length + 1);
    const CodePointRange whole = wholeGraphemes(text, CodePointRange(start, end));
    const auto wantedStart = *(std::upper_bound(boundaries.begin(), boundaries.end(), start) - 1);
    RC_ASSERT(whole.start() == wantedStart);
    if (start == end)
        RC_ASSERT(whole.empty());
    else
        RC_ASSERT(whole.end() == *std::lower_bound(boundaries.begin(), boundaries.end(), end));
}

TEST(GraphemesTest, RangesThatCutNothingStay)
{
    EXPECT_EQ(wholeGraphemes("plain", CodePointRange(1, 3)), CodePointRange(1, 3));
    EXPECT_EQ(wholeGraphemes("e\u0301x", CodePointRange(0, 1)), CodePointRange(0, 2));
    EXPECT_EQ(wholeGraphemes("xe\u0301", CodePointRange(2, 3)), CodePointRange(1, 3));
    EXPECT_EQ(wholeGraphemes("🇦🇿🇦🇲", CodePointRange(1, 3)), CodePointRange(0, 4));
    EXPECT_EQ(wholeGraphemes("a\r\nb", CodePointRange(0, 2)), CodePointRange(0, 3));
}

} // namespace
} // namespace assay
