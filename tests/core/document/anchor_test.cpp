#include "core/document/anchor.h"
#include "core/text/utf8.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

using assay::Anchoring;
using assay::AnchorState;
using assay::CodePointRange;
using assay::OffsetIndex;
using assay::TextQuote;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

const std::string kArticle =
    "The two men were tried in October. The prosecutor said that the first man had crossed the line at night "
    "and "
    "that he was seen with a rifle. The first man pleaded not guilty and said that he had come to visit the "
    "graves of his relatives. The ministry denied every report about the trial on the same evening.";

/// The quote for the first place of some words.
assay::QuoteAt quoteOf(const std::string& text, const std::string& words, size_t nth = 0)
{
    size_t at = text.find(words);
    for (; nth > 0; --nth)
        at = text.find(words, at + 1);
    const OffsetIndex index(text);
    return assay::quoteAt(index, {index.codePointOfByte(at), index.codePointOfByte(at + words.size())});
}

Anchoring find(const std::string& text, const TextQuote& quote,
               std::optional<CodePointRange> expected = std::nullopt)
{
    const OffsetIndex index(text);
    return assay::findQuote(index, quote, expected);
}

std::string wordsAt(const std::string& text, const std::optional<CodePointRange>& range)
{
    return range ? std::string(OffsetIndex(text).slice(*range)) : "(nowhere)";
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

} // namespace

TEST(QuoteAt, KeepsContextOnBothSides)
{
    const auto quote = quoteOf(kArticle, "he was seen with a rifle");
    EXPECT_EQ(quote.quote.quote, "he was seen with a rifle");
    EXPECT_EQ(quote.quote.prefix, "ssed the line at night and that ");
    EXPECT_EQ(quote.quote.suffix.size(), assay::kContext);
}

TEST(QuoteAt, ContextEndsWithTheText)
{
    const std::string text = "Short text.";
    const auto quote = quoteOf(text, "text");
    EXPECT_EQ(quote.quote.prefix, "Short ");
    EXPECT_EQ(quote.quote.suffix, ".");
}

TEST(QuoteAt, CountsCodePoints)
{
    const std::string text = "Ələkbər Əsgərov dedi ki, o, qəbirləri ziyarət etmək istəyirdi və başqa heç nə.";
    const auto quote = quoteOf(text, "qəbirləri");
    EXPECT_EQ(assay::utf8::length(quote.quote.prefix), 28u);
    EXPECT_EQ(assay::utf8::length(quote.quote.suffix), assay::kContext);
}

TEST(QuoteAt, GrowsToWholeGraphemes)
{
    const std::string text = "cafe\u0301 noir";
    const OffsetIndex index(text);
    const auto quote = assay::quoteAt(index, {0, 4});
    EXPECT_EQ(quote.range, CodePointRange(0, 5));
    EXPECT_EQ(quote.quote.quote, "cafe\u0301");
    // Far from the beginning too.
    const std::string longText = std::string(1000, 'x') + text;
    EXPECT_EQ(assay::quoteAt(OffsetIndex(longText), {1000, 1004}).range, CodePointRange(1000, 1005));
}

TEST(QuoteAt, WidensTheContextOfARepeatedQuote)
{
    const std::string refrain =
        "He said again, as at every hearing of that court, that he was not guilty of anything "
        "at all in that long year. ";
    const std::string text = "On Monday the court met. " + refrain + refrain + "On Tuesday it met again.";
    const auto second = quoteOf(text, "not guilty", 1);
    EXPECT_GT(assay::utf8::length(second.quote.prefix), assay::kContext);
    const Anchoring found = find(text, second.quote);
    EXPECT_EQ(found.state, AnchorState::Exact);
    EXPECT_EQ(found.range, second.range);
}

TEST(FindQuote, SameTextIsExact)
{
    const auto quote = quoteOf(kArticle, "The first man");
    const Anchoring found = find(kArticle, quote.quote, quote.range);
    EXPECT_EQ(found.state, AnchorState::Exact);
    EXPECT_EQ(found.range, quote.range);
    EXPECT_THAT(found.places, IsEmpty());
    EXPECT_THAT(found.candidates, IsEmpty());
}

TEST(FindQuote, ShiftedByTextBeforeIsExact)
{
    const auto quote = quoteOf(kArticle, "visit the graves");
    const std::string later = "Corrected on Friday.\n\n" + kArticle;
    const Anchoring found = find(later, quote.quote, quote.range);
    EXPECT_EQ(found.state, AnchorState::Exact);
    EXPECT_EQ(wordsAt(later, found.range), "visit the graves");
}

TEST(FindQuote, ChangedContextIsMoved)
{
    const auto quote = quoteOf(kArticle, "he had come to visit the graves");
    const std::string later =
        replaced(kArticle, "pleaded not guilty and said", "stayed silent; his lawyer said");
    const Anchoring found = find(later, quote.quote, quote.range);
    EXPECT_EQ(found.state, AnchorState::Moved);
    EXPECT_EQ(wordsAt(later, found.range), "he had come to visit the graves");
}

