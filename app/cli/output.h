#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

// Results go to stdout, messages to stderr.
namespace assay::cli {

using Json = nlohmann::ordered_json;

bool isTerminal(int descriptor);
/// Columns of the terminal on stdout; 0 where it is none.
size_t terminalWidth();

/// Writes to stdout. Throws Error(Machine) when it cannot be written.
void print(std::string_view text);
void printLine(std::string_view text);
void printJson(const Json& value);
/// Nothing may be left unsaid at the end: throws Error(Machine) when stdout is full or closed.
void flushOutput();

/// A sentence on stderr.
void message(std::string_view text);

/// Text of a project as a terminal may show it: on one line, without control characters.
std::string shown(std::string_view text);

/// "1 claim", "2 claims"; `many` where an s is not enough.
std::string counted(uint64_t count, const std::string& one, const std::string& many = {});

/// The lines that show where in a filter a mistake stands; empty when it has no place.
std::string caretUnder(const std::string& filter, const Mistake& mistake);

} // namespace assay::cli
