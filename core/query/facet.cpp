#include "core/query/facet_counter.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace assay::query {

Result<std::vector<FacetCount>> facet(store::Database& database, RowKind kind, std::string_view filter,
                                      Field field, size_t limit, const Options& options)
{
    if (!Counter::has(kind, field)) {
        std::vector<std::string_view> known;
        for (const FieldInfo& info : fields())
            if (Counter::has(kind, info.field))
                known.push_back(info.name);
        return tl::make_unexpected(
            Mistake{known.empty() ? fmt::format("Rows of {} have no values to count.", token(kind))
                                  : fmt::format("'{}' has no values to count in rows of {}; these have: {}.",
                                                infoOf(field).name, token(kind), fmt::join(known, ", ")),
                    0,
                    0,
                    {}});
    }
    const Result<Selection> selection = select(database, kind, filter, {}, options);
    if (!selection)
        return tl::make_unexpected(selection.error());
    return store::guarded("counting the values of a field", [&] {
        return Counter(database, kind, *selection, filter, options).count(field, limit);
    });
}

Result<std::vector<Facet>> facets(store::Database& database, RowKind kind, std::string_view filter,
                                  size_t limit, const Options& options)
{
    const Result<Selection> selection = select(database, kind, filter, {}, options);
    if (!selection)
        return tl::make_unexpected(selection.error());
    return store::guarded("counting the values of the fields", [&]() -> Result<std::vector<Facet>> {
        Counter counter(database, kind, *selection, filter, options);
        std::vector<Facet> all;
        for (const FieldInfo& info : fields()) {
            if (!Counter::has(kind, info.field))
                continue;
            Result<std::vector<FacetCount>> counts = counter.count(info.field, limit);
            if (!counts)
                return tl::make_unexpected(counts.error());
            if (!counts->empty())
                all.push_back({info.field, std::move(*counts)});
        }
        return all;
    });
}

} // namespace assay::query
