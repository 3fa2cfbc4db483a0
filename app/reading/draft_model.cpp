#include "app/reading/draft_model.h"

#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/reading.h"
#include "core/store/records.h"
#include "core/text/display.h"

#include <algorithm>

namespace assay::window {
namespace {

constexpr int kMostOccasions = 12;

QString described(store::Database& database, OccasionId id)
{
    const auto occasion = store::load<Occasion>(database, id.uid);
    if (!occasion)
        return {};
    QStringList parts{window::worded(tokenOf(occasion->how))};
    for (const std::string& words : {occasion->said.words, occasion->venue})
        if (!words.empty())
            parts.append(shown(words));
    for (const Circumstance circumstance : occasion->circumstances)
        parts.append(window::worded(tokenOf(circumstance)));
    return parts.join(QStringLiteral(", "));
}

std::string trimmed(const QString& text)
{
    return text.trimmed().toStdString();
}

} // namespace

DraftModel::DraftModel(QObject* parent) : QAbstractListModel(parent) {}

void DraftModel::begin(Session* session, Draft draft, Suggestions* suggestions)
{
    beginResetModel();
    m_session = session;
    m_suggestions = suggestions;
    m_draft = std::move(draft);
    m_links.clear();
    m_quote.clear();
    session->readHere(tr("Reading what is known"), false, [this](store::Database& database) {
        readWhatIsKnown(database);
        return true;
    });
    if (m_draft.claim.isNull())
        m_statement = QString::fromStdString(m_draft.statement);
    QStringList topics;
    for (const std::string& topic : m_draft.topics)
        topics.append(QString::fromStdString(topic));
    m_topics = topics.join(QStringLiteral(", "));
    endResetModel();
    emit started();
    emit changed();
    for (int row = 0; row < links(); ++row)
        findOccasions(row);
}

void DraftModel::readWhatIsKnown(store::Database& database)
{
    for (const DraftLink& from : m_draft.chain) {
        Link link;
        link.draft = from;
        QStringList names;
        for (const DraftActor& actor : from.actors)
            names.append(actor.known.isNull()
                             ? shown(actor.name)
                             : shown(store::describe(database, Kind::Actor, actor.known.uid)));
        link.name = names.join(tr(" and "));
        if (from.actors.size() == 1 && !from.actors.front().known.isNull())
            link.uid = QString::fromStdString(from.actors.front().known.uid.text());
        link.said = shown(from.said.words);
        link.venue = shown(from.venue);
        link.occasions = from.offered;
        if (!from.occasion.isNull() &&
            std::find(link.occasions.begin(), link.occasions.end(), from.occasion) == link.occasions.end())
            link.occasions.push_back(from.occasion);
        for (const OccasionId& occasion : link.occasions)
            link.occasionTexts.append(described(database, occasion));
        m_links.push_back(std::move(link));
    }
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

std::optional<Hedge>& DraftModel::hedgeOf()
{
    return m_links.empty() ? m_draft.voiceHedge : m_links.back().draft.hedge;
}

int DraftModel::hedge() const
{
    const auto& hedge = const_cast<DraftModel*>(this)->hedgeOf();
    return hedge ? static_cast<int>(*hedge) + 1 : 0;
}

void DraftModel::setHedge(int index)
{
    hedgeOf() = index > 0 ? std::optional(static_cast<Hedge>(index - 1)) : std::nullopt;
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

QStringList DraftModel::modes() const
{
    return titles<Mode>();
}

QStringList DraftModel::bases() const
{
    return titles<Basis>();
}

QStringList DraftModel::hedges() const
{
    return QStringList{tr("No hedge")} + titles<Hedge>();
}

int DraftModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : links();
}

QHash<int, QByteArray> DraftModel::roleNames() const
{
    return {{NameRole, "name"}, {UidRole, "uid"},   {OccasionRole, "occasion"}, {OccasionsRole, "occasions"},
            {ModeRole, "mode"}, {SaidRole, "said"}, {VenueRole, "venue"}};
}

QVariant DraftModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Link& link = m_links[static_cast<size_t>(index.row())];
    switch (role) {
    case NameRole:
        return link.name;
    case UidRole:
        return link.uid;
    case OccasionRole: {
        const auto there = std::find(link.occasions.begin(), link.occasions.end(), link.draft.occasion);
        return link.draft.occasion.isNull() || there == link.occasions.end()
                   ? 0
                   : static_cast<int>(there - link.occasions.begin()) + 1;
    }
    case OccasionsRole:
        return QStringList{tr("A new occasion")} + link.occasionTexts;
    case ModeRole:
        return static_cast<int>(link.draft.mode);
    case SaidRole:
        return link.said;
    case VenueRole:
        return link.venue;
    default:
        return {};
    }
}

DraftModel::Link* DraftModel::at(int row)
{
    return row >= 0 && row < links() ? &m_links[static_cast<size_t>(row)] : nullptr;
}

void DraftModel::tell(int row, QVector<int> roles)
{
    emit dataChanged(index(row), index(row), roles);
    emit changed();
}

void DraftModel::addLink(int row)
{
    const int to = std::clamp(row, 0, links());
    beginInsertRows({}, to, to);
    m_links.insert(m_links.begin() + to, Link());
    endInsertRows();
    emit changed();
}

void DraftModel::removeLink(int row)
{
    if (!at(row))
        return;
    beginRemoveRows({}, row, row);
    m_links.erase(m_links.begin() + row);
    endRemoveRows();
    emit changed();
}

void DraftModel::setActor(int row, const QString& uid, const QString& name)
{
    Link* const link = at(row);
    if (!link || (link->uid == uid && link->name == name))
        return;
    link->name = name;
    link->uid = uid;
    DraftActor actor;
    actor.known = ActorId(Uid::parse(uid.toStdString()).value_or(Uid()));
    actor.name = trimmed(name);
    link->draft.actors.clear();
    if (!actor.name.empty() || !actor.known.isNull())
        link->draft.actors.push_back(std::move(actor));
    link->draft.occasion = {};
    link->occasions.clear();
    link->occasionTexts.clear();
    tell(row, {NameRole, UidRole, OccasionRole, OccasionsRole});
    findOccasions(row);
}

/// So that the same interview is not entered twice.
void DraftModel::findOccasions(int row)
{
    const Link* const link = at(row);
    const auto uid = link ? Uid::parse(link->uid.toStdString()) : std::nullopt;
    if (!uid || !m_session)
        return;
    using Found = std::vector<std::pair<OccasionId, QString>>;
    m_session->read(
        {tr("Looking for occasions"), false}, this,
        [uid = *uid](store::Database& database, Progress&) -> Result<Found> {
            Found found;
            for (const OccasionId& occasion : store::occasionsOf(database, ActorId(uid), kMostOccasions))
                found.emplace_back(occasion, described(database, occasion));
            return found;
        },
        [this, row, uid = link->uid](const Found& found) {
            Link* const link = at(row);
            if (!link || link->uid != uid)
                return;
            for (const auto& [occasion, text] : found)
                if (std::find(link->occasions.begin(), link->occasions.end(), occasion) ==
                    link->occasions.end()) {
                    link->occasions.push_back(occasion);
                    link->occasionTexts.append(text);
                }
            tell(row, {OccasionRole, OccasionsRole});
        });
}

void DraftModel::setOccasion(int row, int index)
{
    Link* const link = at(row);
    if (!link || index < 0 || index > static_cast<int>(link->occasions.size()))
        return;
    link->draft.occasion = index == 0 ? OccasionId() : link->occasions[static_cast<size_t>(index) - 1];
    tell(row, {OccasionRole});
}

void DraftModel::setMode(int row, int index)
{
    if (Link* const link = at(row); link && index >= 0 && index < modes().size()) {
        link->draft.mode = static_cast<Mode>(index);
        tell(row, {ModeRole});
    }
}

void DraftModel::setSaid(int row, const QString& words)
{
    if (Link* const link = at(row); link && link->said != words) {
        link->said = words;
        tell(row, {SaidRole});
    }
}

void DraftModel::setVenue(int row, const QString& venue)
{
    if (Link* const link = at(row); link && link->venue != venue) {
        link->venue = venue;
        tell(row, {VenueRole});
    }
}

void DraftModel::save()
{
    if (!canSave() || m_saving)
        return;
    Draft draft = m_draft;
    draft.statement = trimmed(m_statement);
    draft.topics.clear();
    for (const QString& topic : m_topics.split(u',', Qt::SkipEmptyParts))
        if (!topic.trimmed().isEmpty())
            draft.topics.push_back(trimmed(topic));
    draft.chain.clear();
    for (const Link& from : m_links) {
        DraftLink link = from.draft;
        if (link.actors.empty() && link.occasion.isNull())
            continue; // nobody was named: the link was not filled in
        link.venue = trimmed(from.venue);
        if (trimmed(from.said).empty())
            link.said = {};
        else if (trimmed(from.said) != link.said.words) {
            const auto said = parseFuzzyDate(trimmed(from.said));
            if (!said) {
                emit failed(tr("When it was said: %1").arg(shown(said.error().message)));
                return;
            }
            link.said = *said;
        }
        draft.chain.push_back(std::move(link));
    }
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
            return "Annotated '" +
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
