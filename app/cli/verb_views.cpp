#include "app/cli/find.h"
#include "app/cli/output.h"
#include "app/cli/table_arguments.h"
#include "app/cli/verbs.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay::cli {
namespace {

struct Arguments : TableArguments
{
    std::string name;
    bool json = false;
};

std::string joined(const std::vector<std::string>& parts)
{
    std::string all;
    for (const auto& part : parts)
        all += (all.empty() ? "" : ",") + part;
    return all;
}

Json asJson(const View& view)
{
    return {{"uid", view.id.uid.text()}, {"name", view.name},       {"rows", view.rows},
            {"query", view.query},       {"columns", view.columns}, {"order", view.order},
            {"grouping", view.grouping}};
}

int list(Session& session, const Arguments& given)
{
    const auto database = session.reader(given.file);
    Json all = Json::array();
    store::forEach<View>(*database, [&](const View& view) {
        all.push_back(asJson(view));
        if (!given.json)
            printLine(shown(view.name) + "\n    " + (view.rows.empty() ? "claims" : view.rows) + ": " +
                      (view.query.empty() ? "everything" : shown(view.query)));
        return true;
    });
    if (given.json)
        printJson(all);
    return kDone;
}

int show(Session& session, const Arguments& given)
{
    const auto database = session.reader(given.file);
    const Uid uid = orFail(findOne(*database, Kind::View, given.name), kUsage);
    const auto view = store::loadHeld<View>(*database, uid);
    if (given.json) {
        printJson(asJson(view));
        return kDone;
    }
    printLine(shown(view.name));
    const auto field = [](const char* label, const std::string& value) {
        if (!value.empty())
            printLine(std::string("  ") + label + shown(value));
    };
    field("rows:     ", view.rows);
    field("filter:   ", view.query);
    field("columns:  ", joined(view.columns));
    field("order:    ", joined(view.order));
    field("grouping: ", view.grouping);
    return kDone;
}

/// Only a question that works is saved.
void check(Edit& edit, const table::TableRequest& request)
{
    const auto opened = table::openTable(edit.database(), request);
    if (!opened)
        failRequest(opened.error(), request.filter);
    for (const auto& notice : opened->notices)
        message(notice);
}

int save(Session& session, const Arguments& given)
{
    const auto request = requestFrom(given);
    const auto project = session.open(given.file);
    bool known = false;
    edit(*project, "view", kUsage, [&](Edit& edit) -> Result<std::string> {
        check(edit, request);
        View view;
        const auto found = store::named(edit.database(), Kind::View, given.name);
        known = !found.empty();
        if (known)
            view.id = ViewId(found.front());
        view.name = given.name;
        view.rows = given.rows;
        view.query = given.filter;
        view.columns = request.columns;
        view.order = request.order;
        view.grouping = joined(request.grouping);
        if (known) {
            if (auto done = edit.update(view); !done)
                return tl::make_unexpected(done.error());
        } else if (auto done = edit.add(view); !done) {
            return tl::make_unexpected(done.error());
        }
        return (known ? "Changed the view '" : "Saved the view '") + given.name + "'";
    });
    printLine((known ? "Changed the view '" : "Saved the view '") + shown(given.name) + "'.");
    return kDone;
}

int remove(Session& session, const Arguments& given)
{
    const auto project = session.open(given.file);
    std::string name;
    edit(*project, "view", kUsage, [&](Edit& edit) -> Result<std::string> {
        const Uid uid = orFail(findOne(edit.database(), Kind::View, given.name), kUsage);
        name = store::describe(edit.database(), Kind::View, uid);
        if (auto done = edit.remove(Kind::View, uid); !done)
            return tl::make_unexpected(done.error());
        return "Removed the view '" + name + "'";
    });
    printLine("Removed the view '" + shown(name) + "'.");
    return kDone;
}

} // namespace

Run addViews(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_flag("--json", given->json, "Print as JSON");
    const auto named = [&](const char* action, const char* summary) {
        CLI::App* sub = app.add_subcommand(action, summary);
        sub->add_option("NAME", given->name, "Of the view")->required();
        return sub;
    };
    CLI::App* all = app.add_subcommand("list", "All views (this is what happens without an action)");
    CLI::App* saving = named("save", "Save a question, or change the one of that name");
    saving->add_option("--rows", given->rows, "claims (unless said), attributions ...")->type_name("ROWS");
    saving->add_option("--filter", given->filter, "docs/filter-language.md")->type_name("FILTER");
    saving->add_option("--columns", given->columns, "With commas between")->type_name("LIST");
    saving->add_option("--order", given->order, "With commas between; -said turns it round")
        ->type_name("LIST");
    saving->add_option("--group", given->grouping, "With commas between")->type_name("LIST");
    const auto with = [given](int (*action)(Session&, const Arguments&)) -> Run {
        return [given, action](Session& session) { return action(session, *given); };
    };
    return oneOf(app,
                 {{all, with(list)},
                  {saving, with(save)},
                  {named("show", "One view whole"), with(show)},
                  {named("remove", "Remove a view"), with(remove)}},
                 with(list));
}

} // namespace assay::cli
