#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"
#include "core/store/row.h"
#include "core/text/fold.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace assay::store {

/// What claims are ordered by, and found by their exact statement with: the front of its sort key.
std::string claimOrderKey(std::string_view statement);

/// Keeps the derived tables (search_*, claim_order, actor_label, place_label, name_key) true to the facts.
/// Proposals are made elsewhere (core/project/suggestions.h); here they only go with their text version.
/// The recorder hands over each batch of changes inside the transaction that made them. The writer's thread
/// only.
class Derived
{
public:
    Derived(Database& database, const FactTables& tables);

    /// What is derived from the words of a change, and costs most of the work.
    struct Words
    {
        const RowChange* change = nullptr;
        std::string before, after; ///< folded
        std::string orderKey;      ///< of a claim
    };
    /// For each change that changes words. Touches nothing that other threads do; one folder for each thread.
    std::vector<Words> wordsOf(std::span<const RowChange> changes, Folder& folder) const;
    void apply(std::span<const RowChange> changes, const std::vector<Words>& words);
    /// The labels that the batches touched; called before the commit.
    void finish();
    void abandon(); ///< after a rollback

    /// Feeds the search index with one segment of a source; `put` false takes it out again.
    void segment(int64_t id, const std::string& text, bool put);

    /// Throws all derived data away and makes it anew from facts and content.
    void rebuild(Progress* progress);

    /// Whether the file's keys were made by this program's key version and ICU. Reading: search is off when
    /// not.
    static bool areKeysCurrent(Database& database);

private:
    /// Where a column stands among the values of a change.
    struct Columns
    {
        explicit Columns(const FactTables& tables);
        int claim, passage, translation, name, actor, place, document, version;
        size_t claimStatement, passageQuote, translationText, nameText, nameActor, namePlace, documentTitle,
            documentVoice, documentVisibility;
    };
    void searchWords(const Words& words);
    void applyClaim(const Words& words);
    void applyName(const RowChange& change);
    void applyDocument(const RowChange& change);
    void put(const char* sql, int64_t id, std::string_view text);
    void putWords(const char* sql, int64_t id, const std::string& words);
    void putClaimOrder(int64_t id, const std::string& key);
    void putNameKeys(int64_t id, std::string_view text);
    void touch(const Value& actor, const Value& place);

    Database& m_database;
    Columns m_columns;
    Folder m_folder;
    std::unordered_set<int64_t> m_touchedActors;
    std::unordered_set<int64_t> m_touchedPlaces;
};

} // namespace assay::store
