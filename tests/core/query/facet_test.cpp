#include "core/query/selection.h"
#include "tests/core/query/model_generator.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <map>

namespace assay::query {
namespace {

/// The number of rows that a filter finds; nothing where such rows have no such value.
std::optional<uint64_t> numberOf(store::Database& database, RowKind kind, const std::string& filter,
                                 const Options& options)
{
    const Result<Selection> found = select(database, kind, filter, {}, options);
    return found ? std::optional(found->count()) : std::nullopt;
}

/// All values of all fields that have a list of them, also those that no row has.
TEST(FacetCountsTest, AValueIsCountedAsTheFilterFindsIt)
{
    for (uint64_t seed = 21; seed <= 26; ++seed) {
        Dice dice(seed);
        StoredModel project(randomModel(dice));
        for (const RowKind kind : {RowKind::Claims, RowKind::Attributions})
            for (const std::string filter : {"", "stance:asserts", "status:open OR stance:denies"})
                for (const bool internal : {false, true}) {
                    const Options options{internal, {}};
                    const auto all = facets(project.database(), kind, filter, 1000, options);
                    ASSERT_TRUE(all.has_value());
                    std::map<std::pair<Field, std::string>, uint64_t> counted;
                    for (const Facet& facet : *all)
                        for (const FacetCount& count : facet.counts)
                            counted[{facet.field, count.value}] = count.count;
                    for (const FieldInfo& info : fields()) {
                        if (!info.facet || info.type != ValueType::Words)
                            continue;
                        for (const std::string_view value : info.values) {
                            // Of a claim, any attribution may have the value; of an attribution, itself.
                            const std::string term = std::string(info.name) + ":" + std::string(value);
                            const std::string rows = filter.empty() ? term : "(" + filter + ") " + term;
                            const std::string bracketed =
                                filter.empty() ? term : "(" + filter + ") [" + term + "]";
                            const auto expected =
                                numberOf(project.database(), kind, kind == RowKind::Claims ? bracketed : rows,
                                         options);
                            if (expected) {
                                EXPECT_EQ((counted[{info.field, std::string(value)}]), *expected)
                                    << token(kind) << " " << filter << " / " << term << " seed " << seed;
                            }
                        }
                    }
                }
    }
}

TEST(FacetCountsTest, OneFieldAloneIsCountedAsAmongAll)
{
    Dice dice(31);
    StoredModel project(randomModel(dice));
    for (const std::string filter : {"", "stance:asserts"}) {
        const auto all = facets(project.database(), RowKind::Claims, filter);
        ASSERT_TRUE(all.has_value());
        for (const Facet& each : *all) {
            const auto alone = facet(project.database(), RowKind::Claims, filter, each.field, 20);
            ASSERT_TRUE(alone.has_value());
            ASSERT_EQ(alone->size(), each.counts.size());
            for (size_t i = 0; i < alone->size(); ++i) {
                EXPECT_EQ((*alone)[i].value, each.counts[i].value);
                EXPECT_EQ((*alone)[i].count, each.counts[i].count);
            }
        }
    }
}

/// The rows of a filter are kept from one field to the next, but not past a change.
TEST(FacetCountsTest, AChangeIsCounted)
{
    const test::TempFolder folder;
    const auto database = store::Database::open(folder / "a.assay", store::Access::Create);
    database->handle().exec(
        "INSERT INTO claim (uid, statement, type) VALUES (randomblob(16), 'It was.', 'fact'), "
        "(randomblob(16), 'It was not.', 'fact')");
    const auto open = [&] {
        const auto counts = facet(*database, RowKind::Claims, "status:open", Field::Type);
        return counts->empty() ? 0 : counts->front().count;
    };
    EXPECT_EQ(open(), 2U);
    EXPECT_EQ(open(), 2U);
    database->handle().exec("UPDATE claim SET status = 'done' WHERE statement = 'It was.'");
    EXPECT_EQ(open(), 1U);
}

} // namespace
} // namespace assay::query
