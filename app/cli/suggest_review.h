#pragma once

#include "app/cli/session.h"

#include <vector>

namespace assay::cli {

/// Walks through open proposals and asks what is to become of each; the answers come from stdin. Each take
/// and drop is an act of its own, so what was answered stays when the input ends.
int reviewProposals(Session& session, Project& project, const std::vector<DocumentId>& documents,
                    double minConfidence);

} // namespace assay::cli
