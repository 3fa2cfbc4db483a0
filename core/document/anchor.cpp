#include "core/document/anchor.h"

#include "core/document/candidates.h"
#include "core/document/occurrences.h"
#include "core/text/breaks.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay {

namespace {

/// Context that quoteAt tries, at most, to tell a quote from its repetitions.
constexpr size_t kWidestContext = 256;

/// Context that must still stand on the second side for a place to be called the one that moved.
constexpr size_t kSureContext = 8;

/// Scripts that put no space between words; a quote may begin and end anywhere in them.
bool isUnspaced(char32_t c)
{
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
           (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}

/// What the place between two code points cuts.
enum class Cut
{
    Nothing,
    Word,
    Grapheme
};

Cut cutBetween(std::string_view before, std::string_view after)
{
    if (before.empty() || after.empty())
        return Cut::Nothing;
    size_t start = before.size();
    const char32_t left = utf8::previous(before, start);
    size_t end = 0;
    const char32_t right = utf8::next(after, end);
    const auto isPlainWord = [](char32_t c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    if (left < 0x80 && right < 0x80)
        return isPlainWord(left) && isPlainWord(right) ? Cut::Word : Cut::Nothing;

    // Some context on both sides: whether flags or joined letters hang together is not seen from two code
    // points.
    for (int i = 0; i < 15 && start > 0; ++i)
        utf8::previous(before, start);
    for (int i = 0; i < 3 && end < after.size(); ++i)
        utf8::next(after, end);
    const std::string window = std::string(before.substr(start)) + std::string(after.substr(0, end));
    const size_t middle = utf8::length(before.substr(start));
    if (wholeGraphemes(window, {middle, middle + 1}).start() != middle)
        return Cut::Grapheme;
    if (isUnspaced(left) || isUnspaced(right))
        return Cut::Nothing;
    for (const CodePointRange& word : words(window))
        if (word.start() < middle && middle < word.end())
            return Cut::Word;
    return Cut::Nothing;
}

/// The worse of what a quote's two ends cut.
Cut cutOf(std::string_view before, std::string_view quote, std::string_view after)
{
    return std::max(cutBetween(before, quote), cutBetween(quote, after));
}

struct Conditions
{
    bool atStart = false; ///< the prefix is all there was before the quote
    bool atEnd = false;
    Cut cut = Cut::Nothing; ///< what the quote's ends cut where it stood
    bool typed = false;     ///< by a person: what was left out puts no condition
};

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Whether the text's beginning, or what is left of it at its end, has no words. Stops at the first word, so
/// that asking at every place stays linear.
bool endsBlank(std::string_view before)
{
    return std::find_if_not(before.rbegin(), before.rend(), isSpace) == before.rend();
}

bool beginsBlank(std::string_view after)
{
    return std::find_if_not(after.begin(), after.end(), isSpace) == after.end();
}

/// One place where the quote stands.
struct Place
{
    size_t byte = 0;
    size_t before = 0; ///< bytes of the prefix that stand there
    size_t after = 0;
};

class Finder
{
public:
    Finder(const OffsetIndex& text, const TextQuote& quote, Conditions conditions)
        : m_index(text), m_text(text.text()), m_quote(quote), m_conditions(conditions)
    {
    }

    Anchoring find(bool wantCandidates)
    {
        Anchoring result;
        if (!m_quote.quote.empty() && utf8::isValid(m_quote.quote))
            choose(result);
        if (result.state == AnchorState::Lost && wantCandidates && !m_quote.quote.empty())
            result.candidates = nearEqual(m_index, m_quote);
        return result;
    }

private:
    void choose(Anchoring& result)
    {
        const std::vector<size_t> found = occurrences(m_text, m_quote.quote);
        std::vector<Place> full;
        for (const size_t byte : found)
            if (const Place place = look(byte); isFull(place))
                full.push_back(place);
        std::vector<Place> partial;
        if (full.empty())
            for (const size_t byte : found)
                // Where the quote was whole words or characters, it does not stand inside others.
                if (cutOf(before(byte), m_quote.quote, after(byte)) <= m_conditions.cut)
                    partial.push_back(look(byte));

        if (full.size() == 1)
            take(result, AnchorState::Exact, full.front());
        else if (full.size() > 1)
            leaveOpen(result, full);
        else if (partial.size() == 1)
            take(result, AnchorState::Moved, partial.front());
        else if (const Place* sure = surelyMoved(partial))
            take(result, AnchorState::Moved, *sure);
        else if (!partial.empty())
            leaveOpen(result, partial);
    }

    std::string_view before(size_t byte) const { return m_text.substr(0, byte); }
    std::string_view after(size_t byte) const { return m_text.substr(byte + m_quote.quote.size()); }

    Place look(size_t byte) const
    {
        return {byte, commonEnding(before(byte), m_quote.prefix),
                commonBeginning(after(byte), m_quote.suffix)};
    }

    bool isFull(const Place& place) const
    {
        if (place.before != m_quote.prefix.size() || place.after != m_quote.suffix.size())
            return false;
        if (m_conditions.atStart && !endsBlank(before(place.byte - place.before)))
            return false;
        if (m_conditions.atEnd && !beginsBlank(after(place.byte).substr(place.after)))
            return false;
        // Context that says nothing about an edge does not say what the quote may cut there.
        if (!m_quote.prefix.empty() && !m_quote.suffix.empty())
            return true;
        return cutOf(before(place.byte), m_quote.quote, after(place.byte)) <= m_conditions.cut;
    }

    /// The one place that keeps one side's context whole and a good piece of the other's, when no other place
    /// keeps either side whole.
    const Place* surelyMoved(const std::vector<Place>& places) const
    {
        if (m_conditions.typed || utf8::length(m_quote.prefix) < kSureContext ||
            utf8::length(m_quote.suffix) < kSureContext)
            return nullptr;
        const Place* found = nullptr;
        for (const Place& place : places) {
            if (place.before != m_quote.prefix.size() && place.after != m_quote.suffix.size())
                continue;
            if (found)
                return nullptr;
            found = &place;
        }
        if (!found)
            return nullptr;
        const std::string_view prefix = m_quote.prefix;
        const std::string_view suffix = m_quote.suffix;
        const size_t before = utf8::length(prefix.substr(prefix.size() - found->before));
        const size_t after = utf8::length(suffix.substr(0, found->after));
        return std::min(before, after) >= kSureContext ? found : nullptr;
    }

    CodePointRange rangeOf(const Place& place) const
    {
        return {m_index.codePointOfByte(place.byte),
                m_index.codePointOfByte(place.byte + m_quote.quote.size())};
    }

    void take(Anchoring& result, AnchorState state, const Place& place) const
    {
        result.state = state;
        result.range = rangeOf(place);
    }

    void leaveOpen(Anchoring& result, const std::vector<Place>& places) const
    {
        result.state = AnchorState::Ambiguous;
        for (const Place& place : places)
            result.places.push_back(rangeOf(place));
    }

    const OffsetIndex& m_index;
    std::string_view m_text;
    const TextQuote& m_quote;
    Conditions m_conditions;
};

TextQuote quoteWithContext(const OffsetIndex& text, CodePointRange range, size_t context)
{
    const size_t start = range.start() > context ? range.start() - context : 0;
    const size_t end = std::min(text.codePoints(), range.end() + context);
    return {std::string(text.slice(range)), std::string(text.slice({start, range.start()})),
            std::string(text.slice({range.end(), end}))};
}

} // namespace

const char* token(AnchorState state)
{
    switch (state) {
    case AnchorState::Exact:
        return "exact";
    case AnchorState::Moved:
        return "moved";
    case AnchorState::Ambiguous:
        return "ambiguous";
    case AnchorState::Lost:
        return "lost";
    }
    return "lost";
}

QuoteAt quoteAt(const OffsetIndex& text, CodePointRange range)
{
    // A window is enough to find graphemes in, and a text may be long.
    constexpr size_t kAround = 64;
    const size_t windowStart = range.start() > kAround ? range.start() - kAround : 0;
    const size_t windowEnd = std::min(text.codePoints(), range.end() + kAround);
    const CodePointRange inWindow(range.start() - windowStart, range.end() - windowStart);
    const CodePointRange whole = wholeGraphemes(text.slice({windowStart, windowEnd}), inWindow);
    range = {whole.start() + windowStart, whole.end() + windowStart};

    QuoteAt result{quoteWithContext(text, range, kContext), range};
    for (size_t context = kContext; context <= kWidestContext; context *= 2) {
        TextQuote quote = quoteWithContext(text, range, context);
        if (occurrences(text.text(), quote.prefix + quote.quote + quote.suffix, 2).size() < 2) {
            result.quote = std::move(quote);
            break;
        }
    }
    return result;
}

Anchoring findQuote(const OffsetIndex& text, const TextQuote& quote, std::optional<CodePointRange> expected,
                    bool wantCandidates)
{
    Conditions conditions;
    const size_t before = utf8::length(quote.prefix);
    conditions.atStart = before < kContext && (!expected || expected->start() == before);
    conditions.atEnd = utf8::length(quote.suffix) < kContext;
    conditions.cut = std::min(Cut::Word, cutOf(quote.prefix, quote.quote, quote.suffix));
    return Finder(text, quote, conditions).find(wantCandidates);
}

Anchoring locate(const OffsetIndex& text, const TextQuote& quote)
{
    Conditions conditions;
    conditions.typed = true;
    // Whole words first; inside longer words only where there is nothing else.
    Anchoring found = Finder(text, quote, conditions).find(false);
    if (found.state == AnchorState::Lost) {
        conditions.cut = Cut::Word;
        found = Finder(text, quote, conditions).find(true);
    }
    return found;
}

} // namespace assay
