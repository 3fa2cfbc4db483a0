#include "core/text/fold.h"

#include "core/base/error.h"
#include "core/text/scan.h"
#include "core/text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace assay {
namespace {

// Longer "words" are no language (base64, say): a search key of so many characters is enough, and an index
// bounds them anyway.
constexpr size_t kLongestWord = 512;
constexpr size_t kLongestKept = 64;
constexpr size_t kKeptWords = 32 * 1024; ///< in each of the cache's two generations; about 5 MB in all

/// The small letter or digit that an ASCII character folds to, 0 for none.
constexpr std::array<char, 128> kAscii = [] {
    std::array<char, 128> out{};
    for (char c = 'a'; c <= 'z'; ++c)
        out[static_cast<size_t>(c)] = out[static_cast<size_t>(c - 'a' + 'A')] = c;
    for (char c = '0'; c <= '9'; ++c)
        out[static_cast<size_t>(c)] = c;
    return out;
}();

void check(UErrorCode status)
{
    if (U_FAILURE(status))
        throw Error(ErrorKind::Machine, "ICU's data for folding words cannot be read.", u_errorName(status));
}

/// "Asgarov's" -> "Asgarov": the English possessive hides a name from an exact search.
std::string_view withoutPossessive(std::string_view word)
{
    for (const std::string_view ending : {"'s", "'S", "\u2019s", "\u2019S"})
        if (word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending)
            return word.substr(0, word.size() - ending.size());
    return word;
}

bool isKept(UChar32 c)
{
    return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_MN_MASK | U_GC_MC_MASK | U_GC_N_MASK)) != 0;
}

/// A character that transliteration has left as it is. Letters and numbers that SQLite's tokenizer knows
/// (Unicode 6.1) stay; what it would split at is spelled in hexadecimal.
bool isSafe(UChar32 c)
{
    UVersionInfo age;
    u_charAge(c, age);
    // These became letters later than they were added.
    const bool late = ublock_getCode(c) == UBLOCK_NEW_TAI_LUE || c == 0x1CF2 || c == 0x1CF3;
    return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0 && !late &&
           (age[0] < 6 || (age[0] == 6 && age[1] <= 1));
}

void spell(std::string& out, UChar32 c)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    out += 'x';
    for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        out += kDigits[c >> shift & 15];
}

/// Fold case, width and compatibility forms, drop what is no letter, mark or number, and map what Any-Latin
/// misses.
icu::UnicodeString prepared(std::string_view word)
{
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2* const folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    check(status);
    const auto whole = icu::UnicodeString::fromUTF8(
        icu::StringPiece(word.data(), static_cast<int32_t>(std::min<size_t>(word.size(), 4 * kLongestWord))));
    const icu::UnicodeString folded = folding->normalize(whole, status);
    check(status);
    icu::UnicodeString out;
    for (int32_t i = 0; i < folded.length() && static_cast<size_t>(out.length()) < kLongestWord;) {
        const UChar32 c = folded.char32At(i);
        i += U16_LENGTH(c);
        if (c == 0x0259 || c == 0x01DD || c == 0x04D9) // schwas
            out.append(u'a');
        else if (c == 0x0131) // dotless i
            out.append(u'i');
        else if (isKept(c) && c != 0x0640) // the Arabic stretcher of words
            out.append(c);
    }
    return out;
}

/// This thread's transliterator: it costs milliseconds and a megabyte, so that all Folders of the thread
/// share it.
const icu::Transliterator& toLatin()
{
    thread_local const std::unique_ptr<icu::Transliterator> held = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
        check(status);
        return made;
    }();
    return *held;
}

bool isAscii(std::string_view text)
{
    return utf8::asciiPrefix(text) == text.size();
}

void foldAscii(std::string_view word, std::string& out)
{
    out.resize(std::min(word.size(), kLongestWord));
    size_t length = 0;
    for (size_t i = 0; i < out.size(); ++i) {
        out[length] = kAscii[static_cast<size_t>(word[i])];
        length += out[length] != 0 ? 1 : 0;
    }
    out.resize(length);
}

