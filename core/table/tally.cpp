#include "core/table/tally.h"

#include <algorithm>

namespace assay::table {

bool KeySet::add(int64_t id)
{
    const auto at = static_cast<size_t>(id);
    if (at >= m_bits.size())
        m_bits.resize(std::max(at + 1, m_bits.size() * 2));
    if (m_bits[at])
        return false;
    m_bits[at] = true;
    ++m_count;
    return true;
}

Withheld Tally::withheld() const
{
    Withheld all;
    std::string parts;
    const auto part = [&](uint64_t count, const std::string& one, const std::string& many) {
        all.things += count;
        if (count > 0)
            parts += (parts.empty() ? "" : ", ") + std::to_string(count) + " " + (count == 1 ? one : many);
    };
    part(rows, rowWord, rowsWord);
    part(attributions.count(), rowWord == "attribution" ? "attribution beside them" : "attribution",
         rowWord == "attribution" ? "attributions beside them" : "attributions");
    part(claims.count(), "related claim", "related claims");
    part(names.count(), "name", "names");
    part(quotes.count(), "quote", "quotes");
    part(notes, "note", "notes");
    if (all.things > 0)
        all.sentence = std::to_string(all.things) +
                       (all.things == 1 ? " thing marked internal was" : " things marked internal were") +
                       " left out: " + parts + ".";
    return all;
}

} // namespace assay::table
