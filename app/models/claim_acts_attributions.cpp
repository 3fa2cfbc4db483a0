// Who says a claim or answers it: attributions, what they answer and cite, and their chains.

#include "app/models/attribution_parts.h"
#include "app/models/claim_acts.h"
#include "app/models/edit_parts.h"
#include "app/models/quoted_words.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/project/draft_writer.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

#include <algorithm>

namespace assay::window {
namespace {

/// Where the words of an attribution begin in the newest text.
size_t placeOf(store::Database& database, const Attribution& attribution)
{
    for (const PassageId& id : attribution.content)
        if (const auto passage = store::load<Passage>(database, id.uid);
            passage && !passage->anchors.empty() && passage->anchors.back().start)
            return static_cast<size_t>(*passage->anchors.back().start);
    return 0;
}

/// Puts a chain in the place of what an attribution has.
Result<void> setChain(Edit& edit, const ChainModel::Written& chain, Attribution& attribution)
{
    const auto version = store::newestVersion(edit.database(), attribution.document);
    DraftWriter writer(edit, attribution.document, version ? version->id : TextVersionId());
    writer.setNear(placeOf(edit.database(), attribution));
    if (attribution.chain.empty()) {
        const auto own = writer.voice();
        if (!own)
            return tl::make_unexpected(own.error());
        attribution.chain.push_back(*own);
    }
    attribution.chain.resize(1);
    if (auto done = writer.hedge(attribution.chain.front(), chain.voiceHedge, {}, chain.voiceHedgeTyped);
        !done)
        return done;
    for (const DraftLink& from : chain.links) {
        const auto link = writer.link(from);
        if (!link)
            return tl::make_unexpected(link.error());
        attribution.chain.push_back(*link);
    }
    return {};
}

void setWords(const Given& given, Attribution& attribution)
{
    attribution.stance = given.token("stance", attribution.stance);
    attribution.basis = given.token("basis", attribution.basis);
    attribution.scope = attribution.stance == Stance::DeniesInPart ? given("scope") : std::string();
}

/// What an attribution answers and whom it cites, as it was given; what was not given stays.
struct Context
{
    explicit Context(const QVariantMap& words)
    {
        if (const auto given = words.constFind(QStringLiteral("cites")); given != words.cend())
            cites = actorsIn(*given);
        if (const auto given = words.constFind(QStringLiteral("answers")); given != words.cend())
            answers = given->toString().toStdString();
    }
    std::optional<std::vector<GivenActor>> cites;
    std::optional<std::string> answers; ///< as of answersOf()
};

/// "occasion UID" or "claim UID"; empty where it answers nothing on record.
std::string answersOf(const Attribution& attribution)
{
    if (!attribution.answersClaim.isNull())
        return "claim " + attribution.answersClaim.uid.text();
    return attribution.answersOccasion.isNull() ? std::string()
                                                : "occasion " + attribution.answersOccasion.uid.text();
}

Result<void> setAnswers(Edit& edit, const std::string& answers, Attribution& attribution)
{
    if (answers == answersOf(attribution))
        return {};
    attribution.answersClaim = {};
    attribution.answersOccasion = {};
    const size_t blank = answers.find(' ');
    const auto uid = blank == std::string::npos ? std::nullopt : Uid::parse(answers.substr(blank + 1));
    if (answers.empty())
        return {};
    if (uid && answers.starts_with("claim ") && store::load<Claim>(edit.database(), *uid))
        attribution.answersClaim = ClaimId(*uid);
    else if (uid && answers.starts_with("occasion ") && store::load<Occasion>(edit.database(), *uid))
        attribution.answersOccasion = OccasionId(*uid);
    else
        return mistake("What it answers is gone.");
    if (attribution.answersOccasion == attribution.chain.back().occasion &&
        !attribution.answersOccasion.isNull())
        return mistake("What somebody says on an occasion does not answer the same occasion.");
    return {};
}

/// After the chain, which says on what occasion it was said.
Result<void> setContext(Edit& edit, const Context& context, Attribution& attribution)
{
    if (context.cites) {
        auto cites = actorsFor(edit, *context.cites);
        if (!cites)
            return tl::make_unexpected(cites.error());
        attribution.cites = std::move(*cites);
    }
    return context.answers ? setAnswers(edit, *context.answers, attribution) : Result<void>();
}

/// What became different, in words for the journal.
std::string changeOf(Edit& edit, const Attribution& before, const Attribution& now)
{
    const std::string who = speakerOf(edit, now);
    if (now.chain != before.chain && now.stance == before.stance)
        return "Changed how it came from " + who + ":";
    Attribution withCites = before, withAnswers = before;
    withCites.cites = now.cites;
    withAnswers.answersClaim = now.answersClaim;
    withAnswers.answersOccasion = now.answersOccasion;
    if (now == withCites)
        return "Changed whom " + who + " cites on";
    if (now == withAnswers)
        return "Changed whom " + who + " answers on";
    return "Changed what " + who + " says of";
}

/// What `answers` is called.
std::string answeredOf(store::Database& database, const Attribution& attribution)
{
    if (!attribution.answersClaim.isNull())
        return store::describe(database, Kind::Claim, attribution.answersClaim.uid);
    std::string who;
    if (const auto met = store::load<Occasion>(database, attribution.answersOccasion.uid))
        for (const ActorId& actor : met->actors)
            who += (who.empty() ? "" : " and ") + store::describe(database, Kind::Actor, actor.uid);
    return who;
}

QString raw(const std::string& text)
{
    return QString::fromStdString(text);
}

QString uidText(const Uid& uid)
{
    return uid.isNull() ? QString() : QString::fromStdString(uid.text());
}

} // namespace

QVariantMap ClaimActs::attribution(const QString& uid) const
{
    if (!m_session)
        return {};
    return m_session->readHere(
        tr("Reading an attribution"), QVariantMap(), [&](store::Database& database) -> QVariantMap {
            const auto held = attributionOf(database, uid.toStdString());
            if (!held)
                return {};
            QStringList pieces;
            for (const PassageId& id : held->content)
                if (const auto passage = store::load<Passage>(database, id.uid))
                    pieces.append(raw(passage->quote));
            const auto occasion = store::load<Occasion>(database, held->chain.back().occasion.uid);
            QVariantList translations;
            for (const Translation& one : translationsOf(database, held->content))
                translations.append(QVariantMap{
                    {"uid", uidText(one.id.uid)}, {"language", raw(one.language)}, {"text", raw(one.text)}});
            return {{"uid", uid},
                    {"stance", raw(std::string(tokenOf(held->stance)))},
                    {"scope", raw(held->scope)},
                    {"basis", raw(std::string(tokenOf(held->basis)))},
                    {"document", uidText(held->document.uid)},
                    {"documentName", shown(store::describe(database, Kind::Document, held->document.uid))},
                    {"occasion", occasion && !occasion->ownVoice ? uidText(occasion->id.uid) : QString()},
                    {"quote", pieces.join(u' ' + kBetweenPieces.toString() + u' ')},
                    {"translations", translations},
                    {"cites", givenOf(database, held->cites)},
                    {"answers", raw(answersOf(*held))},
                    {"answered", shown(answeredOf(database, *held))}};
        });
}

void ClaimActs::addAnswer(const QVariantMap& answer, ChainModel* model)
{
    const auto chain = model ? model->written() : ChainModel::Written();
    if (!chain) {
        refuse(chain.error(), ++m_acts);
        return;
    }
    act(tr("Adding an answer"),
        [given = Given(answer), context = Context(answer),
         chain = *chain](Edit& edit, Claim& claim) -> Result<std::string> {
            const auto document = documentFor(edit, given("document"));
            if (!document)
                return tl::make_unexpected(document.error());
            Attribution attribution;
            attribution.claim = claim.id;
            attribution.document = *document;
            attribution.stance = Stance::Denies;
            setWords(given, attribution);
            if (!given("quote").empty()) {
                const auto passages = passagesOf(edit, attribution, given);
                if (!passages)
                    return tl::make_unexpected(passages.error());
                attribution.content = *passages;
            }
            if (const auto done = setChain(edit, chain, attribution); !done)
                return tl::make_unexpected(done.error());
            if (const auto done = setContext(edit, context, attribution); !done)
                return tl::make_unexpected(done.error());
            if (const auto added = edit.add(attribution); !added)
                return tl::make_unexpected(added.error());
            return "Noted that " + speakerOf(edit, attribution) + " " +
                   worded(tokenOf(attribution.stance)).toStdString();
        });
}

void ClaimActs::changeAttribution(const QString& uid, const QVariantMap& words, ChainModel* model)
{
    const auto chain = model ? model->written() : ChainModel::Written();
    if (!chain) {
        refuse(chain.error(), ++m_acts);
        return;
    }
    act(tr("Changing an attribution"),
        [uid = uid.toStdString(), given = Given(words), context = Context(words),
         chain = *chain](Edit& edit, Claim&) -> Result<std::string> {
            const auto held = attributionOf(edit.database(), uid);
            if (!held)
                return tl::make_unexpected(held.error());
            Attribution changed = *held;
            setWords(given, changed);
            if (const auto done = setChain(edit, chain, changed); !done)
                return tl::make_unexpected(done.error());
            if (const auto done = setContext(edit, context, changed); !done)
                return tl::make_unexpected(done.error());
            if (changed != *held)
                if (const auto done = edit.update(changed); !done)
                    return tl::make_unexpected(done.error());
            if (const auto done = removeUnspoken(edit, *held); !done)
                return tl::make_unexpected(done.error());
            return changeOf(edit, *held, changed);
        });
}

void ClaimActs::setStance(const QString& attribution, const QString& token)
{
    act(tr("Changing a stance"),
        [uid = attribution.toStdString(), token = token.toStdString()](Edit& edit,
                                                                       Claim&) -> Result<std::string> {
            auto held = attributionOf(edit.database(), uid);
            if (!held)
                return tl::make_unexpected(held.error());
            const auto stance = fromToken<Stance>(token);
            if (!stance)
                return mistake("There is no stance '" + token + "'.");
            held->stance = *stance;
            if (*stance != Stance::DeniesInPart)
                held->scope.clear();
            return saidOr(edit.update(*held), "Changed a stance to '" + worded(token).toStdString() + "' on");
        });
}

void ClaimActs::removeAttribution(const QString& uid)
{
    act(tr("Removing an attribution"), [uid = uid.toStdString()](Edit& edit, Claim&) -> Result<std::string> {
        const auto held = attributionOf(edit.database(), uid);
        if (!held)
            return tl::make_unexpected(held.error());
        const std::string summary = "Removed what " + speakerOf(edit, *held) + " says of";
        if (const auto done = edit.remove(Kind::Attribution, held->id.uid); !done)
            return tl::make_unexpected(done.error());
        return saidOr(removeUnspoken(edit, *held), summary);
    });
}

} // namespace assay::window
