#include "app/models/chain_model.h"

#include "app/models/draft_words.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/store/content.h"
#include "core/store/reading.h"
#include "core/store/records.h"

#include <algorithm>

namespace assay::window {
namespace {

constexpr int kMostOccasions = 12;

std::string trimmed(const QString& text)
{
    return text.trimmed().toStdString();
}

/// A link on record as a draft that keeps what nobody changes.
DraftLink draftOfLink(store::Database& database, const Link& held)
{
    DraftLink draft;
    draft.held = held;
    draft.occasion = held.occasion;
    draft.mode = held.mode;
    draft.hedge = held.hedge;
    if (const auto words = store::load<Passage>(database, held.hedgePassage.uid))
        draft.hedgeTyped = words->quote;
    if (const auto occasion = store::load<Occasion>(database, held.occasion.uid)) {
        for (const ActorId& actor : occasion->actors)
            draft.actors.push_back({actor, {}, ActorKind::Person, {}, false});
        draft.how = occasion->how;
        draft.said = occasion->said;
        draft.venue = occasion->venue;
        draft.circumstances = occasion->circumstances;
    }
    return draft;
}

/// Those who are not among them yet.
void addOthers(std::vector<DraftActor>& actors, const QVariantList& others)
{
    for (const QVariant& other : others) {
        const QVariantMap map = other.toMap();
        DraftActor actor = typedActor(map["uid"].toString(), map["name"].toString());
        const bool isThere = std::any_of(actors.begin(), actors.end(), [&](const DraftActor& one) {
            return actor.known.isNull() ? one.name == actor.name : one.known == actor.known;
        });
        if (!isThere && (!actor.name.empty() || !actor.known.isNull()))
            actors.push_back(std::move(actor));
    }
}

} // namespace

ChainModel::ChainModel(QObject* parent) : QAbstractListModel(parent) {}

ChainModel::Link ChainModel::linkOf(store::Database& database, const DraftLink& from)
{
    Link link;
    link.draft = from;
    link.name = namesOf(database, from.actors);
    if (from.actors.size() == 1 && !from.actors.front().known.isNull())
        link.uid = QString::fromStdString(from.actors.front().known.uid.text());
    link.said = QString::fromStdString(print(from.said));
    link.venue = QString::fromStdString(from.venue);
    link.occasions = from.offered;
    if (!from.occasion.isNull() &&
        std::find(link.occasions.begin(), link.occasions.end(), from.occasion) == link.occasions.end())
        link.occasions.push_back(from.occasion);
    for (const OccasionId& occasion : link.occasions)
        link.occasionTexts.append(occasionText(database, occasion));
    return link;
}

void ChainModel::startLinks(Session* session, const std::vector<DraftLink>& links,
                            std::optional<Hedge> voiceHedge, CodePointRange voiceHedgeWords,
                            TextVersionId version)
{
    beginResetModel();
    m_session = session;
    m_links.clear();
    m_voice = {voiceHedge, voiceHedgeWords, {}};
    session->readHere(tr("Reading what is known"), false, [&](store::Database& database) {
        const auto text = store::load<TextVersion>(database, version.uid);
        const auto wordsAt = [&](CodePointRange range) {
            return range.empty() || !text
                       ? QString()
                       : QString::fromStdString(store::slice(database, text->body.value, range));
        };
        m_voice.words = wordsAt(voiceHedgeWords);
        for (const DraftLink& from : links) {
            m_links.push_back(linkOf(database, from));
            m_links.back().hedging = {from.hedge, from.hedgeWords,
                                      from.hedgeWords.empty() ? QString::fromStdString(from.hedgeTyped)
                                                              : wordsAt(from.hedgeWords)};
        }
        read(database);
        return true;
    });
    endResetModel();
    emit changed();
    for (int row = 0; row < this->links(); ++row)
        findOccasions(row);
}

void ChainModel::startNew(Session* session)
{
    startLinks(session, {DraftLink()}, {}, {}, {});
}

bool ChainModel::startAttribution(Session* session, const QString& uid)
{
    const auto known = Uid::parse(uid.toStdString());
    if (!session || !known)
        return false;
    std::vector<DraftLink> links;
    DraftLink voice;
    const bool isThere =
        session->readHere(tr("Reading an attribution"), false, [&](store::Database& database) {
            const auto held = store::load<Attribution>(database, *known);
            if (!held)
                return false;
            voice = draftOfLink(database, held->chain.front());
            for (size_t i = 1; i < held->chain.size(); ++i)
                links.push_back(draftOfLink(database, held->chain[i]));
            return true;
        });
    if (!isThere)
        return false;
    startLinks(session, links, voice.hedge, {}, {});
    m_voice.words = QString::fromStdString(voice.hedgeTyped);
    emit changed();
    return true;
}

const ChainModel::Hedging* ChainModel::hedgingAt(int row) const
{
    return row >= 0 && row < links() ? &m_links[static_cast<size_t>(row)].hedging : &m_voice;
}

ChainModel::Hedging* ChainModel::hedgingAt(int row)
{
    return row >= 0 && row < links() ? &m_links[static_cast<size_t>(row)].hedging : &m_voice;
}

int ChainModel::hedge() const
{
    return linkHedge(links() - 1);
}

QString ChainModel::hedgeWords() const
{
    return hedgingAt(links() - 1)->words;
}

int ChainModel::linkHedge(int row) const
{
    const auto& hedge = hedgingAt(row)->hedge;
    return hedge ? static_cast<int>(*hedge) + 1 : 0;
}

void ChainModel::setLinkHedge(int row, int index)
{
    if (index < 0 || index >= hedges().size())
        return;
    hedgingAt(row)->hedge = index > 0 ? std::optional(static_cast<Hedge>(index - 1)) : std::nullopt;
    tell(row, {HedgeRole});
}

void ChainModel::setLinkHedgeWords(int row, const QString& words)
{
    Hedging& hedging = *hedgingAt(row);
    if (hedging.words == words)
        return;
    hedging.words = words;
    hedging.range = {};
    tell(row, {HedgeWordsRole});
}

QStringList ChainModel::modes() const
{
    return titles<Mode>();
}

QStringList ChainModel::hedges() const
{
    return QStringList{tr("No hedge")} + titles<Hedge>();
}

QStringList ChainModel::hows() const
{
    return titles<How>();
}

QStringList ChainModel::circumstances() const
{
    QStringList all;
    for (const std::string_view token : tokens<Circumstance>())
        all.append(QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size())));
    return all;
}

