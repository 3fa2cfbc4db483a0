#pragma once

#include "core/base/progress.h"
#include "core/base/uid.h"
#include "core/store/database.h"
#include "core/store/derived.h"
#include "core/store/journal.h"
#include "core/store/recorder.h"
#include "core/store/records.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace assay::store {

/// What a commit did, for whoever shows rows: exactly these changed.
struct Committed
{
    int64_t sequence = 0; ///< of the journal entry; 0 when nothing changed and nothing was written
    int64_t changedRows = 0;
    std::unordered_map<Uid, Kind> touched; ///< a row of a list counts as its owner
    bool everything = false; ///< so much changed that it is not listed: whatever is shown is asked for anew

    /// True when the commit may have changed a row of one of these kinds: it touched one, or it is
    /// `everything`. What a row shows of other things is the caller's to know: a claim's line also names
    /// actors.
    bool concerns(const std::vector<Kind>& kinds) const;
};

class Act;

/// The writing side of a project: the one connection that writes, with recorder, journal and derived data.
/// One thread.
class Ledger
{
public:
    /// Takes a database opened for writing. Clock and uid source must outlive the ledger.
    Ledger(std::unique_ptr<Database> database, Clock& clock, UidSource& uids);
    ~Ledger();

    /// Goes to another state of history by way of the common ancestor, as one new entry ("undo" or "redo").
    /// Throws Error(Usage) where there is no such state, a barrier lies between, or its content was released.
    Committed moveTo(int64_t state, const std::string& reviewer, const std::string& action,
                     const std::string& summary, Progress* progress = nullptr);

    Database& database() { return *m_database; }
    const FactTables& tables() const { return m_tables; }
    Clock& clock() { return m_clock; }
    UidSource& uids() { return m_uids; }
    Derived& derived() { return m_derived; }

private:
    friend class Act;
    std::unique_ptr<Database> m_database;
    Clock& m_clock;
    UidSource& m_uids;
    FactTables m_tables;
    Derived m_derived;
    Recorder m_recorder;
    bool m_busy = false;
};

/// One act of the user: a transaction that is rolled back when it is left without commit().
class Act
{
public:
    /// Only one act at a time may be open on a ledger.
    Act(Ledger& ledger, std::string reviewer, std::string action);
    ~Act();
    Act(const Act&) = delete;
    Act& operator=(const Act&) = delete;

    Database& database() { return *m_ledger.m_database; }
    Ledger& ledger() { return m_ledger; }
    RecordWriter& records() { return m_records; }
    Derived& derived() { return m_ledger.m_derived; }
    const std::string& reviewer() const { return m_reviewer; }
    Uid newUid() { return m_ledger.m_uids.next(); }
    /// Lets the recorder work off what it captured; called often, between statements, in long acts.
    void pump() { m_ledger.m_recorder.pump(); }
    /// Works off all of it: brings the derived data up to what this act has done so far, for who looks names
    /// up in its middle.
    void settle() { m_ledger.m_recorder.settle(); }

    /// Makes the act a barrier: nothing before it can be undone.
    void setBarrier() { m_barrier = true; }

    /// Writes the entry and commits. `summary` says what was done, in words. Without any change of fact
    /// nothing is written and the transaction is rolled back. Throws Error(Input) when something points at
    /// what does not exist.
    Committed commit(const std::string& summary);
    /// The same for work that changes no fact (compact): the entry leads to the state it began in.
    Committed commitMaintenance(const std::string& summary);

private:
    friend class Ledger;
    void putPart(const std::string& part);
    Committed write(const std::string& summary);
    void rollBack() noexcept;

    Ledger& m_ledger;
    RecordWriter m_records;
    std::string m_reviewer;
    std::string m_action;
    int64_t m_sequence = 0;
    int64_t m_parent = 0;
    std::optional<int64_t> m_state; ///< where it leads, when that is a state known before
    std::vector<std::string> m_partDigests;
    bool m_barrier = false;
    bool m_open = false;
};

} // namespace assay::store
