#include "app/models/claim_card_reader.h"

#include "app/models/edit_parts.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/query/standing.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/touching.h"
#include "core/table/pages.h"
#include "core/table/wording.h"

#include <QCoreApplication>

namespace assay::window {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ClaimCard", text);
}

/// No more than so many characters of the words around a quote.
constexpr qsizetype kAround = 70;

QString trimmedBefore(const QString& words)
{
    if (words.size() <= kAround)
        return words;
    const qsizetype at = words.indexOf(u' ', words.size() - kAround);
    return at < 0 ? QString() : QStringLiteral("…\u00a0") + words.mid(at + 1);
}

QString trimmedAfter(const QString& words)
{
    if (words.size() <= kAround)
        return words;
    const qsizetype at = words.lastIndexOf(u' ', kAround);
    return at < 0 ? QString() : words.left(at) + QStringLiteral("\u00a0…");
}

/// What is derived of a claim: the filter that finds it and how a chip says it.
struct Standing
{
    const char* filter;
    const char* text;
};
constexpr Standing kStandings[] = {
    {"contested:yes", QT_TRANSLATE_NOOP("ClaimCard", "contested")},
    {"selfcontradicted:yes", QT_TRANSLATE_NOOP("ClaimCard", "self-contradicted")},
    {"selfcontradicted:alleged", QT_TRANSLATE_NOOP("ClaimCard", "said to be self-contradicted")},
    {"againstownside:yes", QT_TRANSLATE_NOOP("ClaimCard", "against own side")},
    {"secondhand:only", QT_TRANSLATE_NOOP("ClaimCard", "no first-hand source")},
    {"onesided:yes", QT_TRANSLATE_NOOP("ClaimCard", "one side only")},
    {"unanswered:yes", QT_TRANSLATE_NOOP("ClaimCard", "unanswered")},
};

class Reader
{
public:
    explicit Reader(store::Database& database) : m_database(database), m_wording(database, true) {}

    ClaimFacts read(Uid uid)
    {
        const auto claim = store::load<Claim>(m_database, uid);
        if (!claim)
            return {};
        m_facts.isHere = true;
        head(*claim);
        for (const Uid& one : store::pointingAt(m_database, Kind::Attribution, "claim_id", Kind::Claim, uid))
            attribution(store::loadHeld<Attribution>(m_database, one));
        for (const Uid& one : store::pointingAt(m_database, Kind::Bearing, "claim_id", Kind::Claim, uid))
            exhibit(store::loadHeld<Bearing>(m_database, one));
        for (const Uid& one : store::pointingAt(m_database, Kind::Assessment, "claim_id", Kind::Claim, uid))
            assessment(store::loadHeld<Assessment>(m_database, one));
        std::stable_sort(
            m_facts.assessments.begin(), m_facts.assessments.end(),
            [](const RowValues& a, const RowValues& b) { return a[2].toBool() > b[2].toBool(); });
        for (const bool outward : {true, false})
            for (const Uid& one : store::pointingAt(m_database, Kind::Relation, outward ? "from_id" : "to_id",
                                                    Kind::Claim, uid))
                relation(store::loadHeld<Relation>(m_database, one), outward);
        for (const Uid& one : store::pointingAt(m_database, Kind::Reply, "claim_id", Kind::Claim, uid))
            reply(store::loadHeld<Reply>(m_database, one));
        return std::move(m_facts);
    }

private:
    static QString text(const Uid& uid) { return QString::fromStdString(uid.text()); }

    void head(const Claim& claim)
    {
        m_facts.number = static_cast<int>(query::numberOf(m_database, claim.id));
        m_facts.statement = shown(claim.statement);
        m_facts.type = QString::fromUtf8(tokenOf(claim.type));
        m_facts.status = QString::fromUtf8(tokenOf(claim.status));
        m_facts.happened = shown(print(claim.happened));
        m_facts.happenedDays = daysOf(claim.happened);
        m_facts.place = shown(m_wording.nameOf(claim.place));
        m_facts.placeUid = claim.place.isNull() ? QString() : text(claim.place.uid);
        m_facts.note = shownLines(claim.note);
        m_facts.written = {{"statement", QString::fromStdString(claim.statement)},
                           {"happened", QString::fromStdString(print(claim.happened))},
                           {"note", QString::fromStdString(claim.note)}};
        m_facts.isNoteInternal = claim.noteVisibility == Visibility::Internal;
        for (const auto& topic : claim.topics)
            m_facts.topics.append(shown(topic));
        for (const auto& tag : claim.tags)
            if (const auto held = store::load<Tag>(m_database, tag.uid))
                m_facts.tags.push_back(
                    {text(tag.uid), shown(held->name), QString::fromStdString(held->color)});
        for (size_t i = 0; i < claim.about.size(); ++i) {
            const auto& about = claim.about[i];
            m_facts.about.push_back({text(about.actor.uid) + u' ' + QString::fromUtf8(tokenOf(about.role)),
                                     text(about.actor.uid), shown(m_wording.nameOf(about.actor)),
                                     QString::fromUtf8(tokenOf(about.role)), worded(tokenOf(about.role))});
        }
        std::vector<std::string_view> filters;
        for (const auto& standing : kStandings)
            filters.emplace_back(standing.filter);
        for (const auto filter : query::answered(m_database, claim.id, filters))
            for (const auto& standing : kStandings)
                if (filter == standing.filter)
                    m_facts.standings.push_back({QString::fromUtf8(standing.filter), tr(standing.text)});
        cells(query::RowKind::Claims, m_database.idOf(Kind::Claim, claim.id.uid),
              {"confidence-tag", "sources"}, [this](const table::Row& row) {
                  m_facts.confidence = shown(row.cells[0].text());
                  m_facts.sources = shown(row.cells[1].text());
              });
    }

