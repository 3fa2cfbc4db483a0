#include "core/query/selection.h"
#include "tests/core/query/model_generator.h"
#include "tests/core/query/naive_evaluator.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace assay::query {
namespace {

/// What the program finds, as uids.
std::vector<Uid> found(StoredModel& project, RowKind kind, const std::string& filter, bool includeInternal)
{
    Options options;
    options.includeInternal = includeInternal;
    const Result<Selection> selection = select(project.database(), kind, filter, {}, options);
    RC_ASSERT(selection.has_value());
    const std::vector<int64_t> ids = selection->ids();
    RC_ASSERT(ids.size() == selection->count());
    RC_ASSERT(ids == selection->ids(1000)); // by pages they are come by on other ways
    std::vector<int64_t> paged;
    for (std::vector<int64_t> page = selection->ids(3); !page.empty();
         page = selection->idsAfter(page.back(), 3))
        paged.insert(paged.end(), page.begin(), page.end());
    RC_ASSERT(ids == paged);
    std::vector<Uid> uids;
    for (const int64_t id : ids)
        uids.push_back(*project.database().uidOf(*kindFromToken(tableOf(kind)), id));
    return uids;
}

/// Values of a closed list that a kind of row has no use for are mistakes; views have but words.
bool canAsk(StoredModel& project, RowKind kind, const std::string& filter)
{
    return select(project.database(), kind, filter).has_value();
}

std::string listed(const std::vector<Uid>& uids)
{
    std::string text;
    for (const Uid& uid : uids)
        text += uid.text() + " ";
    return text;
}

void agree(StoredModel& project, RowKind kind, const std::string& filter, bool includeInternal)
{
    const NaiveEvaluator naive(project.model(), includeInternal);
    const std::vector<Uid> expected = naive.rows(kind, *parse(filter));
    const std::vector<Uid> rows = found(project, kind, filter, includeInternal);
    if (expected != rows)
        RC_FAIL(std::string(token(kind)) + " --filter '" + filter + "'" +
                (includeInternal ? " with internal" : "") + "\nexpected " + listed(expected) + "\nfound    " +
                listed(rows));
}

void agreeOnMany(uint64_t seed, std::initializer_list<RowKind> kinds, size_t filters)
{
    Dice dice(seed);
    StoredModel project(randomModel(dice));
    for (size_t i = 0; i < filters; ++i) {
        const std::string filter = randomFilter(dice);
        const bool includeInternal = dice.once(2);
        RC_ASSERT(parse(filter).has_value());
        for (const RowKind kind : kinds)
            if (canAsk(project, kind, filter))
                agree(project, kind, filter, includeInternal);
            else
                RC_ASSERT(kind == RowKind::Views);
    }
}

/// Any seed, whatever the size of the case.
uint64_t anySeed()
{
    return *rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<uint32_t>()));
}

RC_GTEST_PROP(FilterProperty, ClaimsAndAttributionsAreThoseOfTheNaiveEvaluator, ())
{
    agreeOnMany(anySeed(), {RowKind::Claims, RowKind::Attributions}, 25);
}

RC_GTEST_PROP(FilterProperty, OtherRowsAreThoseOfTheNaiveEvaluator, ())
{
    agreeOnMany(anySeed(),
                {RowKind::Occasions, RowKind::Documents, RowKind::Actors, RowKind::Relations,
                 RowKind::Exhibits, RowKind::Assessments, RowKind::Passages, RowKind::Replies, RowKind::Tags,
                 RowKind::Views},
                5);
}

} // namespace
} // namespace assay::query
