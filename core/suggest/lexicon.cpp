#include "core/suggest/lexicon.h"

#include <utility>

namespace assay::suggest {

uint32_t Lexicon::find(uint64_t hash) const
{
    const size_t mask = m_hashes.size() - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        if (m_slots[i] == 0)
            return 0;
        if (m_hashes[i] == hash)
            return m_slots[i];
    }
}

uint32_t Lexicon::add(uint64_t hash)
{
    if (const uint32_t known = find(hash))
        return known;
    if (m_words.size() * 3 > m_hashes.size())
        grow();
    const size_t mask = m_hashes.size() - 1;
    size_t i = hash & mask;
    while (m_slots[i] != 0)
        i = (i + 1) & mask;
    m_hashes[i] = hash;
    m_slots[i] = static_cast<uint32_t>(m_words.size());
    m_words.emplace_back();
    return m_slots[i];
}

void Lexicon::grow()
{
    const std::vector<uint64_t> hashes = std::move(m_hashes);
    const std::vector<uint32_t> slots = std::move(m_slots);
    m_hashes.assign(hashes.size() * 2, 0);
    m_slots.assign(hashes.size() * 2, 0);
    const size_t mask = m_hashes.size() - 1;
    for (size_t k = 0; k < hashes.size(); ++k) {
        if (slots[k] == 0)
            continue;
        size_t i = hashes[k] & mask;
        while (m_slots[i] != 0)
            i = (i + 1) & mask;
        m_hashes[i] = hashes[k];
        m_slots[i] = slots[k];
    }
}

} // namespace assay::suggest