TEST(FindQuote, WordsPutBeforeAQuoteThatBeganTheTextAreOtherCompany)
{
    const auto quote = quoteOf(kArticle, "The two men were tried in October");
    EXPECT_EQ(find(kArticle, quote.quote, quote.range).state, AnchorState::Exact);
    EXPECT_EQ(find("\n " + kArticle, quote.quote, quote.range).state, AnchorState::Exact);
    EXPECT_EQ(find("It is not true: " + kArticle, quote.quote, quote.range).state, AnchorState::Moved);
}

TEST(FindQuote, WordsPutBehindAQuoteThatEndedTheTextAreOtherCompany)
{
    const auto quote = quoteOf(kArticle, "on the same evening");
    EXPECT_EQ(find(kArticle + "\n", quote.quote, quote.range).state, AnchorState::Exact);
    EXPECT_EQ(find(kArticle + " It took that back later.", quote.quote, quote.range).state,
              AnchorState::Moved);
}

TEST(FindQuote, ExpectedPlaceTellsAShortPrefixFromABeginning)
{
    TextQuote quote = quoteOf(kArticle, "The first man pleaded").quote;
    quote.prefix = " rifle. "; // kept by another tool, shorter than ours
    EXPECT_EQ(find(kArticle, quote).state, AnchorState::Moved);
    EXPECT_EQ(find(kArticle, quote, CodePointRange(167, 188)).state, AnchorState::Exact);
}

TEST(FindQuote, RepeatedWithItsContextIsAmbiguous)
{
    const auto quote = quoteOf(kArticle, "he was seen with a rifle");
    const std::string later = kArticle + "\n\n" + kArticle;
    const Anchoring found = find(later, quote.quote, quote.range);
    EXPECT_EQ(found.state, AnchorState::Ambiguous);
    EXPECT_FALSE(found.range.has_value());
    ASSERT_EQ(found.places.size(), 2u);
    EXPECT_EQ(wordsAt(later, found.places[0]), "he was seen with a rifle");
    EXPECT_EQ(wordsAt(later, found.places[1]), "he was seen with a rifle");
}

TEST(FindQuote, OtherPlacesWithoutItsContextDoNotCount)
{
    const std::string text = kArticle + " The first man was silent.";
    const auto quote = quoteOf(text, "first man", 1);
    const Anchoring found = find(text, quote.quote, quote.range);
    EXPECT_EQ(found.state, AnchorState::Exact);
    EXPECT_EQ(found.range, quote.range);
}

TEST(FindQuote, SeveralPlacesInOtherCompanyAreAmbiguous)
{
    const auto quote = quoteOf(kArticle, "the trial");
    const std::string later = "Nobody watched the trial then. Later, the trial was on every channel.";
    const Anchoring found = find(later, quote.quote, quote.range);
    EXPECT_EQ(found.state, AnchorState::Ambiguous);
    EXPECT_EQ(found.places.size(), 2u);
    EXPECT_THAT(found.candidates, IsEmpty());
}

TEST(FindQuote, OneOfSeveralThatKeepsMostOfItsContextIsMoved)
{
    const auto quote = quoteOf(kArticle, "first man", 1);
    const std::string later = replaced(kArticle, "with a rifle. The", "with a long rifle. The");
    const Anchoring found = find(later, quote.quote, quote.range);
    EXPECT_EQ(found.state, AnchorState::Moved);
    EXPECT_EQ(wordsAt(later, CodePointRange(found.range->start() - 4, found.range->end() + 8)),
              "The first man pleaded");
    // With the words before it gone altogether there is no telling any more.
    const std::string torn =
        replaced(kArticle, "that he was seen with a rifle. The first man", "\n\nA first man");
    EXPECT_EQ(find(torn, quote.quote, quote.range).state, AnchorState::Ambiguous);
}

TEST(FindQuote, DoesNotStandInsideLongerWords)
{
    const std::string text = "On that day the man was captured by the army near the village of his birth.";
    const auto quote = quoteOf(text, "captured");
    const std::string later = replaced(text, "captured", "recaptured");
    const Anchoring found = find(later, quote.quote, quote.range);
    EXPECT_EQ(found.state, AnchorState::Lost);
    EXPECT_FALSE(found.range.has_value());
}

TEST(FindQuote, PartOfAWordMayStandInAnotherWord)
{
    const std::string text = "The recaptured village was empty.";
    const auto quote = quoteOf(text, "captured");
    EXPECT_EQ(find("All of it was uncaptured land.", quote.quote, quote.range).state, AnchorState::Moved);
}

TEST(FindQuote, DoesNotStandBeforeACombiningMark)
{
    const auto quote = quoteOf("They met in the cafe.", "cafe");
    EXPECT_EQ(find("They met in a big cafe\u0301 .", quote.quote, quote.range).state, AnchorState::Lost);
}

