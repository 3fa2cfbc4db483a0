#pragma once

#include "core/suggest/lexicon.h"
#include "core/suggest/token.h"

#include <string_view>
#include <vector>

namespace assay::suggest {

/// Words between quotation marks, marks included.
struct Quotation
{
    Span span;
    bool closed = true;  ///< its closing mark was found
    bool speech = false; ///< long enough, or punctuated, so that it is no mere word in marks
    bool opensLine = false;
};

/// Finds the quotations of a block and numbers their tokens. Marks inside a quotation do not open another;
/// one that is never closed runs to the end of the block, unless its mark was as likely an apostrophe.
void findQuotations(std::vector<Token>& tokens, std::vector<Quotation>& out);

/// Cuts a block into sentences. Full stops inside a quotation do not end the sentence around it.
void findSentences(std::string_view block, const std::vector<Token>& tokens,
                   const std::vector<Quotation>& quotations, const Lexicon& lexicon, std::vector<Span>& out);

} // namespace assay::suggest
