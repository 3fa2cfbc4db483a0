// The sources of a table: every document that it quotes, with the quoted passages among the words around
// them.

#include "core/store/content.h"
#include "core/table/source.h"

#include <algorithm>

namespace assay::table {

namespace {

constexpr size_t kAround = 700;       // code points before and behind a quote: mostly the whole paragraph
constexpr size_t kMostTogether = 100; // passages in one extract

SourceEntry sourceEntry(Context& context, const DocumentInfo& document)
{
    SourceEntry entry;
    entry.uid = document.uid;
    entry.title = document.title;
    entry.language = document.language;
    Cell byline;
    if (document.publisher != 0)
        printName(context, document.publisher, byline);
    for (size_t i = 0; i < document.authors.size(); ++i)
        byline.add(i > 0 ? ", " : byline.isEmpty() ? "by " : ", by ").add(document.authors[i]);
    entry.byline = byline.text();
    entry.published = dateText(document.published);
    entry.accessed = dateText(document.accessed);
    entry.url = document.url;
    entry.archiveUrl = document.archiveUrl;
    return entry;
}

} // namespace

/// A quoted passage and where it stands.
struct ProjectRows::Quoted
{
    int64_t id = 0;
    Uid uid;
    std::string quote;
    Stand stand;
};

void ProjectRows::forEachSource(const std::function<void(const SourceEntry&)>& source,
                                const std::function<void(const ExtractEntry&)>& extract)
{
    Query documents(m_database, "SELECT id FROM document ORDER BY uid");
    Query passages(
        m_database,
        "SELECT p.id, coalesce((SELECT a.start FROM anchor a JOIN text_version v ON v.id = a.version_id "
        "WHERE a.passage_id = p.id AND a.start IS NOT NULL ORDER BY v.number DESC LIMIT 1), 0) AS place "
        "FROM passage p WHERE p.document_id = ?1 ORDER BY place, p.uid");
    while (documents.step()) {
        const int64_t document = documents.integer(0);
        if (!m_tally.quotedDocuments.has(document))
            continue;
        m_shelf.begin();
        m_shelf.fetchDocuments({document});
        source(sourceEntry(m_context, m_shelf.document(document)));
        std::vector<Quoted> together;
        passages.bind(1, document);
        while (passages.step()) {
            if (!m_tally.quotedPassages.has(passages.integer(0)))
                continue;
            Quoted next = quoted(passages.integer(0));
            const bool joins = !together.empty() && together.size() < kMostTogether &&
                               next.stand.version != 0 &&
                               next.stand.version == together.back().stand.version &&
                               next.stand.from < together.back().stand.to;
            if (!joins && !together.empty()) {
                extract(extractOf(together));
                together.clear();
            }
            if (joins) { // the words fit to print reach as far as any of them reaches
                next.stand.to = std::max(next.stand.to, together.back().stand.to);
                next.stand.last = std::max(next.stand.last, together.back().stand.last);
            }
            together.push_back(std::move(next));
        }
        passages.reset();
        if (!together.empty())
            extract(extractOf(together));
    }
}

ProjectRows::Quoted ProjectRows::quoted(int64_t passage)
{
    Query words(m_database, "SELECT uid, quote FROM passage WHERE id = ?1");
    Quoted one;
    one.id = passage;
    words.bind(1, passage);
    if (words.step()) {
        one.uid = words.uid(0);
        one.quote = words.text(1);
    }
    one.stand = m_surroundings.stand(passage, kAround);
    return one;
}

/// Cuts the words around at every place where a passage begins or ends: passages may lie within one another.
ExtractEntry ProjectRows::extractOf(const std::vector<Quoted>& passages)
{
    ExtractEntry entry;
    const Stand& front = passages.front().stand;
    entry.place = front.place;
    if (front.version == 0) {
        entry.pieces.push_back({passages.front().quote, true, {passages.front().uid}});
    } else {
        const size_t last = passages.back().stand.to;
        std::vector<size_t> cuts{front.from, last};
        for (const Quoted& one : passages) {
            cuts.push_back(one.stand.start);
            cuts.push_back(one.stand.end);
        }
        std::sort(cuts.begin(), cuts.end());
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        for (size_t i = 0; i + 1 < cuts.size(); ++i) {
            ExtractEntry::Piece piece;
            int64_t covering = 0;
            for (const Quoted& one : passages) {
                if (one.stand.start == cuts[i])
                    piece.begins.push_back(one.uid);
                if (one.stand.start <= cuts[i] && one.stand.end >= cuts[i + 1])
                    covering = one.id;
            }
            piece.isQuoted = covering != 0;
            // A quoted word is public by the project's own choice; what stands between is not asked for.
            piece.text = piece.isQuoted
                             ? store::slice(m_database, front.body, CodePointRange(cuts[i], cuts[i + 1]))
                             : m_surroundings.words(front, 0, cuts[i], cuts[i + 1]);
            entry.pieces.push_back(std::move(piece));
        }
        if (!entry.pieces.front().isQuoted)
            Surroundings::trimBefore(entry.pieces.front().text, front.from > front.first);
        if (!entry.pieces.back().isQuoted)
            Surroundings::trimAfter(entry.pieces.back().text, last < passages.back().stand.last);
    }
    Query translations(
        m_database, "SELECT language, text, translator FROM translation WHERE passage_id = ?1 ORDER BY uid");
    for (const Quoted& one : passages) {
        if (one.stand.state == "lost")
            entry.warnings.push_back("“" + one.quote +
                                     "” is no longer found in the newest text of this source.");
        else if (one.stand.state == "ambiguous")
            entry.warnings.push_back(
                "“" + one.quote +
                "” stands at several equally good places in the newest text of this source.");
        translations.bind(1, one.id);
        while (translations.step())
            entry.translations.push_back({std::string(translations.text(0)),
                                          m_shelf.hiddenNames().cut(translations.text(1)),
                                          std::string(translations.text(2))});
        translations.reset();
    }
    return entry;
}

} // namespace assay::table
