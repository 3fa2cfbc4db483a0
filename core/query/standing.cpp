#include "core/query/standing.h"

#include "core/query/derived_sql.h"
#include "core/query/selection.h"

namespace assay::query {
namespace {

std::vector<int64_t> answering(store::Database& database, RowKind kind, std::vector<int64_t> rows,
                               std::string_view filter)
{
    const auto selection = select(database, kind, filter, {}, {true, std::move(rows)});
    if (!selection)
        throw Error(ErrorKind::Usage, selection.error().message, std::string(filter));
    return selection->ids();
}

} // namespace

std::vector<std::string> sidesOf(store::Database& database, ActorId actor, OccasionId occasion)
{
    const Lookup lookup(database, true);
    const DerivedSql derived(lookup);
    const Sql sql = Sql("SELECT d.name FROM occasion o CROSS JOIN actor k CROSS JOIN side d WHERE o.id = ") +
                    Sql::bound(database.idOf(Kind::Occasion, occasion.uid)) +
                    " AND k.id = " + Sql::bound(database.idOf(Kind::Actor, actor.uid)) + " AND d.id IN (" +
                    derived.stand(lookup.resolved("k.id").text(), "o") + ") ORDER BY d.uid";
    std::vector<std::string> names;
    auto run = Kept::of(database).run(sql);
    while (run->executeStep())
        names.push_back(run->getColumn(0).getString());
    return names;
}

std::vector<int64_t> answering(store::Database& database, std::vector<int64_t> claims,
                               std::string_view filter)
{
    return answering(database, RowKind::Claims, std::move(claims), filter);
}

std::vector<std::string_view> answered(store::Database& database, ClaimId claim,
                                       const std::vector<std::string_view>& filters)
{
    std::vector<std::string_view> holding;
    const int64_t id = database.idOf(Kind::Claim, claim.uid);
    for (const std::string_view filter : filters)
        if (!answering(database, {id}, filter).empty())
            holding.push_back(filter);
    return holding;
}

int64_t numberOf(store::Database& database, ClaimId claim)
{
    auto& statement = database.prepared("SELECT count(*) FROM claim WHERE uid <= ?1");
    const auto bytes = claim.uid.bytes();
    statement.bind(1, bytes.data(), static_cast<int>(bytes.size()));
    int64_t number = 0;
    // To the end: a statement that is left open holds the state of the project that it read.
    while (statement.executeStep())
        number = statement.getColumn(0).getInt64();
    return number;
}

bool isStale(store::Database& database, AssessmentId assessment)
{
    return !answering(database, RowKind::Assessments, {database.idOf(Kind::Assessment, assessment.uid)},
                      "stale:yes")
                .empty();
}

} // namespace assay::query
