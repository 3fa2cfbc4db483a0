#pragma once

#include "core/store/database.h"

#include <QVariantList>

namespace assay::window {

/// The schemes that a judgement can be made by: those of the project, then those that ship. Maps of key,
/// title and axes; an axis is a map of axis, title and levels, a level one of token, label and meaning. Axes
/// of which `isWanted` says no are left out, and schemes that none is left of.
QVariantList schemesIn(store::Database& database,
                       const std::function<bool(std::string_view axis)>& isWanted = {});

} // namespace assay::window
