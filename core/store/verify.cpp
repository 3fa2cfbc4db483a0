#include "core/store/verify.h"

#include "core/base/hash.h"
#include "core/claim/values.h"
#include "core/store/content.h"
#include "core/store/derived.h"
#include "core/store/journal.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/search_check.h"
#include "core/text/offsets.h"

#include <algorithm>

namespace assay::store {
namespace {

/// No more of one sort of fault is told than a person would read; the rest is counted.
constexpr size_t kToldFaults = 20;

class Checker
{
public:
    Checker(Database& database, Progress* progress)
        : m_database(database), m_progress(progress), m_tables(database)
    {
    }

    VerifyReport run()
    {
        // What is so broken that its own check cannot go on hides nothing of the rest.
        part("structure", "structure of the file", [this] { structure(); });
        part("journal", "journal", [this] { journal(); });
        part("facts", "facts", [this] { facts(); });
        part("content", "sources", [this] { content(); });
        part("quotes", "quotes", [this] { quotes(); });
        part("search", "search index", [this] { search(); });
        if (const size_t wrong = m_counts["search"]; wrong > 0)
            m_report.faults.back() +=
                m_report.faults.size() == wrong
                    ? " Nothing else is wrong, and nothing is lost: the index is derived "
                      "from facts and sources, and compact makes it anew."
                    : " The index is derived from facts and sources: compact makes it anew.";
        m_report.notProved.push_back(
            "Whether somebody who can write the file made it all anew: a chain shows that nothing was "
            "changed within "
            "it, not who wrote it or when. Keep the hash of the newest entry elsewhere to be able to tell.");
        m_report.notProved.push_back("Whether what the sources say is true, or that the bytes are what their "
                                     "publishers put out.");
        return std::move(m_report);
    }

private:
    void tick(const char* what, uint64_t done = 0, uint64_t total = 0)
    {
        if (m_progress)
            m_progress->tick(what, done, total);
    }
    template<class F>
    void part(const std::string& sort, const std::string& what, F&& check)
    {
        try {
            guarded(m_database.path().string(), check);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Corruption)
                throw;
            fault(sort, "The check of the " + what + " could not be finished: " + error.what());
        }
    }
    void fault(const std::string& sort, const std::string& what)
    {
        if (++m_counts[sort] <= kToldFaults)
            m_report.faults.push_back(what);
    }
    /// Says that something is right, or how many faults of its sort were not told.
    void conclude(const std::string& sort, const std::string& proved)
    {
        const size_t count = m_counts[sort];
        if (count == 0)
            m_report.proved.push_back(proved);
        else if (count > kToldFaults)
            m_report.faults.push_back("... and " + std::to_string(count - kToldFaults) +
                                      " more of this sort.");
    }

    void structure()
    {
        tick("Checking the file");
        SQLite::Statement integrity(m_database.handle(), "PRAGMA integrity_check(20)");
        while (integrity.executeStep())
            if (const std::string line = integrity.getColumn(0).getString(); line != "ok")
                fault("structure", "The file's structure is damaged: " + line + ".");
        conclude("structure", "The structure of the file is sound.");
        SQLite::Statement keys(m_database.handle(), "PRAGMA foreign_key_check");
        while (keys.executeStep())
            fault("keys", "A row of '" + keys.getColumn(0).getString() + "' points at a row of '" +
                              keys.getColumn(2).getString() + "' that is not there.");
        conclude("keys", "Everything that points at something points at something that is there.");
    }

    void journal()
    {
        std::string previous(32, '\0');
        int64_t expected = 1;
        int64_t released = 0;
        int64_t entries = 0;
        forEachEntry(m_database, [&](const Entry& entry) {
            tick("Checking the journal", static_cast<uint64_t>(++entries));
            const std::string name = "Entry " + std::to_string(entry.sequence) + " of the journal ";
            if (entry.sequence != expected)
                fault("journal",
                      name + "follows entry " + std::to_string(expected - 1) + ": entries are missing.");
            expected = entry.sequence + 1;
            if (entry.previous != previous)
                fault("journal", name + "does not follow from the entry before it.");
            if (entryHash(entry) != entry.hash)
                fault("journal", name + "was altered: its hash is not that of its content.");
            previous = entry.hash;
            if (entry.summary && saltedDigest(entry.summarySalt, *entry.summary) != entry.summaryDigest)
                fault("journal", name + "has a summary that was altered.");
            if (!entry.summary)
                ++released;
            released += parts(entry, name);
            m_last = entry;
            return true;
        });
        conclude("journal", "The chain of the journal is whole: " + std::to_string(entries) + " entries" +
                                (entries ? ", newest " + hex(previous).substr(0, 16) : std::string()) + ".");
        if (released > 0)
            m_report.notProved.push_back(
                "What " + std::to_string(released) +
                " part(s) of the journal held: they were released or forgotten; that they "
                "were there is still in the chain.");
    }
    int64_t parts(const Entry& entry, const std::string& name)
    {
        int64_t released = 0;
        std::vector<std::string> digests;
        SQLite::Statement statement(
            m_database.handle(),
            "SELECT salt, digest, content FROM journal_change WHERE seq = ?1 ORDER BY part");
        statement.bind(1, entry.sequence);
        while (statement.executeStep()) {
            const std::string digest = blob(statement, 1);
            digests.push_back(digest);
            if (statement.getColumn(2).isNull())
                ++released;
            else if (saltedDigest(blob(statement, 0), blob(statement, 2)) != digest)
                fault("journal", name + "has changes that were altered.");
        }
        if (changesDigest(digests) != entry.changes)
            fault("journal", name + "does not have the changes that it was written with.");
        return released;
    }

