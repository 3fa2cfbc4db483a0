// Who says a claim or answers it: attributions, their words and their chains.

#include "app/models/claim_acts.h"
#include "app/models/edit_parts.h"
#include "app/models/given.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/project/draft_writer.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

#include <algorithm>

namespace assay::window {
namespace {

constexpr QStringView kBetweenPieces = u"[…]";

Result<Attribution> attributionOf(store::Database& database, const std::string& uid)
{
    const auto known = Uid::parse(uid);
    auto held = known ? store::load<Attribution>(database, *known) : std::nullopt;
    if (!held)
        return mistake("This attribution is gone.");
    return std::move(*held);
}

/// The last speaker as printed, also of somebody who is new in this act.
std::string speakerOf(Edit& edit, const Attribution& attribution)
{
    const auto occasion = store::load<Occasion>(edit.database(), attribution.chain.back().occasion.uid);
    if (!occasion || occasion->ownVoice)
        return "the source itself";
    std::string who;
    for (const ActorId& actor : occasion->actors)
        who += (who.empty() ? "" : " and ") + calledNow(edit, Kind::Actor, actor.uid);
    return who;
}

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

/// An occasion that nothing speaks of any more is not offered again.
Result<void> removeUnspoken(Edit& edit, const std::vector<Link>& before)
{
    for (const Link& link : before) {
        const auto points = [&](Kind kind, const char* column) {
            return !store::pointingAt(edit.database(), kind, column, Kind::Occasion, link.occasion.uid)
                        .empty();
        };
        const auto occasion = store::load<Occasion>(edit.database(), link.occasion.uid);
        if (!occasion || occasion->ownVoice || !occasion->note.empty() ||
            points(Kind::Attribution, "link.occasion_id") ||
            points(Kind::Attribution, "answers_occasion_id") || points(Kind::Exhibit, "offered_on_id"))
            continue;
        if (auto done = edit.remove(Kind::Occasion, link.occasion.uid); !done)
            return done;
    }
    return {};
}

void setWords(const Given& given, Attribution& attribution)
{
    attribution.stance = given.token("stance", attribution.stance);
    attribution.basis = given.token("basis", attribution.basis);
    attribution.scope = attribution.stance == Stance::DeniesInPart ? given("scope") : std::string();
}

std::optional<Translation> translationOf(store::Database& database, PassageId passage)
{
    const auto all = store::pointingAt(database, Kind::Translation, "passage_id", Kind::Passage, passage.uid);
    return all.empty() ? std::nullopt : store::load<Translation>(database, all.front());
}

/// The passage of words that were typed. What stands before and after them was typed without the blank that
/// parts it from them, or with no blank between.
Result<PassageId> passageOf(Edit& edit, DocumentId document, const std::string& words, const Given& given)
{
    const std::string before = given("before"), after = given("after");
    Result<PassageId> found = edit.passage(document, {words, before, after});
    for (const auto& [lead, trail] : {std::pair(" ", " "), std::pair("", " "), std::pair(" ", "")})
        if (!found)
            found = edit.passage(document, {words, before.empty() ? before : before + lead,
                                            after.empty() ? after : trail + after});
    return found;
}

/// The words typed for a quote as passages; a piece that did not change keeps its own.
Result<std::vector<PassageId>> passagesOf(Edit& edit, const Attribution& attribution, const Given& given)
{
    std::vector<std::optional<Passage>> before;
    for (const PassageId& id : attribution.content)
        before.push_back(store::load<Passage>(edit.database(), id.uid));
    std::vector<PassageId> passages;
    for (const QString& piece : QString::fromStdString(given("quote"))
                                    .replace(QStringLiteral("[...]"), kBetweenPieces.toString())
                                    .split(kBetweenPieces.toString(), Qt::SkipEmptyParts)) {
        const std::string words = piece.trimmed().toStdString();
        if (words.empty())
            continue;
        const auto known = std::find_if(before.begin(), before.end(), [&](const auto& passage) {
            return passage && QString::fromStdString(passage->quote).trimmed() == piece.trimmed();
        });
        if (known != before.end() && given("before").empty() && given("after").empty()) {
            passages.push_back((*known)->id);
            continue;
        }
        const auto made = passageOf(edit, attribution.document, words, given);
        if (!made)
            return tl::make_unexpected(made.error());
        passages.push_back(*made);
    }
    return passages;
}

/// The translation of the first words: written, changed, taken along from words that nobody quotes any more,
/// or removed.
Result<void> setTranslation(Edit& edit, const Given& given, const std::vector<PassageId>& before,
                            const std::vector<PassageId>& now)
{
    std::optional<Translation> held;
    if (!now.empty())
        held = translationOf(edit.database(), now.front());
    if (!held && !before.empty() && !now.empty() &&
        store::pointingAt(edit.database(), Kind::Attribution, "attribution_content.passage_id", Kind::Passage,
                          before.front().uid)
            .empty())
        held = translationOf(edit.database(), before.front());
    const std::string text = given("translation"), language = given("language");
    if (now.empty())
        return text.empty() ? Result<void>() : mistake("A translation needs the words that it translates.");
    if (text.empty())
        return held ? edit.remove(Kind::Translation, held->id.uid) : Result<void>();
    if (language.empty())
        return mistake("A translation needs its language.");
    Translation made = held.value_or(Translation());
    made.passage = now.front();
    made.text = text;
    made.language = language;
    if (held)
        return made == *held ? Result<void>() : edit.update(made);
    const auto added = edit.add(made);
    return added ? Result<void>() : tl::make_unexpected(added.error());
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
            const auto translation =
                held->content.empty() ? std::nullopt : translationOf(database, held->content.front());
            return {{"uid", uid},
                    {"stance", raw(std::string(tokenOf(held->stance)))},
                    {"scope", raw(held->scope)},
                    {"basis", raw(std::string(tokenOf(held->basis)))},
                    {"document", uidText(held->document.uid)},
                    {"documentName", shown(store::describe(database, Kind::Document, held->document.uid))},
                    {"occasion", occasion && !occasion->ownVoice ? uidText(occasion->id.uid) : QString()},
                    {"quote", pieces.join(u' ' + kBetweenPieces.toString() + u' ')},
                    {"translation", translation ? raw(translation->text) : QString()},
                    {"language", translation ? raw(translation->language) : QString()}};
        });
}

