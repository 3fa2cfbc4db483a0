#pragma once

#include "core/project/draft.h"

#include <QString>
#include <vector>

namespace assay::window {

/// Somebody of a draft as the window names them: as printed, or by the name that a new one would get.
QString nameOf(store::Database& database, const DraftActor& actor);
/// Several of them: "Okafor and Weir"; empty for nobody.
QString namesOf(store::Database& database, const std::vector<DraftActor>& actors);

/// Somebody named in a field: of the project, or with an empty uid whoever bears that name, else somebody
/// new.
DraftActor typedActor(const QString& uid, const QString& name);

/// "says, May 2014, Al Jazeera, in custody": an occasion beside its speaker. Empty where it is gone.
QString occasionText(store::Database& database, OccasionId id);

} // namespace assay::window
