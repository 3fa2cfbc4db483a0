#include "app/models/draft_words.h"

#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

#include <QCoreApplication>

namespace assay::window {

QString nameOf(store::Database& database, const DraftActor& actor)
{
    return actor.known.isNull() ? shown(actor.name)
                                : shown(store::describe(database, Kind::Actor, actor.known.uid));
}

QString namesOf(store::Database& database, const std::vector<DraftActor>& actors)
{
    QStringList names;
    for (const DraftActor& actor : actors)
        names.append(nameOf(database, actor));
    return names.join(QCoreApplication::translate("Draft", " and "));
}

QString occasionText(store::Database& database, OccasionId id)
{
    const auto occasion = store::load<Occasion>(database, id.uid);
    if (!occasion)
        return {};
    QStringList parts{worded(tokenOf(occasion->how))};
    for (const std::string& words : {print(occasion->said), occasion->venue})
        parts.append(shown(words));
    for (const Circumstance circumstance : occasion->circumstances)
        parts.append(worded(tokenOf(circumstance)));
    if (joined(parts) == parts.front())
        parts.append(QCoreApplication::translate("Draft", "not known when and where"));
    return joined(parts);
}

DraftActor typedActor(const QString& uid, const QString& name)
{
    DraftActor actor;
    actor.known = ActorId(Uid::parse(uid.toStdString()).value_or(Uid()));
    actor.name = name.trimmed().toStdString();
    actor.isTyped = true;
    return actor;
}

} // namespace assay::window
