// What a claim itself says.

#include "app/models/claim_acts.h"

#include "app/models/attribution_parts.h"
#include "app/models/edit_parts.h"
#include "app/models/schemes.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/project/draft_writer.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay::window {

void ClaimActs::act(const QString& title, Change f)
{
    const auto uid = Uid::parse(m_uid.toStdString());
    if (!m_session || !uid)
        return;
    const int number = ++m_acts;
    m_session->act(
        "claim", title,
        [uid = *uid, f = std::move(f)](Edit& edit, Progress&) -> Result<std::string> {
            auto claim = store::load<Claim>(edit.database(), uid);
            if (!claim)
                return mistake("This claim is gone.");
            const Claim before = *claim;
            auto summary = f(edit, *claim);
            if (!summary)
                return summary;
            if (*claim != before)
                if (const auto done = edit.update(*claim); !done)
                    return tl::make_unexpected(done.error());
            return *summary + " '" + brief(claim->statement.empty() ? before.statement : claim->statement) +
                   "'";
        },
        nullptr,
        [self = QPointer(this), number](const store::Committed&) {
            if (self)
                emit self->done(number);
        },
        [self = QPointer(this), session = m_session, number](const Mistake& mistake) {
            if (self)
                self->refuse(mistake, number);
            else
                session->warn(sentenceOf(mistake));
        });
}

void ClaimActs::refuse(const Mistake& mistake, int act)
{
    const QString sentence = sentenceOf(mistake);
    m_session->warn(sentence);
    emit refused(sentence, act);
}

void ClaimActs::setStatement(const QString& statement)
{
    act(tr("Changing a claim"),
        [text = statement.trimmed().toStdString()](Edit&, Claim& claim) -> Result<std::string> {
            claim.statement = text;
            return "Reworded the claim";
        });
}

void ClaimActs::setType(const QString& token)
{
    act(tr("Changing a claim"), [token = token.toStdString()](Edit&, Claim& claim) -> Result<std::string> {
        const auto type = fromToken<ClaimType>(token);
        if (!type)
            return mistake("There is no type of claim '" + token + "'.");
        claim.type = *type;
        return "Made " + token + " the type of";
    });
}

void ClaimActs::setStatus(const QString& token)
{
    act(tr("Changing a claim"), [token = token.toStdString()](Edit&, Claim& claim) -> Result<std::string> {
        const auto status = fromToken<ClaimStatus>(token);
        if (!status)
            return mistake("There is no status '" + token + "'.");
        claim.status = *status;
        return "Set to '" + worded(token).toStdString() + "':";
    });
}

void ClaimActs::addTopic(const QString& topic)
{
    act(tr("Adding a topic"),
        [topic = topic.trimmed().toStdString()](Edit&, Claim& claim) -> Result<std::string> {
            if (topic.empty())
                return mistake("A topic needs a word.");
            if (std::find(claim.topics.begin(), claim.topics.end(), topic) == claim.topics.end())
                claim.topics.push_back(topic);
            std::sort(claim.topics.begin(), claim.topics.end());
            return "Added the topic '" + topic + "' to";
        });
}

void ClaimActs::removeTopic(const QString& topic)
{
    act(tr("Removing a topic"), [topic = topic.toStdString()](Edit&, Claim& claim) -> Result<std::string> {
        // It is named as it is shown.
        std::erase_if(claim.topics,
                      [&](const std::string& one) { return shown(one).toStdString() == topic; });
        return "Took the topic '" + topic + "' off";
    });
}

void ClaimActs::addTag(const QString& name)
{
    act(tr("Adding a tag"),
        [name = name.trimmed().toStdString()](Edit& edit, Claim& claim) -> Result<std::string> {
            const auto known = store::named(edit.database(), Kind::Tag, name);
            TagId tag;
            if (known.empty()) {
                Tag made;
                made.name = name;
                const auto added = edit.add(made);
                if (!added)
                    return tl::make_unexpected(added.error());
                tag = *added;
            } else {
                tag = TagId(known.front());
            }
            if (const auto put = edit.tag(tag, Kind::Claim, {claim.id.uid}, true); !put)
                return tl::make_unexpected(put.error());
            return "Put the tag '" + name + "' on";
        });
}

void ClaimActs::removeTag(const QString& uid)
{
    act(tr("Removing a tag"), [tag = uid.toStdString()](Edit& edit, Claim& claim) -> Result<std::string> {
        const auto uid = Uid::parse(tag);
        if (!uid)
            return mistake("There is no such tag.");
        if (const auto put = edit.tag(TagId(*uid), Kind::Claim, {claim.id.uid}, false); !put)
            return tl::make_unexpected(put.error());
        return "Took the tag '" + store::describe(edit.database(), Kind::Tag, *uid) + "' off";
    });
}

