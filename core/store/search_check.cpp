#include "core/store/search_check.h"

#include "core/text/fold.h"

#include <sqlite3.h>

namespace assay::store {
namespace {

struct Index
{
    const char* table;
    const char* rows; ///< SELECT id, text
    const char* what;
};

constexpr Index kIndexes[] = {
    {"search_claim", "SELECT id, statement FROM claim", "claims"},
    {"search_passage", "SELECT id, quote FROM passage", "quotes"},
    {"search_translation", "SELECT id, text FROM translation", "translations"},
    {"search_name", "SELECT id, text FROM name", "names"},
    {"search_segment", "SELECT id, text FROM segment", "sources"},
};

/// A sum over (word, row, place): equal sets have equal sums, and an accident does not.
class Sum
{
public:
    void add(std::string_view word, int64_t row, int64_t place)
    {
        uint64_t value = 1469598103934665603ULL;
        for (const char c : word)
            value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        m_sum += mixed(
            value ^ mixed(static_cast<uint64_t>(row) * 0x9E3779B97F4A7C15ULL + static_cast<uint64_t>(place)));
        ++m_count;
    }
    bool operator==(const Sum&) const = default;

private:
    /// The finaliser of splitmix64.
    static uint64_t mixed(uint64_t value)
    {
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9ULL;
        value = (value ^ value >> 27) * 0x94D049BB133111EBULL;
        return value ^ value >> 31;
    }
    uint64_t m_sum = 0;
    uint64_t m_count = 0;
};

} // namespace

std::vector<std::string> checkSearch(Database& database, Progress* progress)
{
    std::vector<std::string> wrong;
    Folder folder;
    uint64_t done = 0;
    const auto tick = [&] {
        if (progress && ++done % 4096 == 0)
            progress->tick("Checking the search index", done, 0);
    };
    const auto expectedOf = [&](const Index& index) {
        Sum expected;
        SQLite::Statement rows(database.handle(), index.rows);
        while (rows.executeStep()) {
            tick();
            const int64_t row = rows.getColumn(0).getInt64();
            const std::string words = folder.searchText(rows.getColumn(1).getString());
            int64_t place = 0;
            for (size_t from = 0; from < words.size();) {
                const size_t to = std::min(words.find(' ', from), words.size());
                expected.add(std::string_view(words).substr(from, to - from), row, place++);
                from = to + 1;
            }
        }
        return expected;
    };
    const auto heldIn = [&](const Index& index) {
        Sum held;
        database.handle().exec(std::string("CREATE VIRTUAL TABLE temp.held_words USING fts5vocab(main, ") +
                               index.table + ", instance)");
        {
            SQLite::Statement words(database.handle(), "SELECT term, doc, \"offset\" FROM temp.held_words");
            while (words.executeStep()) {
                tick();
                held.add(words.getColumn(0).getString(), words.getColumn(1).getInt64(),
                         words.getColumn(2).getInt64());
            }
        }
        database.handle().exec("DROP TABLE temp.held_words");
        return held;
    };
    for (const auto& index : kIndexes) {
        const Sum expected = expectedOf(index);
        try {
            if (!(heldIn(index) == expected))
                wrong.push_back(std::string("The search index of ") + index.what +
                                " does not hold the words that it should.");
        } catch (const SQLite::Exception& exception) {
            if ((exception.getErrorCode() & 0xFF) != SQLITE_CORRUPT)
                throw;
            wrong.push_back(std::string("The search index of ") + index.what +
                            " is damaged and cannot be read.");
            database.handle().exec("DROP TABLE IF EXISTS temp.held_words");
        }
    }
    return wrong;
}

} // namespace assay::store
