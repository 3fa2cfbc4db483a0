#include "app/models/actor_acts.h"

#include "app/models/edit_parts.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay::window {
namespace {

std::string nameOf(Edit& edit, Uid actor)
{
    return "'" + brief(store::describe(edit.database(), Kind::Actor, actor)) + "'";
}

template<class T>
void eraseAt(std::vector<T>& list, int place)
{
    if (place >= 0 && static_cast<size_t>(place) < list.size())
        list.erase(list.begin() + place);
}

} // namespace

void ActorActs::act(const QString& title, Change f)
{
    const auto uid = Uid::parse(m_uid.toStdString());
    if (!m_session || !uid)
        return;
    m_session->act("actor", title,
                   [uid = *uid, f = std::move(f)](Edit& edit, Progress&) -> Result<std::string> {
                       auto actor = store::load<Actor>(edit.database(), uid);
                       if (!actor)
                           return mistake("This actor is gone.");
                       const Actor before = *actor;
                       auto summary = f(edit, *actor);
                       if (summary && *actor != before)
                           if (const auto done = edit.update(*actor); !done)
                               return tl::make_unexpected(done.error());
                       return summary;
                   });
}

void ActorActs::setKind(const QString& token)
{
    act(tr("Changing an actor"),
        [token = token.toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
            const auto kind = fromToken<ActorKind>(token);
            if (!kind)
                return mistake("There is no kind of actor '" + token + "'.");
            actor.kind = *kind;
            return "Said what " + nameOf(edit, actor.id.uid) + " is: " + worded(token).toStdString();
        });
}

void ActorActs::addName(const QString& text, const QString& kind, const QString& language)
{
    act(tr("Adding a name"),
        [text = text.trimmed().toStdString(), kind = kind.toStdString(),
         language = language.trimmed().toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
            if (text.empty())
                return mistake("A name needs letters.");
            Name name;
            name.actor = actor.id;
            name.text = text;
            name.kind = fromToken<NameKind>(kind).value_or(NameKind::Full);
            name.language = language;
            const std::string who = nameOf(edit, actor.id.uid);
            if (const auto added = edit.add(name); !added)
                return tl::make_unexpected(added.error());
            return "Noted that " + who + " is also written '" + brief(text) + "'";
        });
}

void ActorActs::choosePrinted(const QString& name)
{
    act(tr("Choosing a name"), [name = name.toStdString()](Edit& edit, Actor&) -> Result<std::string> {
        const auto uid = Uid::parse(name);
        const auto held = uid ? store::load<Name>(edit.database(), *uid) : std::nullopt;
        if (!held)
            return mistake("This name is gone.");
        return saidOr(edit.choosePrinted(NameId(*uid)),
                      "Chose '" + brief(held->text) + "' as the name that is printed");
    });
}

void ActorActs::removeName(const QString& name)
{
    act(tr("Removing a name"), [name = name.toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
        const auto uid = Uid::parse(name);
        const auto held = uid ? store::load<Name>(edit.database(), *uid) : std::nullopt;
        if (!held)
            return mistake("This name is gone.");
        if (store::namesOf(edit.database(), actor.id).size() < 2)
            return mistake("An actor keeps one name at least.");
        return saidOr(edit.remove(Kind::Name, *uid), "Removed the name '" + brief(held->text) + "'");
    });
}

void ActorActs::addSide(const QString& name, const QString& period)
{
    act(tr("Changing a side"),
        [name = name.trimmed().toStdString(),
         period = period.toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
            const auto when = parseFuzzyDate(period);
            if (!when)
                return tl::make_unexpected(when.error());
            const auto known = store::named(edit.database(), Kind::Side, name);
            SideId side;
            if (known.empty()) {
                Side made;
                made.name = name;
                const auto added = edit.add(made);
                if (!added)
                    return tl::make_unexpected(added.error());
                side = *added;
            } else {
                side = SideId(known.front());
            }
            actor.sides.push_back({side, *when});
            return "Put " + nameOf(edit, actor.id.uid) + " on the side '" + brief(name) + "'";
        });
}

void ActorActs::removeSide(int place)
{
    act(tr("Changing a side"), [place](Edit& edit, Actor& actor) -> Result<std::string> {
        eraseAt(actor.sides, place);
        return "Took a side off " + nameOf(edit, actor.id.uid);
    });
}

