#include "core/query/selection.h"
#include "tests/core/query/model_generator.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <memory>

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

constexpr RowKind kKinds[] = {RowKind::Claims,    RowKind::Attributions, RowKind::Occasions,
                              RowKind::Documents, RowKind::Actors,       RowKind::Relations,
                              RowKind::Exhibits,  RowKind::Assessments,  RowKind::Passages,
                              RowKind::Replies,   RowKind::Tags,         RowKind::Views};

/// What a click on a value writes, beside a filter: of a claim any attribution may have the value, of an
/// attribution itself.
std::string clicked(RowKind kind, const std::string& filter, Field field, const std::string& value)
{
    const std::string term = print(toggled(Filter(), field, value));
    if (filter.empty())
        return term;
    return kind == RowKind::Attributions ? "(" + filter + ") " + term : "(" + filter + ") [" + term + "]";
}

RC_GTEST_PROP(FacetProperty, EveryValueOfEveryKindOfRowCountsAsItsFilterFinds, ())
{
    Dice dice(*rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<uint32_t>())));
    StoredModel project(randomModel(dice));
    const std::string filter = dice.once(2) ? "" : "stance:asserts,denies";
    const Options options{dice.once(2), {}};
    for (const RowKind kind : kKinds) {
        if (kind == RowKind::Views && !filter.empty())
            continue;
        const auto all = facets(project.database(), kind, filter, 1000, options);
        RC_ASSERT(all.has_value());
        for (const Facet& facet : *all) {
            uint64_t before = UINT64_MAX;
            for (const FacetCount& count : facet.counts) {
                const std::string question = clicked(kind, filter, facet.field, count.value);
                const auto found = numberOf(project.database(), kind, question, options);
                if (found != std::optional(count.count))
                    RC_FAIL(std::string(token(kind)) + " '" + question + "' finds " +
                            (found ? std::to_string(*found) : "nothing that can be asked") + ", counted " +
                            std::to_string(count.count) + (options.includeInternal ? " with internal" : ""));
                RC_ASSERT(count.count <= before);
                before = count.count;
            }
        }
    }
}

/// Four who go by one name say one thing each; one other says two.
Model manyOfOneName()
{
    Model model;
    ModelUids uids;
    const auto made = [&](auto& values) {
        values.emplace_back();
        values.back().id = decltype(values.back().id)(uids.next(1'600'000'000'000));
        return values.back().id;
    };
    const ActorId voice = made(model.actors);
    model.actors.back().kind = ActorKind::OwnVoice;
    const DocumentId document = made(model.documents);
    model.documents.back().title = "A letter";
    model.documents.back().voice = voice;
    const OccasionId own = made(model.occasions);
    model.occasions.back().actors = {voice};
    model.occasions.back().ownVoice = true;
    model.occasions.back().document = document;
    for (const char* text : {"Anna Gray", "A guard", "A guard", "A guard", "A guard"}) {
        const ActorId speaker = made(model.actors);
        made(model.names);
        model.names.back().actor = speaker;
        model.names.back().text = text;
        model.names.back().printed = true;
        for (int claims = text[1] == 'n' ? 2 : 1; claims > 0; --claims) {
            const ClaimId claim = made(model.claims);
            model.claims.back().statement = "The bridge was mined.";
            const OccasionId said = made(model.occasions);
            model.occasions.back().actors = {speaker};
            made(model.attributions);
            model.attributions.back().claim = claim;
            model.attributions.back().document = document;
            Link first, last;
            first.occasion = own;
            first.mode = Mode::OwnVoice;
            last.occasion = said;
            model.attributions.back().chain = {first, last};
        }
    }
    return model;
}

TEST(FacetCountsTest, MostFirstThoughSeveralBearTheNameThatHasMost)
{
    StoredModel project(manyOfOneName());
    for (const size_t limit : {1U, 2U, 10U}) {
        const auto speakers = facet(project.database(), RowKind::Claims, "", Field::Speaker, limit, {});
        ASSERT_TRUE(speakers.has_value());
        ASSERT_EQ(speakers->size(), std::min<size_t>(limit, 2));
        EXPECT_EQ(speakers->front().value, "A guard") << limit;
        EXPECT_EQ(speakers->front().count, 4U) << limit;
    }
}

/// The replies of the question have an alias that once hid the claim's.
TEST(FacetCountsTest, UnansweredIsCountedWhereRepliesWereSought)
{
    for (uint64_t seed = 51; seed <= 70; ++seed) {
        Dice dice(seed);
        StoredModel project(randomModel(dice));
        const auto counts = facet(project.database(), RowKind::Claims, "", Field::Unanswered);
        ASSERT_TRUE(counts.has_value());
        for (const FacetCount& count : *counts)
            EXPECT_EQ(numberOf(project.database(), RowKind::Claims, "unanswered:" + count.value, {}),
                      std::optional(count.count))
                << count.value << " seed " << seed;
    }
}

TEST(FacetCountsTest, RowsOfEveryKindHaveTheFieldsThatSpeakOfThemselves)
{
    // Not every project has a value of each.
    std::vector<std::unique_ptr<StoredModel>> projects;
    for (uint64_t seed = 41; seed < 47; ++seed) {
        Dice dice(seed);
        projects.push_back(std::make_unique<StoredModel>(randomModel(dice)));
    }
    const auto counts = [&](RowKind kind, Field field) {
        size_t values = 0;
        for (const auto& project : projects) {
            const auto found = facet(project->database(), kind, "", field, 100, {true, {}});
            EXPECT_TRUE(found.has_value());
            values += found ? found->size() : 0;
        }
        return values;
    };
    const std::pair<RowKind, Field> own[] = {
        {RowKind::Documents, Field::Lang},       {RowKind::Documents, Field::Doc},
        {RowKind::Documents, Field::Published},  {RowKind::Actors, Field::Side},
        {RowKind::Actors, Field::Speaker},       {RowKind::Occasions, Field::Venue},
        {RowKind::Occasions, Field::Speaker},    {RowKind::Occasions, Field::Side},
        {RowKind::Occasions, Field::Said},       {RowKind::Assessments, Field::Verdict},
        {RowKind::Assessments, Field::Reviewer}, {RowKind::Relations, Field::Reviewer},
        {RowKind::Passages, Field::Doc},         {RowKind::Passages, Field::Lang},
        {RowKind::Replies, Field::Speaker},      {RowKind::Tags, Field::Tag},
        {RowKind::Claims, Field::Said},          {RowKind::Claims, Field::Happened},
        {RowKind::Claims, Field::Reliability}};
    for (const auto& [kind, field] : own)
        EXPECT_GT(counts(kind, field), 0U) << token(kind) << " " << infoOf(field).name;
}

TEST(FacetCountsTest, AFieldWithoutValuesIsSaidToHaveNone)
{
    Dice dice(31);
    StoredModel project(randomModel(dice));
    const auto mistakeOf = [&](RowKind kind, Field field) {
        const auto found = facet(project.database(), kind, "", field);
        return found ? std::string() : found.error().message;
    };
    EXPECT_EQ(mistakeOf(RowKind::Replies, Field::Stance),
              "'stance' has no values to count in rows of replies; these have: speaker, reply.");
    EXPECT_NE(mistakeOf(RowKind::Claims, Field::Text), "");
    EXPECT_NE(mistakeOf(RowKind::Claims, Field::OnlyVia), "");
    EXPECT_EQ(mistakeOf(RowKind::Views, Field::Doc), "Rows of views have no values to count.");
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
