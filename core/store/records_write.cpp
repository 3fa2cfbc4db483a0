#include "core/store/record_changes.h"
#include "core/store/record_lists.h"
#include "core/store/records.h"

// Values written into their rows and lists.
namespace assay::store {
namespace {

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

} // namespace

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

#define ASSAY_WRITE(T)                                                                                       \
    template void RecordWriter::insert<T>(const T&);                                                         \
    template bool RecordWriter::update<T>(const T&);

ASSAY_EVERY_RECORD(ASSAY_WRITE)

} // namespace assay::store
