// A spreadsheet through libxlsxwriter, which keeps one row in memory. Cells are texts, never numbers, dates
// or formulas. What a sheet or a cell cannot hold goes on in the next one, and the sheet "About" says so.

#include "core/base/error.h"
#include "core/table/writers/writers.h"
#include "core/text/display.h"
#include "core/text/utf8.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <unistd.h>

namespace assay::table::writers {

namespace {

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The text as a cell can hold it: hidden characters made visible, and a literal "_x0041_" kept from being
/// read as "A".
std::string cellText(std::string_view text)
{
    const std::string shown = visible(text, true);
    std::string out;
    out.reserve(shown.size());
    for (size_t at = 0; at < shown.size(); ++at) {
        if (shown[at] == '_' && at + 6 < shown.size() && (shown[at + 1] == 'x' || shown[at + 1] == 'X') &&
            isHex(shown[at + 2]) && isHex(shown[at + 3]) && isHex(shown[at + 4]) && isHex(shown[at + 5]) &&
            shown[at + 6] == '_')
            out += "_x005F";
        out += shown[at];
    }
    return out;
}

/// The longest head of `text` within `units` UTF-16 units that tears neither a character nor an escape apart.
size_t headWithin(std::string_view text, size_t units)
{
    if (text.size() <= units)
        return text.size();
    size_t used = 0;
    size_t at = 0;
    while (at < text.size()) {
        size_t next = at;
        const char32_t c = utf8::next(text, next);
        if (used + (c > 0xffff ? 2 : 1) > units)
            break;
        used += c > 0xffff ? 2 : 1;
        at = next;
    }
    if (at == text.size())
        return at;
    const size_t escape = text.rfind("_x005F", at);
    if (escape != std::string_view::npos && escape > 0 && escape + 6 >= at)
        return escape;
    size_t space = text.find_last_of(" \n", at);
    if (space != std::string_view::npos && space > at / 2)
        return space + 1;
    return at;
}

/// A file of our own in the temporary folder, gone with the object.
class TemporaryFile
{
public:
    TemporaryFile()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "assay-table-XXXXXX").string();
        const int descriptor = mkstemp(pattern.data());
        if (descriptor < 0)
            throw Error(ErrorKind::Machine,
                        "No temporary file could be made for the spreadsheet. Make room in " +
                            std::filesystem::temp_directory_path().string() + " and try again.",
                        pattern);
        close(descriptor);
        m_path = pattern;
    }
    ~TemporaryFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

[[noreturn]] void fail(lxw_error error)
{
    throw Error(ErrorKind::Machine, std::string("The spreadsheet could not be written: ") +
                                        lxw_strerror(error) +
                                        " Make room in the temporary folder and try again.");
}

void check(lxw_error error)
{
    if (error != LXW_NO_ERROR)
        fail(error);
}

class XlsxWriter
{
public:
    XlsxWriter(const TableInfo& info, const WriteOptions& options, const std::string& path)
        : m_info(info), m_options(options)
    {
        std::string folder = std::filesystem::temp_directory_path().string();
        lxw_workbook_options settings = {};
        settings.constant_memory = LXW_TRUE;
        settings.tmpdir = folder.data();
        settings.use_zip64 = LXW_FALSE;
        m_book = workbook_new_opt(path.c_str(), &settings);
        if (!m_book)
            throw Error(ErrorKind::Machine, "The spreadsheet could not be begun.", path);
        std::string title = cellText(m_info.title);
        std::string author = "Assay";
        lxw_doc_properties properties = {};
        properties.title = title.data();
        properties.author = author.data();
        properties.created = 946'684'800; // 2000-01-01: the same bytes whenever it is written
        workbook_set_properties(m_book, &properties);
        m_text = workbook_add_format(m_book);
        format_set_text_wrap(m_text);
        format_set_align(m_text, LXW_ALIGN_VERTICAL_TOP);
        m_head = workbook_add_format(m_book);
        format_set_bold(m_head);
        format_set_text_wrap(m_head);
        format_set_align(m_head, LXW_ALIGN_VERTICAL_BOTTOM);
        format_set_bg_color(m_head, 0xeceef2);
        format_set_bottom(m_head, LXW_BORDER_THIN);
        m_group = workbook_add_format(m_book);
        format_set_bold(m_group);
        format_set_font_size(m_group, 12);
        format_set_align(m_group, LXW_ALIGN_VERTICAL_BOTTOM);
    }
    ~XlsxWriter()
    {
        if (m_book)
            lxw_workbook_free(m_book);
    }
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    void row(const Row& row)
    {
        std::vector<std::string> texts;
        for (const Cell& cell : row.cells)
            texts.push_back(cellText(cell.text()));
        const size_t changed = m_watch.changedFrom(row.groups);
        const size_t headings = row.groups.size() - changed;
        needRows(headings + 1);
        for (size_t level = changed; level < row.groups.size(); ++level) {
            const std::string heading = cellText(m_info.groupings[level] + ": " + row.groups[level]);
            check(worksheet_write_string(m_sheet, m_row, 0,
                                         heading.substr(0, headWithin(heading, m_options.cellUnits)).c_str(),
                                         m_group));
            ++m_row;
        }
        std::vector<size_t> from(texts.size());
        bool more = true;
        for (bool first = true; more; first = false) {
            more = false;
            needRows(1);
            for (size_t i = 0; i < texts.size(); ++i) {
                const std::string_view rest = std::string_view(texts[i]).substr(from[i]);
                if (!first && rest.empty())
                    continue;
                // A formula-like text stays text: the library is told that it is a string.
                const size_t part = headWithin(rest, m_options.cellUnits);
                check(worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(i),
                                             std::string(rest.substr(0, part)).c_str(), m_text));
                from[i] += part;
                more = more || from[i] < texts[i].size();
            }
            ++m_row;
            if (more)
                ++m_continued;
        }
    }

