#include "core/table/sql.h"

#include <algorithm>
#include <utility>

namespace assay::table {

Query::Query(store::Database& database, const std::string& sql) : m_database(&database)
{
    const int code = sqlite3_prepare_v3(database.raw(), sql.c_str(), static_cast<int>(sql.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

Query::~Query()
{
    sqlite3_finalize(m_statement);
}

Query::Query(Query&& other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Query& Query::operator=(Query&& other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_statement, other.m_statement);
    return *this;
}

void Query::bind(int position, int64_t value)
{
    const int code = sqlite3_bind_int64(m_statement, position, value);
    if (code != SQLITE_OK)
        fail(code);
}

void Query::bind(const char* name, int64_t value)
{
    if (const int position = sqlite3_bind_parameter_index(m_statement, name))
        bind(position, value);
}

void Query::bind(const char* name, std::string_view value)
{
    const int position = sqlite3_bind_parameter_index(m_statement, name);
    if (position == 0)
        return;
    const int code =
        sqlite3_bind_text64(m_statement, position, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        fail(code);
}

bool Query::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(code);
    return false;
}

Uid Query::uid(int column) const
{
    const std::string_view data = bytes(column);
    return Uid::fromBytes(data.data(), data.size()).value_or(Uid());
}

void Query::fail(int code) const
{
    store::rethrow(SQLite::Exception(m_database->raw(), code), "reading rows for a table");
}

namespace {

// A named parameter takes the number after the highest so far, which would be one of the keys'.
constexpr const char* kInternal = "?257";
constexpr const char* kAsOf = "?258";

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

} // namespace

KeyedQuery::KeyedQuery(store::Database& database, std::string_view sql)
{
    static_assert(kKeys == 256);
    std::string keys;
    for (size_t i = 1; i <= kKeys; ++i)
        keys += (i == 1 ? "?" : ",?") + std::to_string(i);
    std::string text(sql);
    replaceAll(text, "@", keys);
    replaceAll(text, ":internal", kInternal);
    replaceAll(text, ":asof", kAsOf);
    m_query = Query(database, text);
    bindReach(false, {});
}

void KeyedQuery::bindReach(bool internal, std::string_view asOf)
{
    m_query.bind(kInternal, int64_t{internal});
    m_query.bind(kAsOf, asOf.empty() ? std::string_view("9999-12-31") : asOf);
}

void KeyedQuery::bindKeys(std::span<const int64_t> keys)
{
    for (size_t i = 0; i < keys.size(); ++i)
        m_query.bind(static_cast<int>(i) + 1, keys[i]);
    // No row has the key 0. What an earlier lot bound further on is taken back.
    for (size_t i = keys.size(); i < m_bound; ++i)
        m_query.bind(static_cast<int>(i) + 1, int64_t{0});
    m_bound = keys.size();
}

void makeKeys(std::vector<int64_t>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (!ids.empty() && ids.front() == 0)
        ids.erase(ids.begin());
}

} // namespace assay::table
