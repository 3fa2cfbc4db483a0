#pragma once

#include "core/table/table.h"

#include <cstdint>
#include <string>
#include <vector>

// What a table counts while its rows are made. Private to core/table.
namespace assay::table {

/// A set of integer keys at one bit each.
class KeySet
{
public:
    /// False when it was there already.
    bool add(int64_t id);
    bool has(int64_t id) const
    {
        return static_cast<size_t>(id) < m_bits.size() && m_bits[static_cast<size_t>(id)];
    }
    uint64_t count() const { return m_count; }

private:
    std::vector<bool> m_bits;
    uint64_t m_count = 0;
};

struct Tally
{
    // Left out because it is internal.
    KeySet names, quotes, attributions, claims;
    uint64_t notes = 0;
    uint64_t rows = 0;
    std::string rowWord, rowsWord;

    // For the appendix.
    KeySet quotedPassages, quotedDocuments;

    Withheld withheld() const;
};

} // namespace assay::table
