#pragma once

#include "core/project/edit.h"

#include <QVariant>

// What the acts on attributions share.
namespace assay::window {

/// The attribution with that uid; a mistake where it is gone.
Result<Attribution> attributionOf(store::Database& database, const std::string& uid);

/// Who spoke on an occasion, as printed, also those who are new in this act: "Okafor and Weir".
std::string speakersOf(Edit& edit, const Occasion& occasion);
/// The last speakers of an attribution, or "the source itself".
std::string speakerOf(Edit& edit, const Attribution& attribution);

/// Somebody given by a person: an actor on record, or by `name` one that bears it alone or a new one.
struct GivenActor
{
    std::string uid, name;
};
/// Of a list of maps of `uid` and `name`; those that name nobody are left out.
std::vector<GivenActor> actorsIn(const QVariant& list);
/// The same of actors on record.
QVariantList givenOf(store::Database& database, const std::vector<ActorId>& actors);
/// Each of them once, in their order.
Result<std::vector<ActorId>> actorsFor(Edit& edit, const std::vector<GivenActor>& given);

/// Removes the occasions that an attribution spoke of, or answered, which nothing speaks of any more: they
/// would be offered again and again.
Result<void> removeUnspoken(Edit& edit, const Attribution& before);

} // namespace assay::window
