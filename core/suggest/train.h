#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/text/range.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace assay::suggest {

/// A document to learn from. Parts of speech are (range, Penn tag) pairs in order; they may be missing.
struct TrainingDocument
{
    struct Tagged
    {
        CodePointRange range;
        std::string tag;
    };
    struct Attribution
    {
        std::vector<CodePointRange> source;
        std::vector<CodePointRange> cue;
        std::vector<CodePointRange> content;
    };
    std::string text;
    std::vector<Tagged> tags;
    std::vector<Attribution> attributions;
    bool complete = true; ///< whether everything attributed in it is marked
};

struct TrainingOptions
{
    int tagRounds = 8;
    int labelRounds = 10;
};

/// Bytes of a model file, the same for the same documents in the same order. The data folder gives the
/// lexicon.
Result<std::string> train(const std::vector<TrainingDocument>& documents,
                          const std::filesystem::path& dataFolder, const std::string& language = "en",
                          const TrainingOptions& options = {});

/// Share of tokens whose tag the model gets right, for the documents that have tags.
double tagAccuracy(const std::vector<TrainingDocument>& documents, const std::filesystem::path& dataFolder,
                   const std::string& modelBytes, const std::string& language = "en");

} // namespace assay::suggest
