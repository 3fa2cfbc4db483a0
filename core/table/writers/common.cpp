#include "core/table/writers/writers.h"
#include "core/text/utf8.h"

namespace assay::table::writers {

std::string grouped(uint64_t number)
{
    std::string text = std::to_string(number);
    for (size_t i = text.size(); i > 3; i -= 3)
        text.insert(i - 3, 1, ',');
    return text;
}

std::string countedRows(const TableInfo& info, uint64_t rows)
{
    return grouped(rows) + " " + (rows == 1 ? info.rowWord : info.rowsWord);
}

std::vector<std::string> headLines(const TableInfo& info)
{
    std::vector<std::string> lines;
    if (!info.filter.empty())
        lines.push_back("Filter: " + info.filter);
    if (!info.asOf.empty())
        lines.push_back("As of " + info.asOf + ": what was published, said or judged later is left out.");
    return lines;
}

std::vector<std::string> footLines(const TableInfo& info, uint64_t rows, const Withheld& withheld)
{
    std::vector<std::string> lines{countedRows(info, rows) + "."};
    if (!withheld.sentence.empty())
        lines.push_back(withheld.sentence);
    if (info.includesInternal)
        lines.push_back("This table includes what is marked internal. Do not publish it.");
    lines.push_back(info.state.empty() ? "Made with Assay."
                                       : "Made with Assay from state " + info.state + " of the project.");
    return lines;
}

bool isSafeUrl(std::string_view url)
{
    size_t scheme = 0;
    for (const std::string_view prefix : {"https://", "http://"}) {
        if (url.size() <= prefix.size())
            continue;
        bool same = true;
        for (size_t i = 0; i < prefix.size(); ++i)
            same = same && (url[i] | 0x20) == (prefix[i] | 0x20);
        if (same)
            scheme = prefix.size();
    }
    if (scheme == 0)
        return false;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte == 0x7f || c == '"' || c == '<' || c == '>' || c == '\\' || c == '`')
            return false;
    }
    return true;
}

void appendHtml(std::string& out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
}

void appendJson(std::string& out, std::string_view text, bool inScript)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    if (!utf8::isValid(text)) {
        appendJson(out, utf8::scrub(text), inScript);
        return;
    }
    const auto escape = [&out](unsigned char c) {
        out += "\\u00";
        out += kDigits[c >> 4];
        out += kDigits[c & 15];
    };
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (byte < 0x20 || byte == 0x7f || (inScript && (c == '<' || c == '>' || c == '&')))
            escape(byte);
        else
            out += c;
    }
    out += '"';
}

WriteReport dataReport(const Counter& counter, RowSource& rows)
{
    WriteReport report;
    report.rows = counter.rows();
    const Withheld withheld = rows.withheld();
    report.withheld = withheld.things;
    if (!withheld.sentence.empty())
        report.notices.push_back(withheld.sentence);
    return report;
}

size_t GroupWatch::changedFrom(const std::vector<std::string>& groups)
{
    size_t level = 0;
    if (!m_first)
        while (level < groups.size() && level < m_groups.size() && groups[level] == m_groups[level])
            ++level;
    m_first = false;
    if (level < groups.size())
        m_groups = groups;
    return level;
}

} // namespace assay::table::writers
