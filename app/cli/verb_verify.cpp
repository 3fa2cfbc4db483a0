#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/store/verify.h"

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file;
    bool json = false;
};

void printList(const char* heading, const std::vector<std::string>& sentences)
{
    if (sentences.empty())
        return;
    printLine(heading);
    for (const auto& sentence : sentences)
        printLine("  " + shown(sentence));
}

int work(Session& session, const Arguments& given)
{
    const auto database = session.reader(given.file);
    const auto report = store::verify(*database, &session.progress());
    if (given.json) {
        printJson({{"good", report.isGood()},
                   {"proved", report.proved},
                   {"not_proved", report.notProved},
                   {"faults", report.faults}});
    } else {
        printList("Faults:", report.faults);
        printList("Proved:", report.proved);
        printList("Not proved:", report.notProved);
        printLine(report.isGood() ? "No fault was found."
                                  : counted(report.faults.size(), "fault") + " found.");
    }
    return report.isGood() ? kDone : kFault;
}

} // namespace

Run addVerify(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_flag("--json", given->json, "Print the findings as JSON");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
