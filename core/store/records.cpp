#include "core/store/records.h"

#include "core/store/keys.h"
#include "core/store/record_layout.h"

namespace assay::store {
namespace {

const std::string& tableOf(Kind kind)
{
    static const std::vector<std::string> kTables(kKindTokens.begin(), kKindTokens.end());
    return kTables[static_cast<size_t>(kind)];
}

[[noreturn]] void badValue(const std::string& what)
{
    throw Error(ErrorKind::Corruption,
                "The project holds a value that this program does not know: " + what + ".");
}

/// What a kept statement is for, told apart by its address.
template<class T>
struct Purpose
{
    static constexpr char kSelectByUid = 0, kSelectById = 0, kInsert = 0, kReadList = 0, kInsertElement = 0;
};

// Reading
// -----------------------------------------------------------------------------------------------------------

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
                if (column.isNull()) {
                    out = T();
                } else {
                    const auto uid = Uid::fromBytes(column.getBlob(), static_cast<size_t>(column.getBytes()));
                    if (!uid)
                        badValue(std::string("a uid in '") + name + "'");
                    out = T(*uid);
                }
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

// Writing
// -----------------------------------------------------------------------------------------------------------

/// Binds the fields of a row to a statement, column by column. The statement is to be run while the value is
/// there: texts are not copied.
class BindVisitor
{
public:
    BindVisitor(SQLite::Statement& statement, int first, Keys& keys)
        : m_statement(statement), m_at(first), m_keys(keys)
    {
    }

    template<class T>
    void operator()(const char*, const T& value)
    {
        bind(value);
    }
    template<class T>
    void list(const char*, const char*, const T&)
    {
    }
    template<class T>
    void set(const char*, const char*, const char*, const T&)
    {
    }

