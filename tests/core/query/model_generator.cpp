#include "tests/core/query/model_generator.h"

#include "core/query/fields.h"

#include <algorithm>

namespace assay::query {

namespace {

constexpr const char* kNames[] = {
    "Dilgam Asgarov",       "Диљгам Аскеров",      "Hasan Hasanov", "Ali Hasanov", "Nayil Hasanov",
    "Armenian authorities", "Ministry of Defence", "Babayan",       "Բաբայան",     "Red Cross"};
constexpr const char* kPlaceNames[] = {"Kalbajar", "Karvachar", "Baku", "Shaplar village"};
constexpr const char* kWords[] = {"bridge",  "mined",   "captured", "road",
                                  "Əsgərov", "torture", "bridges",  "granted"};
constexpr const char* kTopics[] = {"torture", "trial", "killing"};
constexpr const char* kTags[] = {"urgent", "check", "check twice", "done"};
constexpr const char* kSides[] = {"Azerbaijan", "Artsakh/Armenia", "Others"};
constexpr const char* kVenues[] = {"", "", "Baku", "First Instance Court", "court of appeal"};
constexpr const char* kLanguages[] = {"", "en", "az", "az-Latn", "hy"};
constexpr const char* kTitles[] = {"Report on the bridge", "Verdict", "Morning report"};
constexpr const char* kReviewers[] = {"Anna Petrova", "Ben Okri"};

constexpr int64_t kStart = 1'600'000'000'000;

struct Frame
{
    const char* words;
    const char* earliest;
    const char* latest;
};
constexpr Frame kDates[] = {{"", "", ""},
                            {"", "", ""},
                            {"3 July 2014", "2014-07-03", "2014-07-03"},
                            {"July 2014", "2014-07-01", "2014-07-31"},
                            {"2014", "2014-01-01", "2014-12-31"},
                            {"by July 11", "", "2014-07-11"},
                            {"since 2015", "2015-01-01", ""},
                            {"once", "", ""},
                            {"2020", "2020-01-01", "2020-12-31"}};

FuzzyDate dateOf(Dice& dice)
{
    const Frame& frame = dice.of(kDates);
    FuzzyDate date;
    date.words = frame.words;
    date.earliest = Day::fromIso(frame.earliest);
    date.latest = Day::fromIso(frame.latest);
    return date;
}

template<class E>
E tokenAmong(Dice& dice)
{
    return static_cast<E>(dice.below(tokens<E>().size()));
}

std::string sentence(Dice& dice)
{
    std::string text;
    for (size_t i = 1 + dice.below(4); i > 0; --i)
        text += std::string(text.empty() ? "" : " ") + dice.of(kWords);
    return text;
}

template<class C>
auto idAmong(Dice& dice, const C& values)
{
    return values[dice.below(values.size())].id;
}

template<class C>
auto idOrNull(Dice& dice, const C& values)
{
    return values.empty() || dice.once(2) ? decltype(values[0].id)() : idAmong(dice, values);
}

class Builder
{
public:
    explicit Builder(Dice& dice) : m_dice(dice) {}

    Model build()
    {
        people();
        sources();
        ledger();
        judgements();
        return std::move(m_model);
    }

private:
    Uid uid() { return m_uids.next(kStart + static_cast<int64_t>(m_dice.below(5)) * 1000); }
    template<class T>
    T& add(std::vector<T>& values)
    {
        values.emplace_back();
        values.back().id = decltype(values.back().id)(uid());
        return values.back();
    }
    Visibility visibility() { return m_dice.once(8) ? Visibility::Internal : Visibility::Public; }

