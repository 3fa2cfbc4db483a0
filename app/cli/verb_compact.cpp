#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/store/compact.h"

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file;
    bool history = false;
    bool derived = false;
    bool json = false;
};

int work(Session& session, const Arguments& given)
{
    const auto project = session.open(given.file);
    if (given.derived) {
        project->maintain([&](store::Ledger& ledger) { ledger.derived().rebuild(&session.progress()); });
        if (given.json)
            printJson({{"derived_rebuilt", true}});
        else
            printLine("Made the search index and whatever else is derived anew.");
        return kDone;
    }
    store::CompactReport report;
    store::CompactOptions options;
    options.history = given.history;
    project->maintain([&](store::Ledger& ledger) {
        report = store::compact(ledger, project->reviewer(), options, &session.progress());
    });
    Session::noteChange();
    if (given.json) {
        printJson({{"entries_released", report.entriesReleased},
                   {"content_removed", report.contentRemoved},
                   {"bytes_before", report.bytesBefore},
                   {"bytes_after", report.bytesAfter}});
        return kDone;
    }
    printLine("Released the changes of " +
              counted(static_cast<uint64_t>(report.entriesReleased), "entry", "entries") + "; removed " +
              counted(static_cast<uint64_t>(report.contentRemoved), "source content") +
              " that nothing points at; " + std::to_string(report.bytesBefore) + " bytes became " +
              std::to_string(report.bytesAfter) + ".");
    return kDone;
}

} // namespace

Run addCompact(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    CLI::Option* history =
        app.add_flag("--history", given->history,
                     "Release what led to the present state too: nothing before can be undone then");
    app.add_flag("--derived", given->derived,
                 "Release nothing; only make anew what is derived, as the search index")
        ->excludes(history);
    app.add_flag("--json", given->json, "Print what was done as JSON");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
