// What holds of any fuzzy date, and of any text that may be one.
#include "core/text/fuzzy_date.h"
#include "core/text/utf8.h"
#include "tests/core/text/arbitrary_days.h"
#include "tests/core/text/arbitrary_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace assay {
namespace {

RC_GTEST_PROP(FuzzyDateTest, ReadsWhatItPrints, ())
{
    const FuzzyDate date = *arbitrary::interval();
    const auto back = parseFuzzyDate(print(date));
    RC_ASSERT(back.has_value());
    RC_ASSERT(back->earliest == date.earliest);
    RC_ASSERT(back->latest == date.latest);
    RC_ASSERT(back->words == print(date));
}

RC_GTEST_PROP(FuzzyDateTest, ReadsIsoIntervals, ())
{
    const FuzzyDate date = *arbitrary::interval();
    RC_PRE(date.earliest || date.latest);
    for (const char* joint : {"/", ".."}) {
        const std::string open = std::string(joint) == "/" ? ".." : "";
        const auto back = parseFuzzyDate((date.earliest ? date.earliest->iso() : open) + joint +
                                         (date.latest ? date.latest->iso() : open));
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->earliest == date.earliest);
        RC_ASSERT(back->latest == date.latest);
    }
}

void expectSound(const std::string& text, const Result<FuzzyDate>& date)
{
    if (!date) {
        RC_ASSERT(!date.error().message.empty());
        RC_ASSERT(date.error().column <= utf8::length(text) + 1);
        return;
    }
    RC_ASSERT(!date->earliest || date->earliest->isValid());
    RC_ASSERT(!date->latest || date->latest->isValid());
    RC_ASSERT(!date->earliest || !date->latest || *date->earliest <= *date->latest);
    RC_ASSERT(date->words.empty() == date->isEmpty());
}

RC_GTEST_PROP(FuzzyDateTest, AnyTextIsADateOrAMistake, ())
{
    const std::string text = *arbitrary::text();
    expectSound(text, parseFuzzyDate(text, 2014, *rc::gen::element("en", "ru", "az", "", "xx")));
}

// Text made of the words of dates gets much deeper into the parser.
RC_GTEST_PROP(FuzzyDateTest, AnyMixOfDateWordsIsADateOrAMistake, ())
{
    std::string text;
    for (const auto& word : *rc::gen::container<std::vector<std::string>>(
             rc::gen::elementOf(std::vector<std::string>{"July",
                                                         "August",
                                                         "December",
                                                         "3",
                                                         "4th",
                                                         "31",
                                                         "0",
                                                         "2014",
                                                         "2015-07",
                                                         "2014-07-03",
                                                         "9999",
                                                         "1990s",
                                                         "1000s",
                                                         "20th",
                                                         "century",
                                                         "half",
                                                         "first",
                                                         "last",
                                                         "Q",
                                                         "quarter",
                                                         "summer",
                                                         "winter",
                                                         "-",
                                                         "–",
                                                         "..",
                                                         "/",
                                                         ",",
                                                         "and",
                                                         "or",
                                                         "but",
                                                         "to",
                                                         "from",
                                                         "between",
                                                         "by",
                                                         "until",
                                                         "since",
                                                         "before",
                                                         "after",
                                                         "circa",
                                                         "~",
                                                         "early",
                                                         "mid",
                                                         "late",
                                                         "night",
                                                         "of",
                                                         "the",
                                                         "on",
                                                         "about",
                                                         "10:30",
                                                         "pm",
                                                         ":",
                                                         "no later than",
                                                         "onwards",
                                                         "earlier",
                                                         "at the latest",
                                                         "15",
                                                         "99th",
                                                         "0001"})))
        text += word + (*rc::gen::inRange(0, 4) == 0 ? "" : " ");
    std::optional<int> year;
    if (*rc::gen::arbitrary<bool>())
        year = *rc::gen::element(1, 2014, 9999);
    expectSound(text, parseFuzzyDate(text, year));
}

RC_GTEST_PROP(FuzzyDateTest, OverlapIsSymmetricAndFollowsFromInside, ())
{
    const FuzzyDate left = *arbitrary::interval();
    const FuzzyDate right = *arbitrary::interval();
    RC_ASSERT(left.mayOverlap(right) == right.mayOverlap(left));
    RC_ASSERT(!left.surelyInside(right) || left.mayOverlap(right));
    RC_ASSERT(left.mayOverlap(left) == (left.earliest || left.latest));
}

} // namespace
} // namespace assay
