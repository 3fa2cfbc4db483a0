// Aligned text for a terminal. Where the columns fit, a table; where they do not, one block a row with a line
// for each column, so that nothing is squeezed into strips. Widths come from the first rows, so the rows can
// stream.

#include "core/table/writers/wrap.h"
#include "core/table/writers/writers.h"
#include "core/text/display.h"

#include <algorithm>
#include <deque>

namespace assay::table::writers {

namespace {

constexpr size_t kSample = 200;    // rows that decide the widths
constexpr size_t kPipeWidth = 100; // of paragraphs and blocks where there is no terminal
constexpr std::string_view kGap = "  ";
constexpr size_t kWordWidth = 18; // a column is as wide as its longest word, up to this

struct Limits
{
    size_t least;  // below this a column is no longer readable
    size_t most;   // where there is no terminal
    size_t weight; // its share of what is left
};

Limits limitsOf(Room room)
{
    switch (room) {
    case Room::Narrow:
        return {9, 24, 1};
    case Room::Medium:
        return {14, 40, 2};
    case Room::Wide:
        break;
    }
    return {22, 72, 4};
}

size_t widestLine(std::string_view text)
{
    size_t widest = 0;
    for (const std::string& line : wrapped(text, 0))
        widest = std::max(widest, displayWidth(line));
    return widest;
}

/// The longest run without a blank. Wide characters may be parted anywhere and do not count.
size_t widestWord(std::string_view text)
{
    size_t widest = 0;
    for (size_t start = 0; start < text.size();) {
        const size_t end = std::min(text.find_first_of(" \n", start), text.size());
        const std::string_view word = text.substr(start, end - start);
        const size_t columns = displayWidth(word);
        const auto characters = static_cast<size_t>(
            std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xc0) != 0x80; }));
        if (columns <= characters)
            widest = std::max(widest, columns);
        start = end + 1;
    }
    return std::min(widest, kWordWidth);
}

/// What the writer keeps of a row.
struct Line
{
    std::vector<std::string> groups;
    std::vector<std::string> cells;
};

/// A tab would jump to a column of the terminal's, not of ours.
std::string shown(std::string_view text)
{
    std::string out = visible(text, true);
    std::replace(out.begin(), out.end(), '\t', ' ');
    return out;
}

Line lineOf(const Row& row)
{
    Line line;
    for (const std::string& group : row.groups)
        line.groups.push_back(visible(group));
    for (const Cell& cell : row.cells)
        line.cells.push_back(shown(cell.text()));
    return line;
}

class TextWriter
{
public:
    TextWriter(const TableInfo& info, size_t terminalWidth, Sink& sink)
        : m_info(info), m_terminal(terminalWidth), m_buffer(sink)
    {
    }

    void head()
    {
        if (!m_info.title.empty()) {
            std::string title = visible(m_info.title);
            if (!m_info.project.empty())
                title += ": " + visible(m_info.project);
            paragraph(title);
        }
        const std::vector<std::string> lines = headLines(m_info);
        for (const std::string& line : lines)
            paragraph(visible(line));
        if (!m_info.title.empty() || !lines.empty())
            m_buffer << "\n";
    }

    void measure(const std::deque<Line>& sample)
    {
        const size_t count = m_info.columns.size();
        std::vector<size_t> natural(count);
        std::vector<size_t> words(count);
        for (size_t i = 0; i < count; ++i) {
            natural[i] = displayWidth(m_info.columns[i].title);
            for (const Line& line : sample) {
                natural[i] = std::max(natural[i], widestLine(line.cells[i]));
                words[i] = std::max(words[i], widestWord(line.cells[i]));
            }
            natural[i] = std::max<size_t>(natural[i], 1);
        }
        if (m_terminal == 0) {
            for (size_t i = 0; i < count; ++i)
                m_widths.push_back(std::min(natural[i], std::max(limitsOf(m_info.columns[i].room).most,
                                                                 displayWidth(m_info.columns[i].title))));
        } else {
            share(natural, words);
        }
        if (m_widths.empty()) {
            for (const Column& column : m_info.columns)
                m_labelWidth = std::max(m_labelWidth, displayWidth(column.title));
            m_labelWidth = std::min(m_labelWidth, page() / 3);
        }
        for (const Line& line : sample)
            for (size_t i = 0; i < m_widths.size(); ++i)
                m_airy = m_airy || widestLine(line.cells[i]) > m_widths[i] ||
                         line.cells[i].find('\n') != std::string::npos;
    }

    void row(const Line& line)
    {
        const size_t changed = m_watch.changedFrom(line.groups);
        const bool newGroup = changed < line.groups.size();
        if (newGroup) {
            if (m_rows > 0)
                m_buffer << "\n";
            for (size_t level = changed; level < line.groups.size(); ++level)
                paragraph(std::string(2 * level, ' ') + visible(m_info.groupings[level]) + ": " +
                          line.groups[level]);
            m_buffer << "\n";
        }
        if (m_widths.empty()) {
            block(line, newGroup || m_rows == 0);
        } else {
            if (newGroup || m_rows == 0)
                header();
            else if (m_airy)
                m_buffer << "\n";
            cells(line.cells);
        }
        ++m_rows;
        m_buffer.pass();
    }

    void foot(uint64_t repeated, const Withheld& withheld)
    {
        m_buffer << (m_rows > 0 ? "\n" : "");
        for (const std::string& line : footLines(m_info, m_rows - repeated, withheld))
            paragraph(visible(line));
        m_buffer.finish();
    }

private:
    size_t page() const { return m_terminal == 0 ? kPipeWidth : std::max<size_t>(m_terminal, 20); }

