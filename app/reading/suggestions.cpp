#include "app/reading/suggestions.h"

#include "app/models/draft_words.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/store/lookup.h"
#include "core/store/proposals.h"
#include "core/store/records.h"
#include "core/text/display.h"

#include <algorithm>

namespace assay::window {
namespace {

constexpr int64_t kMany = 2000; ///< proposals of one text

std::string shortened(const std::string& words)
{
    return "'" + elided(words, 60) + "'";
}

} // namespace

Suggestions::Suggestions(QObject* parent) : QObject(parent)
{
    connect(&m_freshness, &Freshness::wantedChanged, this,
            [this] { m_draftFreshness.setWanted(m_freshness.isWanted()); });
}

void Suggestions::setModel(ReadingModel* model)
{
    if (!hold(m_model, model, this))
        return;
    if (model) {
        connect(model, &ReadingModel::modelReset, this, [this] {
            m_open.clear();
            m_goesOn = false;
            setCurrent(-1);
            emit changed();
        });
        connect(model, &ReadingModel::loaded, this, &Suggestions::ask);
        connect(model, &ReadingModel::sessionChanged, this, &Suggestions::followSession);
    }
    emit modelChanged();
    followSession();
}

void Suggestions::followSession()
{
    Session* const session = m_model ? m_model->session() : nullptr;
    if (hold(m_session, session, this) && session)
        connect(session, &Session::suggested, this, &Suggestions::ask);
    m_freshness.follow(session);
    m_draftFreshness.follow(session);
}

void Suggestions::ask()
{
    if (m_job)
        m_job->drop();
    const auto uid = m_model ? Uid::parse(m_model->document().toStdString()) : std::nullopt;
    if (!m_session || !m_session->isOpen() || !uid || m_model->versionId().isNull()) {
        take(Found{});
        return;
    }
    m_job = m_session->read(
        {tr("Reading suggestions"), false}, this,
        [document = DocumentId(*uid)](store::Database& database, Progress&) -> Result<Found> {
            Found found;
            found.open = openProposals(database, document);
            found.marks = marksOf(found.open);
            found.isMade = !found.open.empty() || hasProposals(database, document);
            return found;
        },
        [this](Found found) { take(std::move(found)); });
}

void Suggestions::take(Found found)
{
    const auto before = held() ? std::optional(held()->key) : std::nullopt;
    m_open = std::move(found.open);
    if (!found.isMade && m_askedFor != m_model->document()) {
        m_askedFor = m_model->document();
        // A source just imported is looked through already.
        if (!m_session->isSuggesting(m_askedFor))
            m_session->suggest({m_askedFor});
    }
    int now = -1;
    for (size_t i = 0; i < m_open.size() && now < 0; ++i)
        if ((before && m_open[i].key >= *before) || (!before && m_goesOn && m_open[i].key.number > m_after))
            now = static_cast<int>(i);
    if (!before && m_goesOn && now < 0 && !m_open.empty())
        now = 0;
    m_goesOn = false;
    if (m_model)
        m_model->setSuggested(std::move(found.marks));
    emit changed();
    m_current = -1;
    setCurrent(now);
}

TextMarks Suggestions::marksOf(const Open& open)
{
    std::vector<TextMark> marks;
    for (const HeldProposal& one : open)
        for (const auto* ranges : {&one.proposal.source, &one.proposal.content})
            for (const CodePointRange& range : *ranges) {
                TextMark mark;
                mark.start = static_cast<int>(range.start());
                mark.end = static_cast<int>(range.end());
                mark.form = TextMark::Form::Suggestion;
                mark.number = static_cast<int>(one.key.number);
                marks.push_back(mark);
            }
    for (const HeldProposal& one : open)
        for (const auto& hedge : one.proposal.hedges) {
            TextMark mark;
            mark.start = static_cast<int>(hedge.range.start());
            mark.end = static_cast<int>(hedge.range.end());
            mark.form = TextMark::Form::Hedge;
            mark.number = static_cast<int>(one.key.number);
            marks.push_back(mark);
        }
    return TextMarks(std::move(marks));
}

void Suggestions::setCurrent(int index)
{
    m_current = index;
    if (m_draftJob)
        m_draftJob->drop();
    m_draft.reset();
    m_shown = {};
    if (held() && m_session) {
        // What the engine said stands there until it is known who is meant.
        m_shown.chain.append(
            QVariantMap{{"name", m_model ? m_model->kind() : QString()}, {"detail", QString()}});
        for (const suggest::Link& link : held()->proposal.chain)
            m_shown.chain.append(QVariantMap{{"name", shown(link.name)}, {"detail", QString()}});
        readDraft();
    }
    emit currentChanged();
    emit draftChanged();
}

void Suggestions::askDraft()
{
    if (held() && m_session)
        readDraft();
}

void Suggestions::readDraft()
{
    if (m_draftJob)
        m_draftJob->drop();
    m_draftJob = m_session->read(
        {tr("Reading a suggestion"), false}, this,
        [one = *held()](store::Database& database, Progress&) -> Result<Shown> {
            const auto draft = draftOf(database, one.key);
            if (!draft)
                return tl::make_unexpected(draft.error());
            return describe(database, one, *draft);
        },
        [this](Shown shown) {
            m_draft = std::move(shown.draft);
            m_shown = std::move(shown);
            emit draftChanged();
        },
        [](const Mistake&) { /* it is gone; the next list says so */ });
}

Suggestions::Shown Suggestions::describe(store::Database& database, const HeldProposal& held,
                                         const Draft& draft)
{
    Shown shown;
    shown.draft = draft;
    const auto document = store::load<Document>(database, draft.document.uid);
    shown.chain.append(
        QVariantMap{{"name", document ? worded(tokenOf(document->kind)) : QString()}, {"detail", QString()}});
    for (const DraftLink& link : draft.chain) {
        QString name = namesOf(database, link.actors);
        QStringList details;
        if (!link.venue.empty())
            details.append(window::shown(link.venue));
        if (!link.said.words.empty())
            details.append(window::shown(link.said.words));
        if (name.isEmpty())
            name = tr("somebody unnamed");
        shown.chain.append(QVariantMap{{"name", name}, {"detail", details.join(QStringLiteral(", "))}});
    }
    QStringList details;
    for (const suggest::Hedge& hedge : held.proposal.hedges)
        details.append(tr("Hedge: %1.").arg(worded(tokenOf(hedge.kind))));
    if (!draft.topics.empty()) {
        QStringList topics;
        for (const std::string& topic : draft.topics)
            topics.append(window::shown(topic));
        details.append(tr("Topic: %1.").arg(topics.join(QStringLiteral(", "))));
    }
    if (!draft.claim.isNull())
        details.append(tr("This claim is on record already."));
    if (!draft.cites.empty()) {
        QStringList names;
        for (const DraftActor& actor : draft.cites)
            names.append(nameOf(database, actor));
        details.append(tr("Cites: %1.").arg(names.join(QStringLiteral(", "))));
    }
    for (const std::string& note : draft.notes)
        details.append(window::shown(note));
    shown.details = details.join(u' ');
    return shown;
}

int Suggestions::row() const
{
    return held() && m_model ? m_model->rowAt(std::max(start(), end() - 1)) : -1;
}

QString Suggestions::why() const
{
    return held() ? shown(held()->proposal.why) : QString();
}

QString Suggestions::stance() const
{
    return held() ? QString::fromStdString(std::string(tokenOf(held()->proposal.stance))) : QString();
}

QString Suggestions::statement() const
{
    return m_draft ? shown(m_draft->statement) : held() ? shown(held()->quote) : QString();
}

QVariantList Suggestions::chain() const
{
    return m_shown.chain;
}

QString Suggestions::details() const
{
    return m_shown.details;
}

void Suggestions::step(bool isForward, int position)
{
    if (m_open.empty())
        return;
    const int count = this->count();
    if (m_current >= 0) {
        setCurrent((m_current + (isForward ? 1 : count - 1)) % count);
        return;
    }
    const auto next = std::find_if(m_open.begin(), m_open.end(), [position](const HeldProposal& one) {
        return static_cast<int>(one.range.end()) > position;
    });
    const int index = static_cast<int>(next - m_open.begin());
    setCurrent(isForward ? index % count : (index + count - 1) % count);
}

bool Suggestions::openAt(int position)
{
    int best = -1;
    for (size_t i = 0; i < m_open.size(); ++i) {
        const HeldProposal& one = m_open[i];
        const bool isThere = std::any_of(
            one.proposal.content.begin(), one.proposal.content.end(),
            [&](const CodePointRange& range) { return range.contains(static_cast<size_t>(position)); });
        if (isThere && (best < 0 || one.range.size() < m_open[static_cast<size_t>(best)].range.size()))
            best = static_cast<int>(i);
    }
    if (best >= 0 && best != m_current)
        setCurrent(best);
    return best >= 0;
}

void Suggestions::close()
{
    if (m_current >= 0)
        setCurrent(-1);
}

/// Asks for the act and shows the next one at once; what the act made of it is read after its commit.
void Suggestions::settle(bool isTake)
{
    const HeldProposal one = *held();
    const auto work = [one, isTake](Edit& edit, Progress&) -> Result<std::string> {
        if (!isTake) {
            if (const auto dropped = assay::drop(edit, one.key); !dropped)
                return tl::make_unexpected(dropped.error());
            return "Dropped " + shortened(one.quote);
        }
        const auto draft = draftOf(edit.database(), one.key);
        if (!draft)
            return tl::make_unexpected(draft.error());
        if (const auto taken = assay::take(edit, *draft); !taken)
            return tl::make_unexpected(taken.error());
        return "Took " + shortened(one.quote);
    };
    const auto isDone = std::make_shared<bool>(false);
    const auto job = m_session->act(isTake ? "take" : "drop",
                                    isTake ? tr("Taking a suggestion") : tr("Dropping a suggestion"), work,
                                    this, [isDone](const store::Committed&) { *isDone = true; });
    passOn(one.key);
    // Where it could not be done, it is a suggestion still.
    if (job)
        connect(job, &Job::ended, this, [this, isDone] {
            if (!*isDone)
                ask();
        });
}

void Suggestions::passOn(const ProposalKey& taken)
{
    if (!held() || held()->key != taken)
        return;
    m_after = held()->key.number;
    m_goesOn = true;
    m_open.erase(m_open.begin() + m_current);
    const int next = m_open.empty() ? -1 : m_current % count();
    m_model->setSuggested(m_model->suggested().without(static_cast<int>(taken.number)));
    emit changed();
    m_current = -1;
    setCurrent(next);
}

void Suggestions::take()
{
    if (held() && m_session)
        settle(true);
}

void Suggestions::drop()
{
    if (held() && m_session)
        settle(false);
}

/// The chain under the document, "Armenian authorities > Asgarov"; where the document says it itself, what it
/// is.
QString Suggestions::whoSays(const HeldProposal& one) const
{
    if (one.proposal.mode == Mode::OwnVoice)
        return m_model ? m_model->kind() : QString();
    QStringList names;
    for (const suggest::Link& link : one.proposal.chain)
        if (!link.name.empty())
            names.append(shown(link.name));
    if (names.isEmpty())
        names.append(one.proposal.speaker.empty() ? shown(one.source) : shown(one.proposal.speaker));
    return names.join(QStringLiteral(" › "));
}

void Suggestions::preview(int percent)
{
    m_previewed.clear();
    for (const HeldProposal& one : m_open)
        if (one.proposal.confidence * 100 >= percent)
            m_previewed.append(
                QVariantMap{{"who", whoSays(one)},
                            {"stance", QString::fromStdString(std::string(tokenOf(one.proposal.stance)))},
                            {"statement", shown(one.quote)},
                            {"sure", qRound(one.proposal.confidence * 100)}});
    emit previewChanged();
}

void Suggestions::takeAbove(int percent)
{
    std::vector<ProposalKey> keys;
    for (const HeldProposal& one : m_open)
        if (one.proposal.confidence * 100 >= percent)
            keys.push_back(one.key);
    if (keys.empty() || !m_session)
        return;
    close();
    m_session->act("take", tr("Taking suggestions"),
                   [keys](Edit& edit, Progress& progress) -> Result<std::string> {
                       const auto taken = takeAll(edit, keys, &progress);
                       if (!taken)
                           return tl::make_unexpected(taken.error());
                       const size_t count = taken->attributions.size();
                       return "Took " + std::to_string(count) + (count == 1 ? " suggestion" : " suggestions");
                   });
}

void SuggestionCounts::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    if (session)
        connect(session, &Session::suggested, &m_freshness, &Freshness::renew);
    m_freshness.follow(session);
    emit sessionChanged();
}

void SuggestionCounts::ask()
{
    if (m_job)
        m_job->drop();
    if (!m_session || !m_session->isOpen()) {
        m_counts.clear();
        emit changed();
        return;
    }
    m_job = m_session->read(
        {tr("Counting suggestions"), false}, this,
        [](store::Database& database, Progress& progress) -> Result<QVariantMap> {
            QVariantMap counts;
            const auto documents = store::allDocuments(database);
            size_t looked = 0;
            for (const DocumentId& document : documents) {
                progress.tick("Counting", looked++, documents.size());
                const auto version = store::newestVersion(database, document);
                const int64_t made = version ? store::countProposals(database, version->id, 0) : 0;
                if (made == 0)
                    continue;
                const QString uid = QString::fromStdString(document.uid.text());
                if (made > kMany) // what became of each would take seconds to find out
                    counts.insert(uid, static_cast<int>(made));
                else if (const auto open = openProposals(database, document); !open.empty())
                    counts.insert(uid, static_cast<int>(open.size()));
            }
            return counts;
        },
        [this](const QVariantMap& counts) {
            if (m_counts == counts)
                return;
            m_counts = counts;
            emit changed();
        });
}

} // namespace assay::window
