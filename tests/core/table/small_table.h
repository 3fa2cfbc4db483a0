#pragma once

#include "core/table/table.h"
#include "core/table/writer.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

// Tables without a project, for the writers.
namespace assay::table::test {

inline Uid uidOf(uint8_t number)
{
    std::array<uint8_t, 16> bytes{};
    bytes[0] = 1;
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    bytes[15] = number;
    return Uid(bytes);
}

/// Rows made one after the other; nothing is kept.
class MadeRows : public RowSource
{
public:
    using Make = std::function<void(uint64_t number, Row& row)>;
    MadeRows(uint64_t count, size_t columns, Make make) : m_count(count), m_make(std::move(make))
    {
        m_row.cells.resize(columns);
    }
    const Row* next() override
    {
        if (m_at == m_count)
            return nullptr;
        for (Cell& cell : m_row.cells)
            cell.clear();
        m_row.groups.clear();
        m_row.review.reset();
        m_make(m_at++, m_row);
        return &m_row;
    }
    Withheld withheld() override { return m_withheld; }
    void forEachSource(const std::function<void(const SourceEntry&)>& source,
                       const std::function<void(const ExtractEntry&)>& extract) override
    {
        for (const auto& [entry, passages] : m_sources) {
            source(entry);
            for (const ExtractEntry& one : passages)
                extract(one);
        }
    }

    Withheld m_withheld;
    std::vector<std::pair<SourceEntry, std::vector<ExtractEntry>>> m_sources;

private:
    uint64_t m_count;
    uint64_t m_at = 0;
    Make m_make;
    Row m_row;
};

/// Rows of plain texts.
inline MadeRows textRows(std::vector<std::vector<std::string>> texts)
{
    const size_t columns = texts.empty() ? 0 : texts.front().size();
    const size_t count = texts.size();
    return MadeRows(count, columns, [texts = std::move(texts)](uint64_t number, Row& row) {
        row.uid = uidOf(static_cast<uint8_t>(number));
        for (size_t i = 0; i < texts[number].size(); ++i)
            row.cells[i].add(texts[number][i]);
    });
}

inline TableInfo plainInfo(size_t columns)
{
    TableInfo info;
    for (size_t i = 0; i < columns; ++i)
        info.columns.push_back(
            {"c" + std::to_string(i + 1), "C" + std::to_string(i + 1), Room::Medium, false});
    return info;
}

/// A table of two claims that has one of everything: groups, quotes, names, notes, stances, items, something
/// withheld.
inline TableInfo smallInfo()
{
    TableInfo info;
    info.title = "Fact-check table";
    info.project = "Bridge";
    info.rowWord = "claim";
    info.rowsWord = "claims";
    info.columns = {{"claim", "Claim", Room::Wide, false},
                    {"who-says", "Who says", Room::Medium, true},
                    {"rebuttals", "Rebuttals", Room::Wide, true}};
    info.groupings = {"Topic"};
    info.filter = "topic:mines";
    info.asOf = "2022-12-31";
    info.state = "00ff12ab34cd";
    return info;
}

inline MadeRows smallRows()
{
    MadeRows rows(2, 3, [](uint64_t number, Row& row) {
        row.uid = uidOf(static_cast<uint8_t>(number + 1));
        if (number == 0) {
            row.groups = {"mines"};
            row.cells[0].add("The bridge was mined.");
            row.cells[1].item().add(SpanKind::Name, "Lin Okafor").add(SpanKind::Note, ", as reported by ");
            row.cells[1].add(SpanKind::Name, "Radio North");
            row.cells[1].item().add(SpanKind::Note, "(name withheld)");
            row.cells[2]
                .item()
                .add(SpanKind::Name, "Army")
                .add(" ")
                .add(SpanKind::Stance, "denies")
                .add(": “");
            row.cells[2].quote("no mines | none", uidOf(9), "en").add("”");
        } else {
            row.groups = {"truce"};
            row.cells[0].add("It stood until May.");
            row.cells[1].item().add(SpanKind::Name, "דנה לוי");
        }
    });
    rows.m_withheld = {1, "1 thing marked internal was left out: 1 name."};
    SourceEntry source;
    source.uid = uidOf(8);
    source.title = "Bridge report";
    source.language = "en";
    source.byline = "Radio North";
    source.published = "May 18, 2022";
    source.url = "https://example.org/a?b=1&c=2";
    ExtractEntry passage;
    passage.pieces = {{"The army said that there were ", false, {}},
                      {"no mines | none", true, {uidOf(9)}},
                      {" at the bridge.", false, {}}};
    passage.place = "Statement, paragraph 2";
    passage.translations = {{"fr", "pas de mines", "A. B."}};
    rows.m_sources = {{source, {passage}}};
    return rows;
}

inline std::string written(const TableInfo& info, RowSource& rows, WriteOptions options,
                           WriteReport* report = nullptr)
{
    StringSink sink;
    const WriteReport made = write(info, rows, sink, options);
    if (report)
        *report = made;
    return sink.bytes();
}

inline std::string written(const TableInfo& info, RowSource&& rows, WriteOptions options,
                           WriteReport* report = nullptr)
{
    return written(info, rows, options, report);
}

inline WriteOptions in(Format format, size_t width = 0)
{
    WriteOptions options;
    options.format = format;
    options.terminalWidth = width;
    return options;
}

} // namespace assay::table::test
