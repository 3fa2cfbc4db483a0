#include "app/cli/suggest_show.h"

#include "app/cli/find.h"
#include "app/cli/output.h"
#include "core/claim/vocabulary.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/text/display.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace assay::cli {
namespace {

constexpr size_t kAround = 160;

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

void field(const char* name, const std::string& value)
{
    if (!value.empty())
        printLine(fmt::format("  {:<9}{}", name, shown(value)));
}

std::string nameOf(store::Database& database, const DraftActor& actor)
{
    if (!actor.known.isNull())
        return store::describe(database, Kind::Actor, actor.known.uid);
    const std::string kind(tokenOf(actor.kind));
    return (actor.name.empty() ? "somebody" : actor.name) + " (new, " + kind + ")";
}

std::string linkLine(store::Database& database, const DraftLink& link)
{
    std::vector<std::string> who;
    for (const auto& actor : link.actors)
        who.push_back(nameOf(database, actor));
    std::string line =
        joined(who) + ": " + std::string(tokenOf(link.how)) + ", " + std::string(tokenOf(link.mode));
    if (!link.said.isEmpty())
        line += ", " + print(link.said);
    if (!link.venue.empty())
        line += ", " + link.venue;
    if (link.hedge)
        line += ", hedged: " + std::string(tokenOf(*link.hedge));
    if (!link.occasion.isNull())
        line += "; on an occasion that is on record";
    else if (!link.offered.empty())
        line += "; " + counted(link.offered.size(), "occasion") + " on record may be this one";
    return line;
}

void showWords(store::Database& database, const HeldProposal& held)
{
    const auto version = store::load<TextVersion>(database, held.key.version.uid);
    if (!version)
        return;
    const auto length = static_cast<size_t>(version->length);
    const size_t from = held.range.start() > kAround ? held.range.start() - kAround : 0;
    const size_t to = std::min(length, held.range.end() + kAround);
    const auto cut = [&](size_t start, size_t end) {
        return start < end ? shown(store::slice(database, version->body.value, {start, end})) : std::string();
    };
    printLine("  " + cut(from, held.range.start()) + "[" + cut(held.range.start(), held.range.end()) + "]" +
              cut(held.range.end(), to));
}

template<class E>
Result<E> wordIn(const std::string& text)
{
    if (const auto value = fromToken<E>(text))
        return *value;
    std::string known;
    for (const auto candidate : tokens<E>())
        known += (known.empty() ? "" : ", ") + std::string(candidate);
    return mistake("'" + text + "' is not known; it is one of " + known + ".");
}

template<class E>
Result<void> set(E& field, const std::string& text)
{
    const auto value = wordIn<E>(text);
    if (!value)
        return tl::make_unexpected(value.error());
    field = *value;
    return {};
}

std::vector<std::string> listIn(const std::string& text)
{
    std::vector<std::string> items;
    for (size_t at = 0; at <= text.size();) {
        const size_t comma = std::min(text.find(',', at), text.size());
        std::string item = text.substr(at, comma - at);
        item.erase(0, item.find_first_not_of(' '));
        item.erase(item.find_last_not_of(' ') + 1);
        if (!item.empty())
            items.push_back(item);
        at = comma + 1;
    }
    return items;
}

/// "Dana Orlik" is the actor of that name where there is one; "new:Dana Orlik" never is.
Result<void> setSpeaker(store::Database& database, DraftLink& link, const std::string& text)
{
    std::vector<DraftActor> actors;
    for (const std::string& item : listIn(text)) {
        DraftActor actor;
        if (item.rfind("new:", 0) == 0) {
            actor.name = item.substr(4);
            actor.name.erase(0, actor.name.find_first_not_of(' '));
        } else if (const auto found = findOne(database, Kind::Actor, item)) {
            actor.known = ActorId(*found);
            actor.name = item;
        } else {
            return mistake(found.error().message + " Write 'speaker new:" + item + "' to make one.",
                           found.error().suggestion);
        }
        actors.push_back(std::move(actor));
    }
    if (actors.empty())
        return mistake("A link needs somebody who speaks.");
    link.actors = std::move(actors);
    link.occasion = OccasionId();
    link.offered.clear();
    return {};
}

/// "A > B": A reports what B said. The links nearest to the speaker keep the words that they stand on.
Result<void> setChain(store::Database& database, Draft& draft, const std::string& text)
{
    std::vector<std::string> names;
    for (size_t at = 0; at <= text.size();) {
        const size_t mark = std::min(text.find('>', at), text.size());
        names.push_back(text.substr(at, mark - at));
        at = mark + 1;
    }
    std::vector<DraftLink> chain(names.size());
    for (size_t back = 1; back <= names.size(); ++back) {
        DraftLink& link = chain[chain.size() - back];
        if (back <= draft.chain.size())
            link = draft.chain[draft.chain.size() - back];
        if (auto done = setSpeaker(database, link, names[names.size() - back]); !done)
            return done;
    }
    draft.chain = std::move(chain);
    return {};
}

} // namespace

