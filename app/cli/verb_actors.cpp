#include "app/cli/act.h"
#include "app/cli/find.h"
#include "app/cli/output.h"
#include "app/cli/table_arguments.h"
#include "app/cli/verbs.h"
#include "core/query/lookalikes.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file, actor, other;
    bool json = false, all = false, internal = false;
};

int list(Session& session, const Arguments& given)
{
    const auto database = session.reader(given.file);
    table::TableRequest request;
    request.rows = query::RowKind::Actors;
    request.includeInternal = given.internal;
    request.write.format = given.json ? table::Format::Json : table::Format::Text;
    request.write.terminalWidth = terminalWidth();
    table::CallbackSink sink([](std::string_view bytes) { print(bytes); });
    const auto report = table::writeTable(*database, request, sink, &session.progress());
    if (!report)
        failRequest(report.error(), "");
    tellNotices(*report);
    return kDone;
}

int lookalikes(Session& session, const Arguments& given)
{
    const auto database = session.reader(given.file);
    query::PublicLookalikes found;
    if (given.internal)
        found.pairs = query::findLookalikes(*database, session.progress(), query::ToldApartPairs::Included);
    else
        found = query::findPublicLookalikes(*database, session.progress());
    const auto& pairs = found.pairs;
    Json all = Json::array();
    size_t leftOut = 0;
    for (const auto& pair : pairs) {
        if (pair.isToldApart && !given.all) {
            ++leftOut;
            continue;
        }
        all.push_back({{"actor", pair.left.text()},
                       {"other", pair.right.text()},
                       {"name", pair.leftName},
                       {"other_name", pair.rightName},
                       {"may_be_one", pair.mayBeOne},
                       {"told_apart", pair.isToldApart},
                       {"reason", pair.reason}});
        if (!given.json)
            printLine(shown(pair.leftName) + "  |  " + shown(pair.rightName) + "\n    " + shown(pair.reason) +
                      (pair.isToldApart ? "; told apart\n    "
                       : pair.mayBeOne  ? "; may be one\n    "
                                        : "\n    ") +
                      pair.left.text() + "  " + pair.right.text());
    }
    if (given.json)
        printJson(all);
    else if (pairs.empty())
        printLine("No two actors have names that could be taken for one another.");
    else if (all.empty())
        printLine("Whoever could be taken for one another is told apart.");
    if (leftOut > 0 && !given.json)
        printLine(std::to_string(leftOut) + (leftOut == 1 ? " pair is" : " pairs are") +
                  " told apart and left out; --all shows " + (leftOut == 1 ? "it." : "them."));
    flushOutput();
    if (found.withheld > 0)
        message(counted(found.withheld, "pair") + (found.withheld == 1 ? " with a name" : " with names") +
                " marked internal left out; --internal shows all.");
    return kDone;
}

std::string named(Edit& edit, Uid actor)
{
    return "'" + store::describe(edit.database(), Kind::Actor, actor) + "'";
}

int merge(Session& session, const Arguments& given)
{
    return act(session, given.file, "actor", [&](Edit& edit) -> Result<std::string> {
        const auto from = findOne(edit.database(), Kind::Actor, given.actor);
        const auto into = findOne(edit.database(), Kind::Actor, given.other);
        if (!from || !into)
            return tl::make_unexpected((from ? into : from).error());
        const std::string summary = "Merged " + named(edit, *from) + " into " + named(edit, *into);
        return said(edit.mergeActors(ActorId(*from), ActorId(*into)), summary);
    });
}

/// A merged actor goes by the one that it is now, so its own names are looked through here.
Result<Uid> mergedActor(store::Database& database, const std::string& text)
{
    const auto found = findOne(database, Kind::Actor, text);
    if (!found || !store::loadHeld<Actor>(database, *found).mergedInto.isNull())
        return found;
    std::vector<Uid> merged;
    for (const Uid& uid : store::mergedInto(database, ActorId(*found)))
        for (const Uid& name : store::namesOf(database, ActorId(uid)))
            if (store::loadHeld<Name>(database, name).text == text) {
                merged.push_back(uid);
                break;
            }
    if (merged.size() == 1)
        return merged.front();
    if (merged.empty())
        return mistake("'" + text + "' is not merged into another actor.");
    std::string list;
    for (const Uid& uid : merged)
        list += "\n  " + uid.text();
    return mistake("Several merged actors are called '" + text + "'; point at one by its uid:" + list);
}

