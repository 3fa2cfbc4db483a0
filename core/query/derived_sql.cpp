#include "core/query/derived_sql.h"

namespace assay::query {

namespace {

// A period holds at the time of an occasion if the two may overlap; what is not known rules nothing out.
constexpr std::string_view kHolds =
    "(p.period_earliest IS NULL OR {o}.said_latest IS NULL OR p.period_earliest <= {o}.said_latest) AND "
    "(p.period_latest IS NULL OR {o}.said_earliest IS NULL OR p.period_latest >= {o}.said_earliest)";

// Own sides, else those of the wholes and of the bodies one is affiliated with, upwards.
constexpr std::string_view kStand =
    "WITH RECURSIVE up(actor_id) AS (SELECT {actor} "
    "UNION SELECT {whole} FROM up JOIN actor_part p ON p.actor_id = up.actor_id "
    "LEFT JOIN actor_side s ON s.actor_id = up.actor_id WHERE s.id IS NULL AND {holds} "
    "UNION SELECT {with} FROM up JOIN actor_affiliation p ON p.actor_id = up.actor_id "
    "LEFT JOIN actor_side s ON s.actor_id = up.actor_id WHERE s.id IS NULL AND {holds}) "
    "SELECT p.side_id FROM up JOIN actor_side p ON p.actor_id = up.actor_id WHERE {holds}";

// The last link of attribution {a} and the actors of its occasion.
constexpr std::string_view kSpeakers =
    "CROSS JOIN link {p}l ON {p}l.attribution_id = {a}.id "
    "AND {p}l.ord = (SELECT max(ord) FROM link WHERE attribution_id = {a}.id) "
    "CROSS JOIN occasion_actor {p}k ON {p}k.occasion_id = {p}l.occasion_id";

// Where more is asked of the occasion than who it was.
constexpr std::string_view kTheirOccasion = " CROSS JOIN occasion {p}o ON {p}o.id = {p}l.occasion_id";

// An assertion makes its speakers sources, but a document's own voice only where the document is a witness.
constexpr std::string_view kSource =
    "{a}.stance = 'asserts' AND ((SELECT max(ord) FROM link WHERE attribution_id = {a}.id) > 0 OR "
    "(SELECT witness FROM document WHERE id = {a}.document_id) = 1)";

constexpr std::string_view kSources =
    "(SELECT count(DISTINCT {speaker}) FROM {attributions} a {speakers} JOIN actor k ON k.id = {speaker} "
    "WHERE a.claim_id = {c} AND {source} AND k.type {named} 'unnamed')";

constexpr std::string_view kRebutted =
    "(EXISTS (SELECT 1 FROM {attributions} a WHERE a.claim_id = {c} "
    "AND a.stance IN ('denies', 'denies-in-part', 'questions')) "
    "OR EXISTS (SELECT 1 FROM relation n WHERE n.to_id = {c} AND n.type IN ('contradicts', 'rebuts', "
    "'undercuts')) "
    "OR EXISTS (SELECT 1 FROM relation n WHERE n.from_id = {c} AND n.type = 'contradicts'))";

constexpr std::string_view kHasStance =
    "EXISTS (SELECT 1 FROM {attributions} a WHERE a.claim_id = {c} AND a.stance = {stance})";

constexpr std::string_view kContested =
    "EXISTS (SELECT 1 FROM {attributions} a CROSS JOIN {attributions} b {speakersX} {speakersY} "
    "WHERE a.claim_id = {c} AND a.stance = 'asserts' AND b.claim_id = {c} AND b.stance = 'denies' "
    "AND EXISTS (SELECT 1 FROM ({standX}) s JOIN ({standY}) t ON t.side_id <> s.side_id))";

// a asserts the claim; b denies it, or asserts one that contradicts it; one speaker of both; on two
// occasions, or both in a document's own voice.
constexpr std::string_view kSelfContradicted =
    "EXISTS (SELECT 1 FROM (SELECT {c} AS id UNION ALL SELECT to_id FROM relation WHERE from_id = {c} AND "
    "type = "
    "'contradicts' UNION ALL SELECT from_id FROM relation WHERE to_id = {c} AND type = 'contradicts') d "
    "CROSS JOIN {attributions} a CROSS JOIN {attributions} b {speakersX} {speakersY} "
    "WHERE a.claim_id = {c} AND b.claim_id = d.id AND a.id <> b.id "
    "AND ((d.id = {c} AND a.stance = 'asserts' AND b.stance = 'denies') "
    "OR (d.id = {c} AND a.stance = 'denies' AND b.stance = 'asserts') "
    "OR (d.id <> {c} AND a.stance = 'asserts' AND b.stance = 'asserts')) "
    "AND {speakerX} = {speakerY} AND (xo.id <> yo.id OR xo.own_voice = 1) AND {alleged})";

constexpr std::string_view kPassesAnotherSide =
    "EXISTS (SELECT 1 FROM link h JOIN occasion q ON q.id = h.occasion_id "
    "JOIN occasion_actor hk ON hk.occasion_id = q.id "
    "WHERE h.attribution_id = {p}l.attribution_id AND h.ord < {p}l.ord "
    "AND EXISTS (SELECT side_id FROM ({reporter}) EXCEPT SELECT side_id FROM ({own})))";

constexpr std::string_view kSecondHandOnly =
    "(EXISTS (SELECT 1 FROM {attributions} a WHERE a.claim_id = {c} AND a.stance = 'asserts') "
    "AND NOT EXISTS (SELECT 1 FROM {attributions} a WHERE a.claim_id = {c} AND a.stance = 'asserts' "
    "AND a.basis IN ('took-part', 'saw', 'examined')))";

constexpr std::string_view kOneSided =
    "EXISTS (SELECT 1 FROM side d WHERE EXISTS (SELECT 1 FROM {attributions} a WHERE a.claim_id = {c} AND "
    "{source}) "
    "AND NOT EXISTS (SELECT 1 FROM {attributions} b WHERE b.claim_id = {c} AND {sourceB} "
    "AND NOT EXISTS (SELECT 1 FROM (SELECT b.id AS id) a {speakers} WHERE d.id IN ({stand}))))";

constexpr std::string_view kSpeaksTo =
    "(EXISTS (SELECT 1 FROM {attributions} a {speakers} WHERE a.claim_id = {c} "
    "AND {speaker} = {accused} {inStance}) "
    "OR EXISTS (SELECT 1 FROM {attributions} a {speakers} WHERE a.answers_claim_id = {c} "
    "AND {speaker} = {accused} {inStance}) "
    "OR EXISTS (SELECT 1 FROM reply y WHERE y.claim_id = {c} AND {asked} = {accused} {withOutcome}))";

constexpr std::string_view kUnanswered =
    "EXISTS (SELECT 1 FROM claim_about t JOIN actor k ON k.id = {accused} WHERE t.claim_id = {c} "
    "AND t.role = 'accused' AND k.type NOT IN ('unnamed', 'own-voice') AND {silent})";

constexpr std::string_view kAgainstOwnSide =
    "EXISTS (SELECT 1 FROM claim_about t CROSS JOIN {attributions} a {speakers} "
    "WHERE t.claim_id = {c} AND t.role = 'accused' AND a.claim_id = {c} AND a.stance IN ('asserts', "
    "'concedes') "
    "AND EXISTS (SELECT side_id FROM ({own}) INTERSECT SELECT side_id FROM ({accused})))";

// A uid begins with the milliseconds at which it was made.
constexpr std::string_view kStale =
    "EXISTS (SELECT 1 FROM (SELECT x.uid FROM {attributions} x WHERE x.claim_id = {c} "
    "UNION ALL SELECT x.uid FROM bearing x WHERE x.claim_id = {c} "
    "UNION ALL SELECT x.uid FROM relation x WHERE x.from_id = {c} "
    "UNION ALL SELECT x.uid FROM relation x WHERE x.to_id = {c} "
    "UNION ALL SELECT x.uid FROM reply x WHERE x.claim_id = {c} "
    "UNION ALL SELECT a.uid FROM occasion_actor k CROSS JOIN link l ON l.occasion_id = k.occasion_id "
    "CROSS JOIN {attributions} a ON a.id = l.attribution_id WHERE k.actor_id IN {same} "
    "AND l.ord = (SELECT max(ord) FROM link WHERE attribution_id = a.id)) "
    "WHERE hex(substr(uid, 1, 6)) > printf('%012X', CAST(strftime('%s', {m}.time) AS INTEGER) * 1000 "
    "+ CAST(substr({m}.time, 21, 3) AS INTEGER)) AND strftime('%s', {m}.time) IS NOT NULL)";

constexpr std::string_view kDisagree =
    "EXISTS (SELECT 1 FROM assessment m CROSS JOIN assessment n ON n.{target} IN {same} "
    "CROSS JOIN assessment_value v ON v.assessment_id = m.id CROSS JOIN assessment_value u ON "
    "u.assessment_id = n.id "
    "WHERE {who} {of} AND n.scheme_id = m.scheme_id AND n.reviewer_id <> m.reviewer_id "
    "AND u.axis = v.axis AND u.token <> v.token AND {axis})";

} // namespace

std::span<const Definition> definitions()
{
    static constexpr Definition kDefinitions[] = {
        {"holds", kHolds},
        {"stand", kStand},
        {"speakers", kSpeakers},
        {"their occasion", kTheirOccasion},
        {"source", kSource},
        {"sources", kSources},
        {"rebutted", kRebutted},
        {"has stance", kHasStance},
        {"contested", kContested},
        {"passes another side", kPassesAnotherSide},
        {"self-contradicted", kSelfContradicted},
        {"second-hand only", kSecondHandOnly},
        {"one side only", kOneSided},
        {"answered, asked", kSpeaksTo},
        {"unanswered", kUnanswered},
        {"against own side", kAgainstOwnSide},
        {"stale", kStale},
        {"disagree", kDisagree},
    };
    return kDefinitions;
}

Sql DerivedSql::stand(std::string_view actor, std::string_view occasion) const
{
    const Sql holds = Sql::filled(kHolds, {{"o", occasion}});
    if (const Kept::Facts& facts = m_lookup.facts(); !facts.hasWholes) // there is no way up
        return Sql::filled("SELECT p.side_id FROM actor_side p WHERE p.actor_id = {actor}",
                           {{"actor", actor}}) +
               (facts.hasPeriods ? Sql(" AND ") + holds : Sql());
    return Sql::filled(kStand, {{"actor", actor},
                                {"whole", m_lookup.resolved("p.whole_id")},
                                {"with", m_lookup.resolved("p.with_id")},
                                {"holds", holds}});
}

Sql DerivedSql::speakers(std::string_view attribution, std::string_view prefix, bool withOccasion) const
{
    const Sql speakers = Sql::filled(kSpeakers, {{"p", prefix}, {"a", attribution}});
    return withOccasion ? speakers + Sql::filled(kTheirOccasion, {{"p", prefix}}) : speakers;
}

bool DerivedSql::timeMatters() const
{
    return m_lookup.facts().hasWholes || m_lookup.facts().hasPeriods;
}

Sql DerivedSql::speaker(std::string_view prefix) const
{
    return m_lookup.resolved(std::string(prefix) + "k.actor_id");
}

Sql DerivedSql::source(std::string_view attribution) const
{
    return Sql::filled(kSource, {{"a", attribution}});
}

Sql DerivedSql::sources(std::string_view claim) const
{
    return Sql::filled(kSources, {{"speaker", speaker("x")},
                                  {"speakers", speakers("a", "x")},
                                  {"attributions", m_lookup.attributions()},
                                  {"c", claim},
                                  {"source", source("a")},
                                  {"named", "<>"}});
}

Sql DerivedSql::unnamedSources(std::string_view claim) const
{
    return Sql::filled(kSources, {{"speaker", speaker("x")},
                                  {"speakers", speakers("a", "x")},
                                  {"attributions", m_lookup.attributions()},
                                  {"c", claim},
                                  {"source", source("a")},
                                  {"named", "="}});
}

Sql DerivedSql::rebutted(std::string_view claim) const
{
    return Sql::filled(kRebutted, {{"attributions", m_lookup.attributions()}, {"c", claim}});
}

Sql DerivedSql::hasStance(std::string_view claim, std::string_view stance) const
{
    return Sql::filled(kHasStance, {{"attributions", m_lookup.attributions()},
                                    {"c", claim},
                                    {"stance", Sql::bound(std::string(stance))}});
}

Sql DerivedSql::contested(std::string_view claim) const
{
    return Sql::filled(kContested, {{"attributions", m_lookup.attributions()},
                                    {"c", claim},
                                    {"speakersX", speakers("a", "x", timeMatters())},
                                    {"speakersY", speakers("b", "y", timeMatters())},
                                    {"standX", stand(speaker("x").text(), "xo")},
                                    {"standY", stand(speaker("y").text(), "yo")}});
}

Sql DerivedSql::passesAnotherSide(std::string_view prefix) const
{
    return Sql::filled(kPassesAnotherSide,
                       {{"p", prefix},
                        {"reporter", stand(m_lookup.resolved("hk.actor_id").text(), "q")},
                        {"own", stand(speaker(prefix).text(), std::string(prefix) + "o")}});
}

Sql DerivedSql::selfContradicted(std::string_view claim, Reports reports) const
{
    const Sql throughOthers = Sql("(") + passesAnotherSide("x") + " OR " + passesAnotherSide("y") + ")";
    return Sql::filled(kSelfContradicted,
                       {{"attributions", m_lookup.attributions()},
                        {"c", claim},
                        {"speakersX", speakers("a", "x", true)},
                        {"speakersY", speakers("b", "y", true)},
                        {"speakerX", speaker("x")},
                        {"speakerY", speaker("y")},
                        {"alleged", reports == Reports::Either    ? Sql("1")
                                    : reports == Reports::Alleged ? throughOthers
                                                                  : Sql("NOT ") + throughOthers}});
}

Sql DerivedSql::secondHandOnly(std::string_view claim) const
{
    return Sql::filled(kSecondHandOnly, {{"attributions", m_lookup.attributions()}, {"c", claim}});
}

Sql DerivedSql::oneSided(std::string_view claim) const
{
    return Sql::filled(kOneSided, {{"attributions", m_lookup.attributions()},
                                   {"c", claim},
                                   {"source", source("a")},
                                   {"sourceB", source("b")},
                                   {"speakers", speakers("a", "x", timeMatters())},
                                   {"stand", stand(speaker("x").text(), "xo")}});
}

Sql DerivedSql::unanswered(std::string_view claim, Silence silence) const
{
    const Sql accused = m_lookup.resolved("t.actor_id");
    const auto speaksTo = [&](const Sql& inStance, const Sql& withOutcome) {
        return Sql::filled(kSpeaksTo, {{"attributions", m_lookup.attributions()},
                                       {"c", claim},
                                       {"inStance", inStance},
                                       {"withOutcome", withOutcome},
                                       {"speakers", speakers("a", "x")},
                                       {"speaker", speaker("x")},
                                       {"asked", m_lookup.resolved("y.actor_id")},
                                       {"accused", accused}});
    };
    Sql silent = "NOT ";
    if (silence == Silence::NeverAsked) // and who was never asked has not answered either
        silent += speaksTo("", "");
    else
        silent += speaksTo("AND a.stance NOT IN ('evades', 'declines')", "AND y.outcome = 'answered'");
    if (silence == Silence::AskedInVain)
        silent +=
            Sql(" AND ") + speaksTo("AND a.stance IN ('evades', 'declines')", "AND y.outcome <> 'answered'");
    return Sql::filled(kUnanswered, {{"accused", accused}, {"c", claim}, {"silent", silent}});
}

Sql DerivedSql::againstOwnSide(std::string_view claim) const
{
    return Sql::filled(kAgainstOwnSide, {{"attributions", m_lookup.attributions()},
                                         {"c", claim},
                                         {"speakers", speakers("a", "x", timeMatters())},
                                         {"own", stand(speaker("x").text(), "xo")},
                                         {"accused", stand(m_lookup.resolved("t.actor_id").text(), "xo")}});
}

Sql DerivedSql::stale(std::string_view assessment) const
{
    const Sql claim = Sql::filled("coalesce({m}.claim_id, (SELECT claim_id FROM attribution WHERE id = "
                                  "{m}.attribution_id))",
                                  {{"m", assessment}});
    return Sql::filled(kStale, {{"same", m_lookup.sameActors(std::string(assessment) + ".actor_id")},
                                {"m", assessment},
                                {"c", claim},
                                {"attributions", m_lookup.attributions()}});
}

Sql DerivedSql::disagree(std::string_view claim, std::string_view axis) const
{
    const Sql onAxis = axis.empty() ? Sql("1") : Sql("v.axis = ") + Sql::bound(std::string(axis));
    const Sql attributions = Sql::filled("(SELECT a.id FROM {attributions} a WHERE a.claim_id = {c})",
                                         {{"attributions", m_lookup.attributions()}, {"c", claim}});
    const Sql speakers =
        Sql::filled("(SELECT {speaker} FROM {attributions} a {speakers} WHERE a.claim_id = {c})",
                    {{"attributions", m_lookup.attributions()},
                     {"c", claim},
                     {"speaker", speaker("x")},
                     {"speakers", this->speakers("a", "x")}});
    std::vector<Sql> ways;
    ways.push_back(Sql::filled(kDisagree, {{"target", "claim_id"},
                                           {"who", "m.claim_id"},
                                           {"same", "(m.claim_id)"},
                                           {"of", Sql("= ") + claim},
                                           {"axis", onAxis}}));
    if (axis.empty() || axis == "reliability") {
        ways.push_back(Sql::filled(kDisagree, {{"target", "attribution_id"},
                                               {"who", "m.attribution_id"},
                                               {"same", "(m.attribution_id)"},
                                               {"of", Sql("IN ") + attributions},
                                               {"axis", onAxis}}));
        ways.push_back(Sql::filled(kDisagree, {{"target", "actor_id"},
                                               {"who", m_lookup.resolved("m.actor_id")},
                                               {"same", m_lookup.sameActors("m.actor_id")},
                                               {"of", Sql("IN ") + speakers},
                                               {"axis", onAxis}}));
    }
    return any(ways);
}

} // namespace assay::query
