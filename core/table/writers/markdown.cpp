// Markdown with pipe tables (GitHub, GitLab, Pandoc). Nothing of a cell is taken for markup; a line break is
// <br>.

#include "core/table/writers/writers.h"
#include "core/text/display.h"

namespace assay::table::writers {

namespace {

void appendMarkdown(std::string& out, std::string_view text)
{
    for (const char& c : visible(text, true)) {
        switch (c) {
        case '\n':
            out += "<br>";
            break;
        case '&':
        case '<':
        case '>':
            appendHtml(out, {&c, 1});
            break;
        case '|':
        case '`':
        case '[':
        case ']':
        case '\\':
        case '*':
        case '_':
        case '~':
        case '#':
        case '$':
        case '!':
            (out += '\\') += c;
            break;
        default:
            out += c;
        }
    }
}

/// Text of a paragraph: also nothing at its start that would make it a list or a heading.
void appendLine(std::string& out, std::string_view text)
{
    const std::string_view rest = text.substr(std::min(text.find_first_not_of("0123456789"), text.size()));
    if (!text.empty() && (text.front() == '-' || text.front() == '+' || text.front() == '='))
        out += '\\';
    if (rest.size() < text.size() && !rest.empty() && (rest.front() == '.' || rest.front() == ')')) {
        out += text.substr(0, text.size() - rest.size());
        out += '\\';
        text = rest;
    }
    appendMarkdown(out, text);
}

void appendCell(std::string& out, const Cell& cell)
{
    const std::string_view text = cell.text();
    size_t at = 0;
    for (const Span& span : cell.spans()) {
        if (span.kind != SpanKind::Link || !isSafeUrl(span.url))
            continue;
        appendMarkdown(out, text.substr(at, span.start - at));
        out += '[';
        appendMarkdown(out, text.substr(span.start, span.end - span.start));
        out += "](<";
        for (const char c : span.url)
            out += c == '|' ? std::string("%7C") : std::string(1, c);
        out += ">)";
        at = span.end;
    }
    appendMarkdown(out, text.substr(at));
}

void header(std::string& out, const TableInfo& info)
{
    for (const Column& column : info.columns) {
        out += "| ";
        appendMarkdown(out, column.title);
        out += ' ';
    }
    out += "|\n";
    for (size_t i = 0; i < info.columns.size(); ++i)
        out += "| --- ";
    out += "|\n";
}

} // namespace

WriteReport writeMarkdown(const TableInfo& info, RowSource& rows, Sink& sink, const WriteOptions&,
                          Progress* progress)
{
    Buffer buffer(sink);
    Counter counter(progress);
    GroupWatch watch;
    std::string& out = buffer.text();
    if (!info.title.empty()) {
        out += "# ";
        appendMarkdown(out, info.title);
        if (!info.project.empty()) {
            out += ": ";
            appendMarkdown(out, info.project);
        }
        out += "\n\n";
    }
    for (const std::string& line : headLines(info)) {
        appendLine(out, line);
        out += "\n\n";
    }
    while (const Row* row = rows.next()) {
        const size_t changed = watch.changedFrom(row->groups);
        if (changed < row->groups.size() && counter.rows() > 0)
            out += '\n';
        for (size_t level = changed; level < row->groups.size(); ++level) {
            out += std::string(std::min<size_t>(level + 2, 6), '#') + ' ';
            appendMarkdown(out, info.groupings[level]);
            out += ": ";
            appendMarkdown(out, visible(row->groups[level]));
            out += "\n\n";
        }
        if (changed < row->groups.size() || counter.rows() == 0)
            header(out, info);
        for (const Cell& cell : row->cells) {
            out += "| ";
            appendCell(out, cell);
            out += cell.isEmpty() ? "" : " ";
        }
        out += "|\n";
        buffer.pass();
        counter.row();
    }
    if (counter.rows() == 0)
        header(out, info);
    WriteReport report;
    report.rows = counter.rows();
    const Withheld withheld = rows.withheld();
    report.withheld = withheld.things;
    for (const std::string& line : footLines(info, counter.rows() - rows.repeated(), withheld)) {
        out += '\n';
        appendLine(out, line);
        out += '\n';
    }
    buffer.finish();
    return report;
}

} // namespace assay::table::writers
