#include "tests/core/query/model_builder.h"

// Who there is, and the documents.
namespace assay::query {

namespace {

constexpr const char* kNames[] = {
    "Dilgam Asgarov",       "Диљгам Аскеров",      "Hasan Hasanov", "Ali Hasanov", "Nayil Hasanov",
    "Armenian authorities", "Ministry of Defence", "Babayan",       "Բաբայան",     "Red Cross"};
constexpr const char* kPlaceNames[] = {"Kalbajar", "Karvachar", "Baku", "Shaplar village"};
constexpr const char* kTags[] = {"urgent", "check", "check twice", "done"};
constexpr const char* kSides[] = {"Azerbaijan", "Artsakh/Armenia", "Others"};
constexpr const char* kReviewers[] = {"Anna Petrova", "Ben Okri"};
constexpr const char* kTitles[] = {"Report on the bridge", "Verdict", "Morning report"};
constexpr const char* kLanguages[] = {"", "en", "az", "az-Latn", "hy"};

} // namespace

void ModelBuilder::people()
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

void ModelBuilder::sources()
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
        document.voice = m_dice.once(2) ? voice() : idAmong(m_dice, m_model.actors);
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

/// The own voice of a document, which has no name but its title.
ActorId ModelBuilder::voice()
{
    Actor& actor = add(m_model.actors);
    actor.kind = ActorKind::OwnVoice;
    actor.visibility = visibility();
    return actor.id;
}

void ModelBuilder::passage(DocumentId document, const std::vector<TextVersionId>& read)
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

} // namespace assay::query