    void facts()
    {
        tick("Checking facts");
        const std::string now = digestOfFacts(m_database, m_tables, m_progress).bytes();
        const std::string expected = m_last ? m_last->facts : FactDigest().bytes();
        if (now != expected)
            fault("facts",
                  "The facts are not those that the journal led to: something was changed past the journal.");
        conclude("facts", "The facts are, to the last row, those that the journal led to.");
    }

    void content()
    {
        uint64_t done = 0;
        SQLite::Statement blobs(m_database.handle(), "SELECT sha256, bytes FROM blob");
        while (blobs.executeStep()) {
            tick("Checking sources", ++done);
            const SQLite::Column bytes = blobs.getColumn(1);
            const auto hash = sha256(std::string_view(static_cast<const char*>(bytes.getBlob()),
                                                      static_cast<size_t>(bytes.getBytes())));
            if (hex(hash) != hex(blob(blobs, 0)))
                fault("content", "The bytes of the source " + hex(blob(blobs, 0)) + " were altered.");
        }
        forEach<TextVersion>(m_database, [&](const TextVersion& version) {
            tick("Checking texts", ++done);
            const std::string name = describe(m_database, Kind::TextVersion, version.id.uid);
            std::string text;
            std::vector<Segment> segments;
            size_t end = 0;
            forEachSegment(m_database, version.body.value, [&](const StoredSegment& stored) {
                if (stored.segment.range.start() != end)
                    fault("content", "The segments of the text of '" + name + "' do not follow one another.");
                end = stored.segment.range.end();
                text += stored.text;
                segments.push_back(stored.segment);
                return true;
            });
            const auto hash = bodyHash(text, segments);
            const std::string found(reinterpret_cast<const char*>(hash.data()), hash.size());
            if (found != version.body.value || hex(sha256(text)) != hex(version.textHash.value) ||
                end != static_cast<size_t>(version.length))
                fault("content", "The text of '" + name + "' was altered.");
            return true;
        });
        conclude("content",
                 "The bytes and texts of all sources have the hashes that they were imported with.");
    }

    void quotes()
    {
        struct Place
        {
            std::string passage, quote, prefix, suffix, body, state;
            size_t start, end;
        };
        // Ordered by text, so that each text is read once.
        SQLite::Statement places(m_database.handle(),
                                 "SELECT p.uid, p.quote, p.prefix, p.suffix, v.body, a.state, a.start, "
                                 "a.\"end\" FROM anchor a JOIN passage p "
                                 "ON p.id = a.passage_id JOIN text_version v ON v.id = a.version_id WHERE "
                                 "a.start IS NOT NULL ORDER BY v.id");
        std::string body;
        std::string text;
        std::optional<OffsetIndex> index;
        uint64_t done = 0;
        int64_t moved = 0;
        while (places.executeStep()) {
            tick("Checking quotes", ++done);
            const Place place{blob(places, 0),
                              places.getColumn(1).getString(),
                              places.getColumn(2).getString(),
                              places.getColumn(3).getString(),
                              blob(places, 4),
                              places.getColumn(5).getString(),
                              static_cast<size_t>(places.getColumn(6).getInt64()),
                              static_cast<size_t>(places.getColumn(7).getInt64())};
            if (place.body != body) {
                index.reset();
                text = textOf(m_database, place.body);
                index.emplace(text);
                body = place.body;
            }
            moved += place.state == "moved";
            if (place.end > index->codePoints() || place.start >= place.end) {
                fault("quotes",
                      "A passage is anchored outside its text: '" + place.quote.substr(0, 80) + "'.");
                continue;
            }
            const size_t from = index->byteOfCodePoint(place.start);
            const size_t to = index->byteOfCodePoint(place.end);
            const bool words = text.compare(from, to - from, place.quote) == 0;
            const bool before =
                from >= place.prefix.size() &&
                text.compare(from - place.prefix.size(), place.prefix.size(), place.prefix) == 0;
            const bool behind = text.compare(to, place.suffix.size(), place.suffix) == 0;
            if (!words || (place.state == "exact" && (!before || !behind)))
                fault("quotes",
                      "A passage does not stand where its anchor says: '" + place.quote.substr(0, 80) + "'.");
        }
        conclude("quotes", "All " + std::to_string(done) +
                               " anchored quotes stand word for word where their anchors say" +
                               (moved ? " (" + std::to_string(moved) + " moved)" : std::string()) + ".");
    }

    void search()
    {
        tick("Checking the search index");
        if (!Derived::areKeysCurrent(m_database)) {
            m_report.notProved.push_back(
                "Whether the search index is complete: it was made by another version of the "
                "program or of ICU, and is made anew when the project is opened for writing.");
            return;
        }
        for (const auto& wrong : checkSearch(m_database, m_progress))
            fault("search", wrong);
        conclude("search", "The search index holds exactly the words of the facts and sources.");
    }

    static std::string blob(SQLite::Statement& statement, int column)
    {
        const SQLite::Column value = statement.getColumn(column);
        return std::string(static_cast<const char*>(value.getBlob()), static_cast<size_t>(value.getBytes()));
    }

    Database& m_database;
    Progress* m_progress;
    FactTables m_tables;
    VerifyReport m_report;
    std::optional<Entry> m_last;
    std::unordered_map<std::string, size_t> m_counts;
};

} // namespace

VerifyReport verify(Database& database, Progress* progress)
{
    return guarded(database.path().string(), [&] { return Checker(database, progress).run(); });
}

} // namespace assay::store
