#include "core/store/database.h"

#include "core/store/connection.h"
#include "core/store/errors.h"
#include "core/store/key_table.h"
#include "core/store/lock.h"
#include "core/store/private_copy.h"
#include "core/store/schema.h"
#include "core/text/fold.h"

#include <sqlite3.h>

#include <array>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace assay::store {
namespace {

namespace fs = std::filesystem;

/// So many keys are kept, and as many of those that were kept before them: some 40 MB in all.
constexpr size_t kMostKeys = 400'000;

[[noreturn]] void refuse(const std::string& name, const std::string& sentence)
{
    throw Error(ErrorKind::Project, sentence, name);
}

int pragmaNumber(SQLite::Database& database, const char* name)
{
    return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

std::string whyNotWritable(const std::string& name, const fs::path& real, const std::string& vfs)
{
    if (Lock::onNetwork(real))
        return name + " lies on a network drive, where two people could write at once and harm it, so it was "
                      "opened for "
                      "reading. Copy it to a local disk to work on it.";
    if (!isWritable(real, vfs))
        return name + " is write-protected, so it was opened for reading.";
    if (!isWritable(real.parent_path(), vfs))
        return "The folder of " + name + " is write-protected, so the project was opened for reading.";
    return {};
}

/// Refuses what is no project of ours. Returns its version.
int checkIdentity(SQLite::Database& database, const std::string& name)
{
    if (pragmaNumber(database, "application_id") != kApplicationId)
        refuse(name, name + " is not an Assay project.");
    const int version = pragmaNumber(database, "user_version");
    const std::string foreign =
        version < 1 ? std::string("It has no version.") : foreignSchema(database, version);
    if (!foreign.empty())
        refuse(name, name + " is not a sound Assay project and was not opened. " + foreign);
    return version;
}

void checkReadableVersion(SQLite::Database& database, const std::string& name, int version)
{
    if (version < newestMigration())
        refuse(name, name + " was made by an older version of Assay and must be brought up to date before it "
                            "can be read. "
                            "Open it once for writing, on a local disk.");
    if (version == newestMigration())
        return;
    SQLite::Statement from(database, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'readable_from'");
    if (!from.executeStep() || from.getColumn(0).getInt() > newestMigration())
        refuse(name, name + " was made by a newer version of Assay (its format is " +
                         std::to_string(version) + ", this program knows up to " +
                         std::to_string(newestMigration()) + "). Open it with that version.");
}

void useWal(SQLite::Database& database, const std::string& name)
{
    if (database.execAndGet("PRAGMA journal_mode = WAL").getString() != "wal")
        refuse(name, name + " cannot be written safely where it lies. Copy it to a local disk.");
}

/// Fills a new file in one transaction, so that after a power cut it is either empty or whole.
void fill(SQLite::Database& database)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    migrate(database, 0);
    SQLite::Statement keys(database, "INSERT INTO meta VALUES ('key_version', ?), ('icu_version', ?)");
    keys.bind(1, std::to_string(kKeyVersion));
    keys.bind(2, icuVersion());
    keys.exec();
    transaction.commit();
}

void bringUpToDate(SQLite::Database& database, const fs::path& real, int version, const std::string& vfs)
{
    backUp(database, real, version, vfs);
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    migrate(database, version);
    transaction.commit();
}

/// settle() allows it to the writer, once the file is known to be ours.
bool checkpointsOnClose(sqlite3* database)
{
    int refrains = 1;
    sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, -1, &refrains);
    return refrains == 0;
}

} // namespace

/// Two generations: what was remembered lately is never lost by making room.
struct Database::KeyMaps
{
    struct Table
    {
        KeyTable young;
        KeyTable old;
        std::unique_ptr<SQLite::Statement> findId;
        std::unique_ptr<SQLite::Statement> findUid;
    };
    std::array<Table, kKindTokens.size()> tables;
    size_t count = 0; ///< of the young of all tables

