#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

// The migrations, and what they make of a file. Inside core/store only.
namespace assay::store {

/// One numbered .sql file as it stands in the program (migrations/embed.cmake writes the table).
struct EmbeddedMigration
{
    int number;
    const char* name;
    const unsigned char* bytes;
    size_t size;
};
extern const EmbeddedMigration kEmbeddedMigrations[];
extern const size_t kEmbeddedMigrationCount;

struct Migration
{
    int number = 0; ///< the user_version it leads to
    std::string name;
    std::string sql;
};

/// In the order of their numbers, which are 1, 2, 3 ...
const std::vector<Migration>& migrations();

/// For tests of migrating: other migrations in place of the program's own, as long as this lives.
class ScopedMigrations
{
public:
    explicit ScopedMigrations(std::vector<Migration> migrations);
    ~ScopedMigrations();
    ScopedMigrations(const ScopedMigrations&) = delete;
    ScopedMigrations& operator=(const ScopedMigrations&) = delete;

private:
    std::vector<Migration> m_before;
};

/// Runs all migrations past `from` inside the transaction that is open and sets user_version. Foreign keys
/// must be off (a migration may rebuild a table); they are checked at its end.
void migrate(SQLite::Database& database, int from);

/// Copies the whole database into a new file beside `file`, named FILE.backup-VERSION (with a further number
/// where that is taken), and returns its path. The copy has its name only once it is whole.
std::filesystem::path backUp(SQLite::Database& database, const std::filesystem::path& file, int version,
                             const std::string& vfs);

/// What is foreign in the schema of a file of this version: a sentence, or nothing when it is exactly what
/// the migrations make. Of a version that this program does not know only what could do harm is looked for.
std::string foreignSchema(SQLite::Database& database, int version);

} // namespace assay::store
