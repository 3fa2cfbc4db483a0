#include "tests/core/table/small_project.h"

namespace assay::table::test {

void SmallProject::fill()
{
    ProjectRecord project;
    project.title = "Bridge";
    project.language = "en";
    add(project);
    Reviewer reviewer;
    reviewer.name = "R. Ames";
    const ReviewerId ames = add(reviewer);
    reviewer.name = "K. Osei";
    const ReviewerId osei = add(reviewer);
    Scheme scheme;
    scheme.key = "admiralty";
    scheme.title = "Admiralty code";
    scheme.values = {{"reliability", "B", "Usually reliable", "", 4},
                     {"reliability", "F", "Reliability cannot be judged", "", std::nullopt},
                     {"credibility", "2", "Probably true", "", 4}};
    const SchemeId admiralty = add(scheme);
    scheme.key = "icd-203";
    scheme.title = "ICD 203";
    scheme.values = {{"likelihood", "likely", "Likely", "", 5},
                     {"confidence", "moderate", "Moderate confidence", "", 2}};
    const SchemeId icd = add(scheme);
    scheme.key = "verdict";
    scheme.title = "Verdict";
    scheme.values = {{"verdict", "true", "True", "", 5},
                     {"verdict", "false", "False", "", 1},
                     {"verdict", "unproven", "Unproven", "", std::nullopt}};
    const SchemeId verdict = add(scheme);
    Side side;
    side.name = "North";
    add(side);
    Tag tag;
    tag.name = "Check first";
    const TagId check = add(tag);

    okafor = actor("Lin Okafor", ActorKind::Person);
    radio = actor("Radio North", ActorKind::Outlet);
    army = actor("The army", ActorKind::ArmedForce);
    stone = actor("Vera Stone", ActorKind::Person, Visibility::Internal);
    Place where;
    const PlaceId bridgePlace = add(where);
    Name placeName;
    placeName.place = bridgePlace;
    placeName.text = "Old Bridge";
    placeName.printed = true;
    add(placeName);

    Document document;
    document.publisher = radio;
    document.authors = {"A. Writer"};
    document.language = "en";
    document.url = "https://example.org/bridge?a=1&b=2";
    document.published = {"May 18, 2022", Day{2022, 5, 18}, Day{2022, 5, 18}};
    bridge = source("Bridge report", kBridgeText, document);
    Document internal;
    internal.visibility = Visibility::Internal;
    memo = source("Secret memo", "A secret order of Vera Stone was given.\n", internal);
    Document late;
    late.published = {"", Day{2024, 1, 10}, Day{2024, 1, 10}};
    later = source("Later report", "The bridge was repaired in 2024.\n", late);

    Claim claim;
    claim.statement = "The bridge was mined before the truce.";
    claim.topics = {"mines", "truce"};
    claim.about = {{army, Role::Accused}};
    claim.happened = {"early May", Day{2022, 5, 1}, Day{2022, 5, 10}};
    claim.place = bridgePlace;
    claim.tags = {check};
    claim.note = "A note that stays inside.";
    mined = add(claim);
    claim = Claim();
    claim.statement = "Two trucks were seen.";
    claim.topics = {"truce"};
    trucks = add(claim);
    claim.statement = "A secret order was given.";
    claim.topics = {};
    order = add(claim);
    claim.statement = "The bridge was repaired in 2024.";
    repaired = add(claim);
    claim.statement = "No mines were there.";
    empty = add(claim);

    Occasion on;
    on.actors = {okafor};
    on.how = How::Says;
    on.said = {"May 15", Day{2022, 5, 15}, Day{2022, 5, 15}};
    on.venue = "Channel 4";
    on.circumstances = {Circumstance::OnAir};
    const OccasionId interview = add(on);
    Link hedged = link(occasion(radio, How::Says));
    hedged.hedge = Hedge::Hearsay;
    hedged.hedgePassage = passage(bridge, "reportedly");
    attribution(mined, bridge, passage(bridge, "The bridge had been mined before the truce"),
                {hedged, link(interview)}, Stance::Asserts, Basis::Saw);
    const PassageId noMines = passage(bridge, "there were no mines at all");
    denial =
        attribution(mined, bridge, noMines, {link(occasion(army, How::Says), Mode::Mixed)}, Stance::Denies);
    Translation translation;
    translation.passage = noMines;
    translation.language = "fr";
    translation.text = "il n'y avait pas de mines";
    translation.translator = "T. Lator";
    add(translation);
    attribution(trucks, bridge, passage(bridge, "saw two trucks", Visibility::Internal),
                {link(occasion(stone, How::Says))});
    attribution(order, memo, passage(memo, "secret order"), {});
    attribution(repaired, later, passage(later, "was repaired"), {});
    attribution(mined, memo, PassageId(), {link(occasion(stone, How::Leaks))});

    Relation relation;
    relation.kind = RelationKind::Contradicts;
    relation.from = empty;
    relation.to = mined;
    relation.reviewer = ames;
    relation.reason = "Both cannot be true.";
    add(relation);
    Exhibit exhibit;
    exhibit.title = "Map of mines";
    exhibit.kind = ExhibitKind::Document;
    exhibit.seen = Seen::ByUs;
    Bearing bearing;
    bearing.exhibit = add(exhibit);
    bearing.claim = mined;
    bearing.effect = Effect::Supports;
    bearing.directness = Directness::Direct;
    bearing.strength = Strength::Strong;
    bearing.reviewer = ames;
    bearing.reason = "It is dated.";
    add(bearing);
    Reply reply;
    reply.actor = army;
    reply.claim = mined;
    reply.asked = {"May 16, 2022", Day{2022, 5, 16}, Day{2022, 5, 16}};
    reply.channel = "by telephone";
    reply.outcome = Outcome::Answered;
    reply.answer = denial;
    add(reply);

    const auto assess = [&](SchemeId by, ReviewerId who, std::vector<AssessedValue> values,
                            const std::string& reason, const std::string& time, bool adopted,
                            ActorId of = {}) {
        Assessment assessment;
        if (of.isNull())
            assessment.claim = mined;
        else
            assessment.actor = of;
        assessment.scheme = by;
        assessment.reviewer = who;
        assessment.values = std::move(values);
        assessment.reason = reason;
        assessment.note = "Inside only.";
        assessment.time = time;
        assessment.adopted = adopted;
        add(assessment);
    };
    assess(admiralty, ames, {{"credibility", "2"}}, "It fits the map.", "2022-06-01T10:00:00.000Z", true);
    assess(icd, ames, {{"likelihood", "likely"}, {"confidence", "moderate"}}, "", "2022-06-01T10:01:00.000Z",
           true);
    assess(verdict, ames, {{"verdict", "unproven"}}, "Nobody dug.", "2022-06-01T10:02:00.000Z", true);
    assess(verdict, osei, {{"verdict", "true"}}, "The map is enough.", "2022-06-02T10:02:00.000Z", false);
    assess(admiralty, ames, {{"reliability", "B"}}, "Was right before.", "2022-06-01T10:03:00.000Z", true,
           okafor);

    View view;
    view.name = "Mines";
    view.rows = "claims";
    view.query = "topic:mines";
    view.columns = {"claim", "verdict"};
    view.grouping = "topic";
    add(view);
}

} // namespace assay::table::test
