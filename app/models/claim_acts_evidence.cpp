// What is said and found about a claim: answers, exhibits, relations, judgements.

#include "app/models/claim_acts.h"
#include "app/models/edit_parts.h"
#include "app/models/terms.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay::window {
namespace {

/// The texts of a map as values that an act may keep.
class Given
{
public:
    explicit Given(const QVariantMap& map)
    {
        for (auto at = map.begin(); at != map.end(); ++at)
            m_texts.emplace(at.key().toStdString(), at.value().toString().trimmed().toStdString());
    }
    std::string operator()(const char* name) const
    {
        const auto at = m_texts.find(name);
        return at == m_texts.end() ? std::string() : at->second;
    }
    /// The token of a vocabulary, or what stands for none.
    template<class E>
    E token(const char* name, E otherwise) const
    {
        return fromToken<E>((*this)(name)).value_or(otherwise);
    }

private:
    std::map<std::string, std::string> m_texts;
};

Result<DocumentId> documentFor(Edit& edit, const std::string& uid)
{
    const auto known = Uid::parse(uid);
    if (!known || !store::load<Document>(edit.database(), *known))
        return mistake("Choose the source in which it stands.");
    return DocumentId(*known);
}

Result<Link> speakerLink(Edit& edit, const Given& given)
{
    const auto speaker = actorFor(edit, given("speaker"), given("speakerName"));
    if (!speaker)
        return tl::make_unexpected(speaker.error());
    const auto said = parseFuzzyDate(given("said"));
    if (!said)
        return tl::make_unexpected(said.error());
    Occasion occasion;
    occasion.actors = {*speaker};
    occasion.how = given.token("how", How::Says);
    occasion.said = *said;
    occasion.venue = given("venue");
    const auto added = edit.add(occasion);
    if (!added)
        return tl::make_unexpected(added.error());
    Link link;
    link.occasion = *added;
    link.mode = given.token("mode", Mode::Reported);
    return link;
}

} // namespace

void ClaimActs::addAnswer(const QVariantMap& answer)
{
    act(tr("Adding an answer"), [given = Given(answer)](Edit& edit, Claim& claim) -> Result<std::string> {
        const auto document = documentFor(edit, given("document"));
        if (!document)
            return tl::make_unexpected(document.error());
        Attribution attribution;
        attribution.claim = claim.id;
        attribution.document = *document;
        attribution.stance = given.token("stance", Stance::Denies);
        attribution.basis = given.token("basis", Basis::Unknown);
        if (attribution.stance == Stance::DeniesInPart)
            attribution.scope = given("scope");
        if (!given("quote").empty()) {
            const auto passage = edit.passage(*document, TextQuote{given("quote"), {}, {}});
            if (!passage)
                return tl::make_unexpected(passage.error());
            attribution.content = {*passage};
        }
        const auto voice = edit.voiceOf(*document);
        if (!voice)
            return tl::make_unexpected(voice.error());
        Link own;
        own.occasion = *voice;
        own.mode = Mode::OwnVoice;
        attribution.chain = {own};
        std::string who = "the source itself";
        if (!given("speaker").empty() || !given("speakerName").empty()) {
            const auto link = speakerLink(edit, given);
            if (!link)
                return tl::make_unexpected(link.error());
            attribution.chain.push_back(*link);
            const auto occasion = store::load<Occasion>(edit.database(), link->occasion.uid);
            // Somebody new has no printed name before the act is done.
            who = given("speaker").empty()
                      ? given("speakerName")
                      : store::describe(edit.database(), Kind::Actor, occasion->actors.front().uid);
        }
        if (const auto added = edit.add(attribution); !added)
            return tl::make_unexpected(added.error());
        return "Noted that " + who + " " + worded(tokenOf(attribution.stance)).toStdString();
    });
}

void ClaimActs::setStance(const QString& attribution, const QString& token)
{
    act(tr("Changing a stance"),
        [uid = attribution.toStdString(), token = token.toStdString()](Edit& edit,
                                                                       Claim&) -> Result<std::string> {
            const auto known = Uid::parse(uid);
            auto held = known ? store::load<Attribution>(edit.database(), *known) : std::nullopt;
            const auto stance = fromToken<Stance>(token);
            if (!held || !stance)
                return mistake("This attribution is gone.");
            held->stance = *stance;
            if (*stance != Stance::DeniesInPart)
                held->scope.clear();
            return saidOr(edit.update(*held), "Changed a stance to '" + worded(token).toStdString() + "' on");
        });
}

void ClaimActs::removeAttribution(const QString& uid)
{
    act(tr("Removing an attribution"), [uid = uid.toStdString()](Edit& edit, Claim&) -> Result<std::string> {
        const auto known = Uid::parse(uid);
        const auto held = known ? store::load<Attribution>(edit.database(), *known) : std::nullopt;
        if (!held)
            return mistake("This attribution is gone.");
        const auto occasion = store::load<Occasion>(edit.database(), held->chain.back().occasion.uid);
        const std::string who = store::describe(edit.database(), Kind::Actor, occasion->actors.front().uid);
        return saidOr(edit.remove(Kind::Attribution, *known), "Removed what " + who + " says of");
    });
}

