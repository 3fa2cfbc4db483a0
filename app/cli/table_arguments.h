#pragma once

#include "app/cli/session.h"
#include "core/table/request.h"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

// What list and export share: the choice of rows, columns and format.
namespace assay::cli {

struct TableArguments
{
    std::string file;
    std::string rows, filter, view, templateName;
    std::string columns, order, grouping; ///< with commas between
    std::string asOf, format, title;
    uint64_t limit = 0;
    bool hasLimit = false;
    bool internal = false;
    bool exact = false;
};

void addTableOptions(CLI::App& app, TableArguments& given);

/// Checked as far as the words alone go; throws Failure(kUsage).
table::TableRequest requestFrom(const TableArguments& given);

query::RowKind rowsFrom(const std::string& word);
std::vector<std::string> splitList(std::string_view text);

/// A mistake in the request: the filter is shown with a caret where it stands in it.
[[noreturn]] void failRequest(const Mistake& mistake, const std::string& filter);

/// The sentences that a table could not carry itself, on stderr.
void tellNotices(const table::WriteReport& report);

} // namespace assay::cli
