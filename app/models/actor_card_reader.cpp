#include "app/models/actor_card.h"
#include "app/models/edit_parts.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/query/selection.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/told_apart.h"
#include "core/table/pages.h"
#include "core/table/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace assay::window {
namespace {

/// More than these are looked at in the claims workspace.
constexpr size_t kMostShown = 40;

QString text(const Uid& uid)
{
    return QString::fromStdString(uid.text());
}

/// "Azerbaijani"; a tag that nobody knows stands as it is.
QString languageOf(const std::string& tag)
{
    const auto language = QLocale::codeToLanguage(QString::fromStdString(tag).section(u'-', 0, 0));
    return tag.empty() || language == QLocale::AnyLanguage ? shown(tag) : QLocale::languageToString(language);
}

/// "Cyrillic"; nothing for Latin letters, which need no word.
QString scriptOf(const std::string& code)
{
    const auto script = QLocale::codeToScript(QString::fromStdString(code));
    if (code == "Latn")
        return {};
    return code.empty() || script == QLocale::AnyScript ? shown(code) : QLocale::scriptToString(script);
}

class Reader
{
public:
    explicit Reader(store::Database& database) : m_database(database), m_wording(database, true) {}

    ActorFacts read(Uid uid)
    {
        const auto actor = store::load<Actor>(m_database, uid);
        if (!actor)
            return {};
        m_facts.isHere = true;
        m_facts.name = shown(m_wording.nameOf(actor->id));
        m_facts.kind = QString::fromUtf8(tokenOf(actor->kind));
        m_facts.note = shownLines(actor->note);
        m_facts.isInternal = actor->visibility == Visibility::Internal;
        // A name that others bear too would find what they say as well.
        const std::string name = store::describe(m_database, Kind::Actor, uid);
        const auto bearers = store::named(m_database, Kind::Actor, name);
        const std::string named = bearers.size() == 1 && bearers.front() == uid ? name : uid.text();
        m_named = query::toggled({}, query::Field::Speaker, named);
        m_facts.saysFilter = QString::fromStdString(query::print(m_named));
        m_facts.aboutFilter =
            QString::fromStdString(query::print(query::toggled({}, query::Field::About, named)));
        names(actor->id);
        for (const Uid& merged : store::mergedInto(m_database, actor->id)) {
            names(ActorId(merged));
            m_facts.merged.push_back({text(merged), shown(store::describe(m_database, Kind::Actor, merged))});
        }
        for (const ActorId& other : store::distinctFrom(m_database, actor->id))
            m_facts.distinct.push_back({text(other.uid), shown(m_wording.nameOf(other))});
        ties(*actor);
        for (const Uid& one : store::pointingAt(m_database, Kind::Assessment, "actor_id", Kind::Actor, uid))
            reliability(store::loadHeld<Assessment>(m_database, one));
        says(uid);
        about(uid);
        return std::move(m_facts);
    }

private:
    void names(ActorId actor)
    {
        for (const Uid& uid : store::namesOf(m_database, actor)) {
            const auto name = store::load<Name>(m_database, uid);
            m_facts.names.push_back(
                {text(uid), shown(name->text),
                 joined({worded(tokenOf(name->kind)), languageOf(name->language), scriptOf(name->script),
                         name->side.isNull() ? QString()
                                             : QCoreApplication::translate("ActorCard", "used by %1")
                                                   .arg(shown(m_wording.titleOf(Kind::Side, name->side.uid))),
                         name->visibility == Visibility::Internal
                             ? QCoreApplication::translate("ActorCard", "internal")
                             : QString()}),
                 name->printed});
        }
    }

