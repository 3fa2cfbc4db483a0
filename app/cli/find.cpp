#include "app/cli/find.h"

#include "core/query/nearest.h"
#include "core/store/lookup.h"
#include "core/text/display.h"

#include <algorithm>

namespace assay::cli {
namespace {

constexpr size_t kMostKnown = 20000;

/// Hexadecimal digits without the hyphens of a uid; nothing when it is no beginning of one.
std::optional<std::string> uidDigits(const std::string& text)
{
    std::string digits;
    for (const char c : text) {
        if (c == '-')
            continue;
        if ((c < '0' || c > '9') && (c < 'a' || c > 'f') && (c < 'A' || c > 'F'))
            return std::nullopt;
        digits += static_cast<char>(c >= 'A' && c <= 'F' ? c | 0x20 : c);
    }
    return digits.size() >= 4 && digits.size() <= 32 ? std::optional(digits) : std::nullopt;
}

/// What stands in a list; what may not be shown goes by its uid alone.
std::string wordsFor(store::Database& database, const Found& found, table::Wording* wording)
{
    if (!wording || wording->showsInternal())
        return store::describe(database, found.kind, found.uid);
    return wording->hides(found.kind, found.uid) ? "(marked internal)"
                                                 : wording->titleOf(found.kind, found.uid);
}

std::string listOf(store::Database& database, const std::vector<Found>& found, table::Wording* wording)
{
    std::string list;
    for (size_t i = 0; i < found.size() && i < 10; ++i)
        list += "\n  " + found[i].uid.text() + "  " + std::string(token(found[i].kind)) + "  " +
                elided(visible(wordsFor(database, found[i], wording)), 60);
    if (found.size() > 10)
        list += "\n  ...";
    return list;
}

/// The nearest of the known names that may be told: one that everything which bears it may be shown by.
std::string nearestShown(store::Database& database, const std::string& text, std::vector<std::string> known,
                         const std::vector<Kind>& kinds, table::Wording* wording)
{
    for (;;) {
        std::string near = query::nearest(text, known);
        if (near.empty() || !wording || wording->showsInternal())
            return near;
        bool isShown = !wording->namesHidden(near);
        for (const Kind kind : kinds)
            for (const Uid& uid : store::named(database, kind, near))
                isShown = isShown && !wording->hides(kind, uid);
        if (isShown)
            return near;
        std::erase(known, near);
    }
}

} // namespace

Result<Found> find(store::Database& database, const std::string& text, const std::vector<Kind>& given,
                   table::Wording* wording)
{
    static const std::vector<Kind> kNamed = {Kind::Document, Kind::Claim,   Kind::Actor, Kind::Place,
                                             Kind::Exhibit,  Kind::View,    Kind::Tag,   Kind::Side,
                                             Kind::Scheme,   Kind::Reviewer};
    const auto allowed = [&](Kind kind) {
        return given.empty() || std::find(given.begin(), given.end(), kind) != given.end();
    };
    std::vector<Found> found;
    if (const auto uid = Uid::parse(text)) {
        if (const auto kind = store::kindOf(database, *uid); kind && allowed(*kind))
            return Found{*kind, *uid};
        return mistake("There is " + (given.size() == 1 ? "no " + std::string(token(given[0])) : "nothing") +
                       " with the uid " + uid->text() + " in this project.");
    }
    for (const Kind kind : kNamed)
        if (allowed(kind))
            for (const Uid& uid : store::named(database, kind, text))
                found.push_back({kind, uid});
    if (found.empty())
        if (const auto digits = uidDigits(text))
            for (const auto& [kind, uid] : store::withUidPrefix(database, *digits))
                if (allowed(kind))
                    found.push_back({kind, uid});
    if (found.size() == 1)
        return found.front();
    if (found.size() > 1)
        return mistake("'" + visible(text) +
                       "' may be any of these; point at one by its uid:" + listOf(database, found, wording));
    std::vector<std::string> known;
    const std::vector<Kind>& kinds = given.empty() ? kNamed : given;
    for (const Kind kind : kinds) {
        const auto names = store::knownNames(database, kind, kMostKnown);
        known.insert(known.end(), names.begin(), names.end());
    }
    const std::string what = given.size() == 1 ? "no " + std::string(token(given[0])) : "nothing";
    return mistake("There is " + what + " called '" + visible(text) + "' in this project.",
                   nearestShown(database, text, std::move(known), kinds, wording));
}

Result<Uid> findOne(store::Database& database, Kind kind, const std::string& text)
{
    const auto found = find(database, text, {kind});
    if (!found)
        return tl::make_unexpected(found.error());
    return found->uid;
}

} // namespace assay::cli