void ClaimActs::addExhibit(const QVariantMap& exhibit)
{
    act(tr("Adding an exhibit"),
        [given = Given(exhibit), isSeen = exhibit.value(QStringLiteral("isSeen")).toBool()](
            Edit& edit, Claim& claim) -> Result<std::string> {
            Bearing bearing;
            bearing.claim = claim.id;
            bearing.effect = given.token("effect", Effect::Supports);
            bearing.directness = given.token("directness", Directness::Indirect);
            bearing.strength = fromToken<Strength>(given("strength"));
            bearing.reason = given("reason");
            if (const auto known = Uid::parse(given("exhibit"))) {
                bearing.exhibit = ExhibitId(*known);
            } else {
                Exhibit made;
                made.title = given("title");
                made.kind = given.token("kind", ExhibitKind::Document);
                made.seen = isSeen ? Seen::ByUs : Seen::Described;
                if (!given("quote").empty()) {
                    const auto document = documentFor(edit, given("document"));
                    if (!document)
                        return tl::make_unexpected(document.error());
                    const auto passage = edit.passage(*document, TextQuote{given("quote"), {}, {}});
                    if (!passage)
                        return tl::make_unexpected(passage.error());
                    made.passage = *passage;
                }
                const auto added = edit.add(made);
                if (!added)
                    return tl::make_unexpected(added.error());
                bearing.exhibit = *added;
            }
            if (const auto added = addBearing(edit, bearing); !added)
                return tl::make_unexpected(added.error());
            return "Added '" + brief(store::describe(edit.database(), Kind::Exhibit, bearing.exhibit.uid)) +
                   (bearing.effect == Effect::Supports ? "' for" : "' against");
        });
}

void ClaimActs::removeExhibit(const QString& bearing)
{
    act(tr("Removing an exhibit"), [uid = bearing.toStdString()](Edit& edit, Claim&) -> Result<std::string> {
        const auto known = Uid::parse(uid);
        return known ? saidOr(edit.remove(Kind::Bearing, *known), "Took an exhibit off")
                     : mistake("It is gone.");
    });
}

void ClaimActs::addRelation(const QString& claim, const QString& kind, const QString& reason)
{
    act(tr("Tying two claims"),
        [other = claim.toStdString(), token = kind.toStdString(),
         reason = reason.trimmed().toStdString()](Edit& edit, Claim& claim) -> Result<std::string> {
            const auto to = Uid::parse(other);
            const auto kind = fromToken<RelationKind>(token);
            if (!to || !kind)
                return mistake("Choose the other claim.");
            const auto reviewer = edit.reviewer(edit.act().reviewer());
            if (!reviewer)
                return tl::make_unexpected(reviewer.error());
            Relation relation;
            relation.kind = *kind;
            relation.from = claim.id;
            relation.to = ClaimId(*to);
            relation.reviewer = *reviewer;
            relation.reason = reason;
            if (const auto added = edit.add(relation); !added)
                return tl::make_unexpected(added.error());
            return "Said that it " + worded(token).toStdString() + " another:";
        });
}

void ClaimActs::removeRelation(const QString& uid)
{
    act(tr("Untying two claims"), [uid = uid.toStdString()](Edit& edit, Claim&) -> Result<std::string> {
        const auto known = Uid::parse(uid);
        return known ? saidOr(edit.remove(Kind::Relation, *known), "Took a relation off")
                     : mistake("It is gone.");
    });
}

void ClaimActs::judge(const QString& schemeKey, const QVariantMap& values, const QString& reason,
                      const QString& note, bool isAdopted)
{
    act(tr("Judging a claim"),
        [key = schemeKey.toStdString(), given = Given(values), axes = values.keys(),
         reason = reason.trimmed().toStdString(), note = note.trimmed().toStdString(),
         isAdopted](Edit& edit, Claim& claim) -> Result<std::string> {
            const auto scheme = edit.scheme(key);
            if (!scheme)
                return tl::make_unexpected(scheme.error());
            Assessment assessment;
            assessment.claim = claim.id;
            assessment.scheme = *scheme;
            assessment.reason = reason;
            assessment.note = note;
            std::string words;
            const auto known = store::load<Scheme>(edit.database(), scheme->uid);
            for (const SchemeValue& value : known->values)
                if (axes.contains(QString::fromStdString(value.axis)) &&
                    given(value.axis.c_str()) == value.token) {
                    assessment.values.push_back({value.axis, value.token});
                    words += (words.empty() ? "" : ", ") + value.label;
                }
            if (const auto judged = edit.judge(std::move(assessment), isAdopted); !judged)
                return tl::make_unexpected(judged.error());
            return "Judged " + words + ":";
        });
}

void ClaimActs::adopt(const QString& assessment)
{
    act(tr("Adopting a judgement"),
        [uid = assessment.toStdString()](Edit& edit, Claim&) -> Result<std::string> {
            const auto known = Uid::parse(uid);
            return known ? saidOr(edit.adopt(AssessmentId(*known)), "Adopted a judgement of")
                         : mistake("It is gone.");
        });
}

void ClaimActs::removeAssessment(const QString& uid)
{
    act(tr("Removing a judgement"), [uid = uid.toStdString()](Edit& edit, Claim&) -> Result<std::string> {
        const auto known = Uid::parse(uid);
        return known ? saidOr(edit.remove(Kind::Assessment, *known), "Removed a judgement of")
                     : mistake("It is gone.");
    });
}

} // namespace assay::window