    void people()
    {
        for (const char* name : kReviewers) {
            Reviewer& reviewer = add(m_model.reviewers);
            reviewer.name = name;
            reviewer.initials = std::string(1, name[0]) + "X";
        }
        for (const char* name : kSides)
            add(m_model.sides).name = name;
        for (const char* name : kTags) {
            const TagId parent = idOrNull(m_dice, m_model.tags);
            Tag& tag = add(m_model.tags);
            tag.name = name;
            tag.parent = parent;
        }
        for (const char* name : kPlaceNames) {
            const PlaceId whole = idOrNull(m_dice, m_model.places);
            Place& place = add(m_model.places);
            place.partOf = whole;
            Name& written = add(m_model.names);
            written.place = m_model.places.back().id;
            written.text = name;
            written.visibility = visibility();
        }
        for (size_t i = 4 + m_dice.below(5); i > 0; --i) {
            const ActorId before = idOrNull(m_dice, m_model.actors);
            const ActorId other = idOrNull(m_dice, m_model.actors);
            Actor& actor = add(m_model.actors);
            actor.kind = m_dice.once(2) ? ActorKind::Person : tokenAmong<ActorKind>(m_dice);
            actor.visibility = visibility();
            if (!before.isNull() && m_dice.once(4))
                actor.mergedInto = before;
            if (!before.isNull() && m_dice.once(2))
                actor.partOf.push_back({before, dateOf(m_dice)});
            if (!other.isNull() && m_dice.once(3))
                actor.affiliations.push_back({other, "", dateOf(m_dice)});
            for (size_t sides = m_dice.below(3); sides > 0; --sides)
                actor.sides.push_back(
                    {idAmong(m_dice, m_model.sides), m_dice.once(2) ? FuzzyDate() : dateOf(m_dice)});
            if (m_dice.once(3))
                actor.tags.push_back(idAmong(m_dice, m_model.tags));
            const ActorId id = actor.id;
            for (size_t names = 1 + m_dice.below(2); names > 0; --names) {
                Name& name = add(m_model.names);
                name.actor = id;
                name.text = m_dice.of(kNames);
                name.visibility = visibility();
            }
        }
    }

    void sources()
    {
        for (size_t i = 1 + m_dice.below(3); i > 0; --i) {
            Document& document = add(m_model.documents);
            document.title = m_dice.of(kTitles);
            document.kind = tokenAmong<DocumentKind>(m_dice);
            document.publisher = idOrNull(m_dice, m_model.actors);
            if (m_dice.once(3))
                document.authors.push_back(sentence(m_dice));
            document.language = m_dice.of(kLanguages);
            document.published = dateOf(m_dice);
            document.voice = idAmong(m_dice, m_model.actors);
            document.witness = m_dice.once(3);
            document.visibility = m_dice.once(5) ? Visibility::Internal : Visibility::Public;
            if (m_dice.once(3))
                document.tags.push_back(idAmong(m_dice, m_model.tags));
            for (size_t paragraphs = m_dice.below(3); paragraphs > 0; --paragraphs)
                m_model.texts[document.id].push_back(sentence(m_dice));
            const DocumentId id = document.id;
            const ActorId voice = document.voice;
            const size_t versions = 1 + m_dice.below(2);
            std::vector<TextVersionId> read;
            for (size_t number = 1; number <= versions; ++number) {
                TextVersion& version = add(m_model.versions);
                version.document = id;
                version.number = static_cast<int64_t>(number);
                read.push_back(version.id);
            }
            Occasion& own = add(m_model.occasions);
            own.ownVoice = true;
            own.document = id;
            own.actors = {voice};
            own.how = How::Writes;
            own.said = dateOf(m_dice);
            for (size_t passages = 1 + m_dice.below(3); passages > 0; --passages)
                passage(id, read);
        }
    }

    void passage(DocumentId document, const std::vector<TextVersionId>& read)
    {
        Passage& passage = add(m_model.passages);
        passage.document = document;
        passage.home = read.front();
        passage.quote = sentence(m_dice);
        passage.visibility = visibility();
        for (const TextVersionId version : read) {
            Anchor anchor;
            anchor.version = version;
            anchor.state = tokenAmong<AnchorState>(m_dice);
            if (anchor.state == AnchorState::Exact || anchor.state == AnchorState::Moved) {
                anchor.start = 0;
                anchor.end = 1;
            }
            passage.anchors.push_back(anchor);
        }
        const PassageId id = passage.id;
        if (m_dice.once(3)) {
            Translation& translation = add(m_model.translations);
            translation.passage = id;
            translation.language = "en";
            translation.text = sentence(m_dice);
        }
    }

