#pragma once

#include "core/base/result.h"
#include "core/suggest/suggest.h"
#include "core/suggest/train.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace assay::suggest {

/// A text with its attributions marked by hand; tests/fixtures/attributions/README.md has the markup.
struct MarkedText
{
    struct Attribution
    {
        std::vector<CodePointRange> source;
        std::vector<CodePointRange> cue;
        std::vector<CodePointRange> content;
        Stance stance = Stance::Asserts;
        std::vector<std::pair<CodePointRange, HedgeKind>> hedges;
        std::vector<std::string> chain;
    };
    std::string name;
    std::string kind;
    std::string text;
    std::vector<Attribution> attributions;
};

/// A mistake names the line.
Result<std::vector<MarkedText>> readMarkedTexts(const std::filesystem::path& path);
TrainingDocument toTraining(const MarkedText& marked);

/// The GUM files (gum_attributions_SPLIT.jsonl beside gum_pos_SPLIT.tsv) whose licence lets a model learn
/// from them: nothing share-alike and nothing whose licence rests on hearsay (licence_basis other than A).
Result<std::vector<TrainingDocument>> readGum(const std::filesystem::path& folder, const std::string& split,
                                              bool licensedOnly = true);

/// What the shipped model is made from: the GUM splits train and dev, where a folder is given, then marked
/// texts.
Result<std::vector<TrainingDocument>> readTraining(const std::filesystem::path& gumFolder,
                                                   const std::vector<std::filesystem::path>& markedFiles);

} // namespace assay::suggest
