#include "core/store/journal.h"

#include <algorithm>
#include <unordered_map>

namespace assay::store {
namespace {

constexpr const char* kEntryColumns = "seq, uid, time, reviewer, action, parent, state, barrier, summary, "
                                      "summary_salt, summary_digest, changed, changes, facts, previous, hash";

std::string blobOf(const SQLite::Column& column)
{
    return std::string(static_cast<const char*>(column.getBlob()), static_cast<size_t>(column.getBytes()));
}

Entry readEntry(SQLite::Statement& statement)
{
    Entry entry;
    entry.sequence = statement.getColumn(0).getInt64();
    const SQLite::Column uid = statement.getColumn(1);
    if (const auto value = Uid::fromBytes(uid.getBlob(), static_cast<size_t>(uid.getBytes())))
        entry.uid = *value;
    entry.time = statement.getColumn(2).getInt64();
    entry.reviewer = statement.getColumn(3).getString();
    entry.action = statement.getColumn(4).getString();
    entry.parent = statement.getColumn(5).getInt64();
    entry.state = statement.getColumn(6).getInt64();
    entry.barrier = statement.getColumn(7).getInt() != 0;
    if (!statement.getColumn(8).isNull())
        entry.summary = statement.getColumn(8).getString();
    entry.summarySalt = blobOf(statement.getColumn(9));
    entry.summaryDigest = blobOf(statement.getColumn(10));
    entry.changed = statement.getColumn(11).getInt64();
    entry.changes = blobOf(statement.getColumn(12));
    entry.facts = blobOf(statement.getColumn(13));
    entry.previous = blobOf(statement.getColumn(14));
    entry.hash = blobOf(statement.getColumn(15));
    return entry;
}

std::string bytes(const Sha256& hash)
{
    return std::string(reinterpret_cast<const char*>(hash.data()), hash.size());
}

void addField(Sha256Stream& stream, std::string_view field)
{
    std::string length;
    for (int i = 0; i < 8; ++i)
        length += static_cast<char>(static_cast<uint64_t>(field.size()) >> (8 * i));
    stream.add(length);
    stream.add(field);
}

/// Parent of each state, by the act that made it.
std::unordered_map<int64_t, int64_t> parents(Database& database)
{
    std::unordered_map<int64_t, int64_t> out;
    auto& statement = database.prepared("SELECT seq, parent FROM journal WHERE state = seq");
    while (statement.executeStep())
        out.emplace(statement.getColumn(0).getInt64(), statement.getColumn(1).getInt64());
    statement.reset();
    return out;
}

} // namespace

std::string entryHash(const Entry& entry)
{
    Sha256Stream stream;
    addField(stream, "assay journal 1");
    for (const int64_t number : {entry.sequence, entry.time, entry.parent, entry.state,
                                 static_cast<int64_t>(entry.barrier), entry.changed})
        addField(stream, std::to_string(number));
    addField(stream, std::string_view(reinterpret_cast<const char*>(entry.uid.bytes().data()), 16));
    for (const auto* field : {&entry.reviewer, &entry.action, &entry.summaryDigest, &entry.changes,
                              &entry.facts, &entry.previous})
        addField(stream, *field);
    return bytes(stream.finish());
}

std::string saltedDigest(std::string_view salt, std::string_view content)
{
    Sha256Stream stream;
    addField(stream, salt);
    addField(stream, content);
    return bytes(stream.finish());
}

std::string changesDigest(const std::vector<std::string>& partDigests)
{
    Sha256Stream stream;
    for (const auto& digest : partDigests)
        addField(stream, digest);
    return bytes(stream.finish());
}

void putEntry(Database& database, const Entry& entry)
{
    auto& statement = database.prepared(std::string("INSERT INTO journal (") + kEntryColumns +
                                        ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const auto bindBlob = [&](int at, const std::string& bytes) {
        statement.bind(at, bytes.data(), static_cast<int>(bytes.size()));
    };
    statement.bind(1, entry.sequence);
    statement.bind(2, entry.uid.bytes().data(), 16);
    statement.bind(3, entry.time);
    statement.bind(4, entry.reviewer);
    statement.bind(5, entry.action);
    statement.bind(6, entry.parent);
    statement.bind(7, entry.state);
    statement.bind(8, entry.barrier ? 1 : 0);
    if (entry.summary)
        statement.bind(9, *entry.summary);
    else
        statement.bind(9);
    bindBlob(10, entry.summarySalt);
    bindBlob(11, entry.summaryDigest);
    statement.bind(12, entry.changed);
    bindBlob(13, entry.changes);
    bindBlob(14, entry.facts);
    bindBlob(15, entry.previous);
    bindBlob(16, entry.hash);
    statement.exec();
    statement.reset();
}

std::optional<Entry> lastEntry(Database& database)
{
    std::optional<Entry> entry;
    forEachEntry(
        database,
        [&](const Entry& found) {
            entry = found;
            return false;
        },
        true);
    return entry;
}

std::optional<Entry> entryAt(Database& database, int64_t sequence)
{
    return guarded(database.path().string(), [&]() -> std::optional<Entry> {
        auto& statement =
            database.prepared(std::string("SELECT ") + kEntryColumns + " FROM journal WHERE seq = ?1");
        statement.bind(1, sequence);
        if (!statement.executeStep())
            return std::nullopt;
        Entry entry = readEntry(statement);
        statement.reset();
        return entry;
    });
}

void forEachEntry(Database& database, const std::function<bool(const Entry&)>& f, bool newestFirst,
                  int64_t from)
{
    guarded(database.path().string(), [&] {
        SQLite::Statement statement(database.handle(), std::string("SELECT ") + kEntryColumns +
                                                           " FROM journal WHERE seq >= ?1 ORDER BY seq" +
                                                           (newestFirst ? " DESC" : ""));
        statement.bind(1, from);
        while (statement.executeStep())
            if (!f(readEntry(statement)))
                break;
    });
}

int64_t currentState(Database& database)
{
    const auto entry = lastEntry(database);
    return entry ? entry->state : 0;
}

std::optional<Path> pathBetween(Database& database, int64_t from, int64_t to)
{
    const auto parent = guarded(database.path().string(), [&] { return parents(database); });
    if (to != 0 && parent.count(to) == 0)
        return std::nullopt;
    const auto line = [&](int64_t state) {
        std::vector<int64_t> states;
        while (state != 0) {
            states.push_back(state);
            const auto found = parent.find(state);
            // A parent is always older; anything else is a journal that somebody bent into a ring.
            if (found == parent.end() || found->second >= state)
                throw Error(ErrorKind::Corruption, "The journal's states do not lead back to the beginning.",
                            database.path().string());
            state = found->second;
        }
        std::reverse(states.begin(), states.end());
        return states;
    };
    const auto here = line(from);
    const auto there = line(to);
    size_t common = 0;
    while (common < here.size() && common < there.size() && here[common] == there[common])
        ++common;
    Path path;
    path.back.assign(here.rbegin(), here.rend() - static_cast<std::ptrdiff_t>(common));
    path.forward.assign(there.begin() + static_cast<std::ptrdiff_t>(common), there.end());
    return path;
}

std::vector<int64_t> childrenOf(Database& database, int64_t state)
{
    return guarded(database.path().string(), [&] {
        std::vector<int64_t> children;
        auto& statement =
            database.prepared("SELECT seq FROM journal WHERE state = seq AND parent = ?1 ORDER BY seq");
        statement.bind(1, state);
        while (statement.executeStep())
            children.push_back(statement.getColumn(0).getInt64());
        statement.reset();
        return children;
    });
}

bool hasContent(Database& database, int64_t sequence)
{
    return guarded(database.path().string(), [&] {
        auto& statement =
            database.prepared("SELECT count(*) FROM journal_change WHERE seq = ?1 AND content IS NULL");
        statement.bind(1, sequence);
        statement.executeStep();
        const bool all = statement.getColumn(0).getInt64() == 0;
        statement.reset();
        return all;
    });
}

void forEachPart(Database& database, int64_t sequence, bool backwards,
                 const std::function<void(const std::string& content)>& f)
{
    guarded(database.path().string(), [&] {
        SQLite::Statement statement(
            database.handle(), std::string("SELECT salt, digest, content FROM journal_change WHERE seq = ?1 "
                                           "ORDER BY part") +
                                   (backwards ? " DESC" : ""));
        statement.bind(1, sequence);
        while (statement.executeStep()) {
            const std::string content = blobOf(statement.getColumn(2));
            if (saltedDigest(blobOf(statement.getColumn(0)), content) != blobOf(statement.getColumn(1)))
                throw Error(ErrorKind::Corruption,
                            "The changes of entry " + std::to_string(sequence) +
                                " of the journal are not the ones that were written.",
                            database.path().string());
            f(content);
        }
    });
}

FactDigest digestOfFacts(Database& database, const FactTables& tables, Progress* progress)
{
    return guarded(database.path().string(), [&] {
        FactDigest digest;
        uint64_t done = 0;
        for (const auto& table : tables.all()) {
            std::string columns;
            for (size_t i = 1; i < table.columns.size(); ++i) {
                const auto& column = table.columns[i];
                const std::string name = "t.\"" + column.name + "\"";
                columns += i > 1 ? ", " : "";
                // A reference that leads nowhere must not look like no reference: it keeps its number.
                columns += column.target < 0 ? name
                                             : "coalesce((SELECT uid FROM " + tables.at(column.target).name +
                                                   " WHERE id = " + name + "), " + name + ")";
            }
            SQLite::Statement statement(database.handle(),
                                        "SELECT " + columns + " FROM " + table.name + " t");
            std::vector<Value> values(table.columns.size() - 1);
            std::string row;
            while (statement.executeStep()) {
                if (progress && ++done % 1024 == 0)
                    progress->tick("Checking facts", done, 0);
                for (size_t i = 1; i < table.columns.size(); ++i) {
                    const SQLite::Column column = statement.getColumn(static_cast<int>(i) - 1);
                    Value& value = values[i - 1];
                    const bool isUid = static_cast<int>(i) == table.uidColumn || table.columns[i].target >= 0;
                    if (column.isNull())
                        value = std::monostate();
                    else if (column.isInteger())
                        value = column.getInt64();
                    else if (column.isText())
                        value = std::string_view(column.getText(), static_cast<size_t>(column.getBytes()));
                    else if (isUid && column.getBytes() == 16)
                        value = *Uid::fromBytes(column.getBlob(), 16);
                    else
                        value = Blob{{static_cast<const char*>(column.getBlob()),
                                      static_cast<size_t>(column.getBytes())}};
                }
                canonicalRow(table, values, row);
                digest.add(row);
            }
        }
        return digest;
    });
}

} // namespace assay::store