    void cells(query::RowKind kind, int64_t id, const std::vector<std::string>& columns,
               const std::function<void(const table::Row&)>& f)
    {
        auto pages = table::PageReader::open(m_database, kind, columns);
        if (!pages)
            throw Error(ErrorKind::Usage, pages.error().message);
        pages->read(std::vector<int64_t>{id}, [&f](int64_t, const table::Row& row) { f(row); });
    }

    QString sidesOf(const Occasion& occasion)
    {
        QStringList sides;
        for (const auto& actor : occasion.actors)
            for (const auto& side : query::sidesOf(m_database, actor, occasion.id))
                if (!sides.contains(shown(side)))
                    sides.append(shown(side));
        return sides.join(QStringLiteral(", "));
    }

    /// Where a passage stands: what a workspace is asked for.
    QVariantMap placeOf(const std::optional<Passage>& passage, DocumentId document)
    {
        if (passage && !passage->anchors.empty() && passage->anchors.back().start)
            return {{QStringLiteral("kind"), QStringLiteral("passage")},
                    {QStringLiteral("uid"), text(passage->document.uid)},
                    {QStringLiteral("start"), static_cast<qint64>(*passage->anchors.back().start)},
                    {QStringLiteral("end"), static_cast<qint64>(*passage->anchors.back().end)}};
        if (document.isNull())
            return {};
        return {{QStringLiteral("kind"), QStringLiteral("document")},
                {QStringLiteral("uid"), text(document.uid)}};
    }

    /// The words around the first quote, as its document has them.
    void context(const Attribution& attribution, const std::string& quote, QString& before, QString& after)
    {
        cells(query::RowKind::Attributions, m_database.idOf(Kind::Attribution, attribution.id.uid),
              {"context"}, [&](const table::Row& row) {
                  const std::string& all = row.cells[0].text();
                  const size_t at = all.find("[" + quote + "]");
                  if (at == std::string::npos)
                      return;
                  const size_t end = at + quote.size() + 2;
                  before = trimmedBefore(shown(all.substr(0, at)));
                  // Further quotes of the same attribution stand apart.
                  after = trimmedAfter(shown(all.substr(end, all.find(" […] ", end) - end)));
              });
    }

    /// One step of a chain: what it is called, and what pressing it shows.
    QVariantMap crumb(const Occasion& occasion)
    {
        if (const auto document = store::load<Document>(m_database, occasion.document.uid);
            occasion.ownVoice && document)
            return {{QStringLiteral("name"), tr("“%1”").arg(shownName(document->title))},
                    {QStringLiteral("kind"), QStringLiteral("document")},
                    {QStringLiteral("uid"), text(document->id.uid)}};
        return {{QStringLiteral("name"), shownName(m_wording.speakers(occasion))},
                {QStringLiteral("kind"), QStringLiteral("actor")},
                {QStringLiteral("uid"), text(occasion.actors.front().uid)}};
    }

    /// What words are in other languages: "“...” (en)", one beneath the other.
    QString translations(const Passage& passage)
    {
        QStringList all;
        for (const Uid& uid :
             store::pointingAt(m_database, Kind::Translation, "passage_id", Kind::Passage, passage.id.uid))
            if (const auto one = store::load<Translation>(m_database, uid))
                all.append(tr("“%1” (%2)").arg(shownLines(one->text), shown(one->language)));
        return all.join(u'\n');
    }

