#pragma once

#include "core/claim/values.h"
#include "core/store/database.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// Finding things by what people call them, and what belongs to what. Reads only.
namespace assay::store {

/// The things of a kind that bear exactly this natural name: an actor or a place any written name; a side,
/// tag, reviewer or view its name; a scheme its key; a document its title, its url or the SHA-256 (hex) of
/// its bytes; a claim its statement; an exhibit its title. Empty for kinds without a natural name. An actor
/// that was merged stands for the one it is now.
std::vector<Uid> named(Database& database, Kind kind, const std::string& name);

/// How a thing is spoken of in messages: its natural name, a quote, or its uid.
std::string describe(Database& database, Kind kind, Uid uid);

/// What tables print for an actor or a place when the internal is left out; nothing where that is its name
/// too.
std::optional<std::string> publicLabel(Database& database, Kind kind, Uid uid);

/// Every natural name of a kind, for what was perhaps meant; at most `limit`.
std::vector<std::string> knownNames(Database& database, Kind kind, size_t limit);

std::optional<Kind> kindOf(Database& database, Uid uid);

std::vector<TextVersion> versionsOf(Database& database, DocumentId document); ///< in order of number
std::optional<TextVersion> newestVersion(Database& database, DocumentId document);
std::vector<Uid> documentsWithBytes(Database& database, std::string_view sha256);
std::vector<Uid> documentsWithUrl(Database& database, const std::string& url);
std::vector<Uid> passagesOf(Database& database, DocumentId document);
/// The passage that stands at exactly this place of a version.
std::optional<Uid> passageAt(Database& database, TextVersionId version, CodePointRange range);
std::optional<Uid> voiceOccasion(Database& database, DocumentId document);
std::vector<Uid> namesOf(Database& database, ActorId actor);
/// A chain of mergers is followed so far; a longer one (a ring, in a file made by hand) ends there.
inline constexpr size_t kLongestMerge = 8;
/// The actor that one is now: itself, or the one it was merged into.
ActorId actorNow(Database& database, ActorId actor);
/// The actors whose pointer leads to this one.
std::vector<Uid> mergedInto(Database& database, ActorId actor);
std::vector<Uid> namesOfPlace(Database& database, PlaceId place);
std::optional<Uid> adoptedAssessment(Database& database, const Assessment& like);
/// The uid of the project's own row; none while the project is being made.
std::optional<Uid> projectUid(Database& database);

/// The things whose uid begins with these hexadecimal digits (small letters, without hyphens), at most
/// `limit`.
std::vector<std::pair<Kind, Uid>> withUidPrefix(Database& database, const std::string& digits,
                                                size_t limit = 20);

/// The things of a kind that point at a thing, in the order of their uids. `column` is the one that points:
/// of their own table ("claim_id") or of one of their lists ("link.occasion_id").
std::vector<Uid> pointingAt(Database& database, Kind kind, const std::string& column, Kind target, Uid uid);

/// Number of rows of a kind.
int64_t countOf(Database& database, Kind kind);

} // namespace assay::store
