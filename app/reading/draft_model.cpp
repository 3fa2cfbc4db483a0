#include "app/reading/draft_model.h"

#include "app/models/draft_words.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/text/display.h"

#include <algorithm>

namespace assay::window {
namespace {

std::string trimmed(const QString& text)
{
    return text.trimmed().toStdString();
}

} // namespace

DraftModel::DraftModel(QObject* parent) : ChainModel(parent) {}

void DraftModel::begin(Session* session, Draft draft, Suggestions* suggestions)
{
    m_suggestions = suggestions;
    m_draft = std::move(draft);
    m_quote.clear();
    m_happened = QString::fromStdString(print(m_draft.happened));
    QStringList topics;
    for (const std::string& topic : m_draft.topics)
        topics.append(QString::fromStdString(topic));
    m_topics = topics.join(QStringLiteral(", "));
    if (m_draft.claim.isNull())
        m_statement = QString::fromStdString(m_draft.statement);
    startLinks(session, m_draft.chain, m_draft.voiceHedge, m_draft.voiceHedgeWords, m_draft.version);
    emit started();
}

void DraftModel::read(store::Database& database)
{
    m_aboutNames.clear();
    for (const DraftAbout& about : m_draft.about)
        m_aboutNames.append(nameOf(database, about.actor));
    if (!m_draft.place.known.isNull())
        m_draft.place.name = store::describe(database, Kind::Place, m_draft.place.known.uid);
    const auto version = store::load<TextVersion>(database, m_draft.version.uid);
    QStringList pieces;
    for (const CodePointRange& range : m_draft.content)
        if (version)
            pieces.append(shownLines(store::slice(database, version->body.value, range)));
    m_quote = pieces.join(QStringLiteral(" … "));
    m_documentName = shown(store::describe(database, Kind::Document, m_draft.document.uid));
    if (!m_draft.claim.isNull())
        m_statement = shown(store::describe(database, Kind::Claim, m_draft.claim.uid));
}

bool DraftModel::startSuggestion(Suggestions* suggestions)
{
    if (!suggestions || !suggestions->draft() || !suggestions->model() || !suggestions->model()->session())
        return false;
    m_key = suggestions->key().value_or(ProposalKey());
    begin(suggestions->model()->session(), *suggestions->draft(), suggestions);
    return true;
}

void DraftModel::startWords(ReadingModel* model, int start, int end, const QString& stance,
                            const QString& claim, const QString& statement)
{
    if (!model || !model->session() || start >= end)
        return;
    Draft draft;
    draft.document = DocumentId(Uid::parse(model->document().toStdString()).value_or(Uid()));
    draft.version = model->versionId();
    draft.content = {CodePointRange(static_cast<size_t>(start), static_cast<size_t>(end))};
    draft.stance = fromToken<Stance>(stance.toStdString()).value_or(Stance::Asserts);
    const std::string words = model->words(start, end).toStdString();
    if (const auto uid = Uid::parse(claim.toStdString()))
        draft.claim = ClaimId(*uid);
    else if (statement.isEmpty())
        draft.statement = statementFrom({visible(words)});
    else
        draft.statement = statement.toStdString();
    begin(model->session(), std::move(draft), nullptr);
    addLink(0);
}

QString DraftModel::notes() const
{
    QStringList all;
    for (const std::string& note : m_draft.notes)
        all.append(shown(note));
    return all.join(u' ');
}

void DraftModel::setStatement(const QString& statement)
{
    if (m_statement == statement)
        return;
    m_statement = statement;
    emit changed();
}

QString DraftModel::claim() const
{
    return m_draft.claim.isNull() ? QString() : QString::fromStdString(m_draft.claim.uid.text());
}

void DraftModel::setClaim(const QString& uid, const QString& statement)
{
    m_draft.claim = ClaimId(Uid::parse(uid.toStdString()).value_or(Uid()));
    m_statement = statement;
    emit changed();
}

QString DraftModel::stance() const
{
    return QString::fromStdString(std::string(tokenOf(m_draft.stance)));
}

void DraftModel::setStance(const QString& token)
{
    m_draft.stance = fromToken<Stance>(token.toStdString()).value_or(m_draft.stance);
    emit changed();
}

void DraftModel::setScope(const QString& scope)
{
    m_draft.scope = scope.toStdString();
    emit changed();
}

void DraftModel::setTopics(const QString& topics)
{
    if (m_topics == topics)
        return;
    m_topics = topics;
    emit changed();
}

void DraftModel::setBasis(int index)
{
    m_draft.basis = static_cast<Basis>(std::clamp(index, 0, static_cast<int>(tokens<Basis>().size()) - 1));
    emit changed();
}

QVariantList DraftModel::about() const
{
    QVariantList all;
    for (size_t i = 0; i < m_draft.about.size(); ++i)
        all.append(QVariantMap{{QStringLiteral("name"), m_aboutNames.at(static_cast<qsizetype>(i))},
                               {QStringLiteral("role"), worded(tokenOf(m_draft.about[i].role))}});
    return all;
}

void DraftModel::addAbout(const QString& uid, const QString& name, int role)
{
    if (name.trimmed().isEmpty() || role < 0 || role >= roles().size())
        return;
    DraftAbout about;
    about.actor = typedActor(uid, name);
    about.role = static_cast<assay::Role>(role);
    for (const DraftAbout& known : m_draft.about)
        if (known.role == about.role && known.actor.known == about.actor.known &&
            known.actor.name == about.actor.name)
            return;
    m_draft.about.push_back(std::move(about));
    m_aboutNames.append(name.trimmed());
    emit changed();
}

void DraftModel::removeAbout(int index)
{
    if (index < 0 || index >= m_aboutNames.size())
        return;
    m_draft.about.erase(m_draft.about.begin() + index);
    m_aboutNames.removeAt(index);
    emit changed();
}

QString DraftModel::placeUid() const
{
    return m_draft.place.known.isNull() ? QString() : QString::fromStdString(m_draft.place.known.uid.text());
}

void DraftModel::setPlace(const QString& uid, const QString& name)
{
    m_draft.place.known = PlaceId(Uid::parse(uid.toStdString()).value_or(Uid()));
    m_draft.place.name = trimmed(name);
    emit changed();
}

void DraftModel::setHappened(const QString& words)
{
    if (m_happened == words)
        return;
    m_happened = words;
    emit changed();
}

bool DraftModel::canSave() const
{
    return m_session && !m_session->isReadOnly() && !m_draft.content.empty() &&
           (!m_draft.claim.isNull() || !m_statement.trimmed().isEmpty());
}

QStringList DraftModel::stances() const
{
    QStringList all;
    for (const std::string_view token : tokens<Stance>())
        all.append(QString::fromStdString(std::string(token)));
    return all;
}

QStringList DraftModel::bases() const
{
    return titles<Basis>();
}

QStringList DraftModel::roles() const
{
    return titles<assay::Role>();
}

void DraftModel::save()
{
    if (!canSave() || m_saving)
        return;
    Draft draft = m_draft;
    draft.statement = trimmed(m_statement);
    if (draft.stance != Stance::DeniesInPart)
        draft.scope.clear();
    draft.topics.clear();
    for (const QString& topic : m_topics.split(u',', Qt::SkipEmptyParts))
        if (!topic.trimmed().isEmpty())
            draft.topics.push_back(trimmed(topic));
    const auto happened = reworded(draft.happened, m_happened.toStdString());
    if (!happened) {
        emit failed(tr("When it happened: %1").arg(shown(happened.error().message)));
        return;
    }
    draft.happened = *happened;
    auto chain = written();
    if (!chain) {
        emit failed(QString::fromStdString(chain.error().message));
        return;
    }
    draft.chain = std::move(chain->links);
    draft.voiceHedge = chain->voiceHedge;
    draft.voiceHedgeWords = chain->voiceHedgeWords;
    draft.voiceHedgeTyped = chain->voiceHedgeTyped;
    auto claim = std::make_shared<QString>();
    const QPointer<Suggestions> suggestions = m_suggestions;
    m_saving = m_session->act(
        suggestions ? "take" : "annotate", tr("Annotating"),
        [draft, claim](Edit& edit, Progress&) -> Result<std::string> {
            const auto taken = take(edit, draft);
            if (!taken)
                return tl::make_unexpected(taken.error());
            const auto made = store::load<Attribution>(edit.database(), taken->uid);
            *claim = QString::fromStdString(made->claim.uid.text());
            return std::string(draft.claim.isNull() ? "Added the claim '" : "Annotated '") +
                   elided(store::describe(edit.database(), Kind::Claim, made->claim.uid), 60) + "'";
        },
        this,
        [this, claim, suggestions, key = m_key](const store::Committed&) {
            if (suggestions)
                suggestions->passOn(key);
            emit saved(*claim);
        },
        [this](const Mistake& mistake) { emit failed(shown(mistake.message)); });
}

} // namespace assay::window
