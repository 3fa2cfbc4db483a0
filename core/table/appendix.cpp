// The sources of a table: every document that it quotes, with the quoted passages among the words around
// them.

#include "core/table/source.h"

#include <algorithm>

namespace assay::table {

namespace {

constexpr size_t kAround = 700; // code points before and behind a quote: mostly the whole paragraph

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

void ProjectRows::forEachSource(const std::function<void(const SourceEntry&)>& source,
                                const std::function<void(const PassageEntry&)>& passage)
{
    Query documents(m_database, "SELECT id FROM document ORDER BY uid");
    Query passages(m_database,
                   "SELECT p.id, coalesce((SELECT a.start FROM anchor a JOIN text_version v ON v.id = "
                   "a.version_id WHERE "
                   "a.passage_id = p.id AND a.start IS NOT NULL ORDER BY v.number DESC LIMIT 1), 0) AS place "
                   "FROM passage p WHERE p.document_id = ?1 ORDER BY place, p.uid");
    while (documents.step()) {
        const int64_t document = documents.integer(0);
        if (!m_tally.quotedDocuments.has(document))
            continue;
        m_shelf.begin();
        m_shelf.fetchDocuments({document});
        source(sourceEntry(m_context, m_shelf.document(document)));
        passages.bind(1, document);
        while (passages.step())
            if (m_tally.quotedPassages.has(passages.integer(0)))
                passage(passageEntry(passages.integer(0)));
        passages.reset();
    }
}

PassageEntry ProjectRows::passageEntry(int64_t id)
{
    Query words(m_database, "SELECT uid, quote FROM passage WHERE id = ?1");
    Query translations(
        m_database, "SELECT language, text, translator FROM translation WHERE passage_id = ?1 ORDER BY uid");
    PassageEntry entry;
    words.bind(1, id);
    if (words.step()) {
        entry.uid = words.uid(0);
        entry.quote = words.text(1);
    }
    const Surrounding around = m_surroundings.of(id, kAround);
    entry.before = around.before;
    entry.after = around.after;
    entry.place = around.place;
    if (around.state == "lost")
        entry.warning = "These words are no longer found in the newest text of this source.";
    else if (around.state == "ambiguous")
        entry.warning = "These words stand at several equally good places in the newest text of this source.";
    translations.bind(1, id);
    while (translations.step())
        entry.translations.push_back({std::string(translations.text(0)), std::string(translations.text(1)),
                                      std::string(translations.text(2))});
    return entry;
}

} // namespace assay::table
