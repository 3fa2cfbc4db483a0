#pragma once

#include "core/base/error.h"
#include "core/base/uid.h"
#include "core/claim/kind.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace assay::store {

inline constexpr int32_t kApplicationId = 0x41535359; // "ASSY"

/// The number of the newest migration this program knows: the user_version it writes.
int newestMigration();

enum class Access
{
    Create, ///< a new file; an existing one is an error
    Write,  ///< the one connection that writes and checkpoints; takes the project's lock
    Read,   ///< mode=ro, automatic checkpoints off; any number, one for each thread
};

/// One connection to one project file, with the settings that a file from a stranger needs
/// (docs/architecture.md). One thread at a time. All failures are Error: Project where the file is not one of
/// ours, is too new, held by another process or read-only; Machine for a full disk or bad I/O; Corruption
/// where SQLite says so.
class Database
{
public:
    /// `vfs` names a SQLite VFS, for tests; empty is the default. A project of an older version is migrated
    /// when it is opened for writing, after a backup beside it.
    static std::unique_ptr<Database> open(const std::filesystem::path& file, Access access,
                                          const std::string& vfs = {});

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    SQLite::Database& handle() { return *m_database; }
    sqlite3* raw() { return m_database->getHandle(); }

    /// A prepared statement, reset and without bindings, kept for the next call with the same text. The
    /// reference is good until the next call with the same text: do not use one statement inside the loop
    /// over itself.
    SQLite::Statement& prepared(std::string_view sql);
    /// The same for a statement that is asked for with every row: it is known by two addresses that live as
    /// long as the program (what it is for, and of which table), and its text is made at the first call.
    template<class MakeText>
    SQLite::Statement& prepared(const void* purpose, const void* table, MakeText&& makeText)
    {
        auto& known = m_known[{purpose, table}];
        if (!known)
            return *(known = std::make_unique<SQLite::Statement>(*m_database, makeText()));
        known->tryReset();
        known->clearBindings();
        return *known;
    }

    /// The integer key of the row with this uid, 0 when there is none. Kept in memory: a key never changes or
    /// comes back, but forgetKeys() must be called after a rollback. remember() puts in what the writer knows
    /// without a look: the keys of rows that are still to come, or are gone already.
    int64_t idOf(Kind kind, const Uid& uid);
    std::optional<Uid> uidOf(Kind kind, int64_t id);
    void remember(Kind kind, const Uid& uid, int64_t id);
    void forgetKeys();

    /// What a layer above keeps with this connection: let go of before the connection is closed.
    class Attachment
    {
    public:
        virtual ~Attachment() = default;
    };
    std::unique_ptr<Attachment>& attachment() { return m_attachment; }

    const std::filesystem::path& path() const { return m_path; }
    Access access() const { return m_access; }
    /// Why a project that was to be written could only be read; empty otherwise.
    const std::string& readOnlyReason() const { return m_readOnlyReason; }

    /// Copies the -wal back into the file and empties it. The writer's only.
    void checkpoint();

private:
    Database() = default;
    void create(const std::filesystem::path& real, const std::string& vfs);
    void openForWriting(const std::filesystem::path& real, const std::string& vfs);
    void openForReading(const std::filesystem::path& real, const std::string& vfs);
    void readBy(struct ReadWay way, const std::string& vfs);

    struct KeyMaps;
    struct TextHash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::filesystem::path m_path;
    Access m_access = Access::Read;
    std::string m_readOnlyReason;
    std::unique_ptr<class Lock> m_lock;
    std::shared_ptr<class PrivateCopy> m_copy;
    std::filesystem::path m_tidies; ///< of a plain reader: what it leaves as one file
    std::string m_vfs;
    std::unique_ptr<SQLite::Database> m_database;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>, TextHash, std::equal_to<>>
        m_statements;
    struct AddressHash
    {
        size_t operator()(const std::pair<const void*, const void*>& addresses) const
        {
            return std::hash<const void*>()(addresses.first) * 31 ^
                   std::hash<const void*>()(addresses.second);
        }
    };
    std::unordered_map<std::pair<const void*, const void*>, std::unique_ptr<SQLite::Statement>, AddressHash>
        m_known;
    std::unique_ptr<KeyMaps> m_keys;
    std::unique_ptr<Attachment> m_attachment;
};

/// Runs f, turning SQLite's exceptions into Error of the right kind.
[[noreturn]] void rethrow(const SQLite::Exception& exception, const std::string& context);
template<class F>
auto guarded(const std::string& context, F&& f)
{
    try {
        return f();
    } catch (const SQLite::Exception& exception) {
        rethrow(exception, context);
    }
}

} // namespace assay::store
