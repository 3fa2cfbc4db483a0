#include "core/store/record_layout.h"
#include "core/store/record_tables.h"
#include "core/store/records.h"
#include "core/store/uid_rows.h"

// Values read out of their rows and lists.
namespace assay::store {
namespace {

[[noreturn]] void badValue(const std::string& what)
{
    throw Error(ErrorKind::Corruption,
                "The project holds a value that this program does not know: " + what + ".");
}

/// Fills the fields of a row from a statement, column by column.
class ReadVisitor
{
public:
    ReadVisitor(SQLite::Statement& statement, int first) : m_statement(statement), m_at(first) {}

    template<class T>
    void operator()(const char* name, T& out)
    {
        read(name, out);
    }
    template<class T>
    void list(const char*, const char*, T&)
    {
    }
    template<class T>
    void set(const char*, const char*, const char*, T&)
    {
    }

    template<class T>
    void read(const char* name, T& out)
    {
        if constexpr (std::is_same_v<T, FuzzyDate>) {
            out.words = m_statement.getColumn(m_at++).getString();
            out.earliest = day(name);
            out.latest = day(name);
        } else {
            const SQLite::Column column = m_statement.getColumn(m_at++);
            if constexpr (std::is_same_v<T, std::string>) {
                out = column.getString();
            } else if constexpr (std::is_same_v<T, bool>) {
                out = column.getInt() != 0;
            } else if constexpr (std::is_same_v<T, int64_t>) {
                out = column.getInt64();
            } else if constexpr (std::is_same_v<T, Bytes>) {
                out.value.assign(static_cast<const char*>(column.getBlob()),
                                 static_cast<size_t>(column.getBytes()));
            } else if constexpr (kIsId<T>) {
                out = column.isNull() ? T() : T(uidAt(column, name));
            } else if constexpr (kIsOptional<T>) {
                if (column.isNull()) {
                    out.reset();
                } else if constexpr (std::is_same_v<T, std::optional<int64_t>>) {
                    out = column.getInt64();
                } else {
                    out = term<typename T::value_type>(name, column.getString());
                }
            } else {
                out = term<T>(name, column.getString());
            }
        }
    }

private:
    std::optional<Day> day(const char* name)
    {
        const SQLite::Column column = m_statement.getColumn(m_at++);
        if (column.isNull())
            return std::nullopt;
        const auto value = Day::fromIso(column.getString());
        if (!value)
            badValue(std::string("a day in '") + name + "'");
        return value;
    }
    template<class E>
    static E term(const char* name, const std::string& text)
    {
        const auto value = fromToken<E>(text);
        if (!value)
            badValue("'" + text + "' in '" + name + "'");
        return *value;
    }
    SQLite::Statement& m_statement;
    int m_at;
};

template<class T>
std::vector<T> readList(Database& database, const char* table, const std::string& owner, int64_t id,
                        const std::string& setColumn)
{
    const auto make = [&] {
        const auto columns = elementColumns<T>(table, setColumn);
        return "SELECT " + joined(columns.selects) + " FROM " + std::string(table) + " WHERE " + owner +
               "_id = ?1 ORDER BY " + (setColumn.empty() ? "ord" : "1");
    };
    auto& statement = database.prepared(&Purpose<T>::kReadList, table, make);
    statement.bind(1, id);
    std::vector<T> out;
    while (statement.executeStep()) {
        T element{};
        ReadVisitor visitor(statement, 0);
        if constexpr (kIsPlain<T>)
            visitor.read(table, element);
        else
            T::fields(element, visitor);
        out.push_back(std::move(element));
    }
    statement.reset();
    return out;
}

class ReadListsVisitor
{
public:
    ReadListsVisitor(Database& database, const std::string& owner, int64_t id)
        : m_database(database), m_owner(owner), m_id(id)
    {
    }
    template<class T>
    void operator()(const char*, T&)
    {
    }
    template<class T>
    void list(const char*, const char* table, std::vector<T>& out)
    {
        out = readList<T>(m_database, table, m_owner, m_id, {});
    }
    template<class T>
    void set(const char*, const char* table, const char* column, std::vector<T>& out)
    {
        out = readList<T>(m_database, table, m_owner, m_id, column);
    }

private:
    Database& m_database;
    const std::string& m_owner;
    int64_t m_id;
};

template<class T>
std::string selectText(const char* by)
{
    const std::string& table = tableOf(T::kKind);
    return "SELECT " + table + ".id, " + table + ".uid, " + joined(columnsOf<T>(table).selects) + " FROM " +
           table + " WHERE " + by + " = ?1";
}

[[noreturn]] void nobodySpeaks(Database& database, const char* what, const Uid& uid, const char* part)
{
    throw Error(ErrorKind::Corruption,
                "The project is damaged: the " + std::string(what) + " " + uid.text() + " has no " + part +
                    " that says who speaks. Run verify to see what else is wrong.",
                database.path().string());
}

template<class T>
std::optional<T> loadRow(Database& database, SQLite::Statement& statement)
{
    if (!statement.executeStep()) {
        statement.reset();
        return std::nullopt;
    }
    T value;
    const int64_t id = statement.getColumn(0).getInt64();
    value.id.uid = uidAt(statement, 1);
    ReadVisitor row(statement, 2);
    T::fields(value, row);
    statement.reset();
    ReadListsVisitor lists(database, tableOf(T::kKind), id);
    T::fields(value, lists);
    // Whoever reads a chain looks at its ends, and whoever reads an occasion at its first actor.
    if constexpr (std::is_same_v<T, Attribution>)
        if (value.chain.empty())
            nobodySpeaks(database, "attribution", value.id.uid, "chain");
    if constexpr (std::is_same_v<T, Occasion>)
        if (value.actors.empty())
            nobodySpeaks(database, "occasion", value.id.uid, "actor");
    return value;
}

} // namespace

void throwMissing(Database& database, Kind kind, Uid uid)
{
    std::string word(token(kind));
    std::replace(word.begin(), word.end(), '_', ' ');
    throw Error(ErrorKind::Corruption,
                "The project is damaged: the " + word + " " + uid.text() +
                    " is pointed at and is not there. Run verify to see what else is wrong.",
                database.path().string());
}

template<class T>
std::optional<T> load(Database& database, Uid uid)
{
    return guarded(database.path().string(), [&] {
        auto& statement =
            database.prepared(&Purpose<T>::kSelectByUid, nullptr, [] { return selectText<T>("uid"); });
        statement.bind(1, uid.bytes().data(), 16);
        return loadRow<T>(database, statement);
    });
}

template<class T>
std::optional<T> loadById(Database& database, int64_t id)
{
    return guarded(database.path().string(), [&] {
        auto& statement =
            database.prepared(&Purpose<T>::kSelectById, nullptr, [] { return selectText<T>("id"); });
        statement.bind(1, id);
        return loadRow<T>(database, statement);
    });
}

std::vector<Uid> allUids(Database& database, Kind kind)
{
    return guarded(database.path().string(), [&] {
        std::vector<Uid> uids;
        auto& statement = database.prepared("SELECT uid FROM " + tableOf(kind) + " ORDER BY uid");
        while (statement.executeStep()) {
            uids.push_back(uidAt(statement));
        }
        statement.reset();
        return uids;
    });
}

#define ASSAY_READ(T)                                                                                        \
    template std::optional<T> load<T>(Database&, Uid);                                                       \
    template std::optional<T> loadById<T>(Database&, int64_t);

ASSAY_EVERY_RECORD(ASSAY_READ)

} // namespace assay::store
