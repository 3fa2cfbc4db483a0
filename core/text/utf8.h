#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// UTF-8 by hand where ICU would want a copy in UTF-16. All functions take well-formed UTF-8 (decode.h makes
// it so) unless they say otherwise.
namespace assay::utf8 {

/// Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates).
bool isValid(std::string_view bytes);

/// Length in bytes of the ASCII that the text begins with.
size_t asciiPrefix(std::string_view text);

/// Number of code points.
size_t length(std::string_view text);

/// Number of UTF-16 units.
size_t utf16Length(std::string_view text);

/// The code point that starts at byte `at` (U+FFFD for an ill-formed piece, never past the end), and moves
/// `at` behind it. `at` < text.size().
char32_t next(std::string_view text, size_t& at);

/// The code point that ends before byte `at`, and moves `at` to its start. `at` > 0.
char32_t previous(std::string_view text, size_t& at);

/// Appends a code point; a surrogate or a value past U+10FFFF becomes U+FFFD.
void append(std::string& out, char32_t codePoint);

/// Byte offset of code point number `codePoints`, by a scan; the end when there are fewer.
size_t byteOf(std::string_view text, size_t codePoints);

/// Code points [start, end) of a short text, by a scan. For a long text use OffsetIndex.
std::string_view slice(std::string_view text, size_t start, size_t end);

std::u32string toUtf32(std::string_view text);
std::string fromUtf32(std::u32string_view text);

/// Any bytes: each maximal ill-formed piece becomes one U+FFFD (Unicode 15, 3.9, "best practice").
std::string scrub(std::string_view bytes);
std::string scrub(std::string_view bytes, size_t& replaced); ///< and how many pieces were replaced

} // namespace assay::utf8
