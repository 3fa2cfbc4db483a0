#pragma once

#include "core/base/progress.h"
#include "core/claim/values.h"
#include "core/project/edit.h"
#include "core/store/database.h"

#include <optional>
#include <string>
#include <vector>

namespace assay::window {

/// One and the same change of many claims, as a value.
struct BulkChange
{
    enum class What
    {
        Tag,
        Topic,
        Status,
        Judge
    };
    What what = What::Tag;
    std::string name;     ///< of the tag or topic
    bool isTaken = false; ///< off rather than on
    ClaimStatus status = ClaimStatus::Open;
    std::string scheme; ///< by its key
    std::vector<AssessedValue> values;
    std::string reason;
};

/// What it would do to one claim, in words; nothing where it does nothing.
struct BulkEffect
{
    std::string before;
    /// Of a list (tags, topics) only what comes to it or goes, "+ trial" or "− trial": the whole of a long
    /// one would hide what changes.
    std::string after;
};
std::optional<BulkEffect> effectOn(store::Database& database, const Claim& claim, const BulkChange& change);

struct BulkPreview
{
    struct Row
    {
        std::string statement;
        BulkEffect effect;
    };
    std::vector<Row> rows; ///< the first claims that would change
    uint64_t changed = 0, unchanged = 0;
    std::string remark; ///< "There is no tag 'x' yet; it will be made."
};
BulkPreview previewOf(store::Database& database, const std::vector<int64_t>& claims, const BulkChange& change,
                      size_t rows, Progress& progress);

/// Does it; the summary in words. A mistake where the change names nothing, or changes nothing.
Result<std::string> apply(Edit& edit, const std::vector<int64_t>& claims, const BulkChange& change,
                          Progress& progress);

} // namespace assay::window