void ActorActs::addTie(const QString& list, const QString& actor, const QString& name, const QString& role,
                       const QString& period)
{
    act(tr("Tying two actors"),
        [isPart = list == QLatin1String("part"), uid = actor.toStdString(), name = name.toStdString(),
         role = role.trimmed().toStdString(),
         period = period.toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
            const auto when = parseFuzzyDate(period);
            if (!when)
                return tl::make_unexpected(when.error());
            const auto other = actorFor(edit, uid, name);
            if (!other)
                return tl::make_unexpected(other.error());
            if (*other == actor.id)
                return mistake("An actor is not tied to itself.");
            if (isPart)
                actor.partOf.push_back({*other, *when});
            else
                actor.affiliations.push_back({*other, role, *when});
            return "Noted that " + nameOf(edit, actor.id.uid) + (isPart ? " is part of " : " is with ") +
                   (uid.empty() ? "'" + name + "'" : nameOf(edit, other->uid));
        });
}

void ActorActs::removeTie(const QString& list, int place)
{
    act(tr("Untying two actors"),
        [isPart = list == QLatin1String("part"), place](Edit& edit, Actor& actor) -> Result<std::string> {
            if (isPart)
                eraseAt(actor.partOf, place);
            else
                eraseAt(actor.affiliations, place);
            return "Took a tie off " + nameOf(edit, actor.id.uid);
        });
}

void ActorActs::mergeIn(const QString& other)
{
    act(tr("Merging two actors"),
        [other = other.toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
            const auto from = Uid::parse(other);
            if (!from)
                return mistake("Choose the other actor.");
            const std::string summary =
                "Merged " + nameOf(edit, *from) + " into " + nameOf(edit, actor.id.uid);
            return saidOr(edit.mergeActors(ActorId(*from), actor.id), summary);
        });
}

void ActorActs::part(const QString& merged)
{
    act(tr("Parting two actors"),
        [merged = merged.toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
            const auto uid = Uid::parse(merged);
            if (!uid)
                return mistake("This actor is gone.");
            return saidOr(edit.unmergeActor(ActorId(*uid)),
                          "Parted somebody from " + nameOf(edit, actor.id.uid));
        });
}

void ActorActs::tellApart(const QString& other)
{
    act(tr("Telling two actors apart"),
        [other = other.toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
            const auto uid = Uid::parse(other);
            if (!uid)
                return mistake("Choose the other actor.");
            return saidOr(edit.tellApart(actor.id, ActorId(*uid)),
                          "Told " + nameOf(edit, actor.id.uid) + " and " + nameOf(edit, *uid) + " apart");
        });
}

void ActorActs::untellApart(const QString& other)
{
    act(tr("Taking back that two actors are two"),
        [other = other.toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
            const auto uid = Uid::parse(other);
            if (!uid)
                return mistake("This actor is gone.");
            return saidOr(edit.untellApart(actor.id, ActorId(*uid)),
                          "Took back that " + nameOf(edit, actor.id.uid) + " and " + nameOf(edit, *uid) +
                              " are two");
        });
}

void ActorActs::judge(const QString& level, const QString& reason)
{
    act(tr("Judging a source"),
        [level = level.toStdString(),
         reason = reason.trimmed().toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
            const auto scheme = edit.scheme("admiralty");
            if (!scheme)
                return tl::make_unexpected(scheme.error());
            Assessment assessment;
            assessment.actor = actor.id;
            assessment.scheme = *scheme;
            assessment.values = {{"reliability", level}};
            assessment.reason = reason;
            if (const auto judged = edit.judge(std::move(assessment), true); !judged)
                return tl::make_unexpected(judged.error());
            return "Judged how reliable " + nameOf(edit, actor.id.uid) + " is: " + level;
        });
}

void ActorActs::setNote(const QString& note)
{
    act(tr("Changing a note"),
        [note = note.trimmed().toStdString()](Edit& edit, Actor& actor) -> Result<std::string> {
            actor.note = note;
            return "Changed the note on " + nameOf(edit, actor.id.uid);
        });
}

QStringList ActorActs::sides() const
{
    if (!m_session)
        return {};
    return m_session->readHere(tr("Reading the sides"), QStringList(), [](store::Database& database) {
        QStringList names;
        for (const Uid& uid : store::allUids(database, Kind::Side))
            names.append(QString::fromStdString(store::describe(database, Kind::Side, uid)));
        return names;
    });
}

} // namespace assay::window
