#include "core/base/error.h"
#include "core/text/fold.h"
#include "core/text/scan.h"
#include "core/text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/ucol.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>

namespace assay {
namespace {

void check(UErrorCode status)
{
    if (U_FAILURE(status))
        throw Error(ErrorKind::Machine, "ICU's data for ordering text cannot be read.", u_errorName(status));
}

UCollator* collator(std::string_view locale)
{
    using Held = std::unique_ptr<UCollator, decltype(&ucol_close)>;
    static constexpr size_t kKept = 32;
    thread_local std::map<std::string, Held, std::less<>> held;
    if (const auto found = held.find(locale); found != held.end())
        return found->second.get();
    const std::string name(locale);
    UErrorCode status = U_ZERO_ERROR;
    Held opened(ucol_open(name.empty() ? "root" : name.c_str(), &status), &ucol_close);
    check(status);
    ucol_setAttribute(opened.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    ucol_setAttribute(opened.get(), UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
    check(status);
    if (held.size() >= kKept)
        held.clear();
    return held.emplace(name, std::move(opened)).first->second.get();
}

} // namespace

std::string sortKey(std::string_view text, std::string_view locale)
{
    std::u16string units;
    scan::toUtf16(text, units);
    UCollator* const order = collator(locale);
    const auto length = static_cast<int32_t>(units.size());
    std::string key(units.size() * 3 + 16, '\0');
    const auto fill = [&] {
        return ucol_getSortKey(order, units.data(), length, reinterpret_cast<uint8_t*>(key.data()),
                               static_cast<int32_t>(key.size()));
    };
    int32_t needed = fill();
    if (needed > static_cast<int32_t>(key.size())) {
        key.resize(static_cast<size_t>(needed));
        needed = fill();
    }
    key.resize(needed > 0 ? static_cast<size_t>(needed) - 1 : 0); // without the NUL that ends it
    return key;
}

std::string caseFold(std::string_view text)
{
    if (utf8::asciiPrefix(text) == text.size()) {
        std::string out(text);
        for (char& c : out)
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        return out;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const apart = icu::Normalizer2::getNFDInstance(status);
    const icu::Normalizer2* const together = icu::Normalizer2::getNFCInstance(status);
    check(status);
    icu::UnicodeString folded = apart->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))),
        status);
    folded.foldCase();
    std::string out;
    together->normalize(folded, status).toUTF8String(out);
    check(status);
    return out;
}

} // namespace assay
