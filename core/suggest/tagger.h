#pragma once

#include "core/suggest/lexicon.h"
#include "core/suggest/model.h"
#include "core/suggest/token.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace assay::suggest {

constexpr size_t kTagFeatures = 18;
using TagFeatures = std::array<uint32_t, kTagFeatures>;

/// The features of token `i` of [begin, end), whose tags to the left are set. Returns their number.
size_t tagFeatures(std::string_view block, const std::vector<Token>& tokens, int begin, int end, int i,
                   const Lexicon& lexicon, TagFeatures& out);

/// Punctuation, numbers and words of one tag need no weighing.
Tag plainTag(const Token& token, const Model* model);

/// Mends what the tagger gets wrong with reporting verbs: "Sanders calls himself", and headlines with
/// capitals throughout.
void mendTags(std::string_view block, std::vector<Token>& tokens, int begin, int end, const Lexicon& lexicon);

/// Tags [begin, end) from left to right. Without a model by the lexicon and the shape of the words alone.
void tagSentence(std::string_view block, std::vector<Token>& tokens, int begin, int end,
                 const Lexicon& lexicon, const Model* model);

} // namespace assay::suggest
