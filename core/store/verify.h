#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"

#include <string>
#include <vector>

namespace assay::store {

/// What a check of a project found, in whole English sentences.
struct VerifyReport
{
    std::vector<std::string> proved;    ///< what was looked at and is right
    std::vector<std::string> notProved; ///< what no check of this kind can show, or was released or forgotten
    std::vector<std::string> faults;    ///< what is wrong, and where
    bool isGood() const { return faults.empty(); }
};

/// Checks the chain of the journal, the digests of its changes, the digest of all facts, the hashes of bytes
/// and texts, quotes against the text they are anchored in, foreign keys, the file's structure, and the
/// search index against the words it should hold. A part that is too damaged to be read to its end is a fault
/// of its own and hides nothing of the others. Reads only; linear in the project.
VerifyReport verify(Database& database, Progress* progress = nullptr);

} // namespace assay::store
