#pragma once

#include "core/base/result.h"
#include "core/claim/values.h"

#include <filesystem>
#include <string>
#include <vector>

namespace assay {

/// Reads a confidence scheme from JSON text (data/schemes/*.json; docs/formats.md), and checks it whole:
/// known keys only, every value once, ranks that are numbers. `where` stands in the mistake.
Result<Scheme> parseScheme(const std::string& json, const std::string& where);

/// A scheme that ships with the program.
Result<Scheme> loadShippedScheme(const std::filesystem::path& dataFolder, const std::string& key);

/// The keys of those that ship, in order.
std::vector<std::string> shippedSchemes(const std::filesystem::path& dataFolder);

} // namespace assay