TEST(FindQuote, MayStandAnywhereInScriptsWithoutSpaces)
{
    const auto quote = quoteOf("两名男子在十月受审。", "男子在十月");
    const std::string later = "有报道说两名青年男子在十月份受审。";
    const Anchoring found = find(later, quote.quote, quote.range);
    EXPECT_EQ(found.state, AnchorState::Moved);
    EXPECT_EQ(wordsAt(later, found.range), "男子在十月");
}

TEST(FindQuote, LostOffersNearEqualQuotes)
{
    const auto quote = quoteOf(kArticle, "he had come to visit the graves of his relatives");
    const std::string later = replaced(kArticle, "visit the graves", "see the graves");
    const Anchoring found = find(later, quote.quote, quote.range);
    EXPECT_EQ(found.state, AnchorState::Lost);
    EXPECT_FALSE(found.range.has_value());
    ASSERT_EQ(found.candidates.size(), 1u);
    EXPECT_EQ(found.candidates[0].found, "he had come to see the graves of his relatives");
    EXPECT_EQ(wordsAt(later, found.candidates[0].range), found.candidates[0].found);
    EXPECT_EQ(found.candidates[0].difference, "he had come to [-visit-]{+see+} the graves of his relatives");
    EXPECT_GT(found.candidates[0].likeness, 0.85);
}

TEST(FindQuote, LostWithoutCandidatesWhenNotWanted)
{
    const auto quote = quoteOf(kArticle, "he had come to visit the graves of his relatives");
    const std::string later = replaced(kArticle, "visit the graves", "see the graves");
    const Anchoring found = assay::findQuote(OffsetIndex(later), quote.quote, quote.range, false);
    EXPECT_EQ(found.state, AnchorState::Lost);
    EXPECT_THAT(found.candidates, IsEmpty());
}

TEST(FindQuote, LostFarFromAnything)
{
    const auto quote = quoteOf(kArticle, "he had come to visit the graves of his relatives");
    const Anchoring found = find("Rain is expected over the weekend, with some sun on Monday.", quote.quote);
    EXPECT_EQ(found.state, AnchorState::Lost);
    EXPECT_THAT(found.candidates, IsEmpty());
    EXPECT_EQ(find("", quote.quote).state, AnchorState::Lost);
}

TEST(FindQuote, EmptyOrIllFormedQuoteIsLost)
{
    EXPECT_EQ(find(kArticle, {"", "", ""}).state, AnchorState::Lost);
    EXPECT_EQ(find("é", {"\xA9", "", ""}).state, AnchorState::Lost);
}

TEST(Locate, WordsAloneAreEnough)
{
    const OffsetIndex index(kArticle);
    const Anchoring found = assay::locate(index, {"visit the graves", "", ""});
    EXPECT_EQ(found.state, AnchorState::Exact);
    EXPECT_EQ(wordsAt(kArticle, found.range), "visit the graves");
    EXPECT_EQ(assay::locate(index, {"The first man", "", ""}).state, AnchorState::Exact);
    EXPECT_EQ(assay::locate(index, {"first man", "", ""}).state, AnchorState::Ambiguous);
}

TEST(Locate, ContextPicksThePlace)
{
    const OffsetIndex index(kArticle);
    const Anchoring found = assay::locate(index, {"first man", "", " pleaded"});
    EXPECT_EQ(found.state, AnchorState::Exact);
    const Anchoring other = assay::locate(index, {"first man", "that the ", ""});
    EXPECT_EQ(other.state, AnchorState::Exact);
    EXPECT_LT(other.range->start(), found.range->start());
    EXPECT_EQ(assay::locate(index, {"visit", "never to ", ""}).state, AnchorState::Moved);
}

TEST(Locate, WholeWordsGoBeforeParts)
{
    const std::string text = "The artist said that art is long.";
    const OffsetIndex index(text);
    EXPECT_EQ(assay::locate(index, {"art", "", ""}).range, CodePointRange(21, 24));
    EXPECT_EQ(assay::locate(index, {"artis", "", ""}).range, CodePointRange(4, 9));
}

TEST(Locate, OffersNearEqualQuotes)
{
    const Anchoring found = assay::locate(OffsetIndex(kArticle), {"he has come to visit the graves", "", ""});
    EXPECT_EQ(found.state, AnchorState::Lost);
    ASSERT_EQ(found.candidates.size(), 1u);
    EXPECT_EQ(found.candidates[0].difference, "he [-has-]{+had+} come to visit the graves");
}

TEST(AnchorState, Tokens)
{
    EXPECT_STREQ(assay::token(AnchorState::Exact), "exact");
    EXPECT_STREQ(assay::token(AnchorState::Moved), "moved");
    EXPECT_STREQ(assay::token(AnchorState::Ambiguous), "ambiguous");
    EXPECT_STREQ(assay::token(AnchorState::Lost), "lost");
}
