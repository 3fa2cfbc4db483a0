#pragma once

#include "core/text/range.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::suggest {

/// Parts of speech after the Penn Treebank, as far as the grammar asks for them.
enum class Tag : uint8_t
{
    None,
    CC,
    CD,
    DT,
    EX,
    FW,
    IN,
    JJ,
    JJR,
    JJS,
    LS,
    MD,
    NN,
    NNP,
    NNPS,
    NNS,
    PDT,
    POS,
    PRP,
    PRPS,
    RB,
    RBR,
    RBS,
    RP,
    SYM,
    TO,
    UH,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    WDT,
    WP,
    WPS,
    WRB,
    Comma,
    Stop,
    Colon,
    Open,
    Close,
    Quote,
    Dash,
    Other,
    Count
};

std::string_view tagName(Tag tag);
Tag tagFromName(std::string_view pennName);

inline bool isNoun(Tag t)
{
    return t == Tag::NN || t == Tag::NNS || t == Tag::NNP || t == Tag::NNPS;
}
inline bool isProper(Tag t)
{
    return t == Tag::NNP || t == Tag::NNPS;
}
inline bool isVerb(Tag t)
{
    return t >= Tag::VB && t <= Tag::VBZ;
}
inline bool isAdjective(Tag t)
{
    return t == Tag::JJ || t == Tag::JJR || t == Tag::JJS;
}
inline bool isAdverb(Tag t)
{
    return t == Tag::RB || t == Tag::RBR || t == Tag::RBS;
}
inline bool isPunctuation(Tag t)
{
    return t >= Tag::Comma && t <= Tag::Dash;
}

enum TokenFlag : uint16_t
{
    Capital = 1,     ///< begins with a capital letter
    AllCapitals = 2, ///< nothing but capitals, two or more
    Digits = 4,      ///< has a digit
    Hyphen = 8,      ///< has a hyphen inside
    SpaceBefore = 16,
    LineBefore = 32, ///< first of its line
    WordLike = 64,   ///< letters or digits, not punctuation
    QuoteMark = 128,
    OpensQuote = 256, ///< decided by the shape of the mark or by the spaces around it
    ClosesQuote = 512,
    NotAscii = 1024,
    LowQuote = 2048, ///< opens below the line; what follows it closes, whatever its shape
};

struct Token
{
    uint32_t byte = 0; ///< from the start of the block
    uint32_t byteEnd = 0;
    uint32_t start = 0; ///< code points from the start of the block
    uint32_t end = 0;
    uint64_t hash = 0; ///< of the word in small letters
    uint32_t word = 0; ///< its number in the lexicon; 0 when it is not there
    uint16_t flags = 0;
    Tag tag = Tag::None;
    uint8_t mark =
        0; ///< the ASCII character of a punctuation token, '-' for any dash, '"' for any quotation mark
    int32_t quote = -1; ///< the quotation that it stands in, marks included

    bool has(TokenFlag flag) const { return (flags & flag) != 0; }
};

uint64_t hashOf(std::string_view smallLetters);

/// Half-open numbers of tokens.
struct Span
{
    int begin = 0;
    int end = 0;
    bool empty() const { return end <= begin; }
    bool contains(int i) const { return i >= begin && i < end; }
    bool overlaps(const Span& o) const { return begin < o.end && o.begin < end; }
    bool operator==(const Span&) const = default;
};

/// Cuts a block of text (one paragraph, as a rule) into words and marks; clitics ("n't", "'s") stand alone.
/// A word longer than 64 code points is cut. Returns the number of code points of the block.
size_t tokenize(std::string_view block, std::vector<Token>& out);

/// The next block of a long text: up to the end of a line, or sooner when the line is very long. Never splits
/// a code point.
size_t blockEnd(std::string_view text, size_t from);

/// Small letters, for the scripts that have them, without ICU's tables in the inner loop.
char32_t toSmall(char32_t c);

} // namespace assay::suggest
