#include "core/query/selection.h"
#include "tests/core/query/model.h"

#include <gtest/gtest.h>

namespace assay::query {
namespace {

/// A speaker who is assessed and who speaks in an internal document alone.
Model internalOnly()
{
    Model model;
    ModelUids uids;
    const auto made = [&](auto& values) {
        values.emplace_back();
        values.back().id = decltype(values.back().id)(uids.next(1'600'000'000'000));
        return values.back().id;
    };
    const ActorId speaker = made(model.actors), voice = made(model.actors);
    model.actors.back().kind = ActorKind::OwnVoice;
    const DocumentId document = made(model.documents);
    model.documents.back().title = "A letter";
    model.documents.back().voice = voice;
    model.documents.back().visibility = Visibility::Internal;
    const OccasionId own = made(model.occasions);
    model.occasions.back().actors = {voice};
    model.occasions.back().ownVoice = true;
    model.occasions.back().document = document;
    const OccasionId said = made(model.occasions);
    model.occasions.back().actors = {speaker};
    const ClaimId claim = made(model.claims);
    model.claims.back().statement = "The bridge was mined.";
    model.claims.back().topics = {"mines"};
    made(model.attributions);
    model.attributions.back().claim = claim;
    model.attributions.back().document = document;
    Link first, last;
    first.occasion = own;
    first.mode = Mode::OwnVoice;
    last.occasion = said;
    model.attributions.back().chain = {first, last};
    const ReviewerId reviewer = made(model.reviewers);
    model.reviewers.back().name = "Anna";
    const SchemeId scheme = made(model.schemes);
    model.schemes.back().key = "grades";
    model.schemes.back().title = "Grades";
    SchemeValue value;
    value.axis = "reliability";
    value.token = value.label = "B";
    model.schemes.back().values = {value};
    made(model.assessments);
    model.assessments.back().actor = speaker;
    model.assessments.back().scheme = scheme;
    model.assessments.back().reviewer = reviewer;
    model.assessments.back().values = {{"reliability", "B"}};
    model.assessments.back().time = "2026-01-01T00:00:00.000Z";
    return model;
}

TEST(InternalTest, AnAssessedSpeakersClaimsInInternalDocumentsAreNotThere)
{
    StoredModel project(internalOnly());
    Options options;
    EXPECT_EQ(select(project.database(), RowKind::Assessments, "topic:mines", {}, options)->count(), 0U);
    options.includeInternal = true;
    EXPECT_EQ(select(project.database(), RowKind::Assessments, "topic:mines", {}, options)->count(), 1U);
}

TEST(InternalTest, AClaimThatRestsOnInternalDocumentsAloneIsNeitherARowNorCounted)
{
    Model model = internalOnly();
    ModelUids uids;
    model.claims.emplace_back();
    model.claims.back().id = ClaimId(uids.next(1'700'000'000'000));
    model.claims.back().statement = "The mill stood.";
    model.claims.back().topics = {"mills"};
    StoredModel project(std::move(model));
    Options options;
    EXPECT_EQ(select(project.database(), RowKind::Claims, "", {}, options)->count(), 1U);
    EXPECT_EQ(select(project.database(), RowKind::Claims, "", {}, options)->ids().size(), 1U);
    EXPECT_EQ(select(project.database(), RowKind::Claims, "mined", {}, options)->count(), 0U);
    const auto topics = facet(project.database(), RowKind::Claims, "", Field::Topic, 10, options);
    ASSERT_EQ(topics->size(), 1U);
    EXPECT_EQ(topics->front().value, "mills");
    options.includeInternal = true;
    EXPECT_EQ(select(project.database(), RowKind::Claims, "", {}, options)->count(), 2U);
    EXPECT_EQ(select(project.database(), RowKind::Claims, "mined", {}, options)->count(), 1U);
}

/// Somebody who was merged into somebody internal is no more to be found by their name than who they are.
TEST(InternalTest, ThoseMergedIntoSomebodyInternalAreFoundByNoNameAndNoJudgement)
{
    Model model = internalOnly();
    model.documents.back().visibility = Visibility::Public;
    ModelUids uids;
    const ActorId speaker = model.actors.front().id;
    model.actors.emplace_back();
    model.actors.back().id = ActorId(uids.next(1'700'000'000'000));
    model.actors.back().visibility = Visibility::Internal;
    model.actors.front().mergedInto = model.actors.back().id;
    model.names.emplace_back();
    model.names.back().id = NameId(uids.next(1'700'000'000'000));
    model.names.back().text = "Quentin Harbour";
    model.names.back().actor = speaker;
    StoredModel project(std::move(model));
    Options options;
    const auto rows = [&](RowKind kind, const char* filter) {
        return select(project.database(), kind, filter, {}, options)->count();
    };
    for (const char* filter : {"speaker:Harbour", "speaker:=\"Quentin Harbour\"", "Harbour"})
        EXPECT_EQ(rows(RowKind::Claims, filter), 0U) << filter;
    EXPECT_EQ(rows(RowKind::Assessments, ""), 0U);
    options.includeInternal = true;
    for (const char* filter : {"speaker:Harbour", "speaker:=\"Quentin Harbour\"", "Harbour"})
        EXPECT_EQ(rows(RowKind::Claims, filter), 1U) << filter;
    EXPECT_EQ(rows(RowKind::Assessments, ""), 1U);
}

} // namespace
} // namespace assay::query