std::string foldOnce(std::string_view word, bool spellAll)
{
    icu::UnicodeString text = prepared(word);
    const icu::UnicodeString native = text;
    toLatin().transliterate(text);
    std::string out;
    size_t length = 0;
    for (int32_t i = 0; i < text.length() && length < kLongestWord;) {
        const UChar32 c = text.char32At(i);
        i += U16_LENGTH(c);
        const size_t before = out.size();
        if (c < 0x80) {
            if (kAscii[static_cast<size_t>(c)] != 0)
                out += kAscii[static_cast<size_t>(c)];
        } else if (u_getCombiningClass(c) == 0 && isKept(c) &&
                   ublock_getCode(c) != UBLOCK_SPACING_MODIFIER_LETTERS) {
            if (isSafe(c) && !spellAll)
                utf8::append(out, static_cast<char32_t>(c));
            else
                spell(out, c);
        }
        length += out.size() > before ? 1 : 0;
    }
    // Letters that Latin has only a sign for (the ain, the hard sign) are words of their own too.
    if (out.empty())
        for (int32_t i = 0; i < native.length(); i += U16_LENGTH(native.char32At(i)))
            if ((U_GET_GC_MASK(native.char32At(i)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0)
                spell(out, native.char32At(i));
    if (isAscii(out) && out.size() > kLongestWord)
        out.resize(kLongestWord);
    return out;
}

std::string foldWord(std::string_view word)
{
    std::string folded = foldOnce(word, false);
    // Folding a folded word must change nothing. What comes out other than ASCII is rare and is looked at
    // again.
    for (int i = 0; i < 3 && !isAscii(folded); ++i) {
        std::string again = foldOnce(folded, false);
        if (again == folded)
            return folded;
        folded = std::move(again);
    }
    return isAscii(folded) ? folded : foldOnce(folded, true);
}

enum class Joint
{
    None,
    Drop,
    Part
};

bool isDigitAt(std::string_view text, size_t at)
{
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// Number of letters before a stop or the end, two meaning more than one.
size_t lettersFrom(std::string_view text, size_t at)
{
    size_t letters = 0;
    while (at < text.size() && letters < 2) {
        const char32_t c = utf8::next(text, at);
        if (c == '.' || c == '_')
            break;
        if ((U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) == 0)
            ++letters;
    }
    return letters;
}

/// Whether a word by UAX #29 is parted again at the character before `behind`.
Joint jointAt(std::string_view word, char32_t c, size_t pieceStart, size_t at, size_t behind)
{
    switch (c) {
    case '_':
    case ':':
    case ';':
    case 0x203F:
    case 0xFF3F:
        return Joint::Part;
    case ',': // 3,500 but not 3,5
        return isDigitAt(word, behind + 2) && isDigitAt(word, behind + 1) && isDigitAt(word, behind) &&
                       !isDigitAt(word, behind + 3)
                   ? Joint::Drop
                   : Joint::Part;
    case '.': // U.S but not example.com, nor 3.5
        return !isDigitAt(word, behind) && lettersFrom(word, behind) == 1 &&
                       lettersFrom(word.substr(0, at), pieceStart) <= 1
                   ? Joint::Drop
                   : Joint::Part;
    default:
        return Joint::None;
    }
}

} // namespace

std::string icuVersion()
{
    UVersionInfo version;
    u_getVersion(version);
    return std::to_string(version[0]) + "." + std::to_string(version[1]);
}

struct Folder::Parts
{
    using Words = std::unordered_map<std::string, std::string>;
    Words young;
    Words old; ///< the generation before; what is asked for again comes back
    std::string looked;
    std::string result;
    const std::string empty;

    const std::string& fold(std::string_view word);

    /// Calls visit(start, end, folded) for the pieces of words that are folded alone, but for those of which
    /// nothing remains.
    template<class Visit>
    void forEachWord(std::string_view text, Visit visit)
    {
        scan::Words walk(text, {});
        for (scan::Word found; walk.next(found);) {
            const std::string_view word = text.substr(found.byteStart, found.byteEnd - found.byteStart);
            if (found.plain) {
                foldAscii(word, result);
                visit(found.start, found.end, result);
                continue;
            }
            const auto piece = [&](size_t from, size_t to, size_t start, size_t end) {
                const std::string& folded = from < to ? fold(word.substr(from, to - from)) : empty;
                if (!folded.empty())
                    visit(start, end, folded);
            };
            size_t start = 0;
            size_t startCodePoint = found.start;
            size_t codePoint = found.start;
            size_t letterStart = 0; // behind the last stop
            for (size_t at = 0; at < word.size(); ++codePoint) {
                const size_t before = at;
                const char32_t c = utf8::next(word, at);
                const Joint joint = jointAt(word, c, letterStart, before, at);
                if (joint == Joint::None)
                    continue;
                letterStart = at;
                if (joint == Joint::Drop)
                    continue;
                piece(start, before, startCodePoint, codePoint);
                start = at;
                startCodePoint = codePoint + 1;
            }
            piece(start, word.size(), startCodePoint, found.end);
        }
    }
};

const std::string& Folder::Parts::fold(std::string_view word)
{
    word = withoutPossessive(word);
    if (isAscii(word.substr(0, 4 * kLongestWord))) {
        foldAscii(word, result);
        return result;
    }
    if (word.size() > kLongestKept) {
        result = foldWord(word);
        return result;
    }
    looked.assign(word);
    if (const auto found = young.find(looked); found != young.end())
        return found->second;
    std::string folded;
    if (const auto found = old.find(looked); found != old.end())
        folded = std::move(found->second);
    else
        folded = foldWord(word);
    if (young.size() >= kKeptWords) {
        old = std::move(young);
        young.clear();
    }
    return young[looked] = std::move(folded);
}

Folder::Folder() : m_parts(std::make_unique<Parts>()) {}

Folder::~Folder() = default;

const std::string& Folder::word(std::string_view word)
{
    return m_parts->fold(word);
}

std::vector<FoldedWord> Folder::words(std::string_view text)
{
    std::vector<FoldedWord> out;
    m_parts->forEachWord(text, [&out](size_t start, size_t end, const std::string& folded) {
        out.push_back({CodePointRange(start, end), folded});
    });
    return out;
}

std::string Folder::searchText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    m_parts->forEachWord(text, [&out](size_t, size_t, const std::string& folded) {
        if (!out.empty())
            out += ' ';
        out += folded;
    });
    return out;
}

} // namespace assay
