// The cards of claims, attributions and occasions.

#include "app/cli/card.h"
#include "app/cli/output.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay::cli {

void Card::claim(const Claim& claim)
{
    head(Kind::Claim, m_wording.titleOf(Kind::Claim, claim.id.uid), claim.id.uid);
    if (m_wording.hides(Kind::Claim, claim.id.uid))
        return;
    field("type", std::string(tokenOf(claim.type)) + ", " + worded(tokenOf(claim.status)));
    std::string topics;
    for (const auto& topic : claim.topics)
        topics += (topics.empty() ? "" : ", ") + topic;
    field("topics", topics);
    for (const auto& about : claim.about)
        field("about", m_wording.nameOf(about.actor) + " (" + std::string(tokenOf(about.role)) + ")");
    field("happened", m_wording.when(claim.happened));
    field("place", m_wording.nameOf(claim.place));
    tags(claim.tags);
    note(claim.note, claim.noteVisibility);
    attributionsOf(claim.id);
    relationsOf(claim.id);
    bearings("claim_id", Kind::Claim, claim.id.uid);
    assessments("claim_id", Kind::Claim, claim.id.uid);
    replies("claim_id", Kind::Claim, claim.id.uid);
}

void Card::attributionsOf(ClaimId claim)
{
    const auto all = visible(Kind::Attribution, store::pointingAt(m_database, Kind::Attribution, "claim_id",
                                                                  Kind::Claim, claim.uid));
    if (all.empty())
        return;
    section("Who says so, and who does not");
    for (const Uid& uid : all) {
        const auto held = store::loadHeld<Attribution>(m_database, uid);
        const auto speaker = store::loadHeld<Occasion>(m_database, held.chain.back().occasion.uid);
        printLine("- " + shown(m_wording.speakers(speaker)) + " " + worded(tokenOf(held.stance)) + "  " +
                  uid.text());
        attribution(held, false);
    }
}

void Card::chain(const Attribution& attribution)
{
    std::string text;
    for (const auto& link : attribution.chain) {
        const auto occasion = store::loadHeld<Occasion>(m_database, link.occasion.uid);
        text += (text.empty() ? "" : " -> ") + m_wording.speakers(occasion);
        if (link.hedge)
            text += " [" + std::string(tokenOf(*link.hedge)) +
                    (link.hedgePassage.isNull() ? "" : " " + m_wording.quoteOf(link.hedgePassage)) + "]";
    }
    if (attribution.chain.size() > 1)
        field("chain", text);
    else if (attribution.chain.front().hedge)
        field("hedge", text);
}

void Card::attribution(const Attribution& attribution, bool withClaim)
{
    if (withClaim && m_wording.hides(Kind::Attribution, attribution.id.uid))
        return; // its title was withheld, which counts
    const auto& last = attribution.chain.back();
    const auto occasion = store::loadHeld<Occasion>(m_database, last.occasion.uid);
    if (withClaim) {
        field("claim", m_wording.titleOf(Kind::Claim, attribution.claim.uid));
        field("speaker", m_wording.speakers(occasion));
        field("stance", worded(tokenOf(attribution.stance)));
    }
    field("scope", attribution.scope);
    std::string how = std::string(tokenOf(occasion.how)) + ", " + worded(tokenOf(last.mode));
    for (const auto& piece :
         {m_wording.when(occasion.said), occasion.venue, m_wording.circumstancesOf(occasion)})
        how += piece.empty() ? "" : ", " + piece;
    field("how", how);
    chain(attribution);
    for (const auto& passage : attribution.content)
        field("quote", m_wording.quoteOf(passage));
    if (attribution.basis != Basis::Unknown)
        field("basis", worded(tokenOf(attribution.basis)));
    for (const auto& cited : attribution.cites)
        field("cites", m_wording.nameOf(cited));
    if (!attribution.answersClaim.isNull())
        field("answers", m_wording.titleOf(Kind::Claim, attribution.answersClaim.uid));
    if (!attribution.answersOccasion.isNull()) {
        const auto answered = store::loadHeld<Occasion>(m_database, attribution.answersOccasion.uid);
        field("answers", m_wording.speakers(answered) +
                             (answered.said.isEmpty() ? "" : ", " + m_wording.when(answered.said)));
    }
    field("in", m_wording.titleOf(attribution.document));
    if (withClaim)
        assessments("attribution_id", Kind::Attribution, attribution.id.uid);
}

void Card::relationsOf(ClaimId claim)
{
    bool any = false;
    const auto line = [&](const Uid& uid, bool outward) {
        if (!any)
            section("Tied to other claims");
        any = true;
        const auto relation = store::loadHeld<Relation>(m_database, uid);
        const auto other = outward ? relation.to : relation.from;
        printLine("- " + std::string(outward ? "this " : "") + worded(tokenOf(relation.kind)) +
                  (outward ? ": " : " this: ") + shown(m_wording.titleOf(Kind::Claim, other.uid)));
        field("reason", relation.reason);
        field("reviewer", m_wording.titleOf(Kind::Reviewer, relation.reviewer.uid));
    };
    for (const Uid& uid : store::pointingAt(m_database, Kind::Relation, "from_id", Kind::Claim, claim.uid))
        line(uid, true);
    for (const Uid& uid : store::pointingAt(m_database, Kind::Relation, "to_id", Kind::Claim, claim.uid))
        line(uid, false);
}

