#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A word as it stands between white space, punctuation included; in scripts without spaces a single
/// character.
struct Chunk
{
    std::string_view text;
    std::string_view core; ///< without the punctuation around it; empty when there is nothing else
};

/// The first chunks of a text, at most `most`.
std::vector<Chunk> chunksOf(std::string_view text, size_t most);

/// The chunk at or after byte `at`, which moves behind it; an empty one at the end of the text.
Chunk nextChunk(std::string_view text, size_t& at);

/// How a wording stands in another text.
struct Alignment
{
    size_t start = 0; ///< first chunk of the other text
    size_t end = 0;   ///< behind the last
    double likeness = 0;
    std::string difference;
};

/// Aligns all of `words` with the part of `other` that takes fewest changes by chunks (with `whole`, with all
/// of it). Costs the product of the two sizes.
Alignment align(const std::vector<Chunk>& words, const std::vector<Chunk>& other, bool whole);

} // namespace assay