const char* const kDraftFields =
    "statement TEXT, claim CLAIM (or 'claim new'), type, topics A,B, stance, scope TEXT, basis,\n"
    "speaker NAME (new:NAME makes one; A, B are two), chain NAME > NAME (outermost first), how, mode,\n"
    "hedge (or 'hedge none'), said DATE, venue TEXT, occasion new, occasion NUMBER (of those on record)";

std::string lineOf(size_t number, const suggest::Proposal& proposal, const std::string& quote)
{
    std::string who;
    for (const auto& link : proposal.chain)
        who += (who.empty() ? "" : " > ") + link.name;
    if (proposal.speakers.size() > 1 && proposal.chain.size() <= 1)
        who = joined(proposal.speakers);
    if (who.empty())
        who = proposal.mode == suggest::Mode::OwnVoice ? "(own voice)" : "(unnamed)";
    return fmt::format("{:>5}  {:.2f}  {:<9}  {}: {}", number, proposal.confidence, tokenOf(proposal.stance),
                       shown(who), shown(quote));
}

void showDraft(store::Database& database, const HeldProposal& held, const Draft& draft)
{
    showWords(database, held);
    for (size_t i = 0; i < draft.chain.size(); ++i)
        field(i + 1 == draft.chain.size() ? "speaker" : "through", linkLine(database, draft.chain[i]));
    if (draft.chain.empty())
        field("speaker", "the document's own voice");
    if (draft.voiceHedge)
        field("hedged", std::string(tokenOf(*draft.voiceHedge)) + ", by the document");
    field("stance", std::string(tokenOf(draft.stance)) + (draft.scope.empty() ? "" : ": " + draft.scope));
    if (draft.basis != Basis::Unknown)
        field("basis", std::string(tokenOf(draft.basis)));
    std::vector<std::string> cited;
    for (const auto& actor : draft.cites)
        cited.push_back(nameOf(database, actor));
    field("cites", joined(cited));
    if (draft.claim.isNull()) {
        field("claim",
              draft.statement +
                  (draft.type == ClaimType::Fact ? "" : " (" + std::string(tokenOf(draft.type)) + ")"));
        field("topics", joined(draft.topics));
    } else {
        field("claim", store::describe(database, Kind::Claim, draft.claim.uid) + " (on record)");
    }
    for (const auto& note : draft.notes)
        field("note", note);
    field("why", held.proposal.why);
}

Result<void> changeDraft(store::Database& database, Draft& draft, const std::string& words)
{
    const size_t space = words.find(' ');
    const std::string name = words.substr(0, space);
    std::string value = space == std::string::npos ? std::string() : words.substr(space + 1);
    value.erase(0, value.find_first_not_of(' '));
    if (name == "statement") {
        draft.statement = value;
        draft.claim = ClaimId();
        return {};
    }
    if (name == "claim") {
        if (value == "new") {
            draft.claim = ClaimId();
            return {};
        }
        const auto found = findOne(database, Kind::Claim, value);
        if (!found)
            return tl::make_unexpected(found.error());
        draft.claim = ClaimId(*found);
        return {};
    }
    if (name == "type")
        return set(draft.type, value);
    if (name == "topics") {
        draft.topics = listIn(value);
        return {};
    }
    if (name == "stance")
        return set(draft.stance, value);
    if (name == "scope") {
        draft.scope = value;
        return {};
    }
    if (name == "basis")
        return set(draft.basis, value);
    if (name == "chain")
        return setChain(database, draft, value);
    if (draft.chain.empty() && name == "speaker")
        draft.chain.emplace_back();
    const bool ofLink = name == "speaker" || name == "how" || name == "mode" || name == "hedge" ||
                        name == "said" || name == "venue" || name == "occasion";
    if (!ofLink)
        return mistake("'" + name + "' cannot be changed here; these can:\n" + kDraftFields);
    if (draft.chain.empty())
        return mistake("The document says this itself; give it a speaker first.");
    DraftLink& last = draft.chain.back();
    if (name == "speaker")
        return setSpeaker(database, last, value);
    if (name == "how")
        return set(last.how, value);
    if (name == "mode")
        return set(last.mode, value);
    if (name == "venue") {
        last.venue = value;
        return {};
    }
    if (name == "said") {
        auto date = parseFuzzyDate(value);
        if (!date)
            return tl::make_unexpected(date.error());
        last.said = *date;
        return {};
    }
    if (name == "hedge") {
        if (value == "none") {
            last.hedge.reset();
            last.hedgeWords = CodePointRange();
            return {};
        }
        const auto hedge = wordIn<Hedge>(value);
        if (!hedge)
            return tl::make_unexpected(hedge.error());
        last.hedge = *hedge;
        return {};
    }
    if (name == "occasion" && value == "new") {
        last.occasion = OccasionId();
        return {};
    }
    const size_t number = !value.empty() && value.find_first_not_of("0123456789") > 0 && value.size() < 6
                              ? static_cast<size_t>(std::strtoul(value.c_str(), nullptr, 10))
                              : 0;
    if (number == 0 || number > last.offered.size())
        return mistake("There are " + counted(last.offered.size(), "occasion") +
                       " on record that it may be; give the number of one, or 'new'.");
    last.occasion = last.offered[number - 1];
    return {};
}

} // namespace assay::cli
