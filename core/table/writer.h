#pragma once

#include "core/base/progress.h"
#include "core/table/sink.h"
#include "core/table/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::table {

/// The tokens: table csv tsv markdown html xlsx claimreview json.
enum class Format
{
    Text,
    Csv,
    Tsv,
    Markdown,
    Html,
    Xlsx,
    ClaimReview,
    Json
};

std::string_view tokenOf(Format format);
std::optional<Format> formatFromToken(std::string_view token);
std::vector<std::string_view> formatTokens();
/// By the ending of a file's name: .txt .csv .tsv .md .markdown .html .htm .xlsx .jsonld .json.
std::optional<Format> formatFromFileName(std::string_view fileName);

struct WriteOptions
{
    Format format = Format::Text;
    bool exact = false;       ///< CSV and TSV for machines: tokens as headings, no guard against formulas
    size_t terminalWidth = 0; ///< columns of the terminal; 0: not a terminal, as wide as it likes
    uint32_t sheetRows = 1'048'576; ///< XLSX: rows a sheet can hold
    uint32_t cellUnits = 32'767;    ///< XLSX: UTF-16 units a cell can hold
};

struct WriteReport
{
    uint64_t rows = 0;
    uint64_t withheld = 0;
    uint64_t withoutVerdict = 0; ///< ClaimReview: claims left out
    uint64_t takeNoVerdict = 0;  ///< and those that have one, but are of a type that takes none
    /// Whole sentences that the output could not carry itself, and what a reader should know: for stderr.
    std::vector<std::string> notices;
};

/// Writes all rows of a source. Reads it once; holds no more than a screenful of rows at a time.
/// Throws Error(Machine) from the sink and Error(Cancelled) from the progress.
WriteReport write(const TableInfo& info, RowSource& rows, Sink& sink, const WriteOptions& options,
                  Progress* progress = nullptr);

} // namespace assay::table