QStringList ChainModel::circumstanceTexts() const
{
    QStringList all;
    for (const std::string_view token : tokens<Circumstance>())
        all.append(worded(token));
    return all;
}

int ChainModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : links();
}

QHash<int, QByteArray> ChainModel::roleNames() const
{
    return {{NameRole, "name"},
            {UidRole, "uid"},
            {OccasionRole, "occasion"},
            {OccasionsRole, "occasions"},
            {ModeRole, "mode"},
            {SaidRole, "said"},
            {VenueRole, "venue"},
            {HowRole, "how"},
            {CircumstancesRole, "circumstances"},
            {HedgeRole, "linkHedge"},
            {HedgeWordsRole, "hedgeWords"},
            {OthersRole, "others"}};
}

QVariant ChainModel::data(const QModelIndex& index, int role) const
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
    case HowRole:
        return static_cast<int>(link.draft.how);
    case CircumstancesRole: {
        QStringList tokens;
        for (const Circumstance one : link.draft.circumstances)
            tokens.append(circumstances().at(static_cast<qsizetype>(one)));
        return tokens;
    }
    case HedgeRole:
        return linkHedge(index.row());
    case HedgeWordsRole:
        return link.hedging.words;
    case OthersRole:
        return link.others;
    default:
        return {};
    }
}

ChainModel::Link* ChainModel::at(int row)
{
    return row >= 0 && row < links() ? &m_links[static_cast<size_t>(row)] : nullptr;
}

