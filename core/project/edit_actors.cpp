#include "core/project/edit.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/told_apart.h"

#include <algorithm>

// Which actors are one and which are two, and the name that is printed.
namespace assay {
namespace {

std::string quotedName(store::Database& database, ActorId actor)
{
    return "'" + store::describe(database, Kind::Actor, actor.uid) + "'";
}

std::optional<Uid> onlyBearer(store::Database& database, Kind kind, const std::string& text)
{
    const auto bearers = store::named(database, kind, text);
    return bearers.size() == 1 ? std::optional(bearers.front()) : std::nullopt;
}

} // namespace

Result<ActorId> Edit::addActor(const Actor& actor, Name name)
{
    if (isOnlySpace(name.text))
        return mistake("A new actor needs a name.");
    const auto added = add(actor);
    if (!added)
        return added;
    name.actor = *added;
    if (const auto done = add(name); !done)
        return tl::make_unexpected(done.error());
    return added;
}

Result<ActorId> Edit::actorNamed(const Actor& fresh, const Name& name)
{
    if (const auto known = onlyBearer(database(), Kind::Actor, name.text))
        return ActorId(*known);
    return addActor(fresh, name);
}

Result<ActorId> Edit::actorNamed(const std::string& text)
{
    Name name;
    name.text = text;
    name.printed = true;
    return actorNamed(Actor{}, name);
}

Result<PlaceId> Edit::placeNamed(const std::string& text)
{
    if (isOnlySpace(text))
        return mistake("A new place needs a name.");
    if (const auto known = onlyBearer(database(), Kind::Place, text))
        return PlaceId(*known);
    const auto added = add(Place{});
    if (!added)
        return added;
    Name name;
    name.place = *added;
    name.text = text;
    name.printed = true;
    if (const auto done = add(name); !done)
        return tl::make_unexpected(done.error());
    return added;
}

Result<void> Edit::mergeActors(ActorId from, ActorId into)
{
    auto source = store::load<Actor>(database(), from.uid);
    const auto target = store::load<Actor>(database(), into.uid);
    if (!source || !target)
        return mistake("There is no actor " + (source ? into : from).uid.text() + ".");
    if (from == into)
        return mistake("An actor cannot be merged with itself.");
    if (!source->mergedInto.isNull())
        return mistake("'" + store::describe(database(), Kind::Actor, from.uid) + "' is merged already.");
    if (!target->mergedInto.isNull())
        return mistake("'" + store::describe(database(), Kind::Actor, into.uid) +
                       "' is itself merged into another actor; merge into that one.");
    if (!store::mergedInto(database(), from).empty())
        return mistake("Other actors are merged into '" + store::describe(database(), Kind::Actor, from.uid) +
                       "'; unmerge them first or merge the other way round.");
    if (!store::toldApart(database(), from, into).empty())
        return mistake(quotedName(database(), from) + " and " + quotedName(database(), into) +
                       " are told apart; take that back before merging them.");
    source->mergedInto = into;
    return update(*source);
}

Result<void> Edit::unmergeActor(ActorId actor)
{
    auto held = store::load<Actor>(database(), actor.uid);
    if (!held)
        return mistake("There is no actor " + actor.uid.text() + ".");
    if (held->mergedInto.isNull())
        return mistake("'" + store::describe(database(), Kind::Actor, actor.uid) +
                       "' is not merged into another.");
    held->mergedInto = ActorId();
    return update(*held);
}

Result<void> Edit::choosePrinted(NameId name)
{
    auto chosen = store::load<Name>(database(), name.uid);
    if (!chosen)
        return mistake("There is no name " + name.uid.text() + ".");
    const auto siblings = chosen->actor.isNull() ? store::namesOfPlace(database(), chosen->place)
                                                 : store::namesOf(database(), chosen->actor);
    for (const Uid& uid : siblings) {
        auto other = store::loadHeld<Name>(database(), uid);
        if (!other.printed || other.id == name)
            continue;
        other.printed = false;
        if (auto done = update(other); !done)
            return done;
    }
    chosen->printed = true;
    return update(*chosen);
}

Result<void> Edit::tellApart(ActorId one, ActorId other)
{
    for (const ActorId& actor : {one, other})
        if (!store::load<Actor>(database(), actor.uid))
            return mistake("There is no actor " + actor.uid.text() + ".");
    if (one == other)
        return mistake("An actor cannot be told apart from itself.");
    const ActorId first = store::actorNow(database(), one), second = store::actorNow(database(), other);
    if (first == second)
        return mistake(quotedName(database(), one) + " and " + quotedName(database(), other) +
                       " are merged into one actor; part them first.");
    if (!store::toldApart(database(), first, second).empty())
        return mistake(quotedName(database(), first) + " and " + quotedName(database(), second) +
                       " are told apart already.");
    const auto [low, high] = std::minmax(first, second);
    auto owner = store::loadHeld<Actor>(database(), low.uid);
    owner.distinctFrom.push_back(high);
    std::sort(owner.distinctFrom.begin(), owner.distinctFrom.end());
    return update(owner);
}

Result<void> Edit::untellApart(ActorId one, ActorId other)
{
    const auto pairs = store::toldApart(database(), one, other);
    if (pairs.empty() || one == other)
        return mistake(quotedName(database(), one) + " and " + quotedName(database(), other) +
                       " were not told apart.");
    for (const auto& pair : pairs) {
        auto owner = store::loadHeld<Actor>(database(), pair.owner);
        std::erase(owner.distinctFrom, ActorId(pair.other));
        if (auto done = update(owner); !done)
            return done;
    }
    return {};
}

} // namespace assay