    template<class T>
    void bind(const T& value)
    {
        if constexpr (std::is_same_v<T, FuzzyDate>) {
            bind(value.words);
            day(value.earliest);
            day(value.latest);
        } else if constexpr (std::is_same_v<T, std::string>) {
            m_statement.bindNoCopy(m_at++, value);
        } else if constexpr (std::is_same_v<T, bool>) {
            m_statement.bind(m_at++, value ? 1 : 0);
        } else if constexpr (std::is_same_v<T, int64_t>) {
            m_statement.bind(m_at++, value);
        } else if constexpr (std::is_same_v<T, Bytes>) {
            m_statement.bind(m_at++, value.value.data(), static_cast<int>(value.value.size()));
        } else if constexpr (kIsId<T>) {
            if (value.isNull())
                m_statement.bind(m_at++);
            else
                m_statement.bind(m_at++, m_keys.keyFor(IdTarget<T>::kKind, value.uid));
        } else if constexpr (kIsOptional<T>) {
            if (!value)
                m_statement.bind(m_at++);
            else
                bind(*value);
        } else {
            // A token is a literal, which ends in NUL.
            m_statement.bindNoCopy(m_at++, tokenOf(value).data());
        }
    }

private:
    void day(const std::optional<Day>& value)
    {
        if (value)
            m_statement.bind(m_at++, value->iso());
        else
            m_statement.bind(m_at++);
    }
    SQLite::Statement& m_statement;
    int m_at;
    Keys& m_keys;
};

template<class T>
void insertElement(Database& database, Keys& keys, const char* table, const std::string& owner, int64_t id,
                   std::optional<int64_t> ord, const T& element, const std::string& setColumn)
{
    const auto make = [&] {
        const auto columns = elementColumns<T>(table, setColumn);
        std::string marks;
        for (size_t i = 0; i < columns.names.size(); ++i)
            marks += ", ?";
        return "INSERT INTO " + std::string(table) + " (" + owner + "_id, " + (ord ? "ord, " : "") +
               joined(columns.names, "\"") + ") VALUES (?" + (ord ? ", ?" : "") + marks + ")";
    };
    auto& statement = database.prepared(&Purpose<T>::kInsertElement, table, make);
    int at = 1;
    statement.bind(at++, id);
    if (ord)
        statement.bind(at++, *ord);
    BindVisitor visitor(statement, at, keys);
    if constexpr (kIsPlain<T>)
        visitor.bind(element);
    else
        T::fields(element, visitor);
    statement.exec();
    statement.reset();
}

/// Brings a list to its new state: what stays at the front stays, the rest is taken out and written anew.
template<class T>
void writeList(Database& database, Keys& keys, const char* table, const std::string& owner, int64_t id,
               const std::vector<T>& before, const std::vector<T>& after)
{
    size_t same = 0;
    while (same < before.size() && same < after.size() && before[same] == after[same])
        ++same;
    if (same < before.size()) {
        auto& statement = database.prepared("DELETE FROM " + std::string(table) + " WHERE " + owner +
                                            "_id = ?1 AND ord >= ?2");
        statement.bind(1, id);
        statement.bind(2, static_cast<int64_t>(same));
        statement.exec();
        statement.reset();
    }
    for (size_t i = same; i < after.size(); ++i)
        insertElement(database, keys, table, owner, id, static_cast<int64_t>(i), after[i], {});
}

template<class T>
void writeSet(Database& database, Keys& keys, const char* table, const std::string& column,
              const std::string& owner, int64_t id, const std::vector<T>& before, const std::vector<T>& after)
{
    const auto contains = [](const std::vector<T>& all, const T& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    for (const auto& element : before) {
        if (contains(after, element))
            continue;
        auto& statement = database.prepared("DELETE FROM " + std::string(table) + " WHERE " + owner +
                                            "_id = ?1 AND " + columnName<T>(column) + " = ?2");
        statement.bind(1, id);
        BindVisitor visitor(statement, 2, keys);
        visitor.bind(element);
        statement.exec();
        statement.reset();
    }
    for (size_t i = 0; i < after.size(); ++i) {
        const bool seen = std::find(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(i),
                                    after[i]) != after.begin() + static_cast<std::ptrdiff_t>(i);
        if (!seen && !contains(before, after[i]))
            insertElement(database, keys, table, owner, id, std::nullopt, after[i], column);
    }
}

/// Pairs the fields of two values of one type: the first walk notes where the fields of `before` are.
class AddressVisitor
{
public:
    std::vector<const void*> addresses;
    template<class T>
    void operator()(const char*, const T& value)
    {
        addresses.push_back(&value);
    }
    template<class T>
    void list(const char*, const char*, const T& value)
    {
        addresses.push_back(&value);
    }
    template<class T>
    void set(const char*, const char*, const char*, const T& value)
    {
        addresses.push_back(&value);
    }
};

class WriteListsVisitor
{
public:
    WriteListsVisitor(Database& database, Keys& keys, const std::string& owner, int64_t id,
                      const std::vector<const void*>& before)
        : m_database(database), m_keys(keys), m_owner(owner), m_id(id), m_before(before)
    {
    }
    template<class T>
    void operator()(const char*, const T&)
    {
        ++m_at;
    }
    template<class T>
    void list(const char*, const char* table, const std::vector<T>& after)
    {
        writeList(m_database, m_keys, table, m_owner, m_id,
                  *static_cast<const std::vector<T>*>(m_before[m_at++]), after);
    }
    template<class T>
    void set(const char*, const char* table, const char* column, const std::vector<T>& after)
    {
        writeSet(m_database, m_keys, table, column, m_owner, m_id,
                 *static_cast<const std::vector<T>*>(m_before[m_at++]), after);
    }

private:
    Database& m_database;
    Keys& m_keys;
    const std::string& m_owner;
    int64_t m_id;
    const std::vector<const void*>& m_before;
    size_t m_at = 0;
};

/// The columns in which two values differ, as "col = ?" with what to bind.
class ChangedVisitor
{
public:
    explicit ChangedVisitor(const std::vector<const void*>& before) : m_before(before) {}
    std::vector<std::string> columns;

    template<class T>
    void operator()(const char* name, const T& after)
    {
        if (*static_cast<const T*>(m_before[m_at++]) == after)
            return;
        if constexpr (std::is_same_v<T, FuzzyDate>)
            for (const char* part : {"_words", "_earliest", "_latest"})
                columns.push_back(std::string(name) + part);
        else
            columns.push_back(columnName<T>(name));
    }
    template<class T>
    void list(const char*, const char*, const T&)
    {
        ++m_at;
    }
    template<class T>
    void set(const char*, const char*, const char*, const T&)
    {
        ++m_at;
    }

private:
    const std::vector<const void*>& m_before;
    size_t m_at = 0;
};

class BindChangedVisitor
{
public:
    BindChangedVisitor(BindVisitor& bind, const std::vector<const void*>& before)
        : m_bind(bind), m_before(before)
    {
    }
    template<class T>
    void operator()(const char*, const T& after)
    {
        if (!(*static_cast<const T*>(m_before[m_at++]) == after))
            m_bind.bind(after);
    }
    template<class T>
    void list(const char*, const char*, const T&)
    {
        ++m_at;
    }
    template<class T>
    void set(const char*, const char*, const char*, const T&)
    {
        ++m_at;
    }

private:
    BindVisitor& m_bind;
    const std::vector<const void*>& m_before;
    size_t m_at = 0;
};

/// The list tables of a kind.
class ListTablesVisitor
{
public:
    std::vector<std::string> tables;
    template<class T>
    void operator()(const char*, const T&)
    {
    }
    template<class T>
    void list(const char*, const char* table, const T&)
    {
        tables.emplace_back(table);
    }
    template<class T>
    void set(const char*, const char* table, const char*, const T&)
    {
        tables.emplace_back(table);
    }
};

template<class T>
std::string selectText(const char* by)
{
    const std::string& table = tableOf(T::kKind);
    return "SELECT " + table + ".id, " + table + ".uid, " + joined(columnsOf<T>(table).selects) + " FROM " +
           table + " WHERE " + by + " = ?1";
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
    const SQLite::Column uid = statement.getColumn(1);
    value.id.uid = *Uid::fromBytes(uid.getBlob(), static_cast<size_t>(uid.getBytes()));
    ReadVisitor row(statement, 2);
    T::fields(value, row);
    statement.reset();
    ReadListsVisitor lists(database, tableOf(T::kKind), id);
    T::fields(value, lists);
    return value;
}

} // namespace

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
            const SQLite::Column column = statement.getColumn(0);
            uids.push_back(*Uid::fromBytes(column.getBlob(), static_cast<size_t>(column.getBytes())));
        }
        statement.reset();
        return uids;
    });
}

