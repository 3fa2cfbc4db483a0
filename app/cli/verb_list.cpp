#include "app/cli/output.h"
#include "app/cli/table_arguments.h"
#include "app/cli/verbs.h"
#include "core/query/nearest.h"
#include "core/store/read_transaction.h"

namespace assay::cli {
namespace {

struct Arguments : TableArguments
{
    bool count = false;
    bool facets = false;
    std::string facet;
    bool help = false;
};

class StdoutSink : public table::Sink
{
public:
    void write(std::string_view bytes) override { print(bytes); }
};

/// The number alone, by the same road as the rows themselves: views, templates and --as-of count too.
int countRows(Session& session, store::Database& database, table::TableRequest request)
{
    const store::ReadTransaction oneState(database);
    uint64_t count = 0;
    // Without a day to look back from, the selection can count without making rows.
    if (!request.asOf && request.view.empty() && request.templateName.empty()) {
        query::Options options;
        options.includeInternal = request.includeInternal;
        const auto selection = query::select(database, request.rows.value_or(query::RowKind::Claims),
                                             request.filter, {}, options);
        if (!selection)
            failRequest(selection.error(), request.filter);
        for (const auto& note : selection->notes())
            message(note);
        count = selection->count();
    } else {
        auto open = table::openTable(database, request, &session.progress());
        if (!open)
            failRequest(open.error(), request.filter);
        for (const auto& note : open->notices)
            message(note);
        while (open->rows->next())
            ++count;
    }
    if (request.limit)
        count = std::min(count, *request.limit);
    printLine(std::to_string(count));
    return kDone;
}

Json asJson(const query::Facet& facet)
{
    Json counts = Json::array();
    for (const auto& value : facet.counts)
        counts.push_back({{"value", value.value}, {"label", value.label}, {"count", value.count}});
    return {{"field", query::infoOf(facet.field).name}, {"counts", counts}};
}

int listFacets(store::Database& database, const Arguments& given, const table::TableRequest& request)
{
    if (!request.view.empty() || !request.templateName.empty() || request.asOf)
        throw Failure(kUsage, "--facets goes with --filter alone, not with --view, --template or --as-of.");
    const store::ReadTransaction oneState(database);
    const auto rows = request.rows.value_or(query::RowKind::Claims);
    const size_t limit = request.limit.value_or(20);
    query::Options options;
    options.includeInternal = request.includeInternal;
    std::vector<query::Facet> facets;
    if (given.facet.empty()) {
        auto all = query::facets(database, rows, request.filter, limit, options);
        if (!all)
            failRequest(all.error(), request.filter);
        facets = std::move(*all);
    }
    for (const auto& name : splitList(given.facet)) {
        const auto field = query::fieldFromName(name);
        if (!field) {
            std::vector<std::string> known;
            for (const auto& info : query::fields())
                known.emplace_back(info.name);
            throw Failure(kUsage,
                          Mistake{"There is no field '" + name + "'.", 0, 0, query::nearest(name, known)});
        }
        auto counts = query::facet(database, rows, request.filter, *field, limit, options);
        if (!counts)
            failRequest(counts.error(), request.filter);
        facets.push_back({*field, std::move(*counts)});
    }
    if (given.format == "json") {
        Json list = Json::array();
        for (const auto& facet : facets)
            list.push_back(asJson(facet));
        printJson(list);
        return kDone;
    }
    for (const auto& facet : facets) {
        printLine(query::infoOf(facet.field).name);
        for (const auto& value : facet.counts) {
            const std::string number = std::to_string(value.count);
            printLine(std::string(8 - std::min<size_t>(8, number.size()), ' ') + number + "  " +
                      shown(value.label.empty() ? value.value : value.label));
        }
    }
    return kDone;
}

/// What --columns, --order and --group may be for these rows.
int explain(query::RowKind rows)
{
    printLine("Columns of " + std::string(query::token(rows)) +
              " (* are shown unless others are asked for):");
    for (const auto& column : table::columnsOf(rows)) {
        const std::string token(column.token);
        printLine(std::string(column.isDefault ? "  * " : "    ") + token +
                  std::string(22 - std::min<size_t>(20, token.size()), ' ') + std::string(column.meaning));
    }
    std::string order;
    for (const auto key : query::orderKeys(rows))
        order += (order.empty() ? "" : ", ") + std::string(key);
    std::string grouping;
    for (const auto key : table::groupingsOf(rows))
        grouping += (grouping.empty() ? "" : ", ") + std::string(key);
    printLine("Ordered by: " + order);
    printLine("Grouped by: " + grouping);
    return kDone;
}

int work(Session& session, const Arguments& given)
{
    auto request = requestFrom(given);
    if (!request.rows && given.view.empty() && given.templateName.empty())
        throw Failure(kUsage, "Say which rows: assay-cli list " + given.file + " claims.");
    if (given.help)
        return explain(request.rows.value_or(query::RowKind::Claims));
    if (request.write.format == table::Format::Xlsx && isTerminal(1))
        throw Failure(kUsage, "A spreadsheet is nothing for a terminal; write it to a file with export.");
    const auto database = session.reader(given.file);
    if (given.count)
        return countRows(session, *database, request);
    if (given.facets || !given.facet.empty())
        return listFacets(*database, given, request);
    request.write.terminalWidth = terminalWidth();
    StdoutSink sink;
    const auto report = table::writeTable(*database, request, sink, &session.progress());
    if (!report)
        failRequest(report.error(), request.filter);
    flushOutput();
    tellNotices(*report);
    return kDone;
}

} // namespace

Run addList(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addTableOptions(app, *given);
    app.add_flag("--count", given->count, "Print the number of rows alone");
    app.add_flag("--facets", given->facets, "Print how many rows have each value of each field");
    app.add_option("--facet", given->facet, "The same for these fields only, with commas between")
        ->type_name("LIST");
    app.add_flag("--help-columns", given->help, "What these rows can show, be ordered and grouped by");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