    void paragraph(std::string_view text)
    {
        for (const std::string& line : wrapped(text, page()))
            m_buffer << aligned(line, 0, false) << "\n";
    }

    /// Gives each column its least width and shares out what is left; no widths where not even the least fit.
    void share(const std::vector<size_t>& natural, const std::vector<size_t>& words)
    {
        const size_t count = natural.size();
        const size_t gaps = count > 0 ? (count - 1) * kGap.size() : 0;
        std::vector<size_t> widths(count);
        size_t used = gaps;
        for (size_t i = 0; i < count; ++i) {
            size_t least = std::max(limitsOf(m_info.columns[i].room).least, words[i]);
            for (const std::string& word : wrapped(m_info.columns[i].title, 1'000'000))
                least = std::max(least, displayWidth(word));
            widths[i] = std::min(natural[i], least);
            used += widths[i];
        }
        if (used > m_terminal)
            return;
        for (size_t left = m_terminal - used; left > 0;) {
            size_t weights = 0;
            for (size_t i = 0; i < count; ++i)
                if (widths[i] < natural[i])
                    weights += limitsOf(m_info.columns[i].room).weight;
            if (weights == 0)
                break;
            const size_t before = left;
            const size_t round = left;
            for (size_t i = 0; i < count && left > 0; ++i) {
                if (widths[i] >= natural[i])
                    continue;
                const size_t part =
                    std::max<size_t>(1, round * limitsOf(m_info.columns[i].room).weight / weights);
                const size_t more = std::min({part, natural[i] - widths[i], left});
                widths[i] += more;
                left -= more;
            }
            if (left == before)
                break;
        }
        m_widths = std::move(widths);
    }

    void cells(const std::vector<std::string>& texts)
    {
        std::vector<std::vector<std::string>> lines;
        std::vector<bool> rightToLeft;
        size_t height = 1;
        for (size_t i = 0; i < texts.size(); ++i) {
            lines.push_back(wrapped(texts[i], m_widths[i]));
            rightToLeft.push_back(isRightToLeft(texts[i]));
            height = std::max(height, lines.back().size());
        }
        for (size_t at = 0; at < height; ++at) {
            std::string line;
            for (size_t i = 0; i < lines.size(); ++i) {
                if (i > 0)
                    line += kGap;
                line += aligned(at < lines[i].size() ? lines[i][at] : std::string(), m_widths[i],
                                rightToLeft[i] && at < lines[i].size() && !lines[i][at].empty());
            }
            line.erase(line.find_last_not_of(' ') + 1);
            m_buffer << line << "\n";
        }
    }

    void header()
    {
        std::vector<std::string> titles;
        std::string rule;
        for (size_t i = 0; i < m_widths.size(); ++i) {
            titles.push_back(m_info.columns[i].title);
            if (i > 0)
                rule += kGap;
            for (size_t dash = 0; dash < m_widths[i]; ++dash)
                rule += "─";
        }
        cells(titles);
        m_buffer << rule << "\n";
    }

    void block(const Line& line, bool first)
    {
        if (!first) {
            std::string rule;
            for (size_t dash = 0; dash < page(); ++dash)
                rule += "─";
            m_buffer << rule << "\n";
        }
        const size_t width = page() - m_labelWidth - kGap.size();
        for (size_t i = 0; i < line.cells.size(); ++i) {
            if (line.cells[i].empty())
                continue;
            const std::vector<std::string> labels = wrapped(m_info.columns[i].title, m_labelWidth);
            const std::vector<std::string> texts = wrapped(line.cells[i], width);
            const bool rightToLeft = isRightToLeft(line.cells[i]);
            for (size_t at = 0; at < std::max(labels.size(), texts.size()); ++at) {
                std::string out =
                    aligned(at < labels.size() ? labels[at] : std::string(), m_labelWidth, false);
                if (at < texts.size() && !texts[at].empty())
                    out += std::string(kGap) + aligned(texts[at], rightToLeft ? width : 0, rightToLeft);
                out.erase(out.find_last_not_of(' ') + 1);
                m_buffer << out << "\n";
            }
        }
    }

    const TableInfo& m_info;
    size_t m_terminal;
    Buffer m_buffer;
    GroupWatch m_watch;
    std::vector<size_t> m_widths; // empty: blocks
    size_t m_labelWidth = 0;
    bool m_airy = false; // some row takes several lines: rows stand apart
    uint64_t m_rows = 0;
};

} // namespace

WriteReport writeText(const TableInfo& info, RowSource& rows, Sink& sink, const WriteOptions& options,
                      Progress* progress)
{
    TextWriter writer(info, options.terminalWidth, sink);
    Counter counter(progress);
    std::deque<Line> sample;
    const Row* row = rows.next();
    for (; row && sample.size() < kSample; row = rows.next()) {
        sample.push_back(lineOf(*row));
        counter.row();
    }
    writer.head();
    writer.measure(sample);
    for (; !sample.empty(); sample.pop_front())
        writer.row(sample.front());
    for (; row; row = rows.next()) {
        writer.row(lineOf(*row));
        counter.row();
    }
    WriteReport report;
    report.rows = counter.rows();
    const Withheld withheld = rows.withheld();
    report.withheld = withheld.things;
    writer.foot(rows.repeated(), withheld);
    return report;
}

} // namespace assay::table::writers
