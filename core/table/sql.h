#pragma once

#include "core/base/uid.h"
#include "core/store/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

// Reading rows for tables: prepared once for a whole table, values read in place. Private to core/table.
namespace assay::table {

class Query
{
public:
    Query() = default;
    Query(store::Database& database, const std::string& sql);
    ~Query();
    Query(Query&& other) noexcept;
    Query& operator=(Query&& other) noexcept;

    bool isPrepared() const { return m_statement != nullptr; }
    void bind(int position, int64_t value);
    /// A named parameter; nothing happens where the statement has none of that name.
    void bind(const char* name, int64_t value);
    void bind(const char* name, std::string_view value);
    bool step();
    void reset() { sqlite3_reset(m_statement); }

    int columns() const { return sqlite3_column_count(m_statement); }
    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    int64_t integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    /// Good until the next step. NULL is empty.
    std::string_view text(int column) const
    {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return text ? std::string_view(text, static_cast<size_t>(sqlite3_column_bytes(m_statement, column)))
                    : std::string_view();
    }
    std::string_view bytes(int column) const
    {
        const void* data = sqlite3_column_blob(m_statement, column);
        return {static_cast<const char*>(data),
                static_cast<size_t>(sqlite3_column_bytes(m_statement, column))};
    }
    Uid uid(int column) const;

private:
    [[noreturn]] void fail(int code) const;
    store::Database* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

/// A SELECT for many keys at once: each "IN (@)" stands for the same lot of up to kKeys of them. It may use
/// :internal (1 or 0) and :asof (an ISO day), which stand behind the keys.
class KeyedQuery
{
public:
    static constexpr size_t kKeys = 256;

    KeyedQuery() = default;
    KeyedQuery(store::Database& database, std::string_view sql);
    void bindReach(bool internal, std::string_view asOf);
    bool isPrepared() const { return m_query.isPrepared(); }

    /// Calls f(query) for each row of each lot of keys. Keys should be sorted and each there once.
    template<class F>
    void run(std::span<const int64_t> keys, F&& f)
    {
        for (size_t at = 0; at < keys.size(); at += kKeys) {
            bindKeys(keys.subspan(at, std::min(kKeys, keys.size() - at)));
            while (m_query.step())
                f(m_query);
            m_query.reset();
        }
    }

private:
    void bindKeys(std::span<const int64_t> keys);
    Query m_query;
    size_t m_bound = kKeys;
};

/// Sorted, each once, without 0.
void makeKeys(std::vector<int64_t>& ids);

} // namespace assay::table