void ClaimActs::addAbout(const QString& actor, const QString& name, const QString& role)
{
    act(tr("Adding whom it is about"),
        [actor = actor.toStdString(), name = name.toStdString(),
         token = role.toStdString()](Edit& edit, Claim& claim) -> Result<std::string> {
            const auto role = fromToken<Role>(token);
            const auto id = actorFor(edit, actor, name);
            if (!role || !id)
                return role ? tl::make_unexpected(id.error()) : mistake("There is no role '" + token + "'.");
            for (const About& about : claim.about)
                if (about.actor == *id && about.role == *role)
                    return mistake("The claim says that already.");
            claim.about.push_back({*id, *role});
            return "Noted " + calledNow(edit, Kind::Actor, id->uid) + " (" + token + ") in";
        });
}

void ClaimActs::removeAbout(const QString& actor, const QString& role)
{
    act(tr("Removing whom it is about"),
        [actor = actor.toStdString(), token = role.toStdString()](Edit&,
                                                                  Claim& claim) -> Result<std::string> {
            std::erase_if(claim.about, [&](const About& about) {
                return about.actor.uid.text() == actor && tokenOf(about.role) == token;
            });
            return "Removed an actor from";
        });
}

void ClaimActs::setHappened(const QString& words)
{
    act(tr("Changing a date"), [words = words.toStdString()](Edit&, Claim& claim) -> Result<std::string> {
        const auto date = reworded(claim.happened, words);
        if (!date)
            return tl::make_unexpected(date.error());
        claim.happened = *date;
        return "Dated";
    });
}

void ClaimActs::setPlace(const QString& place, const QString& name)
{
    act(tr("Changing a place"),
        [place = place.toStdString(),
         name = name.trimmed().toStdString()](Edit& edit, Claim& claim) -> Result<std::string> {
            const auto found =
                DraftWriter(edit, {}, {}).place({PlaceId(Uid::parse(place).value_or(Uid())), name});
            if (!found)
                return tl::make_unexpected(found.error());
            claim.place = *found;
            if (found->isNull())
                return "Took the place off";
            return "Placed at " + brief(calledNow(edit, Kind::Place, found->uid)) + ":";
        });
}

void ClaimActs::setNote(const QString& note, bool isInternal)
{
    act(tr("Changing a note"),
        [note = note.trimmed().toStdString(), isInternal](Edit&, Claim& claim) -> Result<std::string> {
            claim.note = note;
            claim.noteVisibility = isInternal ? Visibility::Internal : Visibility::Public;
            return "Changed the note on";
        });
}

void ClaimActs::removeClaim()
{
    act(tr("Removing a claim"), [](Edit& edit, Claim& claim) -> Result<std::string> {
        std::vector<Attribution> spoken;
        for (const Uid& uid :
             store::pointingAt(edit.database(), Kind::Attribution, "claim_id", Kind::Claim, claim.id.uid))
            spoken.push_back(store::loadHeld<Attribution>(edit.database(), uid));
        if (const auto removed = edit.remove(Kind::Claim, claim.id.uid); !removed)
            return tl::make_unexpected(removed.error());
        for (const Attribution& one : spoken)
            if (const auto done = removeUnspoken(edit, one); !done)
                return tl::make_unexpected(done.error());
        return "Removed the claim";
    });
}

bool ClaimActs::isDate(const QString& words) const
{
    return parseFuzzyDate(words.toStdString()).has_value();
}

QString ClaimActs::understood(const QString& words) const
{
    const auto date = parseFuzzyDate(words.toStdString());
    return date ? daysOf(*date) : shown(date.error().message);
}

QVariantList ClaimActs::vocabulary(const QString& name) const
{
    const auto list = [](std::span<const std::string_view> tokens) {
        QVariantList all;
        for (const auto token : tokens)
            all.append(QVariantMap{{QStringLiteral("token"), QString::fromUtf8(token)},
                                   {QStringLiteral("text"), worded(token)}});
        return all;
    };
    if (name == QLatin1String("stance"))
        return list(tokens<Stance>());
    if (name == QLatin1String("how"))
        return list(tokens<How>());
    if (name == QLatin1String("role"))
        return list(tokens<Role>());
    if (name == QLatin1String("basis"))
        return list(tokens<Basis>());
    if (name == QLatin1String("mode"))
        return list(tokens<Mode>());
    if (name == QLatin1String("type"))
        return list(tokens<ClaimType>());
    if (name == QLatin1String("status"))
        return list(tokens<ClaimStatus>());
    if (name == QLatin1String("relation"))
        return list(tokens<RelationKind>());
    if (name == QLatin1String("exhibit"))
        return list(tokens<ExhibitKind>());
    if (name == QLatin1String("effect"))
        return list(tokens<Effect>());
    if (name == QLatin1String("directness"))
        return list(tokens<Directness>());
    if (name == QLatin1String("strength"))
        return list(tokens<Strength>());
    if (name == QLatin1String("actor"))
        return list(tokens<ActorKind>());
    if (name == QLatin1String("name"))
        return list(tokens<NameKind>());
    if (name == QLatin1String("outcome"))
        return list(tokens<Outcome>());
    if (name == QLatin1String("circumstance"))
        return list(tokens<Circumstance>());
    return {};
}

QVariantList ClaimActs::schemes() const
{
    return m_session ? m_session->readHere(tr("Reading the schemes"), QVariantList(),
                                           [](store::Database& database) { return schemesIn(database); })
                     : QVariantList();
}

} // namespace assay::window
