// What is found about a claim: exhibits, relations, judgements.

#include "app/models/claim_acts.h"
#include "app/models/edit_parts.h"
#include "app/models/given.h"
#include "app/models/terms.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay::window {

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
