#include "app/cli/files.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/exchange/annotate.h"

#include <istream>

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file, source;
    bool json = false;
};

/// FILE:LINE:COLUMN: message
std::string placed(const std::string& file, const Mistake& mistake)
{
    std::string place = file;
    if (mistake.line > 0) {
        place += ":" + std::to_string(mistake.line);
        if (mistake.column > 0)
            place += ":" + std::to_string(mistake.column);
    }
    return place + ": " + Failure(kBadInput, mistake).what() + " Nothing was applied.";
}

int work(Session& session, const Arguments& given)
{
    const auto project = session.open(given.file);
    AnnotateReport report;
    edit(*project, "annotate", kBadInput, [&](Edit& edit) -> Result<std::string> {
        InputBuffer buffer(given.source, given.file, session);
        std::istream input(&buffer);
        input.exceptions(std::ios::badbit); // what the buffer throws comes out
        const auto done = annotate(edit, input, &session.progress());
        if (!done)
            throw Failure(kBadInput, placed(buffer.label(), done.error()));
        report = *done;
        return "Annotated from " +
               (given.source == "-" ? "stdin" : std::filesystem::path(given.source).filename().string()) +
               ": " + counted(report.lines, "line");
    });
    if (given.json)
        printJson({{"lines", report.lines}, {"added", report.added}, {"updated", report.updated}});
    else
        printLine(counted(report.lines, "line") + ": " + counted(report.added, "thing") + " added, " +
                  std::to_string(report.updated) + " updated.");
    return kDone;
}

} // namespace

Run addAnnotate(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_option("FILE", given->source, "JSON Lines; - is stdin. All of them are applied, or none")
        ->required();
    app.add_flag("--json", given->json, "Print the counts as JSON");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