    Table& at(SQLite::Database& database, Kind kind)
    {
        Table& table = tables[static_cast<size_t>(kind)];
        if (!table.findId) {
            const std::string from = " FROM \"" + std::string(token(kind)) + "\" WHERE ";
            table.findId = std::make_unique<SQLite::Statement>(database, "SELECT id" + from + "uid = ?");
            table.findUid = std::make_unique<SQLite::Statement>(database, "SELECT uid" + from + "id = ?");
        }
        return table;
    }

    void remember(Table& table, const Uid& uid, int64_t id)
    {
        if (table.young.idOf(uid) == id)
            return;
        if (++count > kMostKeys) {
            for (auto& each : tables)
                each.old = std::exchange(each.young, {});
            count = 1;
        }
        table.young.put(uid, id);
    }

    void forget()
    {
        for (auto& table : tables) {
            table.young.clear();
            table.old.clear();
        }
        count = 0;
    }
};

std::unique_ptr<Database> Database::open(const fs::path& file, Access access, const std::string& vfs)
{
    const std::string name = file.string();
    std::error_code failed;
    const fs::path real = fs::weakly_canonical(fs::absolute(file, failed), failed);
    const bool exists = !failed && fs::exists(real, failed);
    if (failed || (exists && fs::is_directory(real)))
        refuse(name, name + " is not a file that can be opened.");
    if (access == Access::Create && exists)
        refuse(name, name + " exists already. Choose another name, or open it.");
    if (access == Access::Create && !fs::is_directory(real.parent_path()))
        refuse(name, "There is no folder " + file.parent_path().string() + " to make " +
                         file.filename().string() + " in. Make the folder first.");
    if (access != Access::Create && !exists)
        refuse(name, "There is no project " + name + ". Look at the name, or make it with \"new\".");

    std::unique_ptr<Database> made(new Database);
    made->m_path = file;
    made->m_access = access;
    made->m_keys = std::make_unique<KeyMaps>();
    try {
        if (access == Access::Create)
            made->create(real, vfs);
        else if (access == Access::Write)
            made->openForWriting(real, vfs);
        else
            made->openForReading(real, vfs);
    } catch (const SQLite::Exception& exception) {
        throw errorOf(exception, name, name);
    }
    return made;
}

void Database::create(const fs::path& real, const std::string& vfs)
{
    if (Lock::onNetwork(real))
        refuse(m_path.string(), m_path.string() +
                                    " would lie on a network drive, where a project can only be read. "
                                    "Make it on a local disk.");
    m_lock = Lock::take(real);
    if (fs::exists(real)) // made by another program while we came here
        refuse(m_path.string(), m_path.string() + " exists already. Choose another name, or open it.");
    try {
        m_database = std::make_unique<SQLite::Database>(
            real, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX, 0, vfs);
        harden(*m_database);
        m_database->exec("PRAGMA synchronous = FULL");
        fill(*m_database);
        useWal(*m_database, m_path.string());
        settle(*m_database, true);
    } catch (...) {
        m_database.reset();
        std::error_code ignored;
        fs::remove(real, ignored);
        throw;
    }
}

void Database::openForWriting(const fs::path& real, const std::string& vfs)
{
    const std::string name = m_path.string();
    m_readOnlyReason = whyNotWritable(name, real, vfs);
    if (!m_readOnlyReason.empty())
        return openForReading(real, vfs);

    m_lock = Lock::take(real);
    m_database =
        std::make_unique<SQLite::Database>(real, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, 0, vfs);
    harden(*m_database);
    const int version = checkIdentity(*m_database, name);
    const bool newer = version > newestMigration();
    if (newer || sqlite3_db_readonly(raw(), "main") != 0) {
        m_readOnlyReason = newer
                               ? name + " was made by a newer version of Assay, so it was opened for reading."
                               : name + " is write-protected, so it was opened for reading.";
        m_database.reset();
        m_lock.reset();
        return openForReading(real, vfs);
    }
    m_database->exec("PRAGMA synchronous = FULL");
    useWal(*m_database, name);
    if (version < newestMigration())
        bringUpToDate(*m_database, real, version, vfs);
    settle(*m_database, true);
}

