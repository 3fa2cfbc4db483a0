// One HTML page that needs nothing else: no script, no picture, no font from elsewhere, and a policy that
// says so. Each quote links to the appendix, where it stands among the words around it.

#include "core/base/hash.h"
#include "core/table/writers/page_style.h"
#include "core/table/writers/writers.h"
#include "core/text/display.h"

namespace assay::table::writers {

namespace {

void appendText(std::string& out, std::string_view text)
{
    appendHtml(out, visible(text, true));
}

/// A language tag as it may stand in an attribute; anything else is left out.
bool isLanguageTag(std::string_view tag)
{
    if (tag.empty() || tag.size() > 35)
        return false;
    for (const char c : tag)
        if (!((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && !(c >= '0' && c <= '9') && c != '-')
            return false;
    return true;
}

void appendLanguage(std::string& out, std::string_view language)
{
    if (isLanguageTag(language)) {
        out += " lang=\"";
        out += language;
        out += '"';
    }
}

class HtmlWriter
{
public:
    HtmlWriter(const TableInfo& info, Sink& sink) : m_info(info), m_buffer(sink), m_out(m_buffer.text()) {}

    void head()
    {
        const std::string title = m_info.title.empty() ? "Table" : m_info.title;
        const Sha256 hash = sha256(kPageStyle);
        m_out += "<!DOCTYPE html>\n<html";
        appendLanguage(m_out, m_info.language.empty() ? "en" : m_info.language);
        m_out += ">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
                 "content=\"default-src "
                 "'none'; style-src 'sha256-";
        m_out += base64(std::string_view(reinterpret_cast<const char*>(hash.data()), hash.size()));
        m_out +=
            "'; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"generator\" content=\"Assay\">\n<title>";
        appendText(m_out, title);
        if (!m_info.project.empty()) {
            m_out += ": ";
            appendText(m_out, m_info.project);
        }
        m_out += "</title>\n<style>";
        m_out += kPageStyle;
        m_out += "</style>\n</head>\n<body>\n<header>\n";
        if (!m_info.project.empty()) {
            m_out += "<p class=\"project\" dir=\"auto\">";
            appendText(m_out, m_info.project);
            m_out += "</p>\n";
        }
        m_out += "<h1 dir=\"auto\">";
        appendText(m_out, title);
        m_out += "</h1>\n";
        lines(headLines(m_info));
        m_out += "<a class=\"jump\" href=\"#sources\">Sources and quotations in "
                 "context</a>\n</header>\n<main>\n<table>\n<caption>";
        appendText(m_out, title);
        m_out += "</caption>\n<thead>\n<tr>";
        for (const Column& column : m_info.columns) {
            m_out += "<th scope=\"col\" class=\"";
            m_out += roomClass(column.room);
            m_out += "\">";
            appendText(m_out, column.title);
            m_out += "</th>";
        }
        m_out += "</tr>\n</thead>\n";
    }

    void row(const Row& row)
    {
        const size_t changed = m_watch.changedFrom(row.groups);
        if (!m_inBody || changed < row.groups.size())
            m_out += m_inBody ? "</tbody>\n<tbody>\n" : "<tbody>\n";
        m_inBody = true;
        for (size_t level = changed; level < row.groups.size(); ++level) {
            m_out += "<tr><th scope=\"rowgroup\" class=\"level" + std::to_string(std::min<size_t>(level, 2)) +
                     "\" colspan=\"" + std::to_string(m_info.columns.size()) + "\"><span class=\"grouping\">";
            appendText(m_out, m_info.groupings[level]);
            m_out += "</span><bdi>";
            appendText(m_out, row.groups[level]);
            m_out += "</bdi></th></tr>\n";
        }
        m_out += "<tr>";
        for (size_t i = 0; i < row.cells.size(); ++i) {
            m_out += i == 0 ? "<th scope=\"row\" class=\"" : "<td class=\"";
            m_out += roomClass(m_info.columns[i].room);
            m_out += "\" dir=\"auto\">";
            cell(row.cells[i]);
            m_out += i == 0 ? "</th>" : "</td>";
        }
        m_out += "</tr>\n";
        m_buffer.pass();
    }

    void foot(RowSource& rows, uint64_t count, const Withheld& withheld)
    {
        m_out += m_inBody ? "</tbody>\n</table>\n</main>\n" : "<tbody></tbody>\n</table>\n</main>\n";
        m_out += "<section class=\"sources\" id=\"sources\" aria-labelledby=\"sources-title\">\n"
                 "<h2 id=\"sources-title\">Sources</h2>\n";
        bool open = false;
        rows.forEachSource(
            [this, &open](const SourceEntry& entry) {
                if (open)
                    m_out += "</article>\n";
                open = true;
                source(entry);
                m_buffer.pass();
            },
            [this](const ExtractEntry& entry) {
                extract(entry);
                m_buffer.pass();
            });
        m_out += open ? "</article>\n" : "<p>This table quotes no source.</p>\n";
        m_out += "</section>\n<footer>\n";
        lines(footLines(m_info, count, withheld));
        m_out += "</footer>\n</body>\n</html>\n";
        m_buffer.finish();
    }

private:
    static std::string_view roomClass(Room room)
    {
        return room == Room::Narrow ? "n" : room == Room::Medium ? "m" : "w";
    }

    void lines(const std::vector<std::string>& texts)
    {
        if (texts.empty())
            return;
        m_out += "<ul>\n";
        for (const std::string& text : texts) {
            m_out += "<li>";
            appendText(m_out, text);
            m_out += "</li>\n";
        }
        m_out += "</ul>\n";
    }

    void cell(const Cell& cell)
    {
        const std::string_view all = cell.text();
        if (cell.itemCount() < 2 || all.find('\n') == std::string_view::npos) {
            spans(cell, 0, all.size());
            return;
        }
        m_out += "<ul class=\"items\">";
        for (size_t i = 0; i < cell.itemCount(); ++i) {
            const std::string_view item = cell.item(i);
            const auto start = static_cast<size_t>(item.data() - all.data());
            m_out += "<li dir=\"auto\">";
            spans(cell, start, start + item.size());
            m_out += "</li>";
        }
        m_out += "</ul>";
    }

    void spans(const Cell& cell, size_t start, size_t end)
    {
        const std::string_view all = cell.text();
        size_t at = start;
        for (const Span& span : cell.spans()) {
            if (span.start < at || span.end > end)
                continue;
            appendText(m_out, all.substr(at, span.start - at));
            one(span, all.substr(span.start, span.end - span.start));
            at = span.end;
        }
        appendText(m_out, all.substr(at, end - at));
    }

    void one(const Span& span, std::string_view text)
    {
        switch (span.kind) {
        case SpanKind::Quote:
            m_out += "<a class=\"q\" href=\"#q-" + span.target.text() + "\"><bdi";
            appendLanguage(m_out, span.language);
            m_out += '>';
            appendText(m_out, text);
            m_out += "</bdi></a>";
            return;
        case SpanKind::Link:
            link(span.url, text);
            return;
        case SpanKind::Note:
            element("span", "note", text);
            return;
        case SpanKind::Stance:
            m_out += "<span class=\"stance ";
            for (const char c : text) // "denies in part" is one class
                m_out += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? c : '-';
            m_out += "\">";
            appendText(m_out, text);
            m_out += "</span>";
            return;
        case SpanKind::Name:
        case SpanKind::Text:
            break;
        }
        m_out += "<bdi";
        appendLanguage(m_out, span.language);
        m_out += '>';
        appendText(m_out, text);
        m_out += "</bdi>";
    }

    void element(std::string_view name, std::string_view className, std::string_view text)
    {
        ((((m_out += '<') += name) += " class=\"") += className) += "\">";
        appendText(m_out, text);
        ((m_out += "</") += name) += '>';
    }

    void link(std::string_view url, std::string_view text)
    {
        if (!isSafeUrl(url)) {
            m_out += "<bdi>";
            appendText(m_out, text);
            m_out += "</bdi>";
            return;
        }
        m_out += "<a href=\"";
        appendHtml(m_out, url);
        m_out += "\" rel=\"noopener noreferrer\"><bdi>";
        appendText(m_out, text);
        m_out += "</bdi></a>";
    }

    void source(const SourceEntry& entry)
    {
        m_out += "<article id=\"d-" + entry.uid.text() + "\">\n<h3 dir=\"auto\"";
        appendLanguage(m_out, entry.language);
        m_out += '>';
        appendText(m_out, entry.title);
        m_out += "</h3>\n<p class=\"facts\">";
        m_first = true;
        fact("", entry.byline);
        fact("published ", entry.published);
        fact("read ", entry.accessed);
        urlFact("", entry.url);
        urlFact("archived at ", entry.archiveUrl);
        m_out += "</p>\n";
        m_sourceLanguage = entry.language;
    }

    void separate(std::string_view label)
    {
        m_out += m_first ? "" : " · ";
        m_first = false;
        m_out += label;
    }
    void fact(std::string_view label, std::string_view text)
    {
        if (text.empty())
            return;
        separate(label);
        m_out += "<bdi>";
        appendText(m_out, text);
        m_out += "</bdi>";
    }
    void urlFact(std::string_view label, std::string_view url)
    {
        if (url.empty())
            return;
        separate(label);
        link(url, url);
    }

    void extract(const ExtractEntry& entry)
    {
        m_out += "<figure>\n<blockquote dir=\"auto\"";
        appendLanguage(m_out, m_sourceLanguage);
        m_out += '>';
        for (const ExtractEntry::Piece& piece : entry.pieces) {
            for (const Uid& uid : piece.begins)
                m_out += "<span id=\"q-" + uid.text() + "\"></span>";
            m_out += piece.isQuoted ? "<mark>" : "";
            appendText(m_out, piece.text);
            m_out += piece.isQuoted ? "</mark>" : "";
        }
        m_out += "</blockquote>\n";
        for (const ExtractEntry::Translation& translation : entry.translations) {
            m_out += "<p class=\"translation\" dir=\"auto\"";
            appendLanguage(m_out, translation.language);
            m_out += '>';
            appendText(m_out, translation.text);
            if (!translation.translator.empty()) {
                m_out += " <span class=\"note\">(translated by <bdi>";
                appendText(m_out, translation.translator);
                m_out += "</bdi>)</span>";
            }
            m_out += "</p>\n";
        }
        if (!entry.place.empty() || !entry.warnings.empty()) {
            m_out += "<figcaption>";
            appendText(m_out, entry.place);
            for (const std::string& warning : entry.warnings) {
                m_out += "<br>";
                element("span", "warning", warning);
            }
            m_out += "</figcaption>\n";
        }
        m_out += "</figure>\n";
    }

    const TableInfo& m_info;
    Buffer m_buffer;
    std::string& m_out;
    GroupWatch m_watch;
    std::string m_sourceLanguage;
    bool m_inBody = false;
    bool m_first = true;
};

} // namespace

WriteReport writeHtml(const TableInfo& info, RowSource& rows, Sink& sink, const WriteOptions&,
                      Progress* progress)
{
    HtmlWriter writer(info, sink);
    Counter counter(progress);
    writer.head();
    while (const Row* row = rows.next()) {
        writer.row(*row);
        counter.row();
    }
    WriteReport report;
    report.rows = counter.rows();
    const Withheld withheld = rows.withheld();
    report.withheld = withheld.things;
    writer.foot(rows, counter.rows() - rows.repeated(), withheld);
    return report;
}

} // namespace assay::table::writers
