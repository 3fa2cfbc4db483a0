#include "core/suggest/sentences.h"

#include <algorithm>

namespace assay::suggest {

namespace {

constexpr int kLongestSentence = 400;

const Token& at(const std::vector<Token>& tokens, int i)
{
    return tokens[static_cast<size_t>(i)];
}

bool endsSentence(uint8_t mark)
{
    return mark == '.' || mark == '?' || mark == '!' || mark == '~';
}

} // namespace

void findQuotations(std::vector<Token>& tokens, std::vector<Quotation>& out)
{
    const int count = static_cast<int>(tokens.size());
    // For each closing single mark it matters whether one comes at all: a scan from the right keeps this
    // linear.
    std::vector<int> nextSingle(static_cast<size_t>(count) + 1, -1);
    for (int i = count - 1; i >= 0; --i) {
        const Token& t = at(tokens, i);
        const bool closing = t.has(QuoteMark) && t.mark == '\'' && t.has(ClosesQuote);
        nextSingle[static_cast<size_t>(i)] = closing ? i : nextSingle[static_cast<size_t>(i) + 1];
    }
    int open = -1;
    const auto close = [&](int end, bool closed) {
        Quotation q;
        q.span = {open, end};
        q.closed = closed;
        q.opensLine = at(tokens, open).has(LineBefore);
        const int words = end - open - 2;
        const uint8_t last = end >= 2 ? at(tokens, end - 2).mark : 0;
        q.speech = words > 4 || last == ',' || endsSentence(last);
        for (int k = open; k < end; ++k)
            tokens[static_cast<size_t>(k)].quote = static_cast<int32_t>(out.size());
        out.push_back(q);
        open = -1;
    };
    uint8_t kind = 0;
    for (int i = 0; i < count; ++i) {
        const Token& t = at(tokens, i);
        if (!t.has(QuoteMark))
            continue;
        if (open < 0) {
            if (t.has(ClosesQuote) && !t.has(OpensQuote))
                continue;
            if (t.mark == '\'') {
                if (!t.has(OpensQuote))
                    continue;
                const int end = nextSingle[static_cast<size_t>(i)];
                if (end < 0 || end - i > 120)
                    continue;
            } else if (!t.has(OpensQuote) && !t.has(ClosesQuote) && i + 1 == count)
                continue;
            open = i;
            kind = t.mark;
            continue;
        }
        if (t.mark != kind)
            continue;
        if (t.has(OpensQuote) && !t.has(ClosesQuote) && kind == '"' && i > open + 1 &&
            !at(tokens, open).has(LowQuote)) {
            // An opening mark that touches the words before it was meant to close.
            const bool loose =
                i + 1 == count || at(tokens, i + 1).has(SpaceBefore) || at(tokens, i + 1).has(LineBefore);
            if (loose && !t.has(SpaceBefore) && !t.has(LineBefore)) {
                close(i + 1, true);
                continue;
            }
            // A second opening mark: the first was never closed. Directed marks that nest are rare; close at
            // a sentence end.
            if (!endsSentence(at(tokens, i - 1).mark))
                continue;
            close(i, false);
            open = i;
            continue;
        }
        close(i + 1, true);
    }
    if (open >= 0 && (kind == '"') && count - open > 2)
        close(count, false);
}

void findSentences(std::string_view block, const std::vector<Token>& tokens,
                   const std::vector<Quotation>& quotations, const Lexicon& lexicon, std::vector<Span>& out)
{
    (void)block;
    const int count = static_cast<int>(tokens.size());
    int begin = 0;
    const auto startsAfresh = [&](int i) {
        return i >= count || at(tokens, i).has(Capital) || at(tokens, i).has(QuoteMark) ||
               at(tokens, i).has(Digits) || at(tokens, i).mark == '(' || at(tokens, i).mark == '[' ||
               at(tokens, i).mark == '-' || at(tokens, i).mark == '*' || at(tokens, i).has(NotAscii) ||
               at(tokens, i).mark == '<' || at(tokens, i).has(LineBefore);
    };
    int i = 0;
    const auto cut = [&](int end) {
        if (end > begin)
            out.push_back({begin, end});
        begin = end;
    };
    while (i < count) {
        const Token& t = at(tokens, i);
        if (t.has(LineBefore) && i > begin) {
            const Token& last = at(tokens, i - 1);
            const bool small = t.has(WordLike) && !t.has(Capital) && !t.has(Digits) && !t.has(NotAscii);
            if ((!small || endsSentence(last.mark)) && last.mark != ':')
                cut(i);
        }
        if (i - begin >= kLongestSentence)
            cut(i);
        if (t.quote >= 0) {
            const Quotation& q = quotations[static_cast<size_t>(t.quote)];
            if (i < q.span.end - 1) {
                // The inside of a quotation is one with the sentence around it, unless it is very long.
                const int stop = std::min(q.span.end - 1, begin + kLongestSentence);
                i = std::max(stop, i + 1);
                if (i >= q.span.end - 1)
                    i = q.span.end - 1;
                if (i - begin >= kLongestSentence) {
                    cut(i);
                    continue;
                }
                if (i < q.span.end - 1)
                    continue;
            }
            // The closing mark: after a full stop and before a fresh start the sentence ends with it.
            const bool stopped = i > 0 && endsSentence(at(tokens, i - 1).mark);
            const bool freshCapital =
                i + 1 < count && startsAfresh(i + 1) && !at(tokens, i + 1).has(QuoteMark);
            bool shouted = false;
            if (stopped && i > 0 && i + 1 < count) {
                // "Go!" Ann said: a question or shout may have its speaker behind it.
                const uint8_t mark = at(tokens, i - 1).mark;
                shouted = (mark == '?' || mark == '!' || mark == '~');
                if (shouted) {
                    shouted = false;
                    for (int k = i + 1; k < std::min(count, i + 6); ++k) {
                        if (endsSentence(at(tokens, k).mark) || at(tokens, k).has(QuoteMark) ||
                            at(tokens, k).mark == ',')
                            break;
                        for (const VerbForm& form : lexicon.info(at(tokens, k).word).verbs)
                            if ((form.forms & (PastForm | PresentForm)) != 0 &&
                                lexicon.verb(form.entry).strength >= 6 &&
                                (lexicon.verb(form.entry).frames & (Clause | Quoted)) != 0)
                                shouted = true;
                    }
                }
            }
            if (stopped && !shouted && (freshCapital || (i + 1 < count && at(tokens, i + 1).has(OpensQuote))))
                cut(i + 1);
            ++i;
            continue;
        }
        if (endsSentence(t.mark) && (t.mark != '~' || (i + 1 < count && at(tokens, i + 1).has(Capital) &&
                                                       at(tokens, i + 1).has(SpaceBefore)))) {
            const bool touching = i > 0 && at(tokens, i - 1).byteEnd == t.byte;
            bool abbreviation = false;
            if (t.mark == '.' && touching && i > 0) {
                const Token& before = at(tokens, i - 1);
                abbreviation =
                    (before.has(Capital) && (lexicon.is(before.word, WordClass::Abbreviation) ||
                                             lexicon.is(before.word, WordClass::Title))) ||
                    (lexicon.is(before.word, WordClass::ClosingAbbreviation) && i + 1 < count &&
                     at(tokens, i + 1).has(Digits)) ||
                    (before.end - before.start == 1 && before.has(Capital)) ||
                    (i + 1 < count && at(tokens, i + 1).byte == t.byteEnd && at(tokens, i + 1).has(WordLike));
            }
            int next = i + 1;
            while (next < count && (endsSentence(at(tokens, next).mark) || at(tokens, next).mark == ')' ||
                                    at(tokens, next).mark == ']'))
                ++next;
            if (next < count && at(tokens, next).has(QuoteMark) && at(tokens, next).has(ClosesQuote) &&
                !at(tokens, next).has(OpensQuote) && at(tokens, next).quote < 0)
                ++next;
            const bool lineEnd = next >= count || at(tokens, next).has(LineBefore);
            if (lineEnd || (!abbreviation && startsAfresh(next))) {
                cut(next);
                i = next;
                continue;
            }
        }
        ++i;
    }
    cut(count);
}

} // namespace assay::suggest
