// JSON: an array of objects, one a row, one a line. A column that holds a list is an array of texts, every
// other one a text; "uid" stands first.

#include "core/table/writers/writers.h"

namespace assay::table::writers {

WriteReport writeJson(const TableInfo& info, RowSource& rows, Sink& sink, const WriteOptions&,
                      Progress* progress)
{
    Buffer buffer(sink);
    Counter counter(progress);
    std::string& out = buffer.text();
    out += '[';
    while (const Row* row = rows.next()) {
        out += counter.rows() == 0 ? "\n{\"uid\":\"" : ",\n{\"uid\":\"";
        out += row->uid.text();
        out += '"';
        for (size_t i = 0; i < row->cells.size(); ++i) {
            const Column& column = info.columns[i];
            const Cell& cell = row->cells[i];
            if (column.token == "uid")
                continue;
            out += ',';
            appendJson(out, column.token);
            out += ':';
            if (!column.many) {
                appendJson(out, cell.text());
                continue;
            }
            out += '[';
            for (size_t item = 0; item < cell.itemCount(); ++item) {
                if (item > 0)
                    out += ',';
                appendJson(out, cell.item(item));
            }
            out += ']';
        }
        out += '}';
        buffer.pass();
        counter.row();
    }
    out += counter.rows() == 0 ? "]\n" : "\n]\n";
    buffer.finish();
    return dataReport(counter, rows);
}

} // namespace assay::table::writers
