#pragma once

#include "core/table/request.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

// A table that is looked at rather than written: its keys first, its rows where somebody looks.
namespace assay::table {

/// Which rows a table has, in their order, without their cells.
struct RowList
{
    TableInfo info;
    query::RowKind kind = query::RowKind::Claims;
    std::vector<std::string> columns; ///< tokens, as the request, view or template has them
    std::vector<int64_t> ids;
    std::vector<uint32_t> groupOf;                ///< one for each id; empty: not grouped
    std::vector<std::vector<std::string>> groups; ///< the headings of each group, outermost first
    std::vector<std::string> notices;             ///< what a person should know about the question
};

/// The keys of the rows that openTable() would give, with the same mistakes. Format and limits of writing do
/// not count.
Result<RowList> listRows(store::Database& database, const TableRequest& request,
                         Progress* progress = nullptr);

/// What one speaker, or several at once, do to a claim: what the columns "who-says", "chain" and "rebuttals"
/// say in one text each, taken apart.
struct Voice
{
    std::string stance, scope;
    Cell speakers; ///< "Okafor and Lind (jointly)"
    Cell ways;     ///< an item for each way it came: "The report › Ministry, Radio North"
    Cell words;    ///< the quotes

    bool asserts() const { return stance == "asserts" || stance == "concedes"; }
};

/// Reads rows by their keys, as often as somebody looks, with all that is internal: it is for those who work
/// in the project. Statements stay prepared. The database must outlive it. One thread at a time.
class PageReader
{
public:
    /// Mistakes: a column that rows of this kind do not have. `withVoices` is for claims.
    static Result<PageReader> open(store::Database& database, query::RowKind kind,
                                   const std::vector<std::string>& columns, bool withVoices = false);
    PageReader(PageReader&&) noexcept;
    PageReader& operator=(PageReader&&) noexcept;
    ~PageReader();

    /// Calls f for each row that is there, in the order of `ids` (each once); `row` is good until f returns.
    /// A key without a row is passed over.
    void read(std::span<const int64_t> ids, const std::function<void(int64_t id, const Row& row)>& f);
    /// Of the claim whose row read() gives at the moment; those who assert it first.
    std::vector<Voice> voices();

private:
    struct Parts;
    explicit PageReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace assay::table