void Card::bearings(const char* column, Kind kind, Uid uid)
{
    const auto all = store::pointingAt(m_database, Kind::Bearing, column, kind, uid);
    if (!all.empty())
        section(kind == Kind::Claim ? "Evidence" : "What it bears on");
    for (const Uid& one : all) {
        const auto bearing = store::loadHeld<Bearing>(m_database, one);
        std::string words =
            std::string(tokenOf(bearing.effect)) + ", " + std::string(tokenOf(bearing.directness));
        if (bearing.strength)
            words += ", " + std::string(tokenOf(*bearing.strength));
        printLine("- " + words + ": " +
                  shown(kind == Kind::Claim ? m_wording.titleOf(Kind::Exhibit, bearing.exhibit.uid)
                                            : m_wording.titleOf(Kind::Claim, bearing.claim.uid)));
        field("reason", bearing.reason);
        field("reviewer", m_wording.titleOf(Kind::Reviewer, bearing.reviewer.uid));
    }
}

void Card::assessments(const char* column, Kind kind, Uid uid)
{
    const auto all = store::pointingAt(m_database, Kind::Assessment, column, kind, uid);
    if (!all.empty())
        section("Assessments");
    for (const Uid& one : all) {
        const auto held = store::loadHeld<Assessment>(m_database, one);
        printLine("- " + shown(m_wording.titleOf(Kind::Reviewer, held.reviewer.uid)) +
                  (held.adopted ? " (adopted)" : ""));
        assessment(held, false);
    }
}

void Card::assessment(const Assessment& assessment, bool withTarget)
{
    if (withTarget) {
        if (!assessment.claim.isNull())
            field("claim", m_wording.titleOf(Kind::Claim, assessment.claim.uid));
        field("actor", m_wording.nameOf(assessment.actor));
        if (!assessment.attribution.isNull())
            field("attribution", m_wording.titleOf(Kind::Attribution, assessment.attribution.uid));
        field("reviewer", m_wording.titleOf(Kind::Reviewer, assessment.reviewer.uid));
        field("adopted", assessment.adopted ? "yes" : "no");
    }
    const auto scheme = store::load<Scheme>(m_database, assessment.scheme.uid);
    field("scheme", scheme ? scheme->title : "");
    for (const auto& value : assessment.values) {
        std::string label;
        if (scheme)
            for (const auto& known : scheme->values)
                if (known.axis == value.axis && known.token == value.token)
                    label = known.label;
        field(value.axis.c_str(),
              label.empty() || label == value.token ? value.token : value.token + ", " + label);
    }
    field("reason", assessment.reason);
    note(assessment.note, Visibility::Internal);
    field("time", assessment.time);
}

void Card::replies(const char* column, Kind kind, Uid uid)
{
    const auto all = store::pointingAt(m_database, Kind::Reply, column, kind, uid);
    if (!all.empty())
        section("Right of reply");
    for (const Uid& one : all) {
        const auto reply = store::loadHeld<Reply>(m_database, one);
        printLine("- " +
                  shown(kind == Kind::Claim ? m_wording.nameOf(reply.actor)
                                            : m_wording.titleOf(Kind::Claim, reply.claim.uid)) +
                  ": " + worded(tokenOf(reply.outcome)));
        field("asked", m_wording.when(reply.asked));
        field("how", reply.channel);
        field("deadline", m_wording.when(reply.deadline));
        if (!reply.answer.isNull())
            field("answer", reply.answer.uid.text());
    }
}

void Card::occasion(const Occasion& occasion)
{
    head(Kind::Occasion, m_wording.speakers(occasion) + " " + std::string(tokenOf(occasion.how)),
         occasion.id.uid);
    field("said", m_wording.when(occasion.said));
    field("venue", occasion.venue);
    field("circumstances", m_wording.circumstancesOf(occasion));
    if (!occasion.document.isNull())
        field(occasion.ownVoice ? "own voice of" : "held in", m_wording.titleOf(occasion.document));
    note(occasion.note, occasion.noteVisibility);
    const auto reports =
        visible(Kind::Attribution, store::pointingAt(m_database, Kind::Attribution, "link.occasion_id",
                                                     Kind::Occasion, occasion.id.uid));
    if (!reports.empty())
        section("Reported in");
    for (const Uid& uid : reports) {
        const auto held = store::loadHeld<Attribution>(m_database, uid);
        printLine("- " + shown(m_wording.titleOf(held.document)) + ": " + worded(tokenOf(held.stance)) +
                  "  " + uid.text());
        field("claim", m_wording.titleOf(Kind::Claim, held.claim.uid));
    }
}

} // namespace assay::cli
