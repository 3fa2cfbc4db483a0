#pragma once

#include "core/base/progress.h"
#include "core/store/ledger.h"

#include <cstdint>
#include <string>

namespace assay::store {

struct CompactOptions
{
    /// Release the changes that led to the present state too: nothing before can be undone then.
    bool history = false;
};

struct CompactReport
{
    int64_t entriesReleased = 0;
    int64_t contentRemoved = 0; ///< bytes and texts that nothing points at any more
    int64_t bytesBefore = 0;    ///< size of the file
    int64_t bytesAfter = 0;
};

/// Releases the content of changes that no undo of the present state needs (states of other branches stay
/// listed and are not redoable any more; the chain still verifies), removes bytes and texts that nothing
/// points at, makes everything anew that is derived, so that no search index holds words any more that facts
/// and sources do not, and shrinks the file. What was done, and when, stays in the journal in words. Leaves
/// an entry "compact" there. Between acts only. All or nothing, shrinking apart.
CompactReport compact(Ledger& ledger, const std::string& reviewer, const CompactOptions& options,
                      Progress* progress = nullptr);

} // namespace assay::store
