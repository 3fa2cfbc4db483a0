#include "core/query/selection.h"
#include "tests/core/query/case_project.h"
#include "tests/core/query/model_generator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace assay::query {
namespace {

using testing::ElementsAre;

/// Pages of one and of two rows, joined, are the whole; the stream and the count agree.
void expectPages(store::Database& database, RowKind kind, const std::string& filter,
                 const std::vector<OrderTerm>& order)
{
    Options options;
    options.includeInternal = true;
    const Selection selection = *select(database, kind, filter, order, options);
    const std::vector<int64_t> whole = selection.ids();
    EXPECT_EQ(selection.count(), whole.size());
    std::vector<int64_t> streamed;
    selection.forEachId([&](int64_t id) {
        streamed.push_back(id);
        return true;
    });
    EXPECT_EQ(streamed, whole);
    for (const size_t size : {1U, 2U}) {
        std::vector<int64_t> paged = selection.ids(size);
        for (std::vector<int64_t> page = paged; !page.empty();) {
            page = selection.idsAfter(paged.back(), size);
            EXPECT_LE(page.size(), size);
            paged.insert(paged.end(), page.begin(), page.end());
            ASSERT_LE(paged.size(), whole.size());
        }
        EXPECT_EQ(paged, whole) << token(kind) << " " << filter << (order.empty() ? "" : order.front().key);
    }
    for (const int64_t id : whole)
        EXPECT_TRUE(selection.contains(id));
    EXPECT_FALSE(selection.contains(1'000'000));
}

TEST(SelectionTest, PagesJoinToTheWholeInEveryOrder)
{
    for (uint64_t seed = 1; seed <= 4; ++seed) {
        Dice dice(seed);
        StoredModel project(randomModel(dice));
        for (size_t i = 0; i < rowKindTokens().size(); ++i) {
            const auto kind = static_cast<RowKind>(i);
            expectPages(project.database(), kind, "", {});
            for (const std::string_view key : orderKeys(kind)) {
                expectPages(project.database(), kind, "", {{std::string(key), false}});
                expectPages(project.database(), kind, kind == RowKind::Views ? "torture" : "-topic:trial",
                            {{std::string(key), true}, {std::string(orderKeys(kind).back()), false}});
            }
        }
    }
}

TEST(SelectionTest, OrderIsByTheKeysThenByUid)
{
    CaseProject project;
    EXPECT_THAT(project.list(RowKind::Claims, "", {}, "statement"),
                ElementsAre("The bridge was mined by the captive.", "The brother armed the group.",
                            "The captive must be released.", "The captive was beaten in custody."));
    EXPECT_THAT(project.list(RowKind::Claims, "", {}, "-happened"),
                ElementsAre("The captive was beaten in custody.", "The bridge was mined by the captive.",
                            "The brother armed the group.", "The captive must be released."));
    EXPECT_THAT(project.list(RowKind::Documents, "", {}, "-title"),
                ElementsAre("Verdict", "Report on the bridge"));
    EXPECT_EQ(project.list(RowKind::Claims, "", {}, "created"), project.list(RowKind::Claims, ""));
    auto backwards = project.list(RowKind::Claims, "", {}, "-created");
    std::reverse(backwards.begin(), backwards.end());
    EXPECT_EQ(backwards, project.list(RowKind::Claims, ""));
}

TEST(SelectionTest, OrderTermsAreReadWithTheirMistakes)
{
    EXPECT_THAT(*parseOrder(RowKind::Claims, "happened, -statement"),
                ElementsAre(OrderTerm{"happened", false}, OrderTerm{"statement", true}));
    EXPECT_TRUE(parseOrder(RowKind::Claims, "")->empty());
    EXPECT_EQ(parseOrder(RowKind::Claims, "statment").error().suggestion, "statement");
    EXPECT_FALSE(parseOrder(RowKind::Claims, "happened,").has_value());
    EXPECT_FALSE(parseOrder(RowKind::Tags, "happened").has_value());
    CaseProject project;
    EXPECT_FALSE(select(project.database(), RowKind::Claims, "", {{"venue", false}}).has_value());
}

TEST(SelectionTest, OnlyTheRowsGiven)
{
    CaseProject project;
    const std::vector<int64_t> all = select(project.database(), RowKind::Claims, "")->ids();
    Options options;
    options.only = std::vector<int64_t>{all[2], all[0], 999};
    EXPECT_THAT(select(project.database(), RowKind::Claims, "", {}, options)->ids(),
                ElementsAre(all[0], all[2]));
    EXPECT_EQ(select(project.database(), RowKind::Claims, "-topic:trial", {}, options)->count(), 1U);
    EXPECT_FALSE(select(project.database(), RowKind::Claims, "", {}, options)->contains(all[1]));
    options.only->resize(500, 7'000'000);
    EXPECT_EQ(select(project.database(), RowKind::Claims, "", {}, options)->count(), 2U);
}

TEST(SelectionTest, SqlJoinsWithOtherColumns)
{
    CaseProject project;
    const Selection selection = *select(project.database(), RowKind::Claims, "topic:torture stance:asserts");
    const Sql sql = Sql("SELECT c.statement FROM (") + selection.sql() + ") s JOIN claim c ON c.id = s.id";
    SQLite::Statement statement(project.database().handle(), sql.text());
    sql.bindTo(statement);
    ASSERT_TRUE(statement.executeStep());
    EXPECT_EQ(statement.getColumn(0).getString(), "The captive was beaten in custody.");
}

TEST(SelectionTest, KindsOfRowsHaveTokens)
{
    for (const std::string_view name : rowKindTokens())
        EXPECT_EQ(token(*rowKindFromToken(name)), name);
    EXPECT_FALSE(rowKindFromToken("claim").has_value());
}

std::string counted(CaseProject& project, RowKind kind, const std::string& filter, Field field)
{
    std::string text;
    const auto counts = facet(project.database(), kind, filter, field);
    EXPECT_TRUE(counts.has_value());
    for (const FacetCount& count : *counts)
        text += count.label + " " + std::to_string(count.count) + "; ";
    return text;
}

TEST(FacetTest, CountsRowsUnderTheFilter)
{
    CaseProject project;
    EXPECT_EQ(counted(project, RowKind::Claims, "", Field::Stance), "asserts 4; denies 1; evades 1; ");
    EXPECT_EQ(counted(project, RowKind::Attributions, "", Field::Stance), "asserts 5; denies 1; evades 1; ");
    EXPECT_EQ(counted(project, RowKind::Claims, "topic:trial", Field::Speaker), "Ali Hasanov 2; ");
    EXPECT_EQ(counted(project, RowKind::Claims, "", Field::Topic), "trial 2; killing 1; torture 1; ");
    EXPECT_EQ(counted(project, RowKind::Claims, "", Field::Side), "South/Coast 3; North 2; ");
    EXPECT_EQ(counted(project, RowKind::Claims, "", Field::Contested), "no 3; yes 1; ");
    EXPECT_EQ(counted(project, RowKind::Claims, "", Field::Sources), "1 3; 2 1; ");
    EXPECT_EQ(counted(project, RowKind::Claims, "", Field::Likelihood), "likely 1; ");
    EXPECT_EQ(counted(project, RowKind::Documents, "", Field::Type), "article 1; judgment 1; ");
    EXPECT_EQ(counted(project, RowKind::Claims, "", Field::Said), "2014 2; 2015 1; 2022 1; none 1; ");
    EXPECT_FALSE(facet(project.database(), RowKind::Claims, "(", Field::Stance).has_value());
}

TEST(FacetTest, WhatAClickWritesFindsWhatWasCounted)
{
    for (uint64_t seed = 11; seed <= 14; ++seed) {
        Dice dice(seed);
        StoredModel project(randomModel(dice));
        for (const RowKind kind : {RowKind::Claims, RowKind::Attributions}) {
            const auto all = facets(project.database(), kind, "");
            ASSERT_TRUE(all.has_value());
            for (const Facet& each : *all)
                for (const FacetCount& count : each.counts) {
                    const Filter clicked = toggled(Filter(), each.field, count.value);
                    const uint64_t found = select(project.database(), kind, clicked)->count();
                    EXPECT_EQ(found, count.count) << print(clicked);
                }
        }
    }
}

} // namespace
} // namespace assay::query