struct RecordWriter::Parts
{
    explicit Parts(Database& d) : database(d), keys(d) {}
    Database& database;
    Keys keys;
};

RecordWriter::RecordWriter(Database& database) : m_parts(std::make_unique<Parts>(database)) {}
RecordWriter::~RecordWriter() = default;

template<class T>
void RecordWriter::insert(const T& value)
{
    auto& database = m_parts->database;
    guarded(database.path().string(), [&] {
        const std::string& table = tableOf(T::kKind);
        const auto make = [&] {
            const auto columns = columnsOf<T>(table);
            std::string marks;
            for (size_t i = 0; i < columns.names.size(); ++i)
                marks += ", ?";
            return "INSERT INTO " + table + " (id, uid, " + joined(columns.names, "\"") + ") VALUES (?, ?" +
                   marks + ")";
        };
        const int64_t id = m_parts->keys.keyToInsert(T::kKind, value.id.uid);
        auto& statement = database.prepared(&Purpose<T>::kInsert, nullptr, make);
        statement.bind(1, id);
        statement.bindNoCopy(2, value.id.uid.bytes().data(), 16);
        BindVisitor visitor(statement, 3, m_parts->keys);
        T::fields(value, visitor);
        statement.exec();
        statement.reset();
        static const T kEmpty{};
        static const auto kBefore = [] {
            AddressVisitor before;
            T::fields(kEmpty, before);
            return before.addresses;
        }();
        WriteListsVisitor lists(database, m_parts->keys, table, id, kBefore);
        T::fields(value, lists);
    });
}

