#include "core/project/proposal_state.h"

#include "core/document/anchor.h"
#include "core/store/content.h"
#include "core/text/fold.h"
#include "core/text/names.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay {
namespace {

size_t sizeOf(const std::vector<CodePointRange>& ranges)
{
    size_t size = 0;
    for (const auto& range : ranges)
        size += range.size();
    return size;
}

size_t shared(const std::vector<CodePointRange>& a, const std::vector<CodePointRange>& b)
{
    size_t size = 0;
    for (const auto& x : a)
        for (const auto& y : b)
            if (x.overlaps(y))
                size += std::min(x.end(), y.end()) - std::max(x.start(), y.start());
    return size;
}

bool sameSpeaker(const HeldProposal& held, const store::StandingAttribution& standing)
{
    const suggest::Proposal& p = held.proposal;
    if (p.chain.empty() && p.source.empty())
        return standing.ownVoice || standing.unnamed;
    for (const auto* ranges : {&p.source, &p.cue})
        if (shared(*ranges, standing.frame) > 0)
            return true;
    if (p.speaker.empty())
        return standing.unnamed;
    const names::Key speaker = names::makeKey(p.speaker);
    return std::any_of(standing.names.begin(), standing.names.end(), [&](const std::string& name) {
        const names::Key key = names::makeKey(name);
        return names::compare(speaker, key).same || names::answers(speaker, key) ||
               names::answers(key, speaker);
    });
}

/// Small letters, runs of white space as one space, no quotation marks: what two printings of the same words
/// share.
std::string plain(std::string_view words)
{
    std::string out;
    bool space = false;
    for (const char32_t c : utf8::toUtf32(caseFold(words))) {
        const bool quote = c == U'"' || c == U'\'' || (c >= U'\u2018' && c <= U'\u201f') || c == U'\u00ab' ||
                           c == U'\u00bb' || c == U'\u2039' || c == U'\u203a';
        if (c == U' ' || c == U'\n' || c == U'\t' || c == U'\u00a0') {
            space = !out.empty();
            continue;
        }
        if (quote)
            continue;
        if (space)
            out += ' ';
        space = false;
        utf8::append(out, c);
    }
    return out;
}

struct Plain
{
    std::string source;
    std::string quote;
};

/// 2: the same words of the same source; 1: one is the greater part of the other; 0: another proposal.
int likeness(const Plain& dropped, const Plain& proposed)
{
    if (dropped.source != proposed.source)
        return 0;
    if (dropped.quote == proposed.quote)
        return 2;
    const auto& [shorter, longer] = dropped.quote.size() < proposed.quote.size()
                                        ? std::tie(dropped.quote, proposed.quote)
                                        : std::tie(proposed.quote, dropped.quote);
    return shorter.size() * 5 >= longer.size() * 3 && longer.find(shorter) != std::string::npos ? 1 : 0;
}

/// Looks at the text only where words that were dropped stand more than once.
class Contexts
{
public:
    Contexts(store::Database& database, const TextVersion& version) : m_database(database), m_version(version)
    {
    }
    bool agree(const Dismissal& dismissal, const HeldProposal& held)
    {
        if (m_text.empty()) {
            m_text = store::textOf(m_database, m_version.body.value);
            m_index.emplace(m_text);
        }
        const auto& content = held.proposal.content;
        return quoteAt(*m_index, content.front()).quote.prefix == dismissal.prefix &&
               quoteAt(*m_index, content.back()).quote.suffix == dismissal.suffix;
    }

private:
    store::Database& m_database;
    const TextVersion& m_version;
    std::string m_text;
    std::optional<OffsetIndex> m_index;
};

} // namespace

bool saysTheSame(const HeldProposal& held, const store::StandingAttribution& standing)
{
    const size_t least = std::min(sizeOf(held.proposal.content), sizeOf(standing.content));
    const size_t common = shared(held.proposal.content, standing.content);
    return common > 0 && common * 2 >= least && sameSpeaker(held, standing);
}

void judgeStates(store::Database& database, DocumentId document, const TextVersion& version,
                 std::vector<HeldProposal>& held)
{
    if (held.empty())
        return;
    for (const auto& standing : store::attributionsStanding(database, document, version.id))
        for (HeldProposal& one : held)
            if (one.state == ProposalState::Open && saysTheSame(one, standing)) {
                one.state = ProposalState::Taken;
                one.takenAs = AttributionId(standing.attribution);
            }
    const auto dismissals = store::dismissalsOf(database, document);
    if (dismissals.empty())
        return;
    std::vector<Plain> words;
    words.reserve(held.size());
    for (const HeldProposal& one : held)
        words.push_back({plain(one.source), plain(one.quote)});
    Contexts contexts(database, version);
    for (const Dismissal& dismissal : dismissals) {
        const Plain dropped{plain(dismissal.source), plain(dismissal.quote)};
        int best = 0;
        std::vector<size_t> meant;
        for (size_t i = 0; i < held.size(); ++i) {
            const int like = likeness(dropped, words[i]);
            if (like == 0 || like < best)
                continue;
            if (like > best)
                meant.clear();
            best = like;
            meant.push_back(i);
        }
        if (meant.size() > 1) {
            std::vector<size_t> there;
            std::copy_if(meant.begin(), meant.end(), std::back_inserter(there),
                         [&](size_t i) { return contexts.agree(dismissal, held[i]); });
            if (!there.empty())
                meant = std::move(there);
        }
        for (const size_t i : meant)
            if (held[i].state == ProposalState::Open) {
                held[i].state = ProposalState::Dropped;
                held[i].dismissedAs = dismissal.id;
            }
    }
}

std::string joinedWords(const std::vector<std::string>& pieces)
{
    std::string words;
    for (const std::string& piece : pieces)
        words += (words.empty() ? "" : " … ") + piece;
    return words;
}

} // namespace assay
