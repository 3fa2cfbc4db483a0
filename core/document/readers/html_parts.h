#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/document/segment.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// How a page is read: first a scanner of our own keeps only what gives the page its shape, counts how deep it
// is and collects what the page says of itself; then gumbo makes a tree of the rest; then the tree's words
// become blocks.
namespace assay::readers::html {

/// What a page says of itself, in the order in which it stands there. Entities are read, white space is not
/// touched.
struct Declared
{
    std::vector<std::pair<std::string, std::string>> metas; ///< name or property (small letters), content
    std::vector<std::string> jsonLd;                        ///< JSON-LD scripts, as they stand
    std::string title;                                      ///< <title>
    std::string language;                                   ///< <html lang>
    std::string canonical;                                  ///< <link rel=canonical>
    std::string time;                                       ///< the first <time datetime>
};

/// A page with nothing left in it but text, entities and the tags that give it its shape, with the few
/// attributes that tell content from the rest: no comments, scripts, styles, forms, pictures, links or
/// emphasis. Whatever state a parser is in, it reads these as the same tags; so the depth counted here is the
/// depth that it will see.
struct Cleaned
{
    std::string html;
    Declared declared;
    size_t elements = 0;  ///< written to html
    size_t depth = 0;     ///< never less than a parser's stack of open elements
    size_t tooDeepAt = 0; ///< line where kDeepest was passed; 0 when it was not
};

inline constexpr size_t kMostElements = 1'000'000; ///< the parser takes some 300 bytes for each
inline constexpr size_t kDeepest = 512;            ///< the parser's time grows with the square of the depth

/// Linear, and stops where the page is nested too deep or has too many elements.
Cleaned clean(std::string_view page, Progress* progress);

/// The encoding that a page names in its first bytes; empty when there is none.
std::string declaredEncoding(std::string_view bytes);

/// Metadata out of what a page declares; `heading` is its first heading, the last resort for a title.
DocumentMetadata metadataOf(const Declared& declared, std::string_view heading);

} // namespace assay::readers::html
