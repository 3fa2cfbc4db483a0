#include "core/store/content.h"

#include "core/store/own_transaction.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <array>

namespace assay::store {
namespace {

constexpr size_t kLongestValue = 1'000'000'000;
constexpr size_t kSegmentsBetweenTicks = 256;

constexpr std::array<SegmentKind, 6> kSegmentKinds = {SegmentKind::Paragraph, SegmentKind::Heading,
                                                      SegmentKind::ListItem,  SegmentKind::Quote,
                                                      SegmentKind::TableRow,  SegmentKind::Note};

SegmentKind segmentKind(std::string_view word)
{
    for (const SegmentKind kind : kSegmentKinds)
        if (word == token(kind))
            return kind;
    throw Error(ErrorKind::Corruption,
                "A text of the project has a segment of the kind \"" + std::string(word) +
                    "\", which is none.",
                "segment");
}

void bindHash(SQLite::Statement& statement, int index, std::string_view sha256)
{
    statement.bindNoCopy(index, sha256.data(), static_cast<int>(sha256.size()));
}

std::string_view viewOf(const Sha256& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

/// The words of a column, good until the statement moves on.
std::string_view wordsOf(const SQLite::Column& column)
{
    const char* const text = column.getText();
    return {text, static_cast<size_t>(column.getBytes())};
}

struct Body
{
    int64_t id;
    size_t length;
};

std::optional<Body> findBody(Database& database, std::string_view sha256)
{
    SQLite::Statement& find = database.prepared("SELECT id, length FROM body WHERE sha256 = ?");
    bindHash(find, 1, sha256);
    if (!find.executeStep())
        return std::nullopt;
    const Body body{find.getColumn(0).getInt64(), static_cast<size_t>(find.getColumn(1).getInt64())};
    find.reset();
    return body;
}

Body bodyOrThrow(Database& database, std::string_view sha256)
{
    const std::optional<Body> body = findBody(database, sha256);
    if (!body)
        throw Error(ErrorKind::Corruption,
                    "A text that a document of the project points at is not in it. Go back to the newest "
                    "backup that is "
                    "whole.",
                    "body " + hex(sha256));
    return *body;
}

StoredSegment readSegment(SQLite::Statement& row)
{
    StoredSegment stored;
    stored.id = row.getColumn(0).getInt64();
    stored.segment.kind = segmentKind(wordsOf(row.getColumn(1)));
    stored.segment.level = row.getColumn(2).getInt();
    stored.segment.continues = row.getColumn(3).getInt() != 0;
    const auto start = static_cast<size_t>(row.getColumn(4).getInt64());
    stored.segment.range = CodePointRange(start, start + static_cast<size_t>(row.getColumn(5).getInt64()));
    stored.text = wordsOf(row.getColumn(6));
    return stored;
}

constexpr char kSegmentColumns[] = "SELECT id, kind, level, continues, start, length, text FROM segment ";

/// Calls f with each segment and the bytes of it. The segments must tile the text.
template<class F>
void walk(const std::string& text, const std::vector<Segment>& segments, F&& f)
{
    const std::string_view all = text;
    size_t byte = 0;
    size_t codePoint = 0;
    for (const Segment& segment : segments) {
        const size_t size = utf8::byteOf(all.substr(byte), segment.range.size());
        if (segment.range.start() != codePoint || segment.range.empty())
            throw Error(ErrorKind::Corruption,
                        "The segments of a text do not follow one another; it was not stored.",
                        "segment at " + std::to_string(segment.range.start()));
        f(segment, all.substr(byte, size));
        byte += size;
        codePoint = segment.range.end();
    }
    if (byte != all.size())
        throw Error(ErrorKind::Corruption, "The segments of a text do not reach its end; it was not stored.",
                    "segment at " + std::to_string(codePoint));
}

int64_t insertBody(Database& database, std::string_view sha256, size_t length)
{
    SQLite::Statement& insert = database.prepared("INSERT INTO body (sha256, length) VALUES (?, ?)");
    bindHash(insert, 1, sha256);
    insert.bind(2, static_cast<int64_t>(length));
    insert.exec();
    return database.handle().getLastInsertRowid();
}

/// Returns the key of each.
std::vector<int64_t> insertSegments(Database& database, int64_t body, const std::string& text,
                                    const std::vector<Segment>& segments)
{
    SQLite::Statement insert(database.handle(),
                             "INSERT INTO segment (body_id, position, kind, level, continues, start, "
                             "length, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    std::vector<int64_t> ids;
    ids.reserve(segments.size());
    insert.bind(1, body);
    walk(text, segments, [&](const Segment& segment, std::string_view words) {
        insert.bind(2, static_cast<int64_t>(ids.size()));
        insert.bindNoCopy(3, token(segment.kind));
        insert.bind(4, segment.level);
        insert.bind(5, segment.continues ? 1 : 0);
        insert.bind(6, static_cast<int64_t>(segment.range.start()));
        insert.bind(7, static_cast<int64_t>(segment.range.size()));
        insert.bind(8, std::string(words));
        insert.exec();
        insert.reset();
        ids.push_back(database.handle().getLastInsertRowid());
    });
    return ids;
}

void indexSegments(Database& database, const std::vector<int64_t>& ids, const std::string& text,
                   const std::vector<Segment>& segments, Progress* progress)
{
    thread_local Folder folder;
    SQLite::Statement index(database.handle(), "INSERT INTO search_segment (rowid, words) VALUES (?, ?)");
    size_t position = 0;
    walk(text, segments, [&](const Segment& segment, std::string_view words) {
        if (progress && position % kSegmentsBetweenTicks == 0)
            progress->tick("Storing the text", segment.range.start(), segments.back().range.end());
        const int64_t id = ids[position++];
        const std::string searched = folder.searchText(words);
        if (searched.empty())
            return;
        index.bind(1, id);
        index.bindNoCopy(2, searched);
        index.exec();
        index.reset();
    });
}

} // namespace

Sha256 putBytes(Database& database, std::string_view bytes)
{
    if (bytes.size() >= kLongestValue)
        throw Error(
            ErrorKind::Input,
            "A source of " + std::to_string(bytes.size()) +
                " bytes is larger than a project can hold (1,000,000,000). Split it, or store a part.",
            "blob");
    const Sha256 hash = sha256(bytes);
    guarded("blob", [&] {
        if (hasBytes(database, viewOf(hash)))
            return;
        SQLite::Statement& insert = database.prepared("INSERT INTO blob (sha256, bytes) VALUES (?, ?)");
        bindHash(insert, 1, viewOf(hash));
        // SQLite takes a null pointer for NULL, which an empty view may hold.
        insert.bindNoCopy(2, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()));
        insert.exec();
        insert.clearBindings();
    });
    return hash;
}

std::optional<std::string> bytesOf(Database& database, std::string_view sha256)
{
    return guarded("blob", [&]() -> std::optional<std::string> {
        SQLite::Statement& find = database.prepared("SELECT bytes FROM blob WHERE sha256 = ?");
        bindHash(find, 1, sha256);
        if (!find.executeStep())
            return std::nullopt;
        std::string bytes = find.getColumn(0).getString();
        find.reset();
        return bytes;
    });
}

bool hasBytes(Database& database, std::string_view sha256)
{
    return guarded("blob", [&] {
        SQLite::Statement& find = database.prepared("SELECT 1 FROM blob WHERE sha256 = ?");
        bindHash(find, 1, sha256);
        const bool found = find.executeStep();
        find.reset();
        return found;
    });
}

bool hasBody(Database& database, std::string_view sha256)
{
    return guarded("body", [&] {
        SQLite::Statement& find = database.prepared("SELECT 1 FROM body WHERE sha256 = ?");
        bindHash(find, 1, sha256);
        const bool found = find.executeStep();
        find.reset();
        return found;
    });
}

Sha256 bodyHash(const std::string& text, const std::vector<Segment>& segments)
{
    Sha256Stream stream;
    std::string head;
    walk(text, segments, [&](const Segment& segment, std::string_view words) {
        head = token(segment.kind);
        head += ' ' + std::to_string(segment.level) + (segment.continues ? " 1 " : " 0 ");
        head += std::to_string(words.size()) + '\n';
        stream.add(head);
        stream.add(words);
    });
    return stream.finish();
}

Sha256 putBody(Database& database, const std::string& text, const std::vector<Segment>& segments,
               Progress* progress)
{
    const Sha256 hash = bodyHash(text, segments);
    guarded("body", [&] {
        if (findBody(database, viewOf(hash)))
            return;
        OwnTransaction transaction(database);
        const size_t length = segments.empty() ? 0 : segments.back().range.end();
        const int64_t body = insertBody(database, viewOf(hash), length);
        indexSegments(database, insertSegments(database, body, text, segments), text, segments, progress);
        transaction.commit();
    });
    return hash;
}

std::string textOf(Database& database, std::string_view bodySha256)
{
    return guarded("segment", [&] {
        const Body body = bodyOrThrow(database, bodySha256);
        std::string text;
        text.reserve(body.length);
        SQLite::Statement& rows =
            database.prepared("SELECT text FROM segment WHERE body_id = ? ORDER BY position");
        rows.bind(1, body.id);
        while (rows.executeStep())
            text += wordsOf(rows.getColumn(0));
        return text;
    });
}

void forEachSegment(Database& database, std::string_view bodySha256,
                    const std::function<bool(const StoredSegment&)>& f)
{
    guarded("segment", [&] {
        // Not a kept statement: f may well read segments itself.
        SQLite::Statement rows(database.handle(),
                               std::string(kSegmentColumns) + "WHERE body_id = ? ORDER BY position");
        rows.bind(1, bodyOrThrow(database, bodySha256).id);
        while (rows.executeStep())
            if (!f(readSegment(rows)))
                return;
    });
}

std::vector<StoredSegment> segmentsIn(Database& database, std::string_view bodySha256, CodePointRange range)
{
    return guarded("segment", [&] {
        const Body body = bodyOrThrow(database, bodySha256);
        SQLite::Statement& first = database.prepared(
            "SELECT start FROM segment WHERE body_id = ? AND start <= ? ORDER BY start DESC LIMIT 1");
        first.bind(1, body.id);
        first.bind(2, static_cast<int64_t>(range.start()));
        const int64_t start = first.executeStep() ? first.getColumn(0).getInt64() : 0;
        first.reset();
        static const std::string kSql =
            kSegmentColumns + std::string("WHERE body_id = ? AND start BETWEEN ? AND ? ORDER BY start");
        SQLite::Statement& rows = database.prepared(kSql);
        rows.bind(1, body.id);
        rows.bind(2, start);
        // An empty range touches the segment that it stands in.
        rows.bind(3, std::max(start, static_cast<int64_t>(range.end()) - 1));
        std::vector<StoredSegment> found;
        while (rows.executeStep())
            found.push_back(readSegment(rows));
        return found;
    });
}

std::string slice(Database& database, std::string_view bodySha256, CodePointRange range)
{
    if (range.end() > guarded("body", [&] { return bodyOrThrow(database, bodySha256).length; }))
        throw Error(ErrorKind::Corruption,
                    "The project points at words that lie past the end of a text. Run \"verify\" to see what "
                    "is harmed.",
                    "body " + hex(bodySha256));
    std::string words;
    for (const StoredSegment& stored : segmentsIn(database, bodySha256, range)) {
        const size_t start = stored.segment.range.start();
        const size_t from = std::max(range.start(), start) - start;
        const size_t to = std::min(range.end(), stored.segment.range.end()) - start;
        if (from < to)
            words += utf8::slice(stored.text, from, to);
    }
    return words;
}

void removeBody(Database& database, int64_t body)
{
    guarded("body", [&] {
        for (const char* sql : {"DELETE FROM segment WHERE body_id = ?", "DELETE FROM body WHERE id = ?"}) {
            SQLite::Statement remove(database.handle(), sql);
            remove.bind(1, body);
            remove.exec();
        }
    });
}

} // namespace assay::store
