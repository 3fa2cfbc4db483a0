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

std::string listOf(store::Database& database, const std::vector<Found>& found)
{
    std::string list;
    for (size_t i = 0; i < found.size() && i < 10; ++i)
        list += "\n  " + found[i].uid.text() + "  " + std::string(token(found[i].kind)) + "  " +
                elided(visible(store::describe(database, found[i].kind, found[i].uid)), 60);
    if (found.size() > 10)
        list += "\n  ...";
    return list;
}

} // namespace

Result<Found> find(store::Database& database, const std::string& text, const std::vector<Kind>& given)
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
                       "' may be any of these; point at one by its uid:" + listOf(database, found));
    std::vector<std::string> known;
    for (const Kind kind : given.empty() ? kNamed : given) {
        const auto names = store::knownNames(database, kind, kMostKnown);
        known.insert(known.end(), names.begin(), names.end());
    }
    const std::string what = given.size() == 1 ? "no " + std::string(token(given[0])) : "nothing";
    return mistake("There is " + what + " called '" + visible(text) + "' in this project.",
                   query::nearest(text, known));
}

Result<Uid> findOne(store::Database& database, Kind kind, const std::string& text)
{
    const auto found = find(database, text, {kind});
    if (!found)
        return tl::make_unexpected(found.error());
    return found->uid;
}

} // namespace assay::cli
