#pragma once

#include "core/table/column_spec.h"
#include "core/table/printing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// The rows of a project's table. Private to core/table.
namespace assay::table {

/// Which rows, in their order; where they are grouped, each with its group. A row may stand in several
/// groups.
struct Rows
{
    std::vector<int64_t> ids;
    std::vector<uint32_t> groupOf;                ///< one for each id; empty: not grouped
    std::vector<std::vector<std::string>> groups; ///< the headings of each group
    std::optional<uint64_t> limit;
};

/// The language of the project's tables: English where it names none.
std::string languageOf(store::Database& database);
bool hasInternalDocuments(store::Database& database);
/// Whether a column's values are keys of things.
bool isKey(Value value);

class ProjectRows : public RowSource
{
public:
    ProjectRows(store::Database& database, query::RowKind kind, std::vector<const ColumnSpec*> columns,
                Rows rows, Reach reach, bool wantsReviews, const std::string& language);

    const Row* next() override;
    Withheld withheld() override { return m_tally.withheld(); }
    uint64_t repeated() override { return m_repeated; }
    void forEachSource(const std::function<void(const SourceEntry&)>& source,
                       const std::function<void(const ExtractEntry&)>& extract) override;

    Tally& tally() { return m_tally; }
    /// Begins anew with other rows, each once; what was counted and fetched so far is forgotten.
    void restart(std::vector<int64_t> ids);
    /// What no column asks for but somebody who looks at the rows.
    void fetchAlso(unsigned needs) { m_needs |= needs; }
    Context& context() { return m_context; }
    /// Of rows of claims and attributions: the claim of the row that next() gave last.
    int64_t lastClaim() const { return m_subjects[m_at - 1].claim; }
    /// The key of the row that next() gave last.
    int64_t lastId() const { return m_entries.ids[m_position - m_count + m_at - 1]; }

private:
    /// A thing named by its key that waits for its cell until all of the batch were fetched.
    struct Pending
    {
        size_t row;
        int64_t key;
        std::string before, after;
    };

    bool fillBatch();
    void takeEntries();
    void readMain();
    void readAttributions();
    void readList(size_t column);
    void finishColumn(size_t column);
    void fetchPending(Value value, const std::vector<Pending>& pending);
    void printKey(Value value, int64_t key, Cell& cell);
    bool isOfAttributions() const
    {
        return m_kind == query::RowKind::Claims || m_kind == query::RowKind::Attributions;
    }
    struct Quoted;
    Quoted quoted(int64_t passage);
    ExtractEntry extractOf(const std::vector<Quoted>& passages);

    store::Database& m_database;
    query::RowKind m_kind;
    std::vector<const ColumnSpec*> m_columns;
    Rows m_entries;
    bool m_wantsReviews;
    unsigned m_needs = 0;
    bool m_mayLose = false; ///< claims may turn out to rest on nothing that may be shown
    Shelf m_shelf;
    Tally m_tally;
    Surroundings m_surroundings;
    Context m_context;
    KeyedQuery m_main;
    std::vector<KeyedQuery> m_lists;
    KeySet m_seen;
    uint64_t m_repeated = 0;
    uint64_t m_given = 0;

    // The batch.
    size_t m_position = 0; ///< in the entries
    std::vector<Row> m_rows;
    size_t m_count = 0;
    size_t m_at = 0;
    std::vector<std::pair<int64_t, size_t>> m_slots;  ///< key of the row, sorted
    std::vector<std::pair<int64_t, size_t>> m_claims; ///< key of its claim, sorted
    std::vector<char> m_dropped;
    std::vector<Subject> m_subjects;
    std::vector<std::vector<Pending>> m_pending; ///< for each column
};

} // namespace assay::table
