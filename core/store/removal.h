#pragma once

#include "core/base/result.h"
#include "core/store/ledger.h"

namespace assay::store {

/// Removes a thing and what cannot stand without it, by the rules in removal.cpp; a mistake when something
/// that can stand by itself still points at it, which says what and how many. Inside an act.
Result<void> removeWithDependents(Act& act, Kind kind, Uid uid);

/// Puts a tag on claims, documents or actors, or takes it off; returns how many changed.
size_t setTag(Act& act, TagId tag, Kind kind, const std::vector<Uid>& things, bool on);

/// Everything that bears the tag `from` bears `into` afterwards; its children move too.
void moveTag(Act& act, TagId from, TagId into);

} // namespace assay::store