template<class T>
bool RecordWriter::update(const T& value)
{
    auto& database = m_parts->database;
    const auto held = load<T>(database, value.id.uid);
    if (!held)
        return false;
    guarded(database.path().string(), [&] {
        const std::string& table = tableOf(T::kKind);
        const int64_t id = database.idOf(T::kKind, value.id.uid);
        AddressVisitor before;
        T::fields(*held, before);
        ChangedVisitor changed(before.addresses);
        T::fields(value, changed);
        if (!changed.columns.empty()) {
            std::string text = "UPDATE " + table + " SET ";
            for (size_t i = 0; i < changed.columns.size(); ++i)
                text += (i ? ", \"" : "\"") + changed.columns[i] + "\" = ?";
            auto& statement = database.prepared(text + " WHERE id = ?");
            BindVisitor bind(statement, 1, m_parts->keys);
            BindChangedVisitor values(bind, before.addresses);
            T::fields(value, values);
            bind.bind(id);
            statement.exec();
            statement.reset();
        }
        WriteListsVisitor lists(database, m_parts->keys, table, id, before.addresses);
        T::fields(value, lists);
    });
    return true;
}

bool RecordWriter::erase(Kind kind, Uid uid)
{
    auto& database = m_parts->database;
    return guarded(database.path().string(), [&] {
        const std::string& table = tableOf(kind);
        const int64_t id = database.idOf(kind, uid);
        if (id == 0)
            return false;
        ListTablesVisitor lists;
        forEachKind([&](const auto& value) {
            if (std::decay_t<decltype(value)>::kKind == kind)
                std::decay_t<decltype(value)>::fields(value, lists);
        });
        for (const auto& list : lists.tables) {
            auto& statement = database.prepared("DELETE FROM " + list + " WHERE " + table + "_id = ?1");
            statement.bind(1, id);
            statement.exec();
            statement.reset();
        }
        auto& statement = database.prepared("DELETE FROM " + table + " WHERE id = ?1");
        statement.bind(1, id);
        const bool erased = statement.exec() != 0;
        statement.reset();
        return erased;
    });
}

int64_t RecordWriter::idOf(Kind kind, Uid uid)
{
    return guarded(m_parts->database.path().string(), [&] { return m_parts->keys.idOf(kind, uid); });
}

int64_t RecordWriter::keyFor(Kind kind, Uid uid)
{
    return uid.isNull() ? 0 : m_parts->keys.keyFor(kind, uid);
}

std::vector<RecordWriter::Missing> RecordWriter::unresolved() const
{
    std::vector<Missing> all;
    for (const auto& missing : m_parts->keys.missing())
        all.push_back({missing.kind, missing.uid});
    return all;
}

#define ASSAY_RECORD(T)                                                                                      \
    template std::optional<T> load<T>(Database&, Uid);                                                       \
    template std::optional<T> loadById<T>(Database&, int64_t);                                               \
    template void RecordWriter::insert<T>(const T&);                                                         \
    template bool RecordWriter::update<T>(const T&);

ASSAY_RECORD(ProjectRecord)
ASSAY_RECORD(Reviewer)
ASSAY_RECORD(Scheme)
ASSAY_RECORD(Side)
ASSAY_RECORD(Tag)
ASSAY_RECORD(Place)
ASSAY_RECORD(Actor)
ASSAY_RECORD(Document)
ASSAY_RECORD(TextVersion)
ASSAY_RECORD(Passage)
ASSAY_RECORD(Translation)
ASSAY_RECORD(Name)
ASSAY_RECORD(Occasion)
ASSAY_RECORD(Claim)
ASSAY_RECORD(Attribution)
ASSAY_RECORD(Relation)
ASSAY_RECORD(Exhibit)
ASSAY_RECORD(Bearing)
ASSAY_RECORD(Assessment)
ASSAY_RECORD(Reply)
ASSAY_RECORD(View)
ASSAY_RECORD(Dismissal)

} // namespace assay::store
