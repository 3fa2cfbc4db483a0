#include "app/cli/files.h"
#include "app/cli/output.h"
#include "app/cli/table_arguments.h"
#include "app/cli/verbs.h"

namespace assay::cli {
namespace {

struct Arguments : TableArguments
{
    std::string target;
};

int work(Session& session, const Arguments& given)
{
    auto request = requestFrom(given);
    if (given.format.empty()) {
        const auto format = table::formatFromFileName(given.target);
        if (!format)
            throw Failure(kUsage,
                          "The ending of '" + given.target +
                              "' says nothing about the format; add --format (table, csv, tsv, markdown, "
                              "html, xlsx, claimreview, json).");
        request.write.format = *format;
    }
    const auto database = session.reader(given.file);
    OutputFile output(given.target, given.file);
    table::CallbackSink sink([&](std::string_view bytes) { output.write(bytes); });
    const auto report = table::writeTable(*database, request, sink, &session.progress());
    if (!report)
        failRequest(report.error(), request.filter);
    output.finish();
    if (given.target != "-")
        printLine("Wrote " + counted(report->rows, "row") + " to " + given.target + ".");
    tellNotices(*report);
    return kDone;
}

} // namespace

Run addExport(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addTableOptions(app, *given);
    app.add_option(
           "-o,--output", given->target,
           "The file to write (- is the standard output); its ending says the format unless --format does")
        ->type_name("FILE")
        ->required();
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