    void attribution(const Attribution& held)
    {
        const Link& last = held.chain.back();
        const auto occasion = store::loadHeld<Occasion>(m_database, last.occasion.uid);
        const auto document = store::load<Document>(m_database, held.document.uid);
        const QString speaker = shown(m_wording.speakers(occasion));
        QString detail =
            joined({worded(tokenOf(occasion.how)), shown(occasion.venue), shown(print(occasion.said)),
                    shown(table::Wording::circumstancesOf(occasion))});
        if (const QString sides = sidesOf(occasion); !sides.isEmpty())
            detail += QStringLiteral("; ") + tr("side: %1").arg(sides);

        QVariantList chain;
        QStringList hedges;
        for (const Link& link : held.chain) {
            const auto said = store::loadHeld<Occasion>(m_database, link.occasion.uid);
            chain.append(crumb(said));
            if (!link.hedge)
                continue;
            QString hedge = worded(tokenOf(*link.hedge));
            if (const auto words = store::load<Passage>(m_database, link.hedgePassage.uid))
                hedge = tr("“%1” (%2)").arg(shown(words->quote), hedge);
            hedges.append(hedge);
        }

        QString before, quote, after, further, state, translation;
        std::optional<Passage> first;
        for (const auto& id : held.content) {
            const auto passage = store::load<Passage>(m_database, id.uid);
            if (!passage)
                continue;
            if (first) {
                further += QStringLiteral(" […] ") + shown(passage->quote);
                continue;
            }
            first = passage;
            quote = shown(passage->quote);
            translation = translations(*passage);
            context(held, passage->quote, before, after);
            if (!passage->anchors.empty() && (passage->anchors.back().state == AnchorState::Lost ||
                                              passage->anchors.back().state == AnchorState::Ambiguous))
                state = passage->anchors.back().state == AnchorState::Lost
                            ? tr("These words do not stand in the newest text any more.")
                            : tr("These words stand in several places of the newest text.");
        }
        if (!further.isEmpty()) {
            quote += further;
            after.clear();
        }
        QStringList cites;
        for (const auto& cited : held.cites)
            cites.append(shown(m_wording.nameOf(cited)));
        const QString foot =
            joined({worded(tokenOf(last.mode)),
                    held.basis == Basis::Unknown ? QString() : worded(tokenOf(held.basis)),
                    cites.isEmpty() ? QString() : tr("cites %1").arg(cites.join(QStringLiteral(", ")))});
        QString answers;
        if (!held.answersClaim.isNull())
            answers = tr("Answers: %1").arg(shown(m_wording.titleOf(Kind::Claim, held.answersClaim.uid)));
        else if (const auto met = store::load<Occasion>(m_database, held.answersOccasion.uid))
            answers =
                tr("Answers %1").arg(joined({shown(m_wording.speakers(*met)), shown(print(met->said))}));
        m_facts.attributions.push_back(
            {text(held.id.uid), QString::fromUtf8(tokenOf(held.stance)), worded(tokenOf(held.stance)),
             speaker, occasion.ownVoice ? QString() : text(occasion.actors.front().uid), detail, before,
             quote, after, foot, chain, hedges.join(QStringLiteral("; ")), shown(held.scope), answers, state,
             placeOf(first, held.document), document ? shown(document->title) : QString(),
             text(held.chain.back().occasion.uid), translation});
    }

    void exhibit(const Bearing& bearing)
    {
        const auto held = store::load<Exhibit>(m_database, bearing.exhibit.uid);
        if (!held)
            return;
        const auto passage = store::load<Passage>(m_database, held->passage.uid);
        QString offered;
        if (const auto on = store::load<Occasion>(m_database, held->offeredOn.uid))
            offered = tr("offered by %1").arg(shown(m_wording.speakers(*on)));
        const QString words =
            joined({worded(tokenOf(held->kind)), worded(tokenOf(bearing.directness)),
                    bearing.strength ? tr("strength: %1").arg(worded(tokenOf(*bearing.strength))) : QString(),
                    held->seen == Seen::ByUs ? tr("seen by us") : tr("only described"), offered});
        m_facts.exhibits.push_back(
            {text(bearing.id.uid), QString::fromUtf8(tokenOf(bearing.effect)), shown(held->title), words,
             passage ? shown(passage->quote) : QString(), shownLines(bearing.reason),
             shown(m_wording.titleOf(Kind::Reviewer, bearing.reviewer.uid)),
             placeOf(passage, passage ? passage->document : DocumentId()), text(held->id.uid)});
    }

    void assessment(const Assessment& held)
    {
        const auto scheme = store::load<Scheme>(m_database, held.scheme.uid);
        QVariantList values;
        for (const auto& value : held.values) {
            QString label, meaning;
            if (scheme)
                for (const auto& known : scheme->values)
                    if (known.axis == value.axis && known.token == value.token) {
                        label = shown(known.label);
                        meaning = shown(known.meaning);
                    }
            const QString token = shown(value.token);
            if (label.isEmpty())
                label = token;
            else if (token.size() <= 2)
                label = token + QStringLiteral(", ") + label;
            values.append(QVariantMap{{QStringLiteral("axis"), titled(value.axis)},
                                      {QStringLiteral("axisToken"), QString::fromStdString(value.axis)},
                                      {QStringLiteral("token"), QString::fromStdString(value.token)},
                                      {QStringLiteral("label"), label},
                                      {QStringLiteral("meaning"), meaning}});
        }
        const auto time = QDateTime::fromString(QString::fromStdString(held.time), Qt::ISODateWithMs);
        m_facts.assessments.push_back(
            {text(held.id.uid), scheme ? shown(scheme->title) : QString(), held.adopted,
             shown(m_wording.titleOf(Kind::Reviewer, held.reviewer.uid)),
             time.isValid() ? shownTime(time) : shown(held.time), values, shownLines(held.reason),
             shownLines(held.note), query::isStale(m_database, held.id),
             scheme ? QString::fromStdString(scheme->key) : QString()});
    }

