#include "tests/core/query/case_project.h"

#include <gtest/gtest.h>

namespace assay::query {

namespace {

FuzzyDate date(const char* from, const char* to, const char* words = "then")
{
    FuzzyDate made;
    made.words = words;
    made.earliest = Day::fromIso(from);
    made.latest = Day::fromIso(to);
    return made;
}

class CaseBuilder
{
public:
    Model model;

    template<class T>
    T& add(std::vector<T>& values, int64_t seconds = 0)
    {
        values.emplace_back();
        values.back().id = decltype(values.back().id)(m_uids.next(1'600'000'000'000 + seconds * 1000));
        return values.back();
    }

    ActorId actor(ActorKind kind, std::initializer_list<const char*> names, SideId side = {},
                  FuzzyDate period = {})
    {
        Actor& actor = add(model.actors);
        actor.kind = kind;
        if (!side.isNull())
            actor.sides.push_back({side, period});
        const ActorId id = actor.id;
        for (const char* text : names) {
            Name& name = add(model.names);
            name.actor = id;
            name.text = text;
            name.printed = text == *names.begin();
        }
        return id;
    }

    OccasionId occasion(ActorId who, How how, FuzzyDate said = {}, const char* venue = "")
    {
        Occasion& occasion = add(model.occasions);
        occasion.actors = {who};
        occasion.how = how;
        occasion.said = said;
        occasion.venue = venue;
        return occasion.id;
    }

    DocumentId document(const char* title, ActorId voice, DocumentKind kind, const char* language,
                        FuzzyDate published)
    {
        Document& document = add(model.documents);
        document.title = title;
        document.kind = kind;
        document.voice = voice;
        document.language = language;
        document.published = published;
        const DocumentId id = document.id;
        TextVersion& version = add(model.versions);
        version.document = id;
        const OccasionId own = occasion(voice, How::Writes);
        model.occasions.back().ownVoice = true;
        model.occasions.back().document = id;
        ownVoice[id] = own;
        versions[id] = version.id;
        return id;
    }

    PassageId passage(DocumentId document, const char* quote, AnchorState state = AnchorState::Exact)
    {
        Passage& passage = add(model.passages);
        passage.document = document;
        passage.home = versions[document];
        passage.quote = quote;
        Anchor anchor;
        anchor.version = versions[document];
        anchor.state = state;
        if (state == AnchorState::Exact || state == AnchorState::Moved) {
            anchor.start = 0;
            anchor.end = 1;
        }
        passage.anchors.push_back(anchor);
        return passage.id;
    }

    ClaimId claim(const char* statement, std::vector<std::string> topics, FuzzyDate happened = {})
    {
        Claim& claim = add(model.claims);
        claim.statement = statement;
        claim.topics = std::move(topics);
        claim.happened = happened;
        return claim.id;
    }

    Attribution& attribution(ClaimId claim, DocumentId document, std::vector<OccasionId> chain, Stance stance,
                             Basis basis = Basis::Unknown)
    {
        Attribution& attribution = add(model.attributions, 10);
        attribution.claim = claim;
        attribution.document = document;
        attribution.stance = stance;
        attribution.basis = basis;
        Link own;
        own.occasion = ownVoice[document];
        own.mode = Mode::OwnVoice;
        attribution.chain.push_back(own);
        for (const OccasionId occasion : chain) {
            Link link;
            link.occasion = occasion;
            attribution.chain.push_back(link);
        }
        return attribution;
    }

