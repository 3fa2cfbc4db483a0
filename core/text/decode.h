#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Bytes read as text. The text is as decoded: never normalised. Only a byte order mark is dropped, CR LF and
/// CR become LF and NUL becomes U+FFFD; each is counted here.
struct DecodedText
{
    std::string utf8;
    std::string encoding; ///< IANA name: "UTF-8", "UTF-16LE", "windows-1251" ...
    bool guessed = false; ///< found by ICU's statistics, not by validity, a byte order mark or a declaration
    int confidence = 100; ///< 0..100, of the guess
    bool droppedMark = false;
    size_t carriageReturns = 0; ///< CR LF and lone CR turned into LF
    size_t nulls = 0;
    size_t replaced = 0; ///< ill-formed pieces that became U+FFFD

    /// One English sentence for each thing that was done to the bytes; empty for plain UTF-8 with LF.
    std::vector<std::string> warnings() const;
};

/// `declared` is an encoding named by the document itself (an HTML meta tag, say); it is believed where the
/// bytes are not valid UTF-8 and have no byte order mark. Never fails: what cannot be read becomes U+FFFD and
/// is counted.
DecodedText decode(std::string_view bytes, std::string_view declared = {});

} // namespace assay