    void relation(const Relation& held, bool outward)
    {
        const ClaimId other = outward ? held.to : held.from;
        m_facts.relations.push_back({text(held.id.uid), said(held.kind, outward), text(other.uid),
                                     shown(m_wording.titleOf(Kind::Claim, other.uid)),
                                     shownLines(held.reason),
                                     shown(m_wording.titleOf(Kind::Reviewer, held.reviewer.uid)),
                                     QString::fromUtf8(tokenOf(held.kind))});
    }

    static QString said(RelationKind kind, bool outward)
    {
        switch (kind) {
        case RelationKind::Contradicts:
            return outward ? tr("Contradicts") : tr("Contradicted by");
        case RelationKind::Rebuts:
            return outward ? tr("Rebuts") : tr("Rebutted by");
        case RelationKind::Undercuts:
            return outward ? tr("Undercuts") : tr("Undercut by");
        case RelationKind::Supports:
            return outward ? tr("Supports") : tr("Supported by");
        case RelationKind::Qualifies:
            return outward ? tr("Qualifies") : tr("Qualified by");
        case RelationKind::InferredFrom:
            return outward ? tr("Inferred from") : tr("Ground of");
        }
        return {};
    }

    /// The words of an attribution that is the answer to a question, or where it has none its stance.
    QString answerOf(AttributionId id)
    {
        const auto answer = store::load<Attribution>(m_database, id.uid);
        if (!answer)
            return {};
        for (const auto& content : answer->content)
            if (const auto passage = store::load<Passage>(m_database, content.uid))
                return tr("“%1”").arg(shown(passage->quote));
        return worded(tokenOf(answer->stance));
    }

    void reply(const Reply& held)
    {
        const QString asked = table::Wording::when(held.asked).empty()
                                  ? QString()
                                  : tr("asked %1").arg(shown(table::Wording::when(held.asked)));
        const QString deadline = table::Wording::when(held.deadline).empty()
                                     ? QString()
                                     : tr("to answer by %1").arg(shown(table::Wording::when(held.deadline)));
        const QString outcome = held.outcome == Outcome::NoneYet    ? tr("no answer yet")
                                : held.outcome == Outcome::Declined ? tr("declined to answer")
                                                                    : tr("answered");
        m_facts.replies.push_back(
            {text(held.id.uid), shown(m_wording.nameOf(held.actor)), text(held.actor.uid),
             joined({asked, shown(held.channel), deadline, outcome}), answerOf(held.answer)});
    }

    store::Database& m_database;
    table::Wording m_wording;
    ClaimFacts m_facts;
};

} // namespace

QByteArrayList attributionRoles()
{
    return {"uid",   "stance", "stanceText", "speaker",  "speakerUid", "detail", "before",
            "quote", "after",  "foot",       "chain",    "hedge",      "scope",  "answers",
            "state", "place",  "document",   "occasion", "translation"};
}

QByteArrayList exhibitRoles()
{
    return {"uid", "effect", "title", "words", "quote", "reason", "reviewer", "place", "exhibit"};
}

QByteArrayList assessmentRoles()
{
    return {"uid",    "scheme", "isAdopted", "reviewer", "time",
            "values", "reason", "note",      "isStale",  "schemeKey"};
}

QByteArrayList relationRoles()
{
    return {"uid", "words", "claim", "statement", "reason", "reviewer", "kind"};
}

QByteArrayList replyRoles()
{
    return {"uid", "actor", "actorUid", "words", "answer"};
}

ClaimFacts readClaim(store::Database& database, Uid uid)
{
    return Reader(database).read(uid);
}

std::vector<RowValues> readActs(store::Database& database, Uid uid)
{
    constexpr size_t kMost = 50;
    std::vector<RowValues> acts;
    for (const auto& entry : store::entriesNaming(database, uid, kMost))
        acts.push_back({QString::number(entry.sequence),
                        entry.summary ? shown(*entry.summary) : tr("(forgotten)"), shown(entry.reviewer),
                        shownTime(QDateTime::fromMSecsSinceEpoch(entry.time))});
    return acts;
}

} // namespace assay::window
