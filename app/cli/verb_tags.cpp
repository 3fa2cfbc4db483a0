#include "app/cli/act.h"
#include "app/cli/find.h"
#include "app/cli/output.h"
#include "app/cli/table_arguments.h"
#include "app/cli/verbs.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file, name, other, color, parent, rows, filter;
    bool json = false;
};

size_t usesOf(store::Database& database, Uid tag)
{
    size_t uses = 0;
    for (const auto& [kind, column] :
         {std::pair(Kind::Claim, "claim_tag.tag_id"), std::pair(Kind::Document, "document_tag.tag_id"),
          std::pair(Kind::Actor, "actor_tag.tag_id")})
        uses += store::pointingAt(database, kind, column, Kind::Tag, tag).size();
    return uses;
}

int list(Session& session, const Arguments& given)
{
    const auto database = session.reader(given.file);
    Json all = Json::array();
    store::forEach<Tag>(*database, [&](const Tag& tag) {
        const std::string parent =
            tag.parent.isNull() ? "" : store::describe(*database, Kind::Tag, tag.parent.uid);
        const size_t uses = usesOf(*database, tag.id.uid);
        all.push_back({{"uid", tag.id.uid.text()},
                       {"name", tag.name},
                       {"color", tag.color},
                       {"parent", parent},
                       {"uses", uses}});
        if (!given.json)
            printLine(shown(tag.name) + (parent.empty() ? "" : "  (under " + shown(parent) + ")") + "  " +
                      tag.color + "  on " + counted(uses, "thing"));
        return true;
    });
    if (given.json)
        printJson(all);
    return kDone;
}

Tag tagNamed(Edit& edit, const std::string& name)
{
    return store::loadHeld<Tag>(edit.database(), orFail(findOne(edit.database(), Kind::Tag, name), kUsage));
}

int add(Session& session, const Arguments& given)
{
    return act(session, given.file, "tag", [&](Edit& edit) -> Result<std::string> {
        Tag tag;
        tag.name = given.name;
        tag.color = given.color;
        if (!given.parent.empty())
            tag.parent = tagNamed(edit, given.parent).id;
        if (auto done = edit.add(tag); !done)
            return tl::make_unexpected(done.error());
        return "Added the tag '" + tag.name + "'";
    });
}

int rename(Session& session, const Arguments& given)
{
    return act(session, given.file, "tag", [&](Edit& edit) {
        Tag tag = tagNamed(edit, given.name);
        const std::string before = std::exchange(tag.name, given.other);
        return said(edit.update(tag), "Renamed the tag '" + before + "' to '" + tag.name + "'");
    });
}

int recolour(Session& session, const Arguments& given)
{
    return act(session, given.file, "tag", [&](Edit& edit) {
        Tag tag = tagNamed(edit, given.name);
        tag.color = given.color;
        return said(edit.update(tag), "Gave the tag '" + tag.name + "' the colour " + tag.color);
    });
}

int merge(Session& session, const Arguments& given)
{
    return act(session, given.file, "tag", [&](Edit& edit) {
        const Tag from = tagNamed(edit, given.name);
        const Tag into = tagNamed(edit, given.other);
        return said(edit.mergeTags(from.id, into.id),
                    "Merged the tag '" + from.name + "' into '" + into.name + "'");
    });
}

int remove(Session& session, const Arguments& given)
{
    return act(session, given.file, "tag", [&](Edit& edit) {
        const Tag tag = tagNamed(edit, given.name);
        return said(edit.remove(Kind::Tag, tag.id.uid), "Removed the tag '" + tag.name + "'");
    });
}

/// Puts a tag on every row that a filter finds, or takes it off: one act, whatever the number.
int setOnRows(Session& session, const Arguments& given, bool on)
{
    const auto rows = rowsFrom(given.rows);
    const auto kind = rows == query::RowKind::Claims      ? Kind::Claim
                      : rows == query::RowKind::Documents ? Kind::Document
                      : rows == query::RowKind::Actors
                          ? Kind::Actor
                          : throw Failure(kUsage, "Only claims, documents and actors bear tags.");
    return act(session, given.file, "tag", [&](Edit& edit) -> Result<std::string> {
        const Tag tag = tagNamed(edit, given.name);
        query::Options options;
        options.includeInternal = true;
        const auto selection = query::select(edit.database(), rows, given.filter, {}, options);
        if (!selection)
            failRequest(selection.error(), given.filter);
        for (const auto& note : selection->notes())
            message(note);
        std::vector<Uid> things;
        for (const int64_t id : selection->ids())
            if (const auto uid = edit.database().uidOf(kind, id))
                things.push_back(*uid);
        const auto changed = edit.tag(tag.id, kind, things, on);
        if (!changed)
            return tl::make_unexpected(changed.error());
        return (on ? "Put the tag '" : "Took the tag '") + tag.name + (on ? "' on " : "' off ") +
               counted(*changed, std::string(token(kind)));
    });
}

int put(Session& session, const Arguments& given)
{
    return setOnRows(session, given, true);
}

int take(Session& session, const Arguments& given)
{
    return setOnRows(session, given, false);
}

} // namespace

Run addTags(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_flag("--json", given->json, "Print as JSON");
    const auto named = [&](const char* action, const char* summary) {
        CLI::App* sub = app.add_subcommand(action, summary);
        sub->add_option("TAG", given->name, "Its name")->required();
        return sub;
    };
    CLI::App* all = app.add_subcommand("list", "All tags (this is what happens without an action)");
    CLI::App* adding = named("add", "Make a tag");
    adding->add_option("--color", given->color, "#rrggbb")->type_name("COLOUR");
    adding->add_option("--parent", given->parent, "The tag it stands under")->type_name("TAG");
    CLI::App* renaming = named("rename", "Give a tag another name, wherever it is used");
    renaming->add_option("NEW", given->other, "The new name")->required();
    CLI::App* colouring = named("recolour", "Give a tag another colour, wherever it is used");
    colouring->add_option("COLOUR", given->color, "#rrggbb")->required();
    CLI::App* merging = named("merge", "Make one tag of two: what bears the first bears the second");
    merging->add_option("INTO", given->other, "The tag that stays")->required();
    const auto onRows = [&](const char* action, const char* summary) {
        CLI::App* sub = named(action, summary);
        sub->add_option("ROWS", given->rows, "claims, documents or actors")->required();
        sub->add_option("--filter", given->filter, "Which of them; '' is all")
            ->type_name("FILTER")
            ->required();
        return sub;
    };
    const auto with = [given](int (*action)(Session&, const Arguments&)) -> Run {
        return [given, action](Session& session) { return action(session, *given); };
    };
    return oneOf(app,
                 {{all, with(list)},
                  {adding, with(add)},
                  {renaming, with(rename)},
                  {colouring, with(recolour)},
                  {merging, with(merge)},
                  {named("remove", "Remove a tag from everything that bears it"), with(remove)},
                  {onRows("put", "Put a tag on every row that a filter finds"), with(put)},
                  {onRows("take", "Take a tag off every row that a filter finds"), with(take)}},
                 with(list));
}

} // namespace assay::cli