void ClaimActs::addAnswer(const QVariantMap& answer, ChainModel* model)
{
    const auto chain = model ? model->written() : ChainModel::Written();
    if (!chain) {
        emit refused(sentenceOf(chain.error()));
        return;
    }
    act(tr("Adding an answer"),
        [given = Given(answer), chain = *chain](Edit& edit, Claim& claim) -> Result<std::string> {
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
        emit refused(sentenceOf(chain.error()));
        return;
    }
    act(tr("Changing an attribution"),
        [uid = uid.toStdString(), given = Given(words), chain = *chain](Edit& edit,
                                                                        Claim&) -> Result<std::string> {
            const auto held = attributionOf(edit.database(), uid);
            if (!held)
                return tl::make_unexpected(held.error());
            Attribution changed = *held;
            setWords(given, changed);
            if (const auto done = setChain(edit, chain, changed); !done)
                return tl::make_unexpected(done.error());
            if (changed != *held)
                if (const auto done = edit.update(changed); !done)
                    return tl::make_unexpected(done.error());
            if (const auto done = removeUnspoken(edit, held->chain); !done)
                return tl::make_unexpected(done.error());
            const std::string who = speakerOf(edit, changed);
            if (changed.chain != held->chain && changed.stance == held->stance)
                return "Changed how it came from " + who + ":";
            return "Changed what " + who + " says of";
        });
}

void ClaimActs::setQuote(const QString& attribution, const QVariantMap& words)
{
    act(tr("Changing a quote"),
        [uid = attribution.toStdString(), given = Given(words)](Edit& edit, Claim&) -> Result<std::string> {
            const auto held = attributionOf(edit.database(), uid);
            if (!held)
                return tl::make_unexpected(held.error());
            const auto passages = passagesOf(edit, *held, given);
            if (!passages)
                return tl::make_unexpected(passages.error());
            Attribution changed = *held;
            changed.content = *passages;
            const bool isOther = changed != *held;
            if (isOther)
                if (const auto done = edit.update(changed); !done)
                    return tl::make_unexpected(done.error());
            if (const auto done = setTranslation(edit, given, held->content, changed.content); !done)
                return tl::make_unexpected(done.error());
            return std::string(isOther ? "Changed the words of "
                                       : "Changed the translation of the words of ") +
                   speakerOf(edit, changed) + " on";
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

QVariantMap ClaimActs::occasion(const QString& uid) const
{
    const auto known = Uid::parse(uid.toStdString());
    if (!m_session || !known)
        return {};
    return m_session->readHere(
        tr("Reading an occasion"), QVariantMap(), [&](store::Database& database) -> QVariantMap {
            const auto held = store::load<Occasion>(database, *known);
            if (!held)
                return {};
            QStringList who, circumstances;
            for (const ActorId& actor : held->actors)
                who.append(shown(store::describe(database, Kind::Actor, actor.uid)));
            for (const Circumstance one : held->circumstances)
                circumstances.append(raw(std::string(tokenOf(one))));
            const auto uses =
                store::pointingAt(database, Kind::Attribution, "link.occasion_id", Kind::Occasion, *known);
            return {{"who", who.join(QStringLiteral(", "))}, {"how", raw(std::string(tokenOf(held->how)))},
                    {"said", raw(print(held->said))},        {"venue", raw(held->venue)},
                    {"circumstances", circumstances},        {"uses", static_cast<int>(uses.size())}};
        });
}

void ClaimActs::setOccasion(const QString& uid, const QVariantMap& words)
{
    std::vector<Circumstance> circumstances;
    for (const std::string& token : textsOf(words.value(QStringLiteral("circumstances"))))
        if (const auto one = fromToken<Circumstance>(token))
            circumstances.push_back(*one);
    std::sort(circumstances.begin(), circumstances.end());
    act(tr("Correcting an occasion"),
        [uid = uid.toStdString(), given = Given(words), circumstances](Edit& edit,
                                                                       Claim&) -> Result<std::string> {
            const auto known = Uid::parse(uid);
            auto held = known ? store::load<Occasion>(edit.database(), *known) : std::nullopt;
            if (!held)
                return mistake("This occasion is gone.");
            if (given("said") != print(held->said)) {
                const auto said = parseFuzzyDate(given("said"));
                if (!said)
                    return tl::make_unexpected(said.error());
                held->said = *said;
            }
            held->how = given.token("how", held->how);
            held->venue = given("venue");
            held->circumstances = circumstances;
            const std::string who = store::describe(edit.database(), Kind::Actor, held->actors.front().uid);
            return saidOr(edit.update(*held), "Corrected when and where " + who + " spoke of");
        });
}

} // namespace assay::window
