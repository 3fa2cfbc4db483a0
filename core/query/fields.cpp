#include "core/query/fields.h"

#include "core/claim/vocabulary.h"
#include "core/document/anchor.h"

#include <algorithm>
#include <array>

namespace assay::query {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 2> kYesNo = {"yes", "no"};
constexpr std::array<std::string_view, 5> kRebutted = {"yes", "no", "part", "evaded", "declined"};
constexpr std::array<std::string_view, 3> kSelfContradicted = {"yes", "alleged", "no"};
constexpr std::array<std::string_view, 2> kSecondHand = {"only", "no"};
constexpr std::array<std::string_view, 3> kUnanswered = {"yes", "in-vain", "no"};
constexpr std::array<std::string_view, 7> kDisagree = {
    "any", "reliability", "credibility", "likelihood", "confidence", "verdict", "evidence"};

/// The tokens of several vocabularies after one another, each once.
Words joined(std::vector<std::string_view>& store, std::initializer_list<Words> lists)
{
    for (const Words& list : lists)
        for (const std::string_view token : list)
            if (std::find(store.begin(), store.end(), token) == store.end())
                store.push_back(token);
    return store;
}

Words types()
{
    static std::vector<std::string_view> store;
    static const Words words = joined(
        store, {tokens<ClaimType>(), tokens<DocumentKind>(), tokens<ActorKind>(), tokens<ExhibitKind>()});
    return words;
}

Words relations()
{
    static constexpr std::array<std::string_view, 1> kNone = {"none"};
    static std::vector<std::string_view> store;
    static const Words words = joined(store, {tokens<RelationKind>(), kNone});
    return words;
}

Words exhibits()
{
    static constexpr std::array<std::string_view, 1> kNone = {"none"};
    static std::vector<std::string_view> store;
    static const Words words = joined(store, {tokens<Effect>(), kNone, tokens<ExhibitKind>()});
    return words;
}

Words replies()
{
    static constexpr std::array<std::string_view, 1> kNone = {"none"};
    static std::vector<std::string_view> store;
    static const Words words = joined(store, {tokens<Outcome>(), kNone});
    return words;
}

const std::vector<FieldInfo>& table()
{
    using F = Field;
    using S = Scope;
    using V = ValueType;
    static const std::vector<FieldInfo> kTable = {
        {F::Speaker,
         "speaker",
         S::Attribution,
         V::Actor,
         "who said it: the last link of the chain",
         {},
         true},
        {F::Via,
         "via",
         S::Attribution,
         V::Actor,
         "through whom it came: any link between the document and the speaker",
         {},
         true},
        {F::OnlyVia,
         "onlyvia",
         S::Claim,
         V::Actor,
         "every assertion of the claim came through them",
         {},
         false},
        {F::Side, "side", S::Attribution, V::Name, "the speaker's side when it was said", {}, true},
        {F::Stance, "stance", S::Attribution, V::Words, "what the speaker does to the claim",
         tokens<Stance>(), true},
        {F::Mode, "mode", S::Attribution, V::Words, "how the speaker's words are given", tokens<Mode>(),
         true},
        {F::How, "how", S::Attribution, V::Words, "the act of speaking", tokens<How>(), true},
        {F::Hedge, "hedge", S::Attribution, V::Words, "a hedge at any link", tokens<Hedge>(), true},
        {F::Hedged, "hedged", S::Attribution, V::Words, "whether any link hedges", kYesNo, true},
        {F::Basis, "basis", S::Attribution, V::Words, "how the speaker knows", tokens<Basis>(), true},
        {F::Cites, "cites", S::Attribution, V::Actor, "whom the speaker invokes", {}, true},
        {F::Venue, "venue", S::Attribution, V::Name, "where it was said", {}, true},
        {F::Circumstances, "circumstances", S::Attribution, V::Words, "under what circumstances it was said",
         tokens<Circumstance>(), true},
        {F::Said, "said", S::Attribution, V::Date, "when it was said", {}, true},
        {F::Doc, "doc", S::Attribution, V::Name, "the document, by its title, address or hash", {}, true},
        {F::Publisher, "publisher", S::Attribution, V::Actor, "who published the document", {}, true},
        {F::Lang, "lang", S::Attribution, V::Language, "the language of the document", {}, true},
        {F::Published, "published", S::Attribution, V::Date, "when the document was published", {}, true},
        {F::Translated, "translated", S::Attribution, V::Words, "whether every quote has a translation",
         kYesNo, true},
        {F::Text, "text", S::Attribution, V::Text, "words in the text of the document", {}, false},
        {F::Topic, "topic", S::Claim, V::Name, "what the claim is about, by its topics", {}, true},
        {F::Type, "type", S::Claim, V::Words, "what kind of claim, document, actor or exhibit it is", types(),
         true},
        {F::About, "about", S::Claim, V::Actor, "who is spoken of", {}, true},
        {F::Role, "role", S::Claim, V::Words, "in what role somebody is spoken of", tokens<Role>(), true},
        {F::Tag, "tag", S::Claim, V::Name, "a tag or one beneath it", {}, true},
        {F::Status, "status", S::Claim, V::Words, "how far the work on the claim is", tokens<ClaimStatus>(),
         true},
        {F::Happened, "happened", S::Claim, V::Date, "when it happened", {}, true},
        {F::Place, "place", S::Claim, V::Place, "where it happened, or in what it lies", {}, true},
        {F::Relation, "relation", S::Claim, V::Words, "a relation to another claim, either way", relations(),
         true},
        {F::Exhibit, "exhibit", S::Claim, V::Words, "evidence for or against the claim, or its kind",
         exhibits(), true},
        {F::Sources, "sources", S::Claim, V::Number, "how many different named speakers assert it", {}, true},
        {F::Rebutted, "rebutted", S::Claim, V::Words, "whether anything is brought against the claim",
         kRebutted, true},
        {F::Contested, "contested", S::Claim, V::Words, "asserted and denied by different sides", kYesNo,
         true},
        {F::SelfContradicted, "selfcontradicted", S::Claim, V::Words, "a speaker contradicts himself",
         kSelfContradicted, true},
        {F::SecondHand, "secondhand", S::Claim, V::Words, "nobody who asserts it took part, saw or examined",
         kSecondHand, true},
        {F::OneSided, "onesided", S::Claim, V::Words, "all who assert it are of one side", kYesNo, true},
        {F::Unanswered, "unanswered", S::Claim, V::Words,
         "somebody accused has neither answered nor been asked", kUnanswered, true},
        {F::AgainstOwnSide, "againstownside", S::Claim, V::Words, "a speaker accuses his own side", kYesNo,
         true},
        {F::Reply, "reply", S::Claim, V::Words, "the outcome of a right of reply", replies(), true},
        {F::State, "state", S::Claim, V::Words, "how a passage stands in the newest text",
         tokens<AnchorState>(), true},
        {F::Reliability, "reliability", S::Assessment, V::Axis, "how reliable the source is", {}, true},
        {F::Credibility, "credibility", S::Assessment, V::Axis, "how credible the information is", {}, true},
        {F::Likelihood, "likelihood", S::Assessment, V::Axis, "how likely it is", {}, true},
        {F::Confidence, "confidence", S::Assessment, V::Axis, "how sure the analyst is", {}, true},
        {F::Verdict, "verdict", S::Assessment, V::Axis, "the verdict", {}, true},
        {F::Evidence, "evidence", S::Assessment, V::Axis, "how strong the evidence is", {}, true},
        {F::Assessed, "assessed", S::Assessment, V::Words, "whether it has been assessed", kYesNo, true},
        {F::Stale, "stale", S::Assessment, V::Words, "whether what an assessment rests on is newer", kYesNo,
         true},
        {F::Disagree, "disagree", S::Assessment, V::Words, "two reviewers differ", kDisagree, true},
        {F::Reviewer, "reviewer", S::Assessment, V::Name, "whose own assessments, adopted or not", {}, true},
    };
    return kTable;
}

} // namespace

std::span<const FieldInfo> fields()
{
    return table();
}

const FieldInfo& infoOf(Field field)
{
    for (const FieldInfo& info : table())
        if (info.field == field)
            return info;
    return table().front();
}

std::optional<Field> fieldFromName(std::string_view name)
{
    for (const FieldInfo& info : table())
        if (info.name == name)
            return info.field;
    return std::nullopt;
}

} // namespace assay::query
