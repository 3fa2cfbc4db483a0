#include "app/models/edit_parts.h"

#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/text/display.h"

#include <QCoreApplication>

namespace assay::window {

std::string brief(const std::string& words)
{
    constexpr size_t kColumns = 60;
    return elided(visible(words), kColumns);
}

Result<ActorId> actorFor(Edit& edit, const std::string& uid, const std::string& name)
{
    if (const auto known = Uid::parse(uid)) {
        if (!store::load<Actor>(edit.database(), *known))
            return mistake("This actor is gone.");
        return ActorId(*known);
    }
    if (name.find_first_not_of(" \t") == std::string::npos)
        return mistake("Somebody must be named.");
    return edit.actorNamed(name);
}

std::string calledNow(Edit& edit, Kind kind, Uid uid)
{
    std::string called = store::describe(edit.database(), kind, uid);
    if (called != uid.text())
        return called;
    const auto names = kind == Kind::Place ? store::namesOfPlace(edit.database(), PlaceId(uid))
                                           : store::namesOf(edit.database(), ActorId(uid));
    const auto name = names.empty() ? std::nullopt : store::load<Name>(edit.database(), names.front());
    return name ? name->text : called;
}

Result<DocumentId> documentFor(Edit& edit, const std::string& uid)
{
    const auto known = Uid::parse(uid);
    if (!known || !store::load<Document>(edit.database(), *known))
        return mistake("Choose the source in which it stands.");
    return DocumentId(*known);
}

Result<BearingId> addBearing(Edit& edit, Bearing bearing)
{
    const auto reviewer = edit.reviewer(edit.act().reviewer());
    if (!reviewer)
        return tl::make_unexpected(reviewer.error());
    bearing.reviewer = *reviewer;
    return edit.add(bearing);
}

Result<std::string> saidOr(const Result<void>& done, const std::string& summary)
{
    if (!done)
        return tl::make_unexpected(done.error());
    return summary;
}

QString daysOf(const FuzzyDate& date)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("ClaimCard", text); };
    const QString from = date.earliest ? QString::fromStdString(date.earliest->iso()) : QString();
    const QString to = date.latest ? QString::fromStdString(date.latest->iso()) : QString();
    if (from == to)
        return from;
    if (from.isEmpty())
        return tr("until %1").arg(to);
    return to.isEmpty() ? tr("from %1").arg(from) : tr("from %1 to %2").arg(from, to);
}

} // namespace assay::window
