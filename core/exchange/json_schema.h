#pragma once

#include <string>

namespace assay {

/// The JSON Schema (draft 2020-12) of one line of annotations, made from the list of fields: what a dump
/// writes, and the hand-written forms that annotate takes besides. docs/annotate.schema.json is this text.
std::string annotateSchema();

} // namespace assay
