#pragma once

#include "core/claim/values.h"
#include "core/store/database.h"

#include <optional>
#include <string>
#include <vector>

// The values of core/claim in and out of the database. Instantiated for every kind in records_read.cpp and
// records_write.cpp.
namespace assay::store {

/// The value with this uid, or nothing. Throws Error on bad data.
template<class T>
std::optional<T> load(Database& database, Uid uid);

template<class T>
std::optional<T> loadById(Database& database, int64_t id);

/// The value that something else in the project points at. Throws Error(Corruption) that says what is missing
/// where it is not there, which only a damaged file or one made by an enemy brings about.
template<class T>
T loadHeld(Database& database, Uid uid);

/// What is thrown then.
[[noreturn]] void throwMissing(Database& database, Kind kind, Uid uid);

/// Every value of a kind in the order of their uids; f returns false to stop. Memory does not grow with their
/// number.
template<class T, class F>
void forEach(Database& database, F&& f);

/// The uids of all of a kind, in order.
std::vector<Uid> allUids(Database& database, Kind kind);

/// Writes inside the transaction that is open; the recorder journals it. References may point at uids that
/// come later in the same transaction: they get their key in advance, and `unresolved` lists what never came.
class RecordWriter
{
public:
    explicit RecordWriter(Database& database);
    ~RecordWriter();

    template<class T>
    void insert(const T& value);
    /// Writes what differs from the value now held. False when there is no such uid.
    template<class T>
    bool update(const T& value);
    /// Removes the row and its lists; what points at it must have gone before the transaction ends.
    bool erase(Kind kind, Uid uid);

    /// The key of a uid, 0 where there is no such row and none has been pointed at. Quicker than the
    /// database's own answer for uids that are new.
    int64_t idOf(Kind kind, Uid uid);
    /// The key of a uid, made in advance where there is no such row yet. Null uid: 0.
    int64_t keyFor(Kind kind, Uid uid);
    struct Missing
    {
        Kind kind;
        Uid uid;
    };
    std::vector<Missing> unresolved() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

template<class T, class F>
void forEach(Database& database, F&& f)
{
    for (const Uid& uid : allUids(database, T::kKind))
        if (!f(loadHeld<T>(database, uid)))
            return;
}

template<class T>
T loadHeld(Database& database, Uid uid)
{
    auto value = load<T>(database, uid);
    if (!value)
        throwMissing(database, T::kKind, uid);
    return std::move(*value);
}

} // namespace assay::store
