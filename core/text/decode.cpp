#include "core/text/decode.h"

#include "core/base/error.h"
#include "core/text/utf8.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace assay {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// What the statistics look at: enough to be as sure as they get, and a bound on their time.
constexpr size_t kSample = 128 * 1024;
constexpr size_t kSampleLead = 4 * 1024;

struct Encoding
{
    std::string name;
    bool guessed = false;
    int confidence = 100;
    size_t mark = 0; ///< bytes of the byte order mark
};

bool startsWith(std::string_view bytes, std::string_view prefix)
{
    return bytes.substr(0, prefix.size()) == prefix;
}

std::string lowerAscii(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool byMark(std::string_view bytes, Encoding& out)
{
    // FF FE 00 00 is also UTF-16LE that begins with a NUL; only a length in whole fours makes it UTF-32.
    if (startsWith(bytes, "\xEF\xBB\xBF"))
        out = {"UTF-8", false, 100, 3};
    else if (bytes.size() % 4 == 0 && startsWith(bytes, std::string_view("\xFF\xFE\0\0", 4)))
        out = {"UTF-32LE", false, 100, 4};
    else if (startsWith(bytes, std::string_view("\0\0\xFE\xFF", 4)))
        out = {"UTF-32BE", false, 100, 4};
    else if (startsWith(bytes, "\xFF\xFE"))
        out = {"UTF-16LE", false, 100, 2};
    else if (startsWith(bytes, "\xFE\xFF"))
        out = {"UTF-16BE", false, 100, 2};
    else
        return false;
    return true;
}

char32_t unitAt(std::string_view bytes, size_t at, size_t width, bool little)
{
    char32_t value = 0;
    for (size_t i = 0; i < width; ++i) {
        const size_t from = little ? at + width - 1 - i : at + i;
        value = value << 8 | static_cast<unsigned char>(bytes[from]);
    }
    return value;
}

/// Whether a sample reads as text in units of `width` bytes: next to nothing in it is unassigned, a control
/// character or half a surrogate pair.
bool readsAs(std::string_view sample, size_t width, bool little)
{
    const size_t units = sample.size() / width;
    size_t bad = 0;
    for (size_t i = 0; i < units; ++i) {
        char32_t value = unitAt(sample, i * width, width, little);
        if (width == 2 && value >= 0xD800 && value < 0xDC00 && i + 1 < units) {
            const char32_t low = unitAt(sample, (i + 1) * width, width, little);
            if (low >= 0xDC00 && low < 0xE000) {
                value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
                ++i;
            }
        }
        const int8_t type = u_charType(static_cast<UChar32>(value > 0x10FFFF ? 0xFFFF : value));
        const bool space = value == '\n' || value == '\r' || value == '\t' || value == '\f';
        if ((type == U_CONTROL_CHAR && !space) || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR ||
            type == U_SURROGATE)
            ++bad;
    }
    return bad * 50 <= units;
}

/// Whether a sample with NULs reads as UTF-8 all the same: they are few, and the other bytes are no control
/// characters (which the first bytes of Cyrillic, Armenian or Devanagari in UTF-16 would be).
bool readsAsUtf8(std::string_view sample)
{
    size_t nulls = 0;
    size_t controls = 0;
    size_t tabs = 0;
    for (const char c : sample) {
        nulls += c == 0 ? 1 : 0;
        tabs += c == '\t' ? 1 : 0;
        controls += c > 0 && c < ' ' && !(c >= '\t' && c <= '\r') ? 1 : 0;
    }
    return nulls * 8 < sample.size() && tabs * 4 < sample.size() && controls * 50 < sample.size();
}

/// Whether a few bytes have too few NULs for units of two bytes: in so short a text the statistics say
/// nothing, and Latin letters in UTF-16 would each have one; and a text of odd length has no such units at
/// all.
bool isShortWithStrayNull(std::string_view bytes)
{
    constexpr size_t kShort = 32;
    const auto nulls = static_cast<size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
    return bytes.size() < kShort && (bytes.size() % 2 != 0 || nulls * 2 < bytes.size());
}

/// UTF-16 and UTF-32 without a mark give themselves away by NULs in every second or fourth place, where UTF-8
/// and the old code pages have none.
bool byNulls(std::string_view bytes, Encoding& out)
{
    const std::string_view sample = bytes.substr(0, std::min(bytes.size(), kSample) / 4 * 4);
    const std::string_view even = bytes.substr(0, std::min(bytes.size(), kSample) / 2 * 2);
    if (even.empty() || std::memchr(even.data(), 0, even.size()) == nullptr)
        return false;
    if ((readsAsUtf8(even) || isShortWithStrayNull(bytes)) && utf8::isValid(bytes))
        return false;
    size_t nulls[4] = {};
    for (size_t i = 0; i < even.size(); ++i)
        nulls[i % 4] += even[i] == 0 ? 1 : 0;
    const size_t fourth = even.size() / 4;
    const bool wholeFours = bytes.size() % 4 == 0 && !sample.empty();
    if (wholeFours && nulls[3] == fourth && nulls[2] * 10 >= fourth * 9 && readsAs(sample, 4, true))
        out = {"UTF-32LE", true, 95, 0};
    else if (wholeFours && nulls[0] == fourth && nulls[1] * 10 >= fourth * 9 && readsAs(sample, 4, false))
        out = {"UTF-32BE", true, 95, 0};
    else {
        // In scripts other than Latin only spaces, digits and stops have a NUL: one unit in thirty is asked
        // for.
        const size_t first = nulls[0] + nulls[2];
        const size_t second = nulls[1] + nulls[3];
        const size_t units = even.size() / 2;
        if (second * 30 >= units && first * 20 <= second && readsAs(even, 2, true))
            out = {"UTF-16LE", true, 95, 0};
        else if (first * 30 >= units && second * 20 <= first && readsAs(even, 2, false))
            out = {"UTF-16BE", true, 95, 0};
        else
            return false;
    }
    return true;
}

/// The declared encoding under its standard name, or empty when ICU does not know it. What the web calls
/// Latin-1 is windows-1252.
std::string known(std::string_view declared)
{
    const std::string name(declared);
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
    if (name.empty() || U_FAILURE(status))
        return {};
    status = U_ZERO_ERROR;
    const char* const internal = ucnv_getName(converter.get(), &status);
    const char* canonical = ucnv_getStandardName(internal, "MIME", &status);
    if (canonical == nullptr || U_FAILURE(status)) {
        status = U_ZERO_ERROR;
        canonical = ucnv_getStandardName(internal, "IANA", &status);
    }
    std::string out = canonical != nullptr ? canonical : name;
    const std::string small = lowerAscii(out);
    if (small == "iso-8859-1" || small == "us-ascii")
        return "windows-1252";
    if (small == "iso-8859-9")
        return "windows-1254";
    // A declaration that could be read byte by byte was not written in two-byte units.
    if (startsWith(small, "utf-16") || startsWith(small, "utf-32") || small == "utf-7")
        return "UTF-8";
    return out;
}

/// UTF-8 with a few broken places: ten times as many good sequences as bad ones.
bool nearlyUtf8(std::string_view bytes, size_t bad)
{
    size_t sequences = 0;
    for (const char c : bytes)
        sequences += static_cast<unsigned char>(c) >= 0xC0 ? 1 : 0;
    return sequences >= bad * 11;
}

Encoding byStatistics(std::string_view bytes)
{
    const size_t first = utf8::asciiPrefix(bytes);
    const std::string_view sample = bytes.substr(first > kSampleLead ? first - kSampleLead : 0, kSample);
    Encoding best{"windows-1252", true, 0, 0};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
    int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status))
        return best;
    for (int32_t i = 0; i < count; ++i) {
        status = U_ZERO_ERROR;
        const char* name = ucsdet_getName(matches[i], &status);
        const int32_t confidence = ucsdet_getConfidence(matches[i], &status);
        // EBCDIC and two-byte units would have been something else before they were text.
        if (U_FAILURE(status) || startsWith(name, "IBM4") || startsWith(name, "UTF-"))
            continue;
        const std::string canonical = known(name);
        if (canonical.empty())
            continue;
        best.name = canonical;
        best.confidence = std::min(confidence, 99);
        break;
    }
    return best;
}