    std::map<DocumentId, OccasionId> ownVoice;
    std::map<DocumentId, TextVersionId> versions;

private:
    ModelUids m_uids;
};

Model made()
{
    CaseBuilder b;
    Model& model = b.model;
    Reviewer& anna = b.add(model.reviewers);
    anna.name = "Anna Petrova";
    anna.initials = "AP";
    const ReviewerId annaId = anna.id;
    Reviewer& ben = b.add(model.reviewers);
    ben.name = "Ben Okri";
    ben.initials = "BO";
    const ReviewerId benId = ben.id;
    Side& north = b.add(model.sides);
    north.name = "North";
    const SideId northId = north.id;
    Side& south = b.add(model.sides);
    south.name = "South/Coast";
    const SideId southId = south.id;

    const ActorId paper = b.actor(ActorKind::OwnVoice, {"The Morning Report"});
    const ActorId court = b.actor(ActorKind::Court, {"First Court"}, northId);
    const ActorId state = b.actor(ActorKind::State, {"Northern authorities"}, northId);
    const ActorId ministry = b.actor(ActorKind::Body, {"Ministry of Defence"});
    model.actors.back().partOf.push_back({state, {}});
    const ActorId captive = b.actor(ActorKind::Person, {"Dilgam Asgarov", "Дильгам Аскеров"}, southId);
    const ActorId doctor = b.actor(ActorKind::Person, {"Hasan Hasanov"});
    const ActorId brother =
        b.actor(ActorKind::Person, {"Ali Hasanov"}, southId, date("2020-01-01", "", "since 2020"));
    const ActorId alias = b.actor(ActorKind::Person, {"D. the Guide"});
    model.actors.back().mergedInto = captive;
    const ActorId redCross = b.actor(ActorKind::Organisation, {"Red Cross"});
    const ActorId witness = b.actor(ActorKind::Person, {"Secret Witness"});
    model.actors.back().visibility = Visibility::Internal;

    const DocumentId report = b.document("Report on the bridge", paper, DocumentKind::Article, "en",
                                         date("2014-08-01", "2014-08-01", "1 August 2014"));
    model.texts[report] = {"They went along the mountain road.", "A bridge was mined."};
    const DocumentId verdict = b.document("Verdict", court, DocumentKind::Judgment, "az-Latn",
                                          date("2015-01-01", "2015-12-31", "2015"));
    model.documents.back().witness = true;
    model.documents.back().publisher = court;
    const DocumentId memo = b.document("Memo", paper, DocumentKind::Report, "en", {});
    model.documents.back().visibility = Visibility::Internal;

    Tag& work = b.add(model.tags);
    work.name = "work";
    const TagId workId = work.id;
    Tag& urgent = b.add(model.tags);
    urgent.name = "urgent";
    urgent.parent = workId;
    const TagId urgentId = urgent.id;
    Place& region = b.add(model.places);
    const PlaceId regionId = region.id;
    Name& regionName = b.add(model.names);
    regionName.place = regionId;
    regionName.text = "Kalbajar";
    Place& village = b.add(model.places);
    village.partOf = regionId;
    const PlaceId villageId = village.id;
    Name& villageName = b.add(model.names);
    villageName.place = villageId;
    villageName.text = "Shaplar";

    const ClaimId mined = b.claim("The bridge was mined by the captive.", {"killing"},
                                  date("2014-07-03", "2014-07-04", "night of 3-4 July 2014"));
    model.claims.back().about = {{alias, Role::Accused}, {doctor, Role::Harmed}};
    model.claims.back().place = villageId;
    model.claims.back().tags = {urgentId};
    const ClaimId beaten =
        b.claim("The captive was beaten in custody.", {"torture"}, date("", "2014-07-31", "by July 2014"));
    model.claims.back().about = {{ministry, Role::Accused}, {captive, Role::Harmed}};
    model.claims.back().status = ClaimStatus::Done;
    const ClaimId armed = b.claim("The brother armed the group.", {"trial"});
    model.claims.back().about = {{brother, Role::Accused}};
    model.claims.back().type = ClaimType::Inference;
    const ClaimId release = b.claim("The captive must be released.", {"trial"});
    model.claims.back().type = ClaimType::Demand;

    const OccasionId video = b.occasion(captive, How::Says, date("2014-07-15", "2014-07-15"));
    model.occasions.back().circumstances = {Circumstance::InCustody};
    const OccasionId briefing = b.occasion(state, How::Shows, date("2014-07-16", "2014-07-16"), "Press room");
    const OccasionId trial =
        b.occasion(alias, How::Testifies, date("2014-10-01", "2014-12-31"), "First Court, hall 2");
    const OccasionId spokesman = b.occasion(ministry, How::Says, date("2014-07-20", "2014-07-20"));
    const OccasionId early = b.occasion(brother, How::Says, date("2015-05-01", "2015-05-01"));
    const OccasionId late = b.occasion(brother, How::Writes, date("2022-05-01", "2022-05-01"));
    const OccasionId secret = b.occasion(witness, How::Says);

    const PassageId quote = b.passage(report, "\"we mined it\", he said");
    b.passage(report, "lost words", AnchorState::Lost);
    const PassageId lost = model.passages.back().id;
    const PassageId azeri = b.passage(verdict, "körpünü minalamışdı");
    Translation& translation = b.add(model.translations);
    translation.passage = azeri;
    translation.text = "had laid charges under the bridge";
    translation.language = "en";

    Attribution& shown = b.attribution(mined, report, {briefing, video}, Stance::Asserts, Basis::TookPart);
    shown.content = {quote};
    shown.chain[1].hedge = Hedge::Hearsay;
    const AttributionId shownId = shown.id;
    Attribution& denied = b.attribution(mined, report, {trial}, Stance::Denies, Basis::TookPart);
    denied.content = {lost};
    denied.chain[1].mode = Mode::Direct;
    Attribution& found = b.attribution(mined, verdict, {}, Stance::Asserts, Basis::Infers);
    found.content = {azeri};
    b.attribution(beaten, report, {video}, Stance::Asserts, Basis::TookPart);
    b.attribution(beaten, report, {spokesman}, Stance::Evades, Basis::WasTold).cites = {redCross};
    b.attribution(armed, report, {late}, Stance::Asserts, Basis::WasTold);
    b.attribution(armed, memo, {secret}, Stance::Denies);
    b.attribution(release, report, {early}, Stance::Asserts);

    Relation& relation = b.add(model.relations);
    relation.kind = RelationKind::Undercuts;
    relation.from = release;
    relation.to = armed;
    relation.reviewer = annaId;
    Exhibit& rifle = b.add(model.exhibits);
    rifle.title = "The rifle";
    rifle.kind = ExhibitKind::Object;
    Bearing& bearing = b.add(model.bearings);
    bearing.exhibit = rifle.id;
    bearing.claim = mined;
    bearing.effect = Effect::Supports;
    Reply& reply = b.add(model.replies);
    reply.actor = ministry;
    reply.claim = beaten;
    reply.outcome = Outcome::NoneYet;

    Scheme& admiralty = b.add(model.schemes);
    admiralty.key = "admiralty";
    admiralty.title = "Admiralty";
    for (const auto& [axis, token, rank] :
         std::initializer_list<std::tuple<const char*, const char*, std::optional<int64_t>>>{
             {"reliability", "A", 5},
             {"reliability", "C", 3},
             {"reliability", "F", std::nullopt},
             {"credibility", "1", 5},
             {"credibility", "3", 3},
             {"credibility", "6", std::nullopt}}) {
        SchemeValue value;
        value.axis = axis;
        value.token = token;
        value.label = token;
        value.rank = rank;
        admiralty.values.push_back(value);
    }
    const SchemeId admiraltyId = admiralty.id;
    Scheme& bands = b.add(model.schemes);
    bands.key = "bands";
    bands.title = "Bands";
    for (const auto& [axis, token, rank] :
         std::initializer_list<std::tuple<const char*, const char*, int64_t>>{{"likelihood", "unlikely", 2},
                                                                              {"likelihood", "likely", 4},
                                                                              {"confidence", "low", 1},
                                                                              {"confidence", "high", 3}}) {
        SchemeValue value;
        value.axis = axis;
        value.token = token;
        value.label = token;
        value.rank = rank;
        bands.values.push_back(value);
    }
    const SchemeId bandsId = bands.id;
    const auto assess = [&](ClaimId claim, SchemeId scheme, ReviewerId reviewer,
                            std::vector<AssessedValue> values, bool adopted, int64_t seconds) -> Assessment& {
        Assessment& made = b.add(model.assessments);
        made.claim = claim;
        made.scheme = scheme;
        made.reviewer = reviewer;
        made.values = std::move(values);
        made.adopted = adopted;
        made.time = isoTime(1'600'000'000'000 + seconds * 1000);
        return made;
    };
    assess(mined, bandsId, annaId, {{"likelihood", "likely"}, {"confidence", "low"}}, true, 20);
    assess(mined, bandsId, benId, {{"likelihood", "unlikely"}, {"confidence", "high"}}, false, 20);
    assess(mined, admiraltyId, annaId, {{"credibility", "3"}}, true, 5);
    assess(beaten, admiraltyId, annaId, {{"credibility", "6"}}, true, 20);
    Assessment& source = assess({}, admiraltyId, benId, {{"reliability", "C"}}, true, 20);
    source.attribution = shownId;
    View& view = b.add(model.views);
    view.name = "The trial";
    view.query = "topic:trial";
    return model;
}

} // namespace

CaseProject::CaseProject() : m_stored(std::make_unique<StoredModel>(made())) {}

std::string CaseProject::shown(RowKind kind, int64_t id)
{
    static const std::map<RowKind, const char*> kShown = {
        {RowKind::Claims, "SELECT statement FROM claim WHERE id = ?"},
        {RowKind::Attributions, "SELECT a.stance || ': ' || c.statement FROM attribution a JOIN claim c ON "
                                "c.id = a.claim_id WHERE a.id = ?"},
        {RowKind::Occasions, "SELECT how || ' ' || venue FROM occasion WHERE id = ?"},
        {RowKind::Documents, "SELECT title FROM document WHERE id = ?"},
        {RowKind::Actors, "SELECT text FROM actor_label WHERE actor_id = ?"},
        {RowKind::Relations, "SELECT type FROM relation WHERE id = ?"},
        {RowKind::Exhibits, "SELECT title FROM exhibit WHERE id = ?"},
        {RowKind::Assessments, "SELECT group_concat(token, ' ') FROM (SELECT token FROM assessment_value "
                               "WHERE assessment_id = ? ORDER BY ord)"},
        {RowKind::Passages, "SELECT quote FROM passage WHERE id = ?"},
        {RowKind::Replies, "SELECT outcome FROM reply WHERE id = ?"},
        {RowKind::Tags, "SELECT name FROM tag WHERE id = ?"},
        {RowKind::Views, "SELECT name FROM view WHERE id = ?"}};
    SQLite::Statement& row = database().prepared(kShown.at(kind));
    row.bind(1, id);
    return row.executeStep() ? row.getColumn(0).getString() : "?";
}

std::vector<std::string> CaseProject::list(RowKind kind, const std::string& filter, const Options& options,
                                           const std::string& order)
{
    const auto terms = parseOrder(kind, order);
    EXPECT_TRUE(terms.has_value()) << terms.error().message;
    const Result<Selection> selection = select(database(), kind, filter, *terms, options);
    EXPECT_TRUE(selection.has_value()) << filter << ": " << selection.error().message;
    std::vector<std::string> rows;
    if (selection)
        for (const int64_t id : selection->ids())
            rows.push_back(shown(kind, id));
    return rows;
}

std::vector<std::string> CaseProject::notes(const std::string& filter)
{
    return select(database(), RowKind::Claims, filter)->notes();
}

} // namespace assay::query
