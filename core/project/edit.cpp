#include "core/project/edit.h"

#include "core/project/scheme_file.h"
#include "core/project/verdict_rule.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/removal.h"
#include "core/store/told_apart.h"

#include <algorithm>

namespace assay {
namespace {

std::string what(Kind kind)
{
    return std::string(token(kind));
}

/// The values of an assessment must be values of its scheme.
std::optional<Mistake> checkAgainstScheme(store::Database& database, const Assessment& assessment)
{
    const auto scheme = store::load<Scheme>(database, assessment.scheme.uid);
    if (!scheme)
        return Mistake{"An assessment needs a scheme that the project knows."};
    for (const auto& value : assessment.values) {
        const bool known =
            std::any_of(scheme->values.begin(), scheme->values.end(),
                        [&](const SchemeValue& v) { return v.axis == value.axis && v.token == value.token; });
        if (known)
            continue;
        std::string axes;
        std::string tokens;
        for (const auto& candidate : scheme->values) {
            if (axes.find(candidate.axis) == std::string::npos)
                axes += (axes.empty() ? "" : ", ") + candidate.axis;
            if (candidate.axis == value.axis)
                tokens += (tokens.empty() ? "" : ", ") + candidate.token;
        }
        if (tokens.empty())
            return Mistake{"The scheme '" + scheme->key + "' has no axis '" + value.axis + "'; it has " +
                           axes + "."};
        return Mistake{"'" + value.token + "' is no value of '" + value.axis + "' in the scheme '" +
                       scheme->key + "'; its values are " + tokens + "."};
    }
    return std::nullopt;
}

/// Two that are one, and two that are two, cannot be the same two.
std::optional<Mistake> checkToldApart(store::Database& database, const Actor& actor)
{
    if (actor.mergedInto.isNull() && actor.distinctFrom.empty())
        return std::nullopt;
    const auto contradicted = store::toldApart(database, actor.id, actor.id);
    if (contradicted.empty())
        return std::nullopt;
    const auto name = [&](Uid uid) { return "'" + store::describe(database, Kind::Actor, uid) + "'"; };
    return Mistake{name(contradicted.front().owner) + " and " + name(contradicted.front().other) +
                   " are told apart; take that back before merging them."};
}

/// A place lies in no part of itself. A ring that an older file holds may stay until the pointer is changed.
std::optional<Mistake> checkNoRing(store::Database& database, const Place& value)
{
    if (value.partOf.isNull())
        return std::nullopt;
    if (const auto held = store::load<Place>(database, value.id.uid); held && held->partOf == value.partOf)
        return std::nullopt;
    PlaceId at = value.partOf;
    for (int depth = 0; !at.isNull() && depth < 64; ++depth) {
        if (at == value.id) {
            const auto name = [&](PlaceId place) {
                return "'" + store::describe(database, Kind::Place, place.uid) + "'";
            };
            return Mistake{at == value.partOf ? "The place " + name(at) + " cannot be part of itself."
                                              : name(value.id) + " cannot be part of " + name(value.partOf) +
                                                    ", which is part of it; change where " +
                                                    name(value.partOf) + " lies first."};
        }
        const auto next = store::load<Place>(database, at.uid);
        at = next ? next->partOf : PlaceId();
    }
    return std::nullopt;
}

template<class T>
std::optional<Mistake> checkInProject(store::Database& database, const T& value)
{
    if constexpr (std::is_same_v<T, Assessment>) {
        auto bad = checkAgainstScheme(database, value);
        return bad ? bad : checkVerdict(database, value);
    }
    if constexpr (std::is_same_v<T, Place>)
        if (auto bad = checkNoRing(database, value))
            return bad;
    if constexpr (std::is_same_v<T, Tag>) {
        // A ring of tags would make every walk over parents endless.
        Tag at = value;
        for (int depth = 0; !at.parent.isNull(); ++depth) {
            if (at.parent == value.id || depth > 64)
                return Mistake{"The tag '" + value.name + "' cannot stand under itself."};
            const auto parent = store::load<Tag>(database, at.parent.uid);
            if (!parent)
                break;
            at = *parent;
        }
    }
    return std::nullopt;
}

/// "#b3261e", or none.
bool isColor(const std::string& text)
{
    return text.empty() || (text.size() == 7 && text[0] == '#' &&
                            text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos);
}

/// What an older file holds may stay as it is while something else is changed: only what is new is looked at.
template<class T>
std::optional<Mistake> checkNew(const T& value, const T* held)
{
    if constexpr (std::is_same_v<T, Side> || std::is_same_v<T, Tag>) {
        if (isOnlySpace(value.name) && (!held || held->name != value.name))
            return Mistake{"A " + what(T::kKind) + " needs a name; this one is blank."};
        if (!isColor(value.color) && (!held || held->color != value.color))
            return Mistake{"'" + value.color + "' is no colour for the " + what(T::kKind) + " '" +
                           value.name + "'; write it as #rrggbb, as in #b3261e."};
    }
    if constexpr (std::is_same_v<T, Document>)
        if (held && held->language != value.language)
            return checkLanguage(value.language);
    return std::nullopt;
}

/// What would break a promise of uniqueness, said in words rather than as a constraint of SQLite.
template<class T>
std::optional<Mistake> checkUnique(store::Database& database, const T& value)
{
    std::string name;
    if constexpr (std::is_same_v<T, Scheme>)
        name = value.key;
    else if constexpr (std::is_same_v<T, Reviewer> || std::is_same_v<T, Side> || std::is_same_v<T, Tag> ||
                       std::is_same_v<T, View>)
        name = value.name;
    else
        return std::nullopt;
    for (const Uid& uid : store::named(database, T::kKind, name))
        if (uid != value.id.uid)
            return Mistake{"There is a " + what(T::kKind) + " named '" + name + "' already."};
    return std::nullopt;
}

} // namespace

template<class T>
Result<decltype(T::id)> Edit::add(T value, Fresh fresh)
{
    if (value.id.isNull())
        value.id.uid = m_act.newUid();
    else if (fresh == Fresh::Unknown && m_act.records().idOf(T::kKind, value.id.uid) != 0 &&
             store::load<T>(database(), value.id.uid))
        return mistake("There is a " + what(T::kKind) + " with the uid " + value.id.uid.text() + " already.");
    if (auto bad = checkValue(value))
        return tl::make_unexpected(*bad);
    if (auto bad = checkInProject(database(), value))
        return tl::make_unexpected(*bad);
    if (auto bad = checkUnique(database(), value))
        return tl::make_unexpected(*bad);
    if (auto bad = checkNew<T>(value, nullptr))
        return tl::make_unexpected(*bad);
    m_act.records().insert(value);
    m_act.pump();
    if constexpr (std::is_same_v<T, Actor>)
        if (auto bad = checkToldApart(database(), value))
            return tl::make_unexpected(*bad);
    if constexpr (std::is_same_v<T, Claim>)
        if (auto bad = checkVerdictsOf(database(), value, std::nullopt))
            return tl::make_unexpected(*bad);
    return value.id;
}

template<class T>
Result<void> Edit::update(const T& value)
{
    if (auto bad = checkValue(value))
        return tl::make_unexpected(*bad);
    if (auto bad = checkInProject(database(), value))
        return tl::make_unexpected(*bad);
    if (auto bad = checkUnique(database(), value))
        return tl::make_unexpected(*bad);
    if constexpr (std::is_same_v<T, Passage>) {
        const auto held = store::load<Passage>(database(), value.id.uid);
        if (held &&
            (held->quote != value.quote || held->prefix != value.prefix || held->suffix != value.suffix ||
             held->document != value.document || held->home != value.home))
            return mistake("The words of a passage never change; take the new words as a new passage.");
    }
    if constexpr (std::is_same_v<T, TextVersion>) {
        const auto held = store::load<TextVersion>(database(), value.id.uid);
        if (held && !(*held == value))
            return mistake("A text version never changes; import the document again.");
    }
    if constexpr (std::is_same_v<T, Scheme>) {
        const auto held = store::load<Scheme>(database(), value.id.uid);
        if (held && !(*held == value))
            return mistake("The scheme '" + held->key + "' is in use and never changes; add another one.");
    }
    std::optional<T> before;
    if constexpr (std::is_same_v<T, Claim> || std::is_same_v<T, Side> || std::is_same_v<T, Tag> ||
                  std::is_same_v<T, Document>)
        before = store::load<T>(database(), value.id.uid);
    if (auto bad = checkNew(value, before ? &*before : nullptr))
        return tl::make_unexpected(*bad);
    if (!m_act.records().update(value))
        return mistake("There is no " + what(T::kKind) + " " + value.id.uid.text() + ".");
    m_act.pump();
    if constexpr (std::is_same_v<T, Actor>)
        if (auto bad = checkToldApart(database(), value))
            return tl::make_unexpected(*bad);
    if constexpr (std::is_same_v<T, Claim>)
        if (auto bad = checkVerdictsOf(database(), value, before))
            return tl::make_unexpected(*bad);
    return {};
}

Result<void> Edit::remove(Kind kind, Uid uid)
{
    if (kind == Kind::Project)
        return mistake("The project itself cannot be removed.");
    return store::removeWithDependents(m_act, kind, uid);
}

Result<ReviewerId> Edit::reviewer(const std::string& name)
{
    const auto found = store::named(database(), Kind::Reviewer, name);
    if (!found.empty())
        return ReviewerId(found.front());
    Reviewer reviewer;
    reviewer.name = name;
    return add(reviewer);
}

Result<SchemeId> Edit::scheme(const std::string& key)
{
    const auto found = store::named(database(), Kind::Scheme, key);
    if (!found.empty())
        return SchemeId(found.front());
    auto shipped = loadShippedScheme(m_dataFolder, key);
    if (!shipped)
        return tl::make_unexpected(shipped.error());
    return add(*shipped);
}

Result<OccasionId> Edit::voiceOf(DocumentId document)
{
    if (const auto found = store::voiceOccasion(database(), document))
        return OccasionId(*found);
    const auto held = store::load<Document>(database(), document.uid);
    if (!held)
        return mistake("There is no document " + document.uid.text() + ".");
    Occasion occasion;
    occasion.actors = {held->voice};
    occasion.how = How::Writes;
    occasion.said = held->published;
    occasion.document = document;
    occasion.ownVoice = true;
    return add(occasion);
}

Result<void> Edit::mergeTags(TagId from, TagId into)
{
    if (from == into)
        return mistake("A tag cannot be merged with itself.");
    const auto source = store::load<Tag>(database(), from.uid);
    auto target = store::load<Tag>(database(), into.uid);
    if (!source || !target)
        return mistake("There is no tag " + (source ? into : from).uid.text() + ".");
    // A tag that stood under the one that goes takes its place.
    if (target->parent == from) {
        target->parent = source->parent;
        if (auto done = update(*target); !done)
            return done;
    }
    store::moveTag(m_act, from, into);
    m_act.pump();
    return remove(Kind::Tag, from.uid);
}

Result<size_t> Edit::tag(TagId tag, Kind kind, const std::vector<Uid>& things, bool on)
{
    if (kind != Kind::Claim && kind != Kind::Document && kind != Kind::Actor)
        return mistake("Only claims, documents and actors bear tags.");
    for (const Uid& thing : things)
        if (database().idOf(kind, thing) == 0)
            return mistake("There is no " + what(kind) + " " + thing.text() + ".");
    return store::setTag(m_act, tag, kind, things, on);
}

Result<AssessmentId> Edit::judge(Assessment assessment, bool isAdopted)
{
    if (assessment.reviewer.isNull()) {
        const auto own = reviewer(act().reviewer());
        if (!own)
            return tl::make_unexpected(own.error());
        assessment.reviewer = *own;
    }
    if (assessment.time.empty())
        assessment.time = isoTime(act().ledger().clock().nowMilliseconds());
    assessment.id = {};
    assessment.adopted = false;
    const auto lookAt = [&](const char* column, Kind kind, Uid target) {
        if (target.isNull() || !assessment.id.isNull())
            return;
        for (const Uid& uid : store::pointingAt(database(), Kind::Assessment, column, kind, target))
            if (const auto held = store::load<Assessment>(database(), uid);
                held && held->reviewer == assessment.reviewer && held->scheme == assessment.scheme) {
                assessment.id = held->id;
                assessment.adopted = held->adopted;
            }
    };
    lookAt("claim_id", Kind::Claim, assessment.claim.uid);
    lookAt("actor_id", Kind::Actor, assessment.actor.uid);
    lookAt("attribution_id", Kind::Attribution, assessment.attribution.uid);
    if (assessment.id.isNull()) {
        const auto added = add(assessment, Fresh::Sure);
        if (!added)
            return added;
        assessment.id = *added;
    } else if (const auto done = update(assessment); !done) {
        return tl::make_unexpected(done.error());
    }
    if (isAdopted)
        if (const auto done = adopt(assessment.id); !done)
            return tl::make_unexpected(done.error());
    return assessment.id;
}

Result<void> Edit::adopt(AssessmentId assessment)
{
    auto held = store::load<Assessment>(database(), assessment.uid);
    if (!held)
        return mistake("There is no assessment " + assessment.uid.text() + ".");
    if (held->adopted)
        return {};
    if (const auto other = store::adoptedAssessment(database(), *held)) {
        auto before = store::loadHeld<Assessment>(database(), *other);
        before.adopted = false;
        if (auto done = update(before); !done)
            return done;
    }
    held->adopted = true;
    return update(*held);
}

#define ASSAY_EDIT(T)                                                                                        \
    template Result<decltype(T::id)> Edit::add<T>(T, Fresh);                                                 \
    template Result<void> Edit::update<T>(const T&);

ASSAY_EDIT(ProjectRecord)
ASSAY_EDIT(Reviewer)
ASSAY_EDIT(Scheme)
ASSAY_EDIT(Side)
ASSAY_EDIT(Tag)
ASSAY_EDIT(Place)
ASSAY_EDIT(Actor)
ASSAY_EDIT(Document)
ASSAY_EDIT(TextVersion)
ASSAY_EDIT(Passage)
ASSAY_EDIT(Translation)
ASSAY_EDIT(Name)
ASSAY_EDIT(Occasion)
ASSAY_EDIT(Claim)
ASSAY_EDIT(Attribution)
ASSAY_EDIT(Relation)
ASSAY_EDIT(Exhibit)
ASSAY_EDIT(Bearing)
ASSAY_EDIT(Assessment)
ASSAY_EDIT(Reply)
ASSAY_EDIT(View)
ASSAY_EDIT(Dismissal)

} // namespace assay