struct Counting
{
    size_t replaced = 0;
};

void countAndReplace(const void* context, UConverterToUnicodeArgs* args, const char* units, int32_t length,
                     UConverterCallbackReason reason, UErrorCode* status)
{
    if (reason <= UCNV_IRREGULAR)
        ++static_cast<Counting*>(const_cast<void*>(context))->replaced;
    UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, args, units, length, reason, status);
}

std::string convert(std::string_view bytes, const std::string& name, size_t& replaced)
{
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
    Counting counting;
    UConverterToUCallback oldCallback = nullptr;
    const void* oldContext = nullptr;
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(converter.get(), countAndReplace, &counting, &oldCallback, &oldContext, &status);
    if (U_FAILURE(status))
        throw Error(ErrorKind::Machine, "ICU has no converter for the encoding " + name + ".",
                    u_errorName(status));
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 2);
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    char16_t units[8192];
    char16_t pending = 0; // a high surrogate at the end of the buffer before
    do {
        status = U_ZERO_ERROR;
        char16_t* to = units;
        ucnv_toUnicode(converter.get(), &to, units + 8192, &from, end, nullptr, 1, &status);
        const bool broken = U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR;
        for (const char16_t* unit = units; unit != to; ++unit) {
            if (pending != 0) {
                utf8::append(out, 0x10000 + ((pending - 0xD800U) << 10) + (*unit - 0xDC00U));
                pending = 0;
            } else if (*unit >= 0xD800 && *unit < 0xDC00) {
                pending = *unit;
            } else if (*unit < 0x80) {
                out += static_cast<char>(*unit);
            } else {
                utf8::append(out, *unit);
            }
        }
        if (broken) { // an escape sequence that ICU does not know: step over it
            ucnv_resetToUnicode(converter.get());
            utf8::append(out, 0xFFFD);
            ++counting.replaced;
            from += from < end ? 1 : 0;
        }
    } while (from < end || status == U_BUFFER_OVERFLOW_ERROR);
    replaced = counting.replaced;
    return out;
}

