#pragma once

// One function a format, and what several of them share. Private to core/table.

#include "core/table/writer.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay::table::writers {

using Write = WriteReport(const TableInfo&, RowSource&, Sink&, const WriteOptions&, Progress*);

Write writeText, writeSeparated, writeMarkdown, writeHtml, writeXlsx, writeClaimReview, writeJson;

/// What every output for readers says beneath its title: the filter, the as-of date.
std::vector<std::string> headLines(const TableInfo& info);
/// And at its end: how many rows, what was withheld, which state of the project it was made from.
std::vector<std::string> footLines(const TableInfo& info, uint64_t rows, const Withheld& withheld);
/// "1,234 claims"
std::string countedRows(const TableInfo& info, uint64_t rows);
std::string grouped(uint64_t number); ///< "1,234"

/// Only http and https with nothing that could break out of an attribute; anything else is printed, never
/// linked.
bool isSafeUrl(std::string_view url);

/// Text for an element's content or a quoted attribute.
void appendHtml(std::string& out, std::string_view text);
/// A JSON string with its quotation marks; ill-formed UTF-8 becomes U+FFFD. `inScript` also escapes <, > and
/// &.
void appendJson(std::string& out, std::string_view text, bool inScript = false);

/// Tells the progress every so many rows.
class Counter
{
public:
    explicit Counter(Progress* progress) : m_progress(progress) {}
    void row()
    {
        if (++m_rows % 512 == 0 && m_progress)
            m_progress->tick("writing the table", m_rows, 0);
    }
    uint64_t rows() const { return m_rows; }

private:
    Progress* m_progress;
    uint64_t m_rows = 0;
};

/// The report of a format for programs: what was withheld stands in no line of it, so a notice says it.
WriteReport dataReport(const Counter& counter, RowSource& rows);

/// How many of a row's headings are to be printed: from the first one that differs from the row before.
class GroupWatch
{
public:
    /// The first level whose heading changed; the number of levels when none did.
    size_t changedFrom(const std::vector<std::string>& groups);

private:
    bool m_first = true;
    std::vector<std::string> m_groups;
};

} // namespace assay::table::writers
