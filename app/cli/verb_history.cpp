#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/store/journal.h"
#include "core/store/read_transaction.h"

#include <set>

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file;
    bool all = false;
    bool json = false;
};

std::string summaryOf(const store::Entry& entry)
{
    return entry.summary ? shown(*entry.summary) : "(forgotten)";
}

Json asJson(store::Database& database, const store::Entry& entry, int64_t current)
{
    Json object = {{"entry", entry.sequence},
                   {"state", entry.state},
                   {"parent", entry.parent},
                   {"time", isoTime(entry.time)},
                   {"reviewer", entry.reviewer},
                   {"action", entry.action},
                   {"summary", entry.summary ? Json(*entry.summary) : Json(nullptr)},
                   {"rows", entry.changed},
                   {"current", entry.isAct() && entry.state == current}};
    if (entry.isAct())
        object["reachable"] = store::hasContent(database, entry.sequence);
    return object;
}

/// The states from the beginning to the one the project is in.
std::set<int64_t> lineTo(store::Database& database, int64_t current)
{
    const auto path = store::pathBetween(database, 0, current);
    return path ? std::set<int64_t>(path->forward.begin(), path->forward.end()) : std::set<int64_t>();
}

/// One line a state, oldest first: "*" is where the project is, "|" what led there, "o" what was undone.
std::string lineOf(store::Database& database, const store::Entry& entry, int64_t current,
                   const std::set<int64_t>& line, int64_t before, size_t width)
{
    std::string number = std::to_string(entry.sequence);
    number.insert(0, width - std::min(width, number.size()), ' ');
    if (!entry.isAct())
        return "    " + std::string(width, ' ') + "  " + isoTime(entry.time) + "  " + shown(entry.reviewer) +
               "  went to state " + std::to_string(entry.state) + ": " + summaryOf(entry);
    const char* mark = entry.sequence == current ? "*" : line.count(entry.sequence) != 0 ? "|" : "o";
    std::string text = std::string("  ") + mark + " " + number + "  " + isoTime(entry.time) + "  " +
                       shown(entry.reviewer) + "  " + summaryOf(entry);
    if (entry.parent != before)
        text += " (after state " + std::to_string(entry.parent) + ")";
    if (!store::hasContent(database, entry.sequence))
        text += " (released: cannot be undone or redone)";
    return text;
}

int work(Session& session, const Arguments& given)
{
    const auto database = session.reader(given.file);
    const store::ReadTransaction oneState(*database);
    const int64_t current = store::currentState(*database);
    if (given.json) {
        Json entries = Json::array();
        store::forEachEntry(*database, [&](const store::Entry& entry) {
            if (given.all || entry.isAct())
                entries.push_back(asJson(*database, entry, current));
            return true;
        });
        printJson({{"current", current}, {"entries", entries}});
        return kDone;
    }
    const auto line = lineTo(*database, current);
    const auto last = store::lastEntry(*database);
    const size_t width = std::to_string(last ? last->sequence : 0).size();
    int64_t before = 0;
    store::forEachEntry(*database, [&](const store::Entry& entry) {
        if (!given.all && !entry.isAct())
            return true;
        printLine(lineOf(*database, entry, current, line, before, width));
        if (entry.isAct())
            before = entry.sequence;
        return true;
    });
    return kDone;
}

} // namespace

Run addHistory(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_flag("--all", given->all, "Every entry of the journal: each undo and redo too");
    app.add_flag("--json", given->json, "Print it as JSON");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
