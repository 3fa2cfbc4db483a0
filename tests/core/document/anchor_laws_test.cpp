#include "core/document/anchor.h"
#include "core/text/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

using assay::Anchoring;
using assay::AnchorState;
using assay::CodePointRange;
using assay::OffsetIndex;
using assay::TextQuote;

namespace {

/// Texts of few words, so that repetitions are common; some are other scripts, marks or wide characters.
rc::Gen<std::string> texts(int words = 60)
{
    const auto word = rc::gen::weightedElement<std::string>({{6, "the "},
                                                             {6, "man "},
                                                             {4, "said, "},
                                                             {4, "that he "},
                                                             {3, "was. "},
                                                             {2, "\n\n"},
                                                             {2, "Əsgərov "},
                                                             {2, "крем\u0301ль "},
                                                             {1, "字字"},
                                                             {1, "\U0001F1E6\U0001F1F2 "},
                                                             {1, "a"}});
    return rc::gen::map(rc::gen::resize(words, rc::gen::container<std::vector<std::string>>(word)),
                        [](const std::vector<std::string>& pieces) {
                            std::string text = "x ";
                            for (const std::string& piece : pieces)
                                text += piece;
                            return text;
                        });
}

CodePointRange anyRange(const OffsetIndex& index)
{
    const size_t start = *rc::gen::inRange<size_t>(0, index.codePoints());
    const size_t most = std::min<size_t>(index.codePoints() - start, 40);
    return {start, start + *rc::gen::inRange<size_t>(1, most + 1)};
}

size_t countOf(const std::string& text, const std::string& words)
{
    size_t count = 0;
    for (size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++count;
    return count;
}

std::string whole(const TextQuote& quote)
{
    return quote.prefix + quote.quote + quote.suffix;
}

/// What holds of every answer, whatever the text.
void checkAnswer(const OffsetIndex& index, const TextQuote& quote, const Anchoring& found)
{
    const bool chosen = found.state == AnchorState::Exact || found.state == AnchorState::Moved;
    RC_ASSERT(chosen == found.range.has_value());
    RC_ASSERT((found.state == AnchorState::Ambiguous) == (found.places.size() >= 2));
    if (found.state != AnchorState::Ambiguous)
        RC_ASSERT(found.places.empty());
    if (found.range)
        RC_ASSERT(index.slice(*found.range) == quote.quote);
    for (const CodePointRange& place : found.places)
        RC_ASSERT(index.slice(place) == quote.quote);
    RC_ASSERT(found.candidates.size() <= 5);
    for (const assay::Candidate& candidate : found.candidates) {
        RC_ASSERT(found.state == AnchorState::Lost);
        RC_ASSERT(index.slice(candidate.range) == candidate.found);
        RC_ASSERT(candidate.likeness >= 0 && candidate.likeness <= 1);
        RC_ASSERT(!candidate.difference.empty());
    }
}

} // namespace

TEST(AnchorLaws, SameTextIsExactUnlessTrulyRepeated)
{
    EXPECT_TRUE(rc::check("quoteAt, then findQuote", [] {
        const std::string text = *texts();
        const OffsetIndex index(text);
        const CodePointRange asked = anyRange(index);
        const assay::QuoteAt at = assay::quoteAt(index, asked);
        RC_ASSERT(at.range.start() <= asked.start() && at.range.end() >= asked.end());
        RC_ASSERT(index.slice(at.range) == at.quote.quote);
        const Anchoring found = assay::findQuote(index, at.quote, at.range);
        checkAnswer(index, at.quote, found);
        const bool repeated = countOf(text, whole(at.quote)) > 1;
        RC_CLASSIFY(repeated, "repeated");
        if (!repeated) {
            RC_ASSERT(found.state == AnchorState::Exact);
            RC_ASSERT(found.range == at.range);
        } else if (found.state == AnchorState::Exact) {
            RC_ASSERT(found.range == at.range);
        } else {
            RC_ASSERT(found.state == AnchorState::Ambiguous);
            RC_ASSERT(std::count(found.places.begin(), found.places.end(), at.range) == 1);
        }
    }));
}

TEST(AnchorLaws, TextPutInFarAwayKeepsExact)
{
    EXPECT_TRUE(rc::check("unrelated text outside quote and context", [] {
        const std::string text = *texts(100);
        const OffsetIndex index(text);
        const assay::QuoteAt at = assay::quoteAt(index, anyRange(index));
        RC_PRE(countOf(text, whole(at.quote)) == 1);
        const size_t before = assay::utf8::length(at.quote.prefix);
        const size_t after = assay::utf8::length(at.quote.suffix);
        RC_PRE(before >= assay::kContext || after >= assay::kContext);
        // Words that are no part of the text, before the prefix or behind the suffix.
        const bool inFront =
            before >= assay::kContext && (after < assay::kContext || *rc::gen::arbitrary<bool>());
        const size_t place = index.byteOfCodePoint(
            inFront ? *rc::gen::inRange<size_t>(0, at.range.start() - before + 1)
                    : *rc::gen::inRange<size_t>(at.range.end() + after, index.codePoints() + 1));
        std::string later = text;
        later.insert(place, "QWK ZJV QWK");
        const OffsetIndex laterIndex(later);
        const Anchoring found = assay::findQuote(laterIndex, at.quote, at.range);
        checkAnswer(laterIndex, at.quote, found);
        RC_ASSERT(found.state == AnchorState::Exact);
        RC_ASSERT(found.range->start() == at.range.start() + (inFront ? 11 : 0));
    }));
}

TEST(AnchorLaws, QuoteTakenOutIsLost)
{
    EXPECT_TRUE(rc::check("no place whose words differ", [] {
        const std::string text = *texts();
        const OffsetIndex index(text);
        const assay::QuoteAt at = assay::quoteAt(index, anyRange(index));
        std::string later = text;
        for (size_t place = later.find(at.quote.quote); place != std::string::npos;
             place = later.find(at.quote.quote))
            later.replace(place, at.quote.quote.size(), "Q");
        const OffsetIndex laterIndex(later);
        const Anchoring found = assay::findQuote(laterIndex, at.quote, at.range);
        checkAnswer(laterIndex, at.quote, found);
        RC_ASSERT(found.state == AnchorState::Lost);
    }));
}

TEST(AnchorLaws, AnyOtherTextGetsAnHonestAnswer)
{
    EXPECT_TRUE(rc::check("a place has the quote's words, exact has the context too", [] {
        const std::string text = *texts();
        const std::string later = *texts(200);
        const OffsetIndex index(text);
        const OffsetIndex laterIndex(later);
        const assay::QuoteAt at = assay::quoteAt(index, anyRange(index));
        const Anchoring found = assay::findQuote(laterIndex, at.quote, at.range);
        checkAnswer(laterIndex, at.quote, found);
        RC_TAG(std::string(token(found.state)));
        const size_t full = countOf(later, whole(at.quote));
        if (found.state == AnchorState::Exact)
            RC_ASSERT(full >= 1);
        if (full > 1)
            RC_ASSERT(found.state != AnchorState::Lost);
        const Anchoring typed = assay::locate(laterIndex, at.quote);
        checkAnswer(laterIndex, at.quote, typed);
    }));
}
