#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/store/journal.h"

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file;
    int64_t state = 0;
    bool json = false;
};

/// Says what was undone or done again, as the journal has it.
int tell(Project& project, const store::Committed& committed, bool json)
{
    std::optional<store::Entry> entry;
    project.maintain(
        [&](store::Ledger& ledger) { entry = store::entryAt(ledger.database(), committed.sequence); });
    const std::string summary = entry && entry->summary ? *entry->summary : "Done";
    if (json)
        printJson({{"entry", committed.sequence},
                   {"state", entry ? entry->state : 0},
                   {"summary", summary},
                   {"rows", committed.changedRows}});
    else
        printLine(shown(summary) + ".");
    return kDone;
}

} // namespace

Run addUndo(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_flag("--json", given->json, "Print what was undone as JSON");
    return [given](Session& session) {
        const auto project = session.open(given->file);
        return tell(*project, project->undo(&session.progress()), given->json);
    };
}

Run addRedo(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_option("STATE", given->state,
                   "A state that 'history' lists; else the newest that was undone here")
        ->check(wholeNumber(1));
    app.add_flag("--json", given->json, "Print what was done again as JSON");
    return [given](Session& session) {
        const auto project = session.open(given->file);
        return tell(*project, project->redo(given->state, &session.progress()), given->json);
    };
}

} // namespace assay::cli