int unmerge(Session& session, const Arguments& given)
{
    return act(session, given.file, "actor", [&](Edit& edit) -> Result<std::string> {
        const auto actor = mergedActor(edit.database(), given.actor);
        if (!actor)
            return tl::make_unexpected(actor.error());
        const auto held = store::loadHeld<Actor>(edit.database(), *actor);
        const std::string from = held.mergedInto.isNull() ? "" : " from " + named(edit, held.mergedInto.uid);
        return said(edit.unmergeActor(ActorId(*actor)), "Parted " + named(edit, *actor) + from);
    });
}

/// `isApart`: tells two apart; else takes that back.
int setApart(Session& session, const Arguments& given, bool isApart)
{
    return act(session, given.file, "actor", [&](Edit& edit) -> Result<std::string> {
        const auto one = findOne(edit.database(), Kind::Actor, given.actor);
        const auto other = findOne(edit.database(), Kind::Actor, given.other);
        if (!one || !other)
            return tl::make_unexpected((one ? other : one).error());
        const std::string both = named(edit, *one) + " and " + named(edit, *other);
        return isApart ? said(edit.tellApart(ActorId(*one), ActorId(*other)), "Told " + both + " apart")
                       : said(edit.untellApart(ActorId(*one), ActorId(*other)),
                              "Took back that " + both + " are two");
    });
}

int apart(Session& session, const Arguments& given)
{
    return setApart(session, given, true);
}

int unapart(Session& session, const Arguments& given)
{
    return setApart(session, given, false);
}

int choosePrinted(Session& session, const Arguments& given)
{
    return act(session, given.file, "actor", [&](Edit& edit) -> Result<std::string> {
        const auto actor = findOne(edit.database(), Kind::Actor, given.actor);
        if (!actor)
            return tl::make_unexpected(actor.error());
        std::string known;
        for (const Uid& uid : store::namesOf(edit.database(), ActorId(*actor))) {
            const auto name = store::loadHeld<Name>(edit.database(), uid);
            if (name.text == given.other)
                return said(edit.choosePrinted(NameId(uid)),
                            "'" + name.text + "' is the name that tables print");
            known += (known.empty() ? "" : ", ") + name.text;
        }
        return mistake("The actor has no name '" + given.other + "' on record; it has " + known + ".");
    });
}

} // namespace

Run addActors(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_flag("--json", given->json, "Print as JSON");
    const auto of = [&](const char* action, const char* summary) {
        CLI::App* sub = app.add_subcommand(action, summary);
        sub->add_option("ACTOR", given->actor, "A name on record, or a uid")->required();
        return sub;
    };
    CLI::App* all = app.add_subcommand("list", "All actors (this is what happens without an action)");
    app.add_flag("--internal", given->internal,
                 "Of the list and the lookalikes: actors and names that are marked internal too");
    CLI::App* alike = app.add_subcommand(
        "lookalikes", "Actors whose names could be taken for one another, without those told apart");
    alike->add_flag("--all", given->all, "Also those told apart");
    CLI::App* merging = of("merge", "Say that an actor is another one; nothing is lost, see unmerge");
    merging->add_option("INTO", given->other, "The actor that it is")->required();
    CLI::App* unmerging = of("unmerge", "Take a merge back, whenever it was made");
    CLI::App* telling = of("apart", "Say that two actors are two, however alike their names; see unapart");
    telling->add_option("OTHER", given->other, "The actor that it is not")->required();
    CLI::App* untelling = of("unapart", "Take back that two actors are two");
    untelling->add_option("OTHER", given->other, "The actor that it was told apart from")->required();
    CLI::App* printing = of("printed", "Choose the name that tables print");
    printing->add_option("NAME", given->other, "One of the actor's names on record")->required();
    const auto with = [given](int (*action)(Session&, const Arguments&)) -> Run {
        return [given, action](Session& session) { return action(session, *given); };
    };
    return oneOf(app,
                 {{all, with(list)},
                  {alike, with(lookalikes)},
                  {merging, with(merge)},
                  {unmerging, with(unmerge)},
                  {telling, with(apart)},
                  {untelling, with(unapart)},
                  {printing, with(choosePrinted)}},
                 with(list));
}

} // namespace assay::cli
