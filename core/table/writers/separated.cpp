// CSV and TSV after RFC 4180: fields with the separator, a quotation mark or a line break stand in quotation
// marks, records end with CR LF. TSV differs in its separator only.

#include "core/table/writers/writers.h"
#include "core/text/display.h"
#include "core/text/utf8.h"

namespace assay::table::writers {

namespace {

/// Bytes behind any leading apostrophes at which a spreadsheet would take the cell for a formula. The
/// fullwidth forms of = + - @ count: some spreadsheets read them like the plain ones.
bool beginsLikeFormula(std::string_view text)
{
    size_t at = 0;
    while (at < text.size() && text[at] == '\'')
        ++at;
    const std::string_view rest = text.substr(at);
    if (rest.empty())
        return false;
    switch (rest.front()) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
        return true;
    default:
        break;
    }
    for (const std::string_view wide : {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"})
        if (rest.starts_with(wide))
            return true;
    return false;
}

/// What a terminal would act upon, line breaks and tabs apart: C0, DEL and C1.
bool isControl(char32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7f && c < 0xa0);
}

bool hasControl(std::string_view text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && isControl(byte)) || byte == 0x7f ||
            (byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0))
            return true;
    }
    return false;
}

/// Control characters as the text writer shows them; all else stays.
std::string withoutControls(std::string_view text)
{
    std::string out;
    for (size_t at = 0; at < text.size();) {
        const size_t here = at;
        const char32_t c = utf8::next(text, at);
        if (isControl(c))
            out += visible(text.substr(here, at - here));
        else
            out += text.substr(here, at - here);
    }
    return out;
}

void field(std::string& out, std::string_view text, char separator, bool exact)
{
    if (!exact && hasControl(text))
        return field(out, withoutControls(text), separator, exact);
    const bool guard = !exact && beginsLikeFormula(text);
    bool quoted = guard;
    if (!quoted) {
        for (const char c : text) {
            if (c == separator || c == '"' || c == '\n' || c == '\r') {
                quoted = true;
                break;
            }
        }
    }
    if (!quoted) {
        out += text;
        return;
    }
    out += '"';
    if (guard)
        out += '\'';
    for (size_t at = 0; at < text.size();) {
        const size_t mark = text.find('"', at);
        if (mark == std::string_view::npos) {
            out += text.substr(at);
            break;
        }
        out += text.substr(at, mark - at);
        out += "\"\"";
        at = mark + 1;
    }
    out += '"';
}

} // namespace

WriteReport writeSeparated(const TableInfo& info, RowSource& rows, Sink& sink, const WriteOptions& options,
                           Progress* progress)
{
    const char separator = options.format == Format::Tsv ? '\t' : ',';
    Buffer buffer(sink);
    Counter counter(progress);
    std::string& out = buffer.text();
    for (size_t i = 0; i < info.columns.size(); ++i) {
        if (i > 0)
            out += separator;
        field(out, options.exact ? info.columns[i].token : info.columns[i].title, separator, options.exact);
    }
    out += "\r\n";
    while (const Row* row = rows.next()) {
        for (size_t i = 0; i < row->cells.size(); ++i) {
            if (i > 0)
                out += separator;
            field(out, row->cells[i].text(), separator, options.exact);
        }
        // A record of one empty field would be an empty line, which readers skip.
        if (row->cells.size() == 1 && row->cells[0].isEmpty())
            out += "\"\"";
        out += "\r\n";
        buffer.pass();
        counter.row();
    }
    buffer.finish();
    return dataReport(counter, rows);
}

} // namespace assay::table::writers
