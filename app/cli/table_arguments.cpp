#include "app/cli/table_arguments.h"

#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/query/nearest.h"

namespace assay::cli {
namespace {

std::string joined(std::span<const std::string_view> words)
{
    std::string all;
    for (const auto word : words)
        all += (all.empty() ? "" : ", ") + std::string(word);
    return all;
}

std::string templateNames()
{
    std::string all;
    for (const auto& shipped : table::templates())
        all += (all.empty() ? "" : ", ") + std::string(shipped.key);
    return all;
}

} // namespace

void addTableOptions(CLI::App& app, TableArguments& given)
{
    app.add_option("PROJECT", given.file, "The project file (NAME.assay)")->required();
    app.add_option("ROWS", given.rows, "What a row is: " + joined(query::rowKindTokens()));
    app.add_option("--filter", given.filter, "Which rows (docs/filter-language.md)")->type_name("FILTER");
    app.add_option("--view", given.view, "A saved question: its filter, columns, order and grouping")
        ->type_name("NAME");
    app.add_option("--template", given.templateName, "A table that ships: " + templateNames())
        ->type_name("NAME");
    app.add_option("--columns", given.columns, "Which, in their order, with commas between")
        ->type_name("LIST");
    app.add_option("--order", given.order, "By what, with commas between; -said turns it round")
        ->type_name("LIST");
    app.add_option("--group", given.grouping, "Headings, outermost first, with commas between")
        ->type_name("LIST");
    app.add_option("--limit", given.limit, "No more rows than that")
        ->type_name("N")
        ->check(wholeNumber(0))
        ->each([&](const std::string&) { given.hasLimit = true; });
    app.add_option("--as-of", given.asOf, "Only what was published, said and judged by that day")
        ->type_name("DATE");
    app.add_option("--format", given.format,
                   "table, csv, tsv, markdown, html, xlsx, claimreview (JSON-LD) or json")
        ->type_name("FORMAT");
    app.add_option("--title", given.title, "Of the table")->type_name("TEXT");
    app.add_flag("--internal", given.internal, "What is marked internal too");
    app.add_flag("--exact", given.exact,
                 "CSV and TSV for machines: tokens as headings, no guard against formulas");
}

query::RowKind rowsFrom(const std::string& word)
{
    if (const auto kind = query::rowKindFromToken(word))
        return *kind;
    const auto known = query::rowKindTokens();
    throw Failure(kUsage, Mistake{"'" + word + "' are no rows; there are " + joined(known) + ".", 0, 0,
                                  query::nearest(word, known)});
}

std::vector<std::string> splitList(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const size_t comma = std::min(text.find(','), text.size());
        std::string_view part = text.substr(0, comma);
        text.remove_prefix(std::min(comma + 1, text.size()));
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        if (!part.empty())
            parts.emplace_back(part);
    }
    return parts;
}

table::TableRequest requestFrom(const TableArguments& given)
{
    table::TableRequest request;
    if (!given.rows.empty())
        request.rows = rowsFrom(given.rows);
    request.filter = given.filter;
    request.view = given.view;
    request.templateName = given.templateName;
    request.columns = splitList(given.columns);
    request.order = splitList(given.order);
    request.grouping = splitList(given.grouping);
    request.title = given.title;
    request.includeInternal = given.internal;
    request.write.exact = given.exact;
    if (given.hasLimit)
        request.limit = given.limit;
    if (!given.asOf.empty()) {
        const auto date = orFail(parseFuzzyDate(given.asOf), kUsage);
        if (!date.latest)
            throw Failure(kUsage, "--as-of '" + given.asOf + "' has no last day.");
        request.asOf = date.latest;
    }
    if (!given.format.empty()) {
        const auto format = table::formatFromToken(given.format);
        const auto known = table::formatTokens();
        if (!format)
            throw Failure(
                kUsage, Mistake{"There is no format '" + given.format + "'; there are " + joined(known) + ".",
                                0, 0, query::nearest(given.format, known)});
        request.write.format = *format;
    }
    return request;
}

void failRequest(const Mistake& mistake, const std::string& filter)
{
    throw Failure(kUsage, Failure(kUsage, mistake).what() + caretUnder(filter, mistake));
}

void tellNotices(const table::WriteReport& report)
{
    for (const auto& notice : report.notices)
        message(notice);
}

} // namespace assay::cli
