#pragma once

#include "core/project/edit.h"

#include <QString>

namespace assay::window {

/// Words short enough for the name of an act.
std::string brief(const std::string& words);

/// The actor with that uid, or where there is none a new person of that name. A name that one actor bears
/// already means that actor.
Result<ActorId> actorFor(Edit& edit, const std::string& uid, const std::string& name);

/// What an actor or a place is called, also where the act itself has made it: what tables print is known only
/// once the act is done.
std::string calledNow(Edit& edit, Kind kind, Uid uid);

/// The document with that uid.
Result<DocumentId> documentFor(Edit& edit, const std::string& uid);

/// Says that an exhibit bears on a claim, as the act's reviewer.
Result<BearingId> addBearing(Edit& edit, Bearing bearing);

/// The summary of an act, or what was wrong.
Result<std::string> saidOr(const Result<void>& done, const std::string& summary);

/// "from 2014-07-01 to 2014-07-31": what a date is understood as; empty for none.
QString daysOf(const FuzzyDate& date);

} // namespace assay::window
