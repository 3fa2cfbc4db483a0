#pragma once

#include "core/store/database.h"

#include <optional>
#include <string>
#include <vector>

// Reading uids, the one way: a short one in a damaged file is said to be one. Private to core/store.
namespace assay::store {

/// Throws Error(Corruption) where there is none; `name` says of what, where one is given.
inline Uid uidAt(const SQLite::Column& value, const char* name = nullptr)
{
    const auto uid = Uid::fromBytes(value.getBlob(), static_cast<size_t>(value.getBytes()));
    if (!uid)
        throw Error(ErrorKind::Corruption, "The project is damaged: it holds a uid" +
                                               (name ? " in '" + std::string(name) + "'" : std::string()) +
                                               " that is not 16 bytes long. Run verify to see what else is "
                                               "wrong.");
    return *uid;
}

inline Uid uidAt(SQLite::Statement& statement, int column = 0)
{
    const SQLite::Column value = statement.getColumn(column);
    return uidAt(value);
}

/// The first column of all rows, as uids. `bind` sets the parameters.
template<class Bind>
std::vector<Uid> uids(Database& database, const char* sql, Bind&& bind)
{
    return guarded(database.path().string(), [&] {
        auto& statement = database.prepared(sql);
        bind(statement);
        std::vector<Uid> found;
        while (statement.executeStep())
            found.push_back(uidAt(statement));
        statement.reset();
        return found;
    });
}

inline std::vector<Uid> uidsByText(Database& database, const char* sql, const std::string& text)
{
    return uids(database, sql, [&](SQLite::Statement& statement) { statement.bind(1, text); });
}

inline std::vector<Uid> uidsByUid(Database& database, const char* sql, const Uid& uid)
{
    return uids(database, sql,
                [&](SQLite::Statement& statement) { statement.bind(1, uid.bytes().data(), 16); });
}

inline std::optional<Uid> first(const std::vector<Uid>& all)
{
    return all.empty() ? std::nullopt : std::optional(all.front());
}

} // namespace assay::store
