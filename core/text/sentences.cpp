#include "core/text/breaks.h"
#include "core/text/scan.h"
#include "core/text/utf8.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

namespace assay {
namespace {

using std::string_view;

// After these a name or a number follows, so that the stop never ends a sentence.
constexpr string_view kTitles[] = {
    "Mr",    "Mrs",  "Ms",  "Mx",  "Messrs", "Mme", "Mlle", "Dr",     "Prof", "Gen",  "Lt",   "Col",  "Maj",
    "Capt",  "Sgt",  "Cpl", "Pvt", "Brig",   "Adm", "Cmdr", "Cdr",    "Sen",  "Sens", "Reps", "Govs", "Gens",
    "Profs", "Drs",  "Rep", "Gov", "Pres",   "Rev", "Hon",  "Fr",     "Msgr", "St",   "Mt",   "Ft",   "Amb",
    "Supt",  "Insp", "Det", "vs",  "cf",     "viz", "ca",   "e.g",    "i.e",  "им",   "ул",   "ген",  "полк",
    "проф",  "акад", "гр",  "Adv", "Atty",   "Dep", "Asst", "approx", "v"};

// These are an abbreviation only before a number.
constexpr string_view kBeforeNumber[] = {
    "No",  "Nos", "no",   "nos", "Art", "art",  "Arts", "arts", "Sec", "sec", "p",   "pp",  "Vol",
    "vol", "Fig", "fig",  "Ch",  "ch",  "Para", "para", "Jan",  "Feb", "Mar", "Apr", "Jun", "Jul",
    "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",  "c",    "Res",  "App", "app", "ст",  "стр"};

// These may end a sentence too: it depends on the word that follows.
constexpr string_view kEither[] = {"Inc", "Ltd",  "Co",  "Corp", "Jr",   "Sr",   "Bros", "etc",
                                   "al",  "Ph.D", "M.D", "Assn", "Dept", "Univ", "Ave",  "Blvd",
                                   "Rd",  "т.е",  "т.д", "т.п",  "г",    "гг"};

// Words that begin a sentence and are seldom a name.
constexpr string_view kOpeners[] = {
    "The",     "A",         "An",        "He",     "She",   "It",  "They", "We",    "I",     "You",
    "This",    "That",      "These",     "Those",  "There", "In",  "On",   "At",    "But",   "And",
    "However", "His",       "Her",       "Their",  "Its",   "Our", "My",   "When",  "While", "After",
    "Before",  "As",        "If",        "For",    "From",  "By",  "To",   "With",  "Then",  "Although",
    "Since",   "According", "So",        "Yet",    "What",  "Who", "Why",  "How",   "Where", "Both",
    "Some",    "Many",      "Meanwhile", "During", "Not",   "No",  "Yes",  "Later", "Also",  "Another",
    "Neither", "Nor",       "Or",        "One",    "Two",   "Each"};

template<class List>
bool isOneOf(const List& list, string_view word)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool isLetter(char32_t c)
{
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool isUpper(char32_t c)
{
    return u_isUUppercase(static_cast<UChar32>(c)) != 0;
}

bool isLower(char32_t c)
{
    return u_isULowercase(static_cast<UChar32>(c)) != 0;
}

bool isSpace(char32_t c)
{
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

string_view trimmedEnd(string_view text)
{
    size_t end = text.size();
    for (size_t at = end; at > 0; end = at) {
        if (!isSpace(utf8::previous(text, at)))
            break;
    }
    return text.substr(0, end);
}

/// The word before the full stop at the end of `before`, with the stops inside it: "U.S" of "in the U.S.".
string_view abbreviation(string_view before)
{
    static constexpr size_t kLongest = 24;
    const string_view body = before.substr(0, before.size() - 1);
    size_t start = body.size();
    for (size_t at = start; at > 0 && body.size() - at < kLongest; start = at) {
        const char32_t c = utf8::previous(body, at);
        if (!isLetter(c) && c != '.')
            break;
    }
    return body.substr(start);
}

/// The word that `after` begins with, behind opening quotes and brackets.
string_view firstWord(string_view after)
{
    size_t start = 0;
    char32_t c = 0;
    size_t at = 0;
    while (at < after.size()) {
        start = at;
        c = utf8::next(after, at);
        if (isLetter(c) || u_isdigit(static_cast<UChar32>(c)) || isSpace(c))
            break;
    }
    size_t end = start;
    for (at = start; at < after.size() && at - start < 32; end = at) {
        const char32_t letter = utf8::next(after, at);
        if (!isLetter(letter) && !u_isdigit(static_cast<UChar32>(letter)))
            break;
    }
    return after.substr(start, end - start);
}

bool startsWithDigit(string_view word)
{
    size_t at = 0;
    return !word.empty() && u_isdigit(static_cast<UChar32>(utf8::next(word, at)));
}

/// Whether the stop that ends `before` belongs to an abbreviation or initial, so that `after` goes on with
/// the sentence.
bool stopBelongsToWord(string_view before, string_view after)
{
    const string_view word = abbreviation(before);
    const string_view following = firstWord(after);
    if (word.empty() || following.empty())
        return false;
    if (isOneOf(kTitles, word))
        return true;
    // "J. A. Petrov": a letter with a stop is an initial, whatever word it would be without.
    const size_t behind = static_cast<size_t>(following.data() - after.data()) + following.size();
    const bool initial = following.size() == 1 && behind < after.size() && after[behind] == '.';
    const bool opens = !initial && isOneOf(kOpeners, following);
    if (isOneOf(kBeforeNumber, word) && startsWithDigit(following))
        return true;
    size_t at = 0;
    const char32_t first = utf8::next(word, at);
    const bool single = at == word.size();
    const bool shortened = single ? isUpper(first) : word.find('.') != string_view::npos;
    return (shortened || isOneOf(kEither, word)) && !opens;
}

bool isOneOfUnits(std::u16string_view list, char16_t unit)
{
    return list.find(unit) != std::u16string_view::npos;
}

/// UAX #29 parts "left.[12] She" inside the footnote's mark, and "left.[a] She" not at all. To ICU the marks
/// behind a stop are shown as closing brackets.
void maskFootnotes(std::u16string& units)
{
    static constexpr size_t kLongest = 24;
    static constexpr std::u16string_view kStops = u".!?\u2026";
    static constexpr std::u16string_view kClosers = u"\")\u2019\u201D\u00BB";
    size_t masked = 0; // where the mark before ended
    for (size_t open = units.find(u'['); open != std::u16string::npos; open = units.find(u'[', open + 1)) {
        const bool behindStop =
            open > 0 &&
            (isOneOfUnits(kStops, units[open - 1]) ||
             (open > 1 && isOneOfUnits(kClosers, units[open - 1]) && isOneOfUnits(kStops, units[open - 2])));
        if (!behindStop && (masked == 0 || masked != open))
            continue;
        const size_t close = units.find_first_of(u"][.\n", open + 1);
        if (close == std::u16string::npos || units[close] != u']' || close - open > kLongest)
            continue;
        std::fill(units.begin() + static_cast<std::ptrdiff_t>(open),
                  units.begin() + static_cast<std::ptrdiff_t>(close) + 1, u')');
        masked = close + 1;
    }
}

/// Past the white space that begins at `byte`.
void skipSpace(string_view text, size_t& byte, size_t& codePoint)
{
    for (size_t at = byte; at < text.size(); byte = at, ++codePoint)
        if (!isSpace(utf8::next(text, at)))
            break;
}

/// Whether the boundary at `byte` of the sentence that begins at `begin` is none after all. What stands at
/// `byte` is no white space.
bool isFalse(string_view text, size_t begin, size_t byte)
{
    const string_view after = text.substr(byte, 256);
    const string_view before = trimmedEnd(text.substr(begin, byte - begin));
    if (before.empty())
        return true; // nothing yet
    const auto space = text.substr(begin + before.size(), byte - begin - before.size());
    const auto lines = std::count(space.begin(), space.end(), '\n');
    if (lines > 1)
        return false;
    if (before.back() == '.')
        return stopBelongsToWord(before, after);
    // "No!" he said; and a line broken by hand goes on in small letters.
    size_t at = 0;
    return isLower(utf8::next(after, at)) &&
           (lines == 0 || string_view("!?:;").find(before.back()) == string_view::npos);
}

} // namespace

std::vector<CodePointRange> sentences(std::string_view text, std::string_view locale)
{
    // Text is shown to ICU by whole paragraphs, many at a time; int32 offsets bound the size of one.
    static constexpr size_t kPiece = 256 * 1024;
    static constexpr size_t kLargest = size_t{1} << 28;
    std::vector<CodePointRange> out;
    const std::string name(locale.empty() ? string_view("en") : locale);
    std::u16string units;
    size_t sentence = 0;      // where the sentence begins: byte,
    size_t sentenceStart = 0; // and code point
    size_t looked = 0;        // the last boundary that was looked at, behind its white space
    size_t byte = 0;
    size_t codePoint = 0;
    while (byte < text.size()) {
        size_t pieceEnd = text.size();
        if (text.size() - byte > kPiece) {
            const size_t line = text.find('\n', byte + kPiece);
            pieceEnd = std::min(line == string_view::npos ? text.size() : line + 1, byte + kLargest);
            while (pieceEnd < text.size() && (static_cast<unsigned char>(text[pieceEnd]) & 0xC0) == 0x80)
                ++pieceEnd;
        }
        scan::toUtf16(text.substr(byte, pieceEnd - byte), units);
        maskFootnotes(units);
        UBreakIterator* const iterator = scan::iterator(UBRK_SENTENCE, name);
        UErrorCode status = U_ZERO_ERROR;
        ubrk_setText(iterator, units.data(), static_cast<int32_t>(units.size()), &status);
        int32_t unit = ubrk_first(iterator);
        for (int32_t next = ubrk_next(iterator); next != UBRK_DONE; next = ubrk_next(iterator)) {
            scan::advance(text, static_cast<size_t>(next - unit), byte, codePoint);
            unit = next;
            if (byte <= looked)
                continue;
            size_t endCodePoint = codePoint;
            looked = byte;
            skipSpace(text, looked, endCodePoint);
            if (looked >= text.size() || isFalse(text, sentence, looked))
                continue;
            out.emplace_back(sentenceStart, endCodePoint);
            sentence = looked;
            sentenceStart = endCodePoint;
        }
        if (byte < pieceEnd)
            scan::advance(text.substr(0, pieceEnd), units.size(), byte, codePoint);
    }
    if (sentence < text.size())
        out.emplace_back(sentenceStart, codePoint);
    return out;
}

} // namespace assay