    void ledger()
    {
        for (size_t i = 2 + m_dice.below(4); i > 0; --i) {
            Occasion& occasion = add(m_model.occasions);
            for (size_t actors = 1 + m_dice.below(2); actors > 0; --actors)
                occasion.actors.push_back(idAmong(m_dice, m_model.actors));
            occasion.how = tokenAmong<How>(m_dice);
            occasion.said = dateOf(m_dice);
            occasion.venue = m_dice.of(kVenues);
            if (m_dice.once(3))
                occasion.circumstances.push_back(tokenAmong<Circumstance>(m_dice));
        }
        for (size_t i = 1 + m_dice.below(4); i > 0; --i) {
            Claim& claim = add(m_model.claims);
            claim.statement = sentence(m_dice);
            claim.type = tokenAmong<ClaimType>(m_dice);
            claim.status = tokenAmong<ClaimStatus>(m_dice);
            claim.happened = dateOf(m_dice);
            claim.place = idOrNull(m_dice, m_model.places);
            if (m_dice.once(2))
                claim.topics.push_back(m_dice.of(kTopics));
            if (m_dice.once(3))
                claim.tags.push_back(idAmong(m_dice, m_model.tags));
            for (size_t about = m_dice.below(3); about > 0; --about)
                claim.about.push_back({idAmong(m_dice, m_model.actors),
                                       m_dice.once(2) ? Role::Accused : tokenAmong<Role>(m_dice)});
        }
        for (const Claim& claim : m_model.claims)
            for (size_t i = m_dice.below(4); i > 0; --i)
                attribution(claim.id);
        for (size_t i = m_dice.below(3); i > 0 && m_model.claims.size() > 1; --i) {
            const ClaimId from = idAmong(m_dice, m_model.claims), to = idAmong(m_dice, m_model.claims);
            if (from == to)
                continue;
            Relation& relation = add(m_model.relations);
            relation.kind = m_dice.once(2) ? RelationKind::Contradicts : tokenAmong<RelationKind>(m_dice);
            relation.from = from;
            relation.to = to;
            relation.reviewer = idOrNull(m_dice, m_model.reviewers);
        }
        for (size_t i = m_dice.below(3); i > 0; --i) {
            Exhibit& exhibit = add(m_model.exhibits);
            exhibit.title = sentence(m_dice);
            exhibit.kind = tokenAmong<ExhibitKind>(m_dice);
            exhibit.passage = idOrNull(m_dice, m_model.passages);
            if (m_dice.once(3))
                continue;
            Bearing& bearing = add(m_model.bearings);
            bearing.exhibit = m_model.exhibits.back().id;
            bearing.claim = idAmong(m_dice, m_model.claims);
            bearing.effect = tokenAmong<Effect>(m_dice);
        }
        for (size_t i = m_dice.below(3); i > 0; --i) {
            Reply& reply = add(m_model.replies);
            reply.actor = idAmong(m_dice, m_model.actors);
            reply.claim = idAmong(m_dice, m_model.claims);
            reply.outcome = tokenAmong<Outcome>(m_dice);
        }
        View& view = add(m_model.views);
        view.name = "Torture";
        view.query = "topic:torture";
    }

