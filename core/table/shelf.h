#pragma once

#include "core/base/uid.h"
#include "core/store/database.h"
#include "core/table/hidden_names.h"
#include "core/table/sql.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// What the columns of one batch of rows need from the project, fetched with a few statements for the whole
// batch. Private to core/table.
namespace assay::table {

/// What may be shown.
struct Reach
{
    bool internal = false;
    std::string asOf; ///< ISO day; empty: no end
};

struct DateInfo
{
    std::string words, earliest, latest;
    bool isKnown() const { return !words.empty() || !earliest.empty() || !latest.empty(); }
};

struct ActorInfo
{
    Uid uid;
    std::string label;     ///< empty where it is internal and may not be shown
    bool isHidden = false; ///< internal, and internal things are not shown
    bool isUnnamed = false;
    bool isPerson = false;
    bool isVoice = false;
    int64_t mergedInto = 0;
};

struct DocumentInfo
{
    int64_t id = 0;
    Uid uid;
    std::string title, type, language, url, archiveUrl;
    int64_t publisher = 0;
    DateInfo published, accessed;
    std::vector<std::string> authors;
    bool isHidden = false;
};

struct PassageInfo
{
    int64_t id = 0;
    Uid uid;
    int64_t document = 0;
    std::string quote;
    bool isHidden = false;
};

struct TranslationInfo
{
    std::string language, text, translator;
};

struct OccasionInfo
{
    std::string how, venue;
    DateInfo said;
    int64_t document = 0;
    bool jointly = false;
    bool ownVoice = false;
    std::vector<int64_t> actors;
    std::vector<std::string> circumstances;
};

struct LinkInfo
{
    int64_t occasion = 0;
    int64_t mention = 0, cue = 0, hedgePassage = 0;
    std::string mode, hedge;
};

struct AttributionInfo
{
    int64_t id = 0;
    Uid uid;
    int64_t claim = 0;
    int64_t document = 0;
    std::string stance, scope, basis;
    std::vector<LinkInfo> chain;
    std::vector<int64_t> content, cites;

    bool asserts() const { return stance == "asserts" || stance == "concedes"; }
};

struct AssessmentInfo
{
    int64_t target = 0;
    std::string scheme, reviewer, reason, time;
    bool adopted = false;
    struct Value
    {
        std::string axis, token, label;
        std::optional<int64_t> rank, best, worst;
    };
    std::vector<Value> values;
};

/// What of an attribution is wanted beside itself.
enum Needs : unsigned
{
    kNeedsAttributions = 1,
    kNeedsChain = 2 | kNeedsAttributions,
    kNeedsContent = 4 | kNeedsAttributions,
    kNeedsCites = 8 | kNeedsAttributions,
    kNeedsDocuments = 16 | kNeedsAttributions,
    kNeedsTranslations = 32 | kNeedsContent,
    kNeedsCircumstances = 64 | kNeedsChain,
    kNeedsClaimAssessments = 128,
    kNeedsSourceAssessments = 256 | kNeedsChain,
    kNeedsHedges = 512 | kNeedsChain,
};

/// A store of what was fetched. Fetching what is there already costs nothing; `begin` drops what has grown
/// too large, so that the memory is bounded whatever the table's length. Lookups give an empty value for a
/// key that was not fetched.
class Shelf
{
public:
    Shelf(store::Database& database, Reach reach, bool withTranslations);

    void begin();  ///< a new batch: pointers of the last one are void
    void forget(); ///< everything: the project may have changed

    void fetchActors(std::vector<int64_t> ids);
    void fetchPlaces(std::vector<int64_t> ids);
    void fetchDocuments(std::vector<int64_t> ids);
    void fetchPassages(std::vector<int64_t> ids);
    void fetchOccasions(std::vector<int64_t> ids, bool withCircumstances = false);
    void fetchClaims(std::vector<int64_t> ids);
    /// All attributions of these claims that may be shown, in the order of their uids.
    void fetchAttributionsOfClaims(std::vector<int64_t> claims, unsigned needs);
    void fetchAttributions(std::vector<int64_t> ids, unsigned needs);
    void fetchClaimAssessments(std::vector<int64_t> claims);
    void fetchSourceAssessments();

    const ActorInfo& actor(int64_t id) const; ///< the one it is now, if it was merged
    int64_t actorNow(int64_t id) const;
    const std::optional<std::string>& place(int64_t id) const; ///< nothing: all its names are internal
    const DocumentInfo& document(int64_t id) const;
    const PassageInfo& passage(int64_t id) const;
    const std::vector<TranslationInfo>& translations(int64_t passage) const;
    const OccasionInfo& occasion(int64_t id) const;
    /// The statement; nothing: every attribution of it stands in an internal document.
    const std::optional<std::string>& claim(int64_t id) const;
    const std::string& claimType(int64_t id) const;
    const AttributionInfo* attribution(int64_t id) const;
    const std::vector<const AttributionInfo*>& attributionsOf(int64_t claim) const;
    const std::vector<AssessmentInfo>& assessmentsOfClaim(int64_t claim) const;
    const std::vector<AssessmentInfo>& assessmentsOfActor(int64_t actor) const;
    const std::vector<AssessmentInfo>& assessmentsOfAttribution(int64_t attribution) const;

    /// Attributions of internal documents met in this batch.
    struct Hidden
    {
        int64_t attribution, claim;
    };
    const std::vector<Hidden>& hiddenAttributions() const { return m_hiddenAttributions; }
    /// Whether a claim has attributions but none that may be shown.
    bool lostAll(int64_t claim) const;
    bool lostToInternal(int64_t claim) const; ///< and an internal document is a reason
    const Reach& reach() const { return m_reach; }
    store::Database& database() { return m_database; }
    HiddenNames& hiddenNames() { return m_hiddenNames; }

private:
    template<class T>
    using Map = std::unordered_map<int64_t, T>;
    KeyedQuery& query(const char* sql);
    /// The keys of which nothing is here yet.
    template<class T>
    static std::vector<int64_t> missing(std::vector<int64_t> ids, const Map<T>& have)
    {
        makeKeys(ids);
        ids.erase(std::remove_if(ids.begin(), ids.end(), [&have](int64_t id) { return have.count(id) > 0; }),
                  ids.end());
        return ids;
    }
    void takeAttribution(const Query& row);
    void completeAttributions(unsigned needs);
    void fetchAssessments(const char* sql, const std::vector<int64_t>& ids,
                          Map<std::vector<AssessmentInfo>>& into);

    store::Database& m_database;
    Reach m_reach;
    bool m_withTranslations;
    HiddenNames m_hiddenNames;
    std::optional<bool> m_hasInternalActors;
    std::unordered_map<const char*, KeyedQuery> m_queries;
    Map<ActorInfo> m_actors;
    Map<std::optional<std::string>> m_places;
    Map<DocumentInfo> m_documents;
    Map<PassageInfo> m_passages;
    Map<std::vector<TranslationInfo>> m_translations;
    Map<OccasionInfo> m_occasions;
    Map<std::optional<std::string>> m_claims;
    Map<std::string> m_claimTypes;
    Map<AttributionInfo> m_attributions;
    Map<std::vector<const AttributionInfo*>> m_ofClaims;
    Map<bool> m_hadAttributions; ///< true: some of them in an internal document
    std::vector<Hidden> m_hiddenAttributions;
    Map<std::vector<AssessmentInfo>> m_claimAssessments, m_actorAssessments, m_attributionAssessments;
};

} // namespace assay::table