/// CR LF and CR become LF, NUL becomes U+FFFD.
void mendControls(DecodedText& text)
{
    const std::string& old = text.utf8;
    const auto has = [&old](char c) {
        return !old.empty() && std::memchr(old.data(), c, old.size()) != nullptr;
    };
    const bool nulls = has('\0');
    if (!nulls && !has('\r'))
        return;
    std::string out;
    out.reserve(old.size() + (nulls ? old.size() / 8 : 0));
    size_t copied = 0;
    for (size_t at = 0; at < old.size(); ++at) {
        if (old[at] != '\r' && old[at] != '\0')
            continue;
        out.append(old, copied, at - copied);
        if (old[at] == '\0') {
            utf8::append(out, 0xFFFD);
            ++text.nulls;
        } else {
            out += '\n';
            ++text.carriageReturns;
            if (at + 1 < old.size() && old[at + 1] == '\n')
                ++at;
        }
        copied = at + 1;
    }
    out.append(old, copied, old.size() - copied);
    text.utf8 = std::move(out);
}

std::string counted(size_t count, const char* one, const char* many)
{
    return count == 1 ? std::string("One ") + one : fmt::format("{} {}", count, many);
}

} // namespace

DecodedText decode(std::string_view bytes, std::string_view declared)
{
    DecodedText out;
    Encoding encoding{"UTF-8", false, 100, 0};
    const std::string declaredName = known(declared);
    if (!byMark(bytes, encoding)) {
        if (byNulls(bytes, encoding)) {
            if (startsWith(lowerAscii(declared), lowerAscii(encoding.name).substr(0, 6)))
                encoding.guessed = false;
        } else if (utf8::isValid(bytes)) {
            out.utf8 = bytes;
        } else if (!declaredName.empty()) {
            encoding = {declaredName, false, 100, 0};
        } else {
            encoding = {"UTF-8", true, 80, 0};
        }
    }
    const std::string_view content = bytes.substr(encoding.mark);
    if (encoding.name == "UTF-8" && out.utf8.empty()) {
        out.utf8 = utf8::scrub(content, out.replaced);
        if (encoding.guessed && !nearlyUtf8(content, out.replaced))
            encoding = byStatistics(content);
    }
    if (encoding.name != "UTF-8")
        out.utf8 = convert(content, encoding.name, out.replaced);
    out.encoding = encoding.name;
    out.guessed = encoding.guessed;
    out.confidence = encoding.guessed ? encoding.confidence : 100;
    out.droppedMark = encoding.mark != 0;
    mendControls(out);
    return out;
}

std::vector<std::string> DecodedText::warnings() const
{
    std::vector<std::string> out;
    if (guessed)
        out.push_back(
            fmt::format("The encoding is not stated; {} was guessed ({} % sure).", encoding, confidence));
    else if (encoding != "UTF-8")
        out.push_back(fmt::format("The text was read as {} and is kept as UTF-8.", encoding));
    if (droppedMark)
        out.emplace_back("A byte order mark was dropped.");
    if (carriageReturns != 0)
        out.push_back(counted(carriageReturns, "line break (CR LF or CR) was changed to LF.",
                              "line breaks (CR LF or CR) were changed to LF."));
    if (nulls != 0)
        out.push_back(counted(nulls, "NUL character was replaced by U+FFFD.",
                              "NUL characters were replaced by U+FFFD."));
    if (replaced != 0)
        out.push_back(counted(replaced, "piece that is not valid in this encoding was replaced by U+FFFD.",
                              "pieces that are not valid in this encoding were replaced by U+FFFD."));
    return out;
}

} // namespace assay