    void attribution(ClaimId claim)
    {
        const Document& document = m_dice.of(m_model.documents);
        std::vector<PassageId> passages;
        for (const Passage& passage : m_model.passages)
            if (passage.document == document.id)
                passages.push_back(passage.id);
        Attribution& attribution = add(m_model.attributions);
        attribution.claim = claim;
        attribution.document = document.id;
        attribution.stance = m_dice.once(2)   ? Stance::Asserts
                             : m_dice.once(2) ? Stance::Denies
                                              : tokenAmong<Stance>(m_dice);
        attribution.basis = tokenAmong<Basis>(m_dice);
        for (size_t i = m_dice.below(3); i > 0 && !passages.empty(); --i)
            attribution.content.push_back(m_dice.of(passages));
        if (m_dice.once(3))
            attribution.cites.push_back(idAmong(m_dice, m_model.actors));
        if (m_dice.once(4))
            attribution.answersClaim = idAmong(m_dice, m_model.claims);
        Link own;
        for (const Occasion& occasion : m_model.occasions)
            if (occasion.ownVoice && occasion.document == document.id)
                own.occasion = occasion.id;
        own.mode = Mode::OwnVoice;
        attribution.chain.push_back(own);
        for (size_t i = m_dice.below(4); i > 0; --i) {
            std::vector<OccasionId> acts;
            for (const Occasion& occasion : m_model.occasions)
                if (!occasion.ownVoice)
                    acts.push_back(occasion.id);
            Link link;
            link.occasion = m_dice.of(acts);
            link.mode = tokenAmong<Mode>(m_dice);
            if (m_dice.once(3))
                link.hedge = tokenAmong<Hedge>(m_dice);
            if (m_dice.once(3) && !passages.empty())
                link.mention = m_dice.of(passages);
            if (m_dice.once(3) && !passages.empty())
                link.cue = m_dice.of(passages);
            if (m_dice.once(6) && !passages.empty())
                link.hedgePassage = m_dice.of(passages);
            attribution.chain.push_back(link);
        }
    }

    static SchemeValue value(const char* axis, const char* token, const char* label,
                             std::optional<int64_t> rank)
    {
        SchemeValue made;
        made.axis = axis;
        made.token = token;
        made.label = label;
        made.rank = rank;
        return made;
    }

    void judgements()
    {
        Scheme& admiralty = add(m_model.schemes);
        admiralty.key = "admiralty";
        admiralty.title = "Admiralty";
        admiralty.values = {
            value("reliability", "B", "Usually reliable", 5), value("reliability", "C", "Fairly", 4),
            value("reliability", "F", "Cannot be judged", std::nullopt),
            value("credibility", "2", "Probably true", 5), value("credibility", "4", "Doubtful", 3)};
        Scheme& bands = add(m_model.schemes);
        bands.key = "icd-203";
        bands.title = "ICD 203";
        bands.values = {value("likelihood", "unlikely", "Unlikely", 3),
                        value("likelihood", "likely", "Likely", 5), value("confidence", "low", "Low", 1),
                        value("confidence", "high", "High", 3)};
        Scheme& verdicts = add(m_model.schemes);
        verdicts.key = "verdict";
        verdicts.title = "Verdicts";
        verdicts.values = {value("verdict", "false", "False", 1), value("verdict", "true", "True", 3)};
        for (size_t i = m_dice.below(7); i > 0; --i) {
            Assessment assessment;
            const Scheme& scheme = m_dice.of(m_model.schemes);
            const size_t target = m_dice.below(4);
            if (target == 0 && !m_model.attributions.empty())
                assessment.attribution = idAmong(m_dice, m_model.attributions);
            else if (target == 1)
                assessment.actor = idAmong(m_dice, m_model.actors);
            else
                assessment.claim = idAmong(m_dice, m_model.claims);
            assessment.scheme = scheme.id;
            assessment.reviewer = idAmong(m_dice, m_model.reviewers);
            assessment.time = isoTime(kStart + static_cast<int64_t>(m_dice.below(6)) * 1000 - 500);
            for (const SchemeValue& value : scheme.values) {
                const bool has = std::any_of(assessment.values.begin(), assessment.values.end(),
                                             [&](const AssessedValue& v) { return v.axis == value.axis; });
                if (!has && m_dice.once(2))
                    assessment.values.push_back({value.axis, value.token});
            }
            assessment.adopted = m_dice.once(2);
            for (const Assessment& other : m_model.assessments)
                if (other.claim == assessment.claim && other.actor == assessment.actor &&
                    other.attribution == assessment.attribution && other.scheme == assessment.scheme &&
                    other.adopted)
                    assessment.adopted = false;
            assessment.id = AssessmentId(uid());
            m_model.assessments.push_back(assessment);
        }
    }