void ChainModel::tell(int row, QVector<int> roles)
{
    if (at(row))
        emit dataChanged(index(row), index(row), roles);
    emit changed();
}

void ChainModel::addLink(int row)
{
    const int to = std::clamp(row, 0, links());
    beginInsertRows({}, to, to);
    m_links.insert(m_links.begin() + to, Link());
    endInsertRows();
    emit changed();
}

void ChainModel::removeLink(int row)
{
    if (!at(row))
        return;
    beginRemoveRows({}, row, row);
    m_links.erase(m_links.begin() + row);
    endRemoveRows();
    emit changed();
}

void ChainModel::setOthers(int row, const QVariantList& actors)
{
    Link* const link = at(row);
    if (!link || link->others == actors)
        return;
    link->others = actors;
    tell(row, {OthersRole});
}

void ChainModel::setActor(int row, const QString& uid, const QString& name)
{
    Link* const link = at(row);
    if (!link || (link->uid == uid && link->name == name))
        return;
    link->name = name;
    link->uid = uid;
    DraftActor actor = typedActor(uid, name);
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
void ChainModel::findOccasions(int row)
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
                found.emplace_back(occasion, occasionText(database, occasion));
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

void ChainModel::setOccasion(int row, int index)
{
    Link* const link = at(row);
    if (!link || index < 0 || index > static_cast<int>(link->occasions.size()))
        return;
    link->draft.occasion = index == 0 ? OccasionId() : link->occasions[static_cast<size_t>(index) - 1];
    tell(row, {OccasionRole});
}

void ChainModel::setMode(int row, int index)
{
    if (Link* const link = at(row); link && index >= 0 && index < modes().size()) {
        link->draft.mode = static_cast<Mode>(index);
        tell(row, {ModeRole});
    }
}

void ChainModel::setSaid(int row, const QString& words)
{
    if (Link* const link = at(row); link && link->said != words) {
        link->said = words;
        tell(row, {SaidRole});
    }
}

void ChainModel::setVenue(int row, const QString& venue)
{
    if (Link* const link = at(row); link && link->venue != venue) {
        link->venue = venue;
        tell(row, {VenueRole});
    }
}

void ChainModel::setHow(int row, int index)
{
    if (Link* const link = at(row); link && index >= 0 && index < hows().size()) {
        link->draft.how = static_cast<How>(index);
        tell(row, {HowRole});
    }
}

void ChainModel::toggleCircumstance(int row, const QString& token)
{
    Link* const link = at(row);
    const auto circumstance = fromToken<Circumstance>(token.toStdString());
    if (!link || !circumstance)
        return;
    auto& all = link->draft.circumstances;
    if (std::erase(all, *circumstance) == 0)
        all.push_back(*circumstance);
    std::sort(all.begin(), all.end());
    tell(row, {CircumstancesRole});
}

bool ChainModel::isDate(const QString& words) const
{
    return parseFuzzyDate(words.toStdString()).has_value();
}

Result<ChainModel::Written> ChainModel::written() const
{
    const auto typed = [](const Hedging& hedging) {
        return hedging.hedge && hedging.range.empty() ? trimmed(hedging.words) : std::string();
    };
    const auto rangeOf = [](const Hedging& hedging) {
        return hedging.hedge ? hedging.range : CodePointRange();
    };
    Written all{m_voice.hedge, rangeOf(m_voice), typed(m_voice), {}};
    for (const Link& from : m_links) {
        DraftLink link = from.draft;
        if (link.occasion.isNull())
            addOthers(link.actors, from.others);
        if (link.actors.empty() && link.occasion.isNull())
            continue; // nobody was named: the link was not filled in
        link.hedge = from.hedging.hedge;
        link.hedgeWords = rangeOf(from.hedging);
        link.hedgeTyped = typed(from.hedging);
        link.venue = trimmed(from.venue);
        const auto said = reworded(link.said, from.said.toStdString());
        if (!said)
            return mistake(tr("When it was said: %1").arg(shown(said.error().message)).toStdString());
        link.said = *said;
        all.links.push_back(std::move(link));
    }
    return all;
}

} // namespace assay::window
