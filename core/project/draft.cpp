#include "core/project/draft.h"

#include "core/project/draft_actors.h"
#include "core/project/draft_parts.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/proposals.h"
#include "core/store/records.h"
#include "core/text/capital.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay {
namespace {

bool isDoubleMark(char32_t c)
{
    return c == U'"' || (c >= U'\u201c' && c <= U'\u201f') || c == U'\u00ab' || c == U'\u00bb';
}

bool isMark(char32_t c)
{
    return isDoubleMark(c) || c == U'\'' || (c >= U'\u2018' && c <= U'\u201b') || c == U'\u2039' ||
           c == U'\u203a';
}

bool isBlank(char32_t c)
{
    return c == U' ' || c == U'\n' || c == U'\t' || c == U'\r' || c == U'\u00a0';
}

bool isComma(char32_t c)
{
    return c == U',' || c == U';' || c == U':' || c == U'\u2013' || c == U'\u2014' || c == U'-';
}

bool endsSentence(char32_t c)
{
    return c == U'.' || c == U'?' || c == U'!' || c == U'\u2026';
}

/// One piece without what only holds it in its sentence: the marks around it, commas at its ends.
std::u32string bare(const std::string& piece)
{
    std::u32string text;
    for (const char32_t c : utf8::toUtf32(piece))
        if (!isBlank(c))
            text += c;
        else if (!text.empty() && text.back() != U' ')
            text += U' ';
    size_t from = 0;
    size_t to = text.size();
    while (from < to && (isMark(text[from]) || isBlank(text[from]) || isComma(text[from])))
        ++from;
    while (to > from && (isMark(text[to - 1]) || isBlank(text[to - 1]) || isComma(text[to - 1])))
        --to;
    text = text.substr(from, to - from);
    // A quotation that was cut open leaves one mark behind.
    if (std::count_if(text.begin(), text.end(), isDoubleMark) % 2 != 0)
        text.erase(std::remove_if(text.begin(), text.end(), isDoubleMark), text.end());
    return text;
}

void addHedges(const suggest::Proposal& p, Draft& draft)
{
    for (const auto& hedge : p.hedges) {
        const bool inContent =
            std::any_of(p.content.begin(), p.content.end(),
                        [&](const CodePointRange& piece) { return piece.overlaps(hedge.range); });
        const bool isCue = !p.cue.empty() && hedge.range == p.cue.front();
        // A hedge belongs to the link whose voice it is: inside what is said, or the very word for saying it
        // ("claims"), it is the speaker's; else it is theirs who report him.
        const size_t links = draft.chain.size();
        const bool own = (inContent || isCue) && links > 0;
        const size_t at = own ? links : links > 0 ? links - 1 : 0;
        auto& kind = at == 0 ? draft.voiceHedge : draft.chain[at - 1].hedge;
        auto& words = at == 0 ? draft.voiceHedgeWords : draft.chain[at - 1].hedgeWords;
        if (kind)
            continue;
        kind = hedge.kind;
        words = hedge.range;
    }
}

ClaimType typeOf(const suggest::Proposal& p)
{
    if (p.how == suggest::How::Demands)
        return ClaimType::Demand;
    return p.belief ? ClaimType::Inference : ClaimType::Fact;
}

bool contests(Stance stance)
{
    return stance == Stance::Denies || stance == Stance::DeniesInPart || stance == Stance::Questions ||
           stance == Stance::Evades || stance == Stance::Declines || stance == Stance::Concedes;
}

void addChain(store::Database& database, const TextVersion& version, const suggest::Proposal& p, Draft& draft)
{
    const InView view = inView(database, draft.document, draft.version);
    for (size_t i = 0; i < p.chain.size(); ++i) {
        const bool last = i + 1 == p.chain.size();
        DraftLink link;
        if (last && p.speakers.size() > 1)
            for (const std::string& name : p.speakers)
                link.actors.push_back(draftActor(database, name, view.actors));
        else
            link.actors.push_back(draftActor(database, p.chain[i].name, view.actors));
        link.mention = p.chain[i].mention;
        link.cue = p.chain[i].cue;
        if (last) {
            link.how = p.how;
            link.mode = p.mode;
            link.said = p.date;
            if (link.said.isEmpty() && !p.dateWords.empty())
                link.said.words = p.dateWords;
            link.venue = p.venue;
        }
        chooseOccasion(database, version, view, link);
        draft.chain.push_back(std::move(link));
    }
    // "It was reported that ...": somebody said it, nobody is named.
    if (p.chain.empty() && p.mode != suggest::Mode::OwnVoice && !p.cue.empty()) {
        DraftLink link;
        DraftActor actor;
        actor.kind = ActorKind::Unnamed;
        if (!p.source.empty()) {
            link.mention = p.source.front();
            actor.name = store::slice(database, version.body.value, link.mention);
        }
        link.actors.push_back(std::move(actor));
        link.cue = p.cue.front();
        link.how = p.how;
        link.mode = p.mode;
        link.said = p.date;
        link.venue = p.venue;
        draft.chain.push_back(std::move(link));
    }
    for (const DraftLink& link : draft.chain)
        for (const DraftActor& actor : link.actors) {
            if (actor.known.isNull() && !actor.alike.empty())
                draft.notes.push_back("'" + actor.name + "' may be '" +
                                      store::describe(database, Kind::Actor, actor.alike.front().uid) +
                                      "', who is on record.");
            if (actor.known.isNull() || actor.name.empty())
                continue;
            const std::string on = store::describe(database, Kind::Actor, actor.known.uid);
            if (on != actor.name)
                draft.notes.push_back("'" + actor.name + "' is taken for '" + on + "'.");
        }
}

} // namespace

