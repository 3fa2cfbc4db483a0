#include "core/query/find.h"

#include "core/query/lookup.h"
#include "core/store/lookup.h"
#include "core/text/fold.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace assay::query {
namespace {

/// A search has no use for more.
constexpr size_t kMostWords = 12;

std::string_view trimmed(std::string_view typed)
{
    const size_t first = typed.find_first_not_of(" \t\n");
    return first == std::string_view::npos ? std::string_view()
                                           : typed.substr(first, typed.find_last_not_of(" \t\n") + 1 - first);
}

} // namespace

Filter filterFor(RowKind kind, std::string_view typed)
{
    Filter filter;
    filter.root.type = Node::Type::And;
    for (size_t start = 0; start < typed.size() && filter.root.children.size() < kMostWords;) {
        const size_t end = std::min(typed.find_first_of(" \t\n", start), typed.size());
        if (end > start) {
            Node word;
            word.type = Node::Type::Word;
            word.values.emplace_back();
            word.values.front().text = typed.substr(start, end - start);
            filter.root.children.push_back(std::move(word));
        }
        start = end + 1;
    }
    if (kind != RowKind::Actors || filter.isEmpty())
        return filter;
    Node named;
    named.type = Node::Type::Term;
    named.field = Field::Speaker;
    named.values.emplace_back();
    named.values.front().text = typed;
    Node either;
    either.type = Node::Type::Or;
    either.children = {filter.root, named};
    filter.root.children = {either};
    return filter;
}

std::vector<FoundPlace> findPlaces(store::Database& database, std::string_view typed, size_t limit)
{
    const std::string text(trimmed(typed));
    std::vector<FoundPlace> places;
    if (text.empty()) {
        SQLite::Statement& newest = database.prepared("SELECT id FROM place ORDER BY id DESC LIMIT ?");
        newest.bind(1, static_cast<int64_t>(limit));
        while (newest.executeStep())
            places.push_back({newest.getColumn(0).getInt64(), ""});
        newest.reset();
        return places;
    }
    struct Ranked
    {
        bool isOther;
        std::string folded;
        FoundPlace place;
    };
    const std::string folded = caseFold(text);
    std::vector<Ranked> ranked;
    for (auto& name : Lookup(database, true).placesAnswering(text)) {
        std::string own = caseFold(name.text);
        ranked.push_back({own != folded, std::move(own), {name.bearer, std::move(name.text)}});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return std::tie(a.isOther, a.folded, a.place.id) < std::tie(b.isOther, b.folded, b.place.id);
    });
    std::unordered_set<int64_t> seen;
    for (Ranked& one : ranked) {
        if (places.size() == limit)
            break;
        if (seen.insert(one.place.id).second)
            places.push_back(std::move(one.place));
    }
    return places;
}

std::vector<int64_t> find(store::Database& database, RowKind kind, std::string_view typed, size_t limit)
{
    typed = trimmed(typed);
    Options options;
    options.includeInternal = true;
    const std::vector<OrderTerm> order =
        typed.empty() ? std::vector<OrderTerm>{{"created", true}} : std::vector<OrderTerm>{};
    std::vector<int64_t> ids;
    if (const auto exact = kindFromToken(tableOf(kind)); exact && !typed.empty())
        for (const Uid& uid : store::named(database, *exact, std::string(typed)))
            ids.push_back(database.idOf(*exact, uid));
    // Signs alone are no words, and so is a filter that grows too large: nothing is found then.
    const auto selection = select(database, kind, filterFor(kind, typed), order, options);
    if (selection)
        for (const int64_t id : selection->ids(limit))
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(id);
    if (ids.size() > limit)
        ids.resize(limit);
    return ids;
}

} // namespace assay::query
