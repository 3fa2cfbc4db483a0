#include "core/table/shelf.h"

#include "core/store/withheld.h"

#include <algorithm>

namespace assay::table {

namespace {

// What is kept from one batch to the next: few, and asked for again and again.
constexpr size_t kKept = 8192;

template<class T>
const T& at(const std::unordered_map<int64_t, T>& map, int64_t id)
{
    static const T kNothing{};
    const auto found = map.find(id);
    return found == map.end() ? kNothing : found->second;
}

DateInfo date(const Query& row, int column)
{
    return {std::string(row.text(column)), std::string(row.text(column + 1)),
            std::string(row.text(column + 2))};
}

} // namespace

Shelf::Shelf(store::Database& database, Reach reach, bool withTranslations)
    : m_database(database), m_reach(std::move(reach)), m_withTranslations(withTranslations),
      m_hiddenNames(database, m_reach.internal)
{
}

void Shelf::begin()
{
    if (m_actors.size() > kKept)
        m_actors.clear();
    if (m_places.size() > kKept)
        m_places.clear();
    if (m_documents.size() > kKept)
        m_documents.clear();
    m_passages.clear();
    m_translations.clear();
    m_occasions.clear();
    m_claims.clear();
    m_claimTypes.clear();
    m_ofClaims.clear();
    m_attributions.clear();
    m_hadAttributions.clear();
    m_hiddenAttributions.clear();
    m_claimAssessments.clear();
    m_attributionAssessments.clear();
    if (m_actorAssessments.size() > kKept)
        m_actorAssessments.clear();
}

void Shelf::forget()
{
    m_actors.clear();
    m_places.clear();
    m_documents.clear();
    m_actorAssessments.clear();
    m_hiddenNames.forget();
    m_hasInternalActors.reset();
    begin();
}

KeyedQuery& Shelf::query(const char* sql)
{
    KeyedQuery& query = m_queries[sql];
    if (!query.isPrepared()) {
        query = KeyedQuery(m_database, sql);
        query.bindReach(m_reach.internal, m_reach.asOf);
    }
    return query;
}

void Shelf::fetchActors(std::vector<int64_t> ids)
{
    static const char* const kSql =
        "SELECT a.id, a.uid, CASE WHEN :internal THEN l.text ELSE l.text_public END, a.visibility, a.type, "
        "coalesce(a.merged_into_id, 0) FROM actor a LEFT JOIN actor_label l ON l.actor_id = a.id WHERE a.id "
        "IN (@)";
    for (ids = missing(std::move(ids), m_actors); !ids.empty(); ids = missing(std::move(ids), m_actors)) {
        std::vector<int64_t> merged;
        query(kSql).run(ids, [&](const Query& row) {
            ActorInfo& actor = m_actors[row.integer(0)];
            actor.uid = row.uid(1);
            actor.label = row.text(2);
            actor.isHidden = !m_reach.internal && (row.isNull(2) || row.text(3) == "internal");
            if (actor.isHidden)
                actor.label.clear();
            actor.isUnnamed = row.text(4) == "unnamed";
            actor.isPerson = row.text(4) == "person";
            actor.isVoice = row.text(4) == "own-voice";
            actor.mergedInto = row.integer(5);
            merged.push_back(actor.mergedInto);
        });
        ids = std::move(merged);
    }
}

void Shelf::fetchPlaces(std::vector<int64_t> ids)
{
    static const char* const kSql =
        "SELECT p.id, CASE WHEN :internal THEN l.text ELSE l.text_public END "
        "FROM place p LEFT JOIN place_label l ON l.place_id = p.id WHERE p.id IN (@)";
    query(kSql).run(missing(std::move(ids), m_places), [this](const Query& row) {
        m_places[row.integer(0)] = row.isNull(1) ? std::nullopt : std::optional<std::string>(row.text(1));
    });
}

void Shelf::fetchDocuments(std::vector<int64_t> ids)
{
    static const char* const kSql =
        "SELECT id, uid, title, type, language, url, archive_url, coalesce(publisher_id, 0), "
        "published_words, "
        "published_earliest, published_latest, accessed_words, accessed_earliest, accessed_latest, "
        "visibility = 'internal' AND NOT :internal FROM document WHERE id IN (@)";
    static const char* const kAuthors =
        "SELECT document_id, text FROM document_author WHERE document_id IN (@) ORDER BY document_id, ord";
    ids = missing(std::move(ids), m_documents);
    std::vector<int64_t> publishers;
    query(kSql).run(ids, [&](const Query& row) {
        DocumentInfo& document = m_documents[row.integer(0)];
        document.id = row.integer(0);
        document.uid = row.uid(1);
        document.title = row.text(2);
        document.type = row.text(3);
        document.language = row.text(4);
        document.url = row.text(5);
        document.archiveUrl = row.text(6);
        document.publisher = row.integer(7);
        document.published = date(row, 8);
        document.accessed = date(row, 11);
        document.isHidden = row.integer(14) != 0;
        publishers.push_back(document.publisher);
    });
    query(kAuthors).run(
        ids, [this](const Query& row) { m_documents[row.integer(0)].authors.emplace_back(row.text(1)); });
    fetchActors(std::move(publishers));
}

void Shelf::fetchPassages(std::vector<int64_t> ids)
{
#define ASSAY_PASSAGES(hidden)                                                                               \
    std::string(                                                                                             \
        "SELECT p.id, p.uid, p.document_id, p.quote, NOT :internal AND (p.visibility = 'internal' OR "       \
        "d.visibility = 'internal'") +                                                                       \
        hidden + ") FROM passage p JOIN document d ON d.id = p.document_id WHERE p.id IN (@)"
    static const std::string kSql = ASSAY_PASSAGES("");
    static const std::string kSqlNaming = ASSAY_PASSAGES(" OR p.id IN " + store::kPassagesNamingInternal);
#undef ASSAY_PASSAGES
    if (!m_hasInternalActors)
        m_hasInternalActors = !m_reach.internal && store::hasInternalActors(m_database);
    static const char* const kTranslations = "SELECT passage_id, language, text, translator FROM translation "
                                             "WHERE passage_id IN (@) ORDER BY passage_id, uid";
    ids = missing(std::move(ids), m_passages);
    std::vector<int64_t> documents;
    query((*m_hasInternalActors ? kSqlNaming : kSql).c_str()).run(ids, [&](const Query& row) {
        PassageInfo& passage = m_passages[row.integer(0)];
        passage.id = row.integer(0);
        passage.uid = row.uid(1);
        passage.document = row.integer(2);
        passage.isHidden = row.integer(4) != 0 || m_hiddenNames.standIn(row.text(3));
        if (!passage.isHidden)
            passage.quote = row.text(3);
        documents.push_back(passage.document);
    });
    if (m_withTranslations)
        query(kTranslations).run(ids, [this](const Query& row) {
            m_translations[row.integer(0)].push_back(
                {std::string(row.text(1)), m_hiddenNames.cut(row.text(2)), std::string(row.text(3))});
        });
    fetchDocuments(std::move(documents)); // for their language
}

void Shelf::fetchOccasions(std::vector<int64_t> ids, bool withCircumstances)
{
    static const char* const kSql =
        "SELECT id, how, venue, said_words, said_earliest, said_latest, coalesce(document_id, 0), jointly, "
        "own_voice FROM occasion WHERE id IN (@)";
    static const char* const kActors =
        "SELECT occasion_id, actor_id FROM occasion_actor WHERE occasion_id IN (@) ORDER BY occasion_id, ord";
    static const char* const kCircumstances =
        "SELECT c.occasion_id, c.circumstance FROM occasion_circumstance c JOIN term_circumstance t ON "
        "t.token = "
        "c.circumstance WHERE c.occasion_id IN (@) ORDER BY c.occasion_id, t.position";
    ids = missing(std::move(ids), m_occasions);
    query(kSql).run(ids, [this](const Query& row) {
        OccasionInfo& occasion = m_occasions[row.integer(0)];
        occasion.how = row.text(1);
        occasion.venue = row.text(2);
        occasion.said = date(row, 3);
        occasion.document = row.integer(6);
        occasion.jointly = row.integer(7) != 0;
        occasion.ownVoice = row.integer(8) != 0;
    });
    std::vector<int64_t> actors;
    query(kActors).run(ids, [&](const Query& row) {
        m_occasions[row.integer(0)].actors.push_back(row.integer(1));
        actors.push_back(row.integer(1));
    });
    if (withCircumstances)
        query(kCircumstances).run(ids, [this](const Query& row) {
            m_occasions[row.integer(0)].circumstances.emplace_back(row.text(1));
        });
    fetchActors(std::move(actors));
    std::vector<int64_t> documents; // which speak for themselves
    for (const int64_t id : ids)
        if (const OccasionInfo& occasion = m_occasions[id]; occasion.actors.empty())
            documents.push_back(occasion.document);
    fetchDocuments(std::move(documents));
}

void Shelf::fetchClaims(std::vector<int64_t> ids)
{
    static const char* const kSql =
        "SELECT c.id, c.statement, NOT :internal AND EXISTS (SELECT 1 FROM attribution a WHERE a.claim_id = "
        "c.id) "
        "AND NOT EXISTS (SELECT 1 FROM attribution a JOIN document d ON d.id = a.document_id "
        "WHERE a.claim_id = c.id AND d.visibility = 'public'), c.type FROM claim c WHERE c.id IN (@)";
    query(kSql).run(missing(std::move(ids), m_claims), [this](const Query& row) {
        m_claims[row.integer(0)] =
            row.integer(2) != 0 ? std::nullopt : std::optional<std::string>(row.text(1));
        m_claimTypes[row.integer(0)] = row.text(3);
    });
}

const std::string& Shelf::claimType(int64_t id) const
{
    return at(m_claimTypes, id);
}

const ActorInfo& Shelf::actor(int64_t id) const
{
    return at(m_actors, actorNow(id));
}

int64_t Shelf::actorNow(int64_t id) const
{
    for (int hops = 0; hops < 64; ++hops) {
        const int64_t next = at(m_actors, id).mergedInto;
        if (next == 0)
            break;
        id = next;
    }
    return id;
}

const std::optional<std::string>& Shelf::place(int64_t id) const
{
    return at(m_places, id);
}
const DocumentInfo& Shelf::document(int64_t id) const
{
    return at(m_documents, id);
}
const PassageInfo& Shelf::passage(int64_t id) const
{
    return at(m_passages, id);
}
const std::vector<TranslationInfo>& Shelf::translations(int64_t passage) const
{
    return at(m_translations, passage);
}
const OccasionInfo& Shelf::occasion(int64_t id) const
{
    return at(m_occasions, id);
}
const std::optional<std::string>& Shelf::claim(int64_t id) const
{
    return at(m_claims, id);
}
const std::vector<const AttributionInfo*>& Shelf::attributionsOf(int64_t claim) const
{
    return at(m_ofClaims, claim);
}
const AttributionInfo* Shelf::attribution(int64_t id) const
{
    const auto found = m_attributions.find(id);
    return found == m_attributions.end() ? nullptr : &found->second;
}
const std::vector<AssessmentInfo>& Shelf::assessmentsOfClaim(int64_t claim) const
{
    return at(m_claimAssessments, claim);
}
const std::vector<AssessmentInfo>& Shelf::assessmentsOfActor(int64_t actor) const
{
    return at(m_actorAssessments, actorNow(actor));
}
const std::vector<AssessmentInfo>& Shelf::assessmentsOfAttribution(int64_t attribution) const
{
    return at(m_attributionAssessments, attribution);
}
bool Shelf::lostAll(int64_t claim) const
{
    return m_hadAttributions.count(claim) > 0 && attributionsOf(claim).empty();
}
bool Shelf::lostToInternal(int64_t claim) const
{
    return lostAll(claim) && at(m_hadAttributions, claim);
}

} // namespace assay::table