std::string statementFrom(const std::vector<std::string>& pieces)
{
    std::u32string text;
    for (const std::string& piece : pieces) {
        std::u32string part = bare(piece);
        constexpr std::u32string_view kThat = U"that ";
        if (text.empty() && part.size() > kThat.size() && (part[0] == U't' || part[0] == U'T') &&
            part.compare(1, 4, kThat.substr(1)) == 0)
            part = bare(utf8::fromUtf32(part.substr(kThat.size())));
        if (part.empty())
            continue;
        if (!text.empty())
            text += U' ';
        text += part;
    }
    if (text.empty())
        return {};
    if (!endsSentence(text.back()))
        text += U'.';
    return capitalised(utf8::fromUtf32(text));
}

Draft draftFrom(store::Database& database, const HeldProposal& held, ClaimId answers)
{
    const suggest::Proposal& p = held.proposal;
    const auto version = store::loadHeld<TextVersion>(database, held.key.version.uid);
    Draft draft;
    draft.document = held.document;
    draft.version = held.key.version;
    draft.content = p.content;
    std::vector<std::string> pieces;
    for (const auto& range : p.content)
        pieces.push_back(store::slice(database, version.body.value, range));
    draft.statement = statementFrom(pieces);
    draft.type = typeOf(p);
    draft.topics = p.topics;
    draft.stance = p.stance;
    draft.basis = p.cites.empty() ? Basis::Unknown : Basis::WasTold;
    addChain(database, version, p, draft);
    addHedges(p, draft);
    for (const std::string& name : p.cites)
        draft.cites.push_back(draftActor(database, name, {}));
    draft.answersClaim = answers;
    if (!answers.isNull()) {
        // Another stance is another attribution of the same claim.
        if (contests(draft.stance))
            draft.claim = answers;
        draft.notes.push_back("It is taken for an answer to '" +
                              store::describe(database, Kind::Claim, answers.uid) + "'.");
    } else if (const auto known = store::named(database, Kind::Claim, draft.statement); !known.empty()) {
        draft.claim = ClaimId(known.front());
    }
    return draft;
}

Result<Draft> draftOf(store::Database& database, const ProposalKey& key)
{
    const auto held = proposal(database, key);
    if (!held)
        return tl::make_unexpected(held.error());
    ClaimId answers;
    if (held->proposal.answers) {
        const ProposalKey other{key.version, static_cast<int64_t>(*held->proposal.answers) + 1};
        const auto answered = proposal(database, other);
        if (answered && answered->state == ProposalState::Taken)
            if (const auto attribution = store::load<Attribution>(database, answered->takenAs.uid))
                answers = attribution->claim;
    }
    return draftFrom(database, *held, answers);
}

} // namespace assay
