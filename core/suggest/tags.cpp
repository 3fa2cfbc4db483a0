#include "core/suggest/token.h"

#include <array>

namespace assay::suggest {

namespace {

constexpr std::array<std::string_view, static_cast<size_t>(Tag::Count)> kTagNames{
    "?",   "CC",  "CD",   "DT",  "EX",    "FW",    "IN",  "JJ",   "JJR",  "JJS", "LS",  "MD",
    "NN",  "NNP", "NNPS", "NNS", "PDT",   "POS",   "PRP", "PRP$", "RB",   "RBR", "RBS", "RP",
    "SYM", "TO",  "UH",   "VB",  "VBD",   "VBG",   "VBN", "VBP",  "VBZ",  "WDT", "WP",  "WP$",
    "WRB", ",",   ".",    ":",   "-LRB-", "-RRB-", "''",  "HYPH", "OTHER"};

}

std::string_view tagName(Tag tag)
{
    return kTagNames[static_cast<size_t>(tag)];
}

Tag tagFromName(std::string_view name)
{
    if (name == "``")
        return Tag::Quote;
    for (size_t i = 1; i < kTagNames.size(); ++i)
        if (kTagNames[i] == name)
            return static_cast<Tag>(i);
    return Tag::Other;
}

} // namespace assay::suggest