    void ties(const Actor& actor)
    {
        for (size_t i = 0; i < actor.sides.size(); ++i)
            m_facts.sides.push_back({text(actor.sides[i].side.uid) + QString::number(i), static_cast<int>(i),
                                     shown(m_wording.titleOf(Kind::Side, actor.sides[i].side.uid)),
                                     shown(print(actor.sides[i].period))});
        for (size_t i = 0; i < actor.partOf.size(); ++i)
            m_facts.ties.push_back({QStringLiteral("part %1").arg(i), QStringLiteral("part"),
                                    static_cast<int>(i), text(actor.partOf[i].whole.uid),
                                    shown(m_wording.nameOf(actor.partOf[i].whole)),
                                    joined({QCoreApplication::translate("ActorCard", "part of it"),
                                            shown(print(actor.partOf[i].period))})});
        for (size_t i = 0; i < actor.affiliations.size(); ++i) {
            const Affiliation& tie = actor.affiliations[i];
            m_facts.ties.push_back({QStringLiteral("with %1").arg(i), QStringLiteral("affiliation"),
                                    static_cast<int>(i), text(tie.with.uid),
                                    shown(m_wording.nameOf(tie.with)),
                                    joined({shown(tie.role), shown(print(tie.period))})});
        }
    }

    void reliability(const Assessment& held)
    {
        const auto scheme = store::load<Scheme>(m_database, held.scheme.uid);
        QStringList labels, meanings;
        for (const auto& value : held.values)
            for (const auto& known : scheme ? scheme->values : std::vector<SchemeValue>())
                if (known.axis == value.axis && known.token == value.token) {
                    labels.append(joined({shown(known.token), shown(known.label)}));
                    meanings.append(shown(known.meaning));
                }
        m_facts.reliability.push_back({text(held.id.uid), labels.join(QStringLiteral("; ")),
                                       meanings.join(u' '),
                                       shown(m_wording.titleOf(Kind::Reviewer, held.reviewer.uid)),
                                       shownLines(held.reason), held.adopted});
    }

    /// What it says, the newest first: of somebody who says a great deal no more is read than is shown.
    void says(Uid uid)
    {
        const query::Options options{true, {}};
        const auto filter = query::toggled({}, query::Field::Speaker, uid.text());
        const auto found = query::select(
            m_database, query::RowKind::Attributions, filter,
            {{std::string(query::orderKeys(query::RowKind::Attributions).front()), true}}, options);
        for (const int64_t id : found ? found->ids(kMostShown) : std::vector<int64_t>()) {
            const auto held = store::loadById<Attribution>(m_database, id);
            const auto occasion = store::load<Occasion>(m_database, held->chain.back().occasion.uid);
            m_facts.says.push_back(
                {text(held->id.uid), text(held->claim.uid), QString::fromUtf8(tokenOf(held->stance)),
                 shown(m_wording.titleOf(Kind::Claim, held->claim.uid)),
                 joined({worded(tokenOf(held->stance)), shown(print(occasion->said)), shown(occasion->venue),
                         shown(m_wording.titleOf(held->document))})});
        }
        const auto taken = query::facet(m_database, query::RowKind::Attributions, query::print(filter),
                                        query::Field::Stance, tokens<Stance>().size(), options);
        for (const std::string_view stance : tokens<Stance>()) {
            if (!taken || std::none_of(taken->begin(), taken->end(),
                                       [&](const auto& count) { return count.value == stance; }))
                continue;
            // As many as the filter finds when one follows it.
            const auto claims =
                query::select(m_database, query::RowKind::Claims,
                              query::toggled(filter, query::Field::Stance, stance), {}, options);
            m_facts.stances.push_back(
                {QString::fromUtf8(stance), worded(stance), claims ? static_cast<int>(claims->count()) : 0,
                 QString::fromStdString(
                     query::print(query::toggled(m_named, query::Field::Stance, stance)))});
        }
    }

    void about(Uid uid)
    {
        const auto all = store::pointingAt(m_database, Kind::Claim, "claim_about.actor_id", Kind::Actor, uid);
        for (const Uid& one : all) {
            if (m_facts.about.size() >= kMostShown)
                break;
            const auto claim = store::loadHeld<Claim>(m_database, one);
            for (const About& about : claim.about)
                if (about.actor.uid == uid)
                    m_facts.about.push_back({text(one) + QString::fromUtf8(tokenOf(about.role)), text(one),
                                             worded(tokenOf(about.role)), shown(claim.statement)});
        }
    }

    store::Database& m_database;
    table::Wording m_wording;
    query::Filter m_named; ///< what it says
    ActorFacts m_facts;
};

} // namespace

ActorFacts readActor(store::Database& database, Uid uid)
{
    return Reader(database).read(uid);
}

} // namespace assay::window