    Dice& m_dice;
    Model m_model;
    ModelUids m_uids;
};

std::string valueFor(Dice& dice, const FieldInfo& info)
{
    static constexpr const char* kTypedNames[] = {
        "Asgarov", "=\"Hasan Hasanov\"", "Hasanov", "\"armenian auth\"+", "Ministry+", "Babayan", "Nobody",
        "Али"};
    static constexpr const char* kTypedDates[] = {
        "2014",         "=2014", "2014-07-03", "2014-07..2015-01", ">2014-07",
        "<=2014-07-05", "none",  "=2014-07",   "..2014-07-02",     "2016.."};
    switch (info.type) {
    case ValueType::Words:
        return std::string(info.values[dice.below(info.values.size())]);
    case ValueType::Actor:
        return dice.of(kTypedNames);
    case ValueType::Place:
        return dice.once(2) ? "Baku" : "Kelbajar";
    case ValueType::Date:
        return dice.of(kTypedDates);
    case ValueType::Number:
        return std::string(dice.once(2) ? ">=" : dice.once(2) ? "<" : "") + std::to_string(dice.below(4));
    case ValueType::Language:
        return dice.once(2) ? "az" : dice.once(2) ? "=az" : "EN";
    case ValueType::Text:
        return dice.of(kWords);
    case ValueType::Axis:
        switch (info.field) {
        case Field::Reliability:
            return dice.once(3) ? "F" : dice.once(2) ? ">=C" : "B";
        case Field::Credibility:
            return dice.once(2) ? ">=4" : "2";
        case Field::Likelihood:
            return dice.once(2) ? ">=unlikely" : "likely";
        case Field::Confidence:
            return dice.once(2) ? "<high" : "low,high";
        case Field::Verdict:
            return dice.once(2) ? "true" : "false";
        default:
            return "strong";
        }
    case ValueType::Name:
        break;
    }
    switch (info.field) {
    case Field::Side:
        return dice.once(2) ? "Azerbaijan" : dice.once(2) ? "armenia" : "=armenia";
    case Field::Venue:
        return dice.once(2) ? "court" : "=baku";
    case Field::Doc:
        return dice.once(2) ? "report" : "\"report the\"";
    case Field::Topic:
        return dice.once(2) ? "torture" : "tri";
    case Field::Tag:
        return dice.once(2) ? "check" : dice.once(2) ? "tw" : "urgent";
    default:
        return dice.once(2) ? "Anna" : "BX";
    }
}

std::string leaf(Dice& dice)
{
    if (dice.once(8)) {
        const std::string word = dice.of(kWords);
        return dice.once(4)   ? "\"" + word + " " + dice.of(kWords) + "\""
               : dice.once(2) ? word.substr(0, 3)
                              : word;
    }
    const FieldInfo& info = fields()[dice.below(fields().size())];
    // Values that the words of the field take on other kinds of rows are mistakes here.
    std::string value = valueFor(dice, info);
    if (info.field == Field::Type)
        value = tokens<ClaimType>()[dice.below(4)];
    std::string term = std::string(info.name) + ":" + value;
    if (dice.once(4) && info.type == ValueType::Words && info.field != Field::Type)
        term += "," + valueFor(dice, info);
    return term;
}

std::string tree(Dice& dice, size_t depth)
{
    if (depth == 0 || dice.once(3))
        return leaf(dice);
    switch (dice.below(6)) {
    case 0:
        return "-(" + tree(dice, depth - 1) + ")";
    case 1:
        return "[" + tree(dice, depth - 1) + "]";
    case 2:
        return "(" + tree(dice, depth - 1) + " OR " + tree(dice, depth - 1) + ")";
    default:
        return "(" + tree(dice, depth - 1) + " " + tree(dice, depth - 1) + ")";
    }
}

} // namespace

Model randomModel(Dice& dice)
{
    return Builder(dice).build();
}

std::string randomFilter(Dice& dice)
{
    return dice.once(4) ? leaf(dice) : tree(dice, 1 + dice.below(3));
}

} // namespace assay::query