void Database::openForReading(const fs::path& real, const std::string& vfs)
{
    m_access = Access::Read;
    const bool wasShared = isShared(real);
    ReadWay way = wayToRead(real, vfs);
    const bool isPlain = way.isPlain;
    try {
        readBy(std::move(way), vfs);
    } catch (const SQLite::Exception& exception) {
        // There was no room for the -shm after all. Whoever writes would have one.
        const int code = exception.getErrorCode() & 0xFF;
        if (!isPlain || wasShared || (code != SQLITE_IOERR && code != SQLITE_FULL && code != SQLITE_CANTOPEN))
            throw;
        m_database.reset();
        readBy(wayAtRest(real, vfs), vfs);
        return;
    }
    if (isPlain) {
        m_tidies = real;
        m_vfs = vfs;
    }
}

void Database::readBy(ReadWay way, const std::string& vfs)
{
    m_copy = std::move(way.copy);
    m_database = std::make_unique<SQLite::Database>(
        way.uri, SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX, 0, vfs);
    harden(*m_database);
    checkReadableVersion(*m_database, m_path.string(), checkIdentity(*m_database, m_path.string()));
    settle(*m_database, false);
}

Database::~Database()
{
    m_attachment.reset();
    m_statements.clear();
    m_known.clear();
    m_keys.reset();
    if (m_database && checkpointsOnClose(raw()))
        sqlite3_wal_checkpoint_v2(raw(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    m_database.reset();
    if (!m_tidies.empty())
        leaveOneFile(m_tidies, m_vfs);
}

SQLite::Statement& Database::prepared(std::string_view sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end()) {
        // The result of reset() is that of the last step, which its caller has dealt with.
        known->second->tryReset();
        known->second->clearBindings();
        return *known->second;
    }
    auto statement = std::make_unique<SQLite::Statement>(*m_database, std::string(sql));
    return *m_statements.emplace(sql, std::move(statement)).first->second;
}

int64_t Database::idOf(Kind kind, const Uid& uid)
{
    KeyMaps::Table& keys = m_keys->at(*m_database, kind);
    for (const auto* table : {&keys.young, &keys.old})
        if (const int64_t id = table->idOf(uid))
            return id;
    SQLite::Statement& find = *keys.findId;
    find.tryReset();
    find.bindNoCopy(1, uid.bytes().data(), static_cast<int>(uid.bytes().size()));
    if (!find.executeStep())
        return 0;
    const int64_t id = find.getColumn(0).getInt64();
    find.tryReset();
    m_keys->remember(keys, uid, id);
    return id;
}

std::optional<Uid> Database::uidOf(Kind kind, int64_t id)
{
    KeyMaps::Table& keys = m_keys->at(*m_database, kind);
    for (const auto* table : {&keys.young, &keys.old})
        if (const Uid* const uid = table->uidOf(id))
            return *uid;
    SQLite::Statement& find = *keys.findUid;
    find.tryReset();
    find.bind(1, id);
    if (!find.executeStep())
        return std::nullopt;
    const SQLite::Column column = find.getColumn(0);
    const std::optional<Uid> uid = Uid::fromBytes(column.getBlob(), static_cast<size_t>(column.getBytes()));
    find.tryReset();
    if (uid)
        m_keys->remember(keys, *uid, id);
    return uid;
}

void Database::remember(Kind kind, const Uid& uid, int64_t id)
{
    m_keys->remember(m_keys->at(*m_database, kind), uid, id);
}

void Database::forgetKeys()
{
    m_keys->forget();
}

void Database::checkpoint()
{
    const int result = sqlite3_wal_checkpoint_v2(raw(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    // A reader in the middle of something keeps the rest of the -wal; the next checkpoint takes it.
    if (result != SQLITE_OK && result != SQLITE_BUSY)
        rethrow(SQLite::Exception(raw(), result), m_path.string());
}

} // namespace assay::store
