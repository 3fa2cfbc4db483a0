#pragma once

#include "core/query/sql.h"
#include "core/store/database.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace assay::query {

/// The keys that a SELECT gives, to be gathered once and then asked for by among(): a bit for each key up to
/// the greatest, which costs less to fill and to ask than the table that SQLite makes for IN. Nothing is in
/// it until somebody has gathered it. One thread at a time.
class KeySet
{
public:
    explicit KeySet(Sql select) : m_select(std::move(select)) {}

    const Sql& select() const { return m_select; }
    /// False for a key that is too great to be held (in a file made by hand: keys go up by one from 1).
    [[nodiscard]] bool add(int64_t key);
    void clear() { m_bits.clear(); }
    /// The bit of a key k is number k % 8 of byte k / 8.
    std::span<const uint8_t> bits() const { return m_bits; }

private:
    Sql m_select;
    std::vector<uint8_t> m_bits;
};

/// Gives a connection the function that among() calls.
void addKeyFunction(store::Database& database);

/// Whether a column's key is in a set as that is when the statement begins; it must not change while it runs.
Sql among(const std::string& column, std::shared_ptr<const KeySet> keys);

} // namespace assay::query
