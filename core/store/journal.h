#pragma once

#include "core/base/hash.h"
#include "core/base/progress.h"
#include "core/store/database.h"
#include "core/store/row.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace assay::store {

/// One entry of the journal, without its changes.
struct Entry
{
    int64_t sequence = 0;
    Uid uid;
    int64_t time = 0; ///< milliseconds since 1970-01-01T00:00:00Z
    std::string reviewer;
    std::string action;
    int64_t parent = 0; ///< the state it started from; 0 is the empty project
    int64_t state = 0;  ///< the state it led to
    bool barrier = false;
    std::optional<std::string> summary; ///< none once forgotten
    std::string summarySalt;
    std::string summaryDigest;
    int64_t changed = 0;
    std::string changes;
    std::string facts;
    std::string previous;
    std::string hash;

    /// Whether it made a state of its own, rather than going back to one.
    bool isAct() const { return state == sequence; }
};

/// The hash that chains an entry: SHA-256 over its header in a fixed order, every field with its length
/// before it.
std::string entryHash(const Entry& entry);
/// SHA-256 of salt and content.
std::string saltedDigest(std::string_view salt, std::string_view content);
/// SHA-256 over the digests of an entry's parts, in order.
std::string changesDigest(const std::vector<std::string>& partDigests);

/// Writes an entry as it is. For Act alone.
void putEntry(Database& database, const Entry& entry);

std::optional<Entry> lastEntry(Database& database);
std::optional<Entry> entryAt(Database& database, int64_t sequence);
/// Entries in order of sequence; f returns false to stop. `newestFirst` turns it round.
void forEachEntry(Database& database, const std::function<bool(const Entry&)>& f, bool newestFirst = false,
                  int64_t from = 0);

/// The state that the project is in: 0 when it is empty.
int64_t currentState(Database& database);

/// How to get from one state to another: acts to take back, newest first, then acts to do again, oldest
/// first.
struct Path
{
    std::vector<int64_t> back;
    std::vector<int64_t> forward;
};
std::optional<Path> pathBetween(Database& database, int64_t from, int64_t to);

/// The states that can be reached from `state` by one redo, oldest first.
std::vector<int64_t> childrenOf(Database& database, int64_t state);

/// Whether the changes of an act are all still held.
bool hasContent(Database& database, int64_t sequence);

/// The parts of an act's changes; the last first when `backwards`. Throws Error(Corruption) where one was
/// changed.
void forEachPart(Database& database, int64_t sequence, bool backwards,
                 const std::function<void(const std::string& content)>& f);

/// The digest of all facts, computed from the tables. Linear in the project.
FactDigest digestOfFacts(Database& database, const FactTables& tables, Progress* progress = nullptr);

} // namespace assay::store
