#pragma once

#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/store/database.h"
#include "core/store/row.h"
#include "core/text/fold.h"

namespace assay::store {

/// Keeps the derived tables (search_*, claim_order, actor_label, place_label, name_key) true to the facts. The recorder
/// hands over each batch of changes inside the transaction that made them. The writer's thread only.
class Derived
{
public:
    Derived(Database& database, const FactTables& tables);

    void apply(const std::vector<RowChange>& changes);
    /// The labels that the batches touched; called before the commit.
    void finish();
    void abandon(); ///< after a rollback

    /// Feeds the search index with one segment of a source; `put` false takes it out again.
    void segment(int64_t id, const std::string& text, bool put);

    /// Throws all derived data away and makes it anew from facts and content.
    void rebuild(Progress* progress);

    /// Whether the file's keys were made by this program's key version and ICU. Reading: search is off when not.
    static bool areKeysCurrent(Database& database);

private:
    Database& m_database;
    const FactTables& m_tables;
    Folder m_folder;
    std::vector<int64_t> m_touchedActors;
    std::vector<int64_t> m_touchedPlaces;
};

} // namespace assay::store