    /// The sheet that says what this is, then the end of the file. Returns what was continued, in sentences.
    std::vector<std::string> finish(uint64_t rows, const Withheld& withheld)
    {
        if (!m_sheet)
            needRows(1);
        endSheet();
        std::vector<std::string> notices;
        if (m_sheets > 1)
            notices.push_back("A sheet holds no more than " + grouped(m_options.sheetRows) +
                              " rows: the table goes on over " + std::to_string(m_sheets) + " sheets.");
        if (m_continued > 0)
            notices.push_back("A cell holds no more than " + grouped(m_options.cellUnits) +
                              " characters: " + grouped(m_continued) +
                              (m_continued == 1 ? " row goes on" : " rows go on") + " in the row below.");
        lxw_worksheet* about = workbook_add_worksheet(m_book, "About");
        if (!about)
            fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
        worksheet_set_column(about, 0, 0, 90, nullptr);
        std::vector<std::string> lines{m_info.title};
        if (!m_info.project.empty())
            lines.push_back(m_info.project);
        for (const std::vector<std::string>& more :
             {headLines(m_info), footLines(m_info, rows, withheld), notices})
            lines.insert(lines.end(), more.begin(), more.end());
        for (size_t i = 0; i < lines.size(); ++i) {
            const std::string text = cellText(lines[i]);
            check(worksheet_write_string(about, static_cast<lxw_row_t>(i), 0,
                                         text.substr(0, headWithin(text, m_options.cellUnits)).c_str(),
                                         i == 0 ? m_group : m_text));
        }
        const lxw_error error = workbook_close(m_book);
        m_book = nullptr; // closing frees it, whatever came of it
        check(error);
        return notices;
    }

private:
    void needRows(size_t count)
    {
        if (m_sheet && m_row + count <= m_options.sheetRows)
            return;
        if (m_sheet)
            endSheet();
        ++m_sheets;
        const std::string name = m_sheets == 1 ? "Table" : "Table " + std::to_string(m_sheets);
        m_sheet = workbook_add_worksheet(m_book, name.c_str());
        if (!m_sheet)
            fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
        for (size_t i = 0; i < m_info.columns.size(); ++i) {
            const Room room = m_info.columns[i].room;
            worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                                 room == Room::Narrow   ? 16
                                 : room == Room::Medium ? 28
                                                        : 52,
                                 nullptr);
            check(worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(i),
                                         cellText(m_info.columns[i].title).c_str(), m_head));
        }
        worksheet_freeze_panes(m_sheet, 1, m_info.columns.size() > 1 ? 1 : 0);
        worksheet_set_landscape(m_sheet);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
        m_row = 1;
    }

    void endSheet()
    {
        if (!m_info.columns.empty())
            worksheet_autofilter(m_sheet, 0, 0, std::max<lxw_row_t>(m_row, 1) - 1,
                                 static_cast<lxw_col_t>(m_info.columns.size() - 1));
    }

    const TableInfo& m_info;
    const WriteOptions& m_options;
    GroupWatch m_watch;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_group = nullptr;
    lxw_row_t m_row = 0;
    size_t m_sheets = 0;
    uint64_t m_continued = 0;
};

void copy(const std::string& path, Sink& sink)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    std::string block(64 * 1024, '\0');
    size_t read = 0;
    while (file && (read = std::fread(block.data(), 1, block.size(), file.get())) > 0)
        sink.write(std::string_view(block).substr(0, read));
    if (!file || std::ferror(file.get()))
        throw Error(ErrorKind::Machine,
                    "The finished spreadsheet could not be read back from the temporary folder.", path);
}

} // namespace

WriteReport writeXlsx(const TableInfo& info, RowSource& rows, Sink& sink, const WriteOptions& options,
                      Progress* progress)
{
    const TemporaryFile file;
    Counter counter(progress);
    WriteReport report;
    {
        XlsxWriter writer(info, options, file.path());
        while (const Row* row = rows.next()) {
            writer.row(*row);
            counter.row();
        }
        const Withheld withheld = rows.withheld();
        report.withheld = withheld.things;
        report.notices = writer.finish(counter.rows() - rows.repeated(), withheld);
    }
    report.rows = counter.rows();
    copy(file.path(), sink);
    return report;
}

} // namespace assay::table::writers
