#pragma once

#include "core/base/uid.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace assay::store {

/// Uids and integer keys of one table, found from either side. Half a million of them are looked at in a load
/// for every hundred thousand claims, so they lie flat in memory. Nothing is ever taken out but all.
class KeyTable
{
public:
    size_t size() const { return m_entries.size(); }

    /// 0: not here.
    int64_t idOf(const Uid& uid) const
    {
        const uint32_t number = m_entries.empty() ? 0 : m_byUid[slotOf(uid)];
        return number == 0 ? 0 : m_entries[number - 1].id;
    }
    /// Null: not here. Good until the next change.
    const Uid* uidOf(int64_t id) const
    {
        const uint32_t number = m_entries.empty() ? 0 : m_byId[slotOf(id)];
        return number == 0 ? nullptr : &m_entries[number - 1].uid;
    }

    /// From now on `uid` has this key, and the key is its; a key that it had before still leads to it.
    void put(const Uid& uid, int64_t id)
    {
        if (m_entries.size() * 2 >= m_byUid.size())
            grow();
        const size_t byId = slotOf(id);
        if (m_byId[byId] == 0 || m_entries[m_byId[byId] - 1].uid != uid) {
            m_entries.push_back({uid, id});
            m_byId[byId] = static_cast<uint32_t>(m_entries.size());
        }
        m_byUid[slotOf(uid)] = m_byId[byId];
    }

    void clear() { *this = KeyTable(); }

private:
    struct Entry
    {
        Uid uid;
        int64_t id;
    };
    static size_t mixed(uint64_t value) { return static_cast<size_t>(value * 0x9E3779B97F4A7C15U >> 32); }
    static size_t hash(const Uid& uid) { return mixed(std::hash<Uid>()(uid)); }
    static size_t hash(int64_t id) { return mixed(static_cast<uint64_t>(id)); }

    /// Where it stands, or would stand.
    size_t slotOf(const Uid& uid) const
    {
        size_t slot = hash(uid) & m_mask;
        while (m_byUid[slot] != 0 && m_entries[m_byUid[slot] - 1].uid != uid)
            slot = (slot + 1) & m_mask;
        return slot;
    }
    size_t slotOf(int64_t id) const
    {
        size_t slot = hash(id) & m_mask;
        while (m_byId[slot] != 0 && m_entries[m_byId[slot] - 1].id != id)
            slot = (slot + 1) & m_mask;
        return slot;
    }
    void grow()
    {
        const auto byUid = std::move(m_byUid);
        const auto byId = std::move(m_byId);
        const size_t slots = std::max<size_t>(64, byUid.size() * 2);
        m_mask = slots - 1;
        m_byUid.assign(slots, 0);
        m_byId.assign(slots, 0);
        // Several entries may be of one uid or of one key: the indexes know which is the last.
        for (const uint32_t number : byUid)
            if (number != 0)
                m_byUid[slotOf(m_entries[number - 1].uid)] = number;
        for (const uint32_t number : byId)
            if (number != 0)
                m_byId[slotOf(m_entries[number - 1].id)] = number;
    }

    std::vector<Entry> m_entries;
    std::vector<uint32_t> m_byUid; ///< number of the entry, from 1; 0: free
    std::vector<uint32_t> m_byId;
    size_t m_mask = 0;
};

} // namespace assay::store
