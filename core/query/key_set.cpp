#include "core/query/key_set.h"

#include <sqlite3.h>

namespace assay::query {

namespace {

/// 32 MB of bits.
constexpr int64_t kMostKeys = int64_t(1) << 28;

void isAmong(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* bits = static_cast<const uint8_t*>(sqlite3_value_blob(values[0]));
    const int64_t key = sqlite3_value_int64(values[1]);
    const bool held = bits && key >= 0 && key / 8 < sqlite3_value_bytes(values[0]);
    sqlite3_result_int(context, held ? bits[key / 8] >> (key % 8) & 1 : 0);
}

} // namespace

bool KeySet::add(int64_t key)
{
    if (key < 0 || key >= kMostKeys)
        return false;
    const auto byte = static_cast<size_t>(key / 8);
    if (byte >= m_bits.size())
        m_bits.resize(byte + byte / 2 + 64);
    m_bits[byte] = static_cast<uint8_t>(m_bits[byte] | 1u << (key % 8));
    return true;
}

void addKeyFunction(store::Database& database)
{
    sqlite3_create_function_v2(database.raw(), "assay_among", 2,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, isAmong,
                               nullptr, nullptr, nullptr);
}

Sql among(const std::string& column, std::shared_ptr<const KeySet> keys)
{
    return Sql("assay_among(") + Sql::bound(std::move(keys)) + ", " + column + ")";
}

} // namespace assay::query
