#include "app/reading/reading_model.h"

#include "app/session/follow.h"
#include "app/session/shown.h"
#include "core/store/lookup.h"
#include "core/store/reading.h"
#include "core/store/records.h"

#include <algorithm>
#include <set>

namespace assay::window {
namespace {

constexpr int kMostWords = 100'000;
constexpr size_t kMostCompared = 20'000;

TextMark markOf(const store::MarkedWords& words)
{
    TextMark mark;
    mark.start = static_cast<int>(words.range.start());
    mark.end = static_cast<int>(words.range.end());
    mark.form = words.part == store::MarkedWords::Part::Content   ? TextMark::Form::Content
                : words.part == store::MarkedWords::Part::Mention ? TextMark::Form::Speaker
                                                                  : TextMark::Form::Hedge;
    mark.stance = words.stance;
    mark.claim = words.claim;
    mark.attribution = words.attribution;
    return mark;
}

QString stanceAt(size_t index)
{
    const std::string_view token = tokens<Stance>()[index];
    return QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size()));
}

} // namespace

ReadingModel::ReadingModel(QObject* parent) : QAbstractListModel(parent) {}

void ReadingModel::setSession(Session* session)
{
    if (!hold(m_session, session, this))
        return;
    if (session)
        connect(session, &Session::aboutToClose, this, [this] { setDocument({}); });
    m_freshness.follow(session);
    emit sessionChanged();
}

void ReadingModel::setDocument(const QString& uid)
{
    if (m_document == uid)
        return;
    m_document = uid;
    clear();
    emit documentChanged();
    ask();
}

void ReadingModel::setClaim(const QString& uid)
{
    if (m_claim == uid)
        return;
    std::vector<TextMark> touched;
    const auto collect = [&] {
        for (const TextMark& mark : m_own.all())
            if (isOfClaim(mark))
                touched.push_back(mark);
    };
    collect();
    m_claim = uid;
    m_claimUid = Uid::parse(uid.toStdString()).value_or(Uid());
    collect();
    emit claimChanged();
    tell(touched);
}

bool ReadingModel::isOfClaim(const TextMark& mark) const
{
    return mark.form == TextMark::Form::Content && !m_claimUid.isNull() && mark.claim == m_claimUid;
}

Result<ReadingModel::Text> ReadingModel::read(store::Database& database, const Uid& uid, TextVersionId known)
{
    Text text;
    const auto document = store::load<Document>(database, uid);
    const auto version = store::newestVersion(database, DocumentId(uid));
    if (!document || !version)
        return text;
    text.version = version->id;
    text.number = static_cast<int>(version->number);
    text.title = shown(document->title);
    text.kind = QString::fromStdString(std::string(tokenOf(document->kind))).replace(u'-', u' ');
    text.body = version->body.value;
    text.length = static_cast<int>(version->length);
    if (version->id != known)
        text.starts = store::segmentStarts(database, text.body);
    std::vector<TextMark> marks;
    for (const store::MarkedWords& marked : store::markedWords(database, version->id))
        marks.push_back(markOf(marked));
    text.things = readQuoted(database, version->id, marks);
    text.marks = TextMarks(std::move(marks));
    return text;
}

void ReadingModel::ask()
{
    if (m_job)
        m_job->drop();
    const auto uid = Uid::parse(m_document.toStdString());
    if (!m_session || !m_session->isOpen() || !uid) {
        setLoading(false);
        return;
    }
    setLoading(true);
    m_job = m_session->read(
        {tr("Reading the text"), false}, this,
        [uid = *uid, known = m_text.version](store::Database& database, Progress&) {
            return read(database, uid, known);
        },
        [this](Text text) { take(std::move(text)); });
    atEnd(m_job, this, [this] { setLoading(false); });
}

void ReadingModel::take(Text text)
{
    TextMarks marks = std::move(text.marks);
    const QuotedThings before = std::exchange(m_things, std::move(text.things));
    if (text.version != m_text.version || text.version.isNull()) {
        beginResetModel();
        m_pages.clear();
        m_used.clear();
        m_text = std::move(text);
        m_own = m_suggested = {};
        endResetModel();
        emit loaded();
    } else if (text.title != m_text.title || text.kind != m_text.kind) {
        m_text.title = text.title;
        m_text.kind = text.kind;
        emit loaded();
    }
    std::swap(m_own, marks);
    tellDifference(marks, m_own);
    // What is marked as before may be called otherwise.
    std::vector<TextMark> renamed;
    for (const auto& [uid, thing] : m_things)
        if (const auto known = before.find(uid); known != before.end() && known->second != thing)
            std::copy_if(m_own.all().begin(), m_own.all().end(), std::back_inserter(renamed),
                         [&uid = uid](const TextMark& mark) { return mark.thing == uid; });
    tell(renamed);
    findStances();
}

void ReadingModel::setSuggested(TextMarks marks)
{
    std::swap(m_suggested, marks);
    tellDifference(marks, m_suggested);
}

void ReadingModel::tellDifference(const TextMarks& before, const TextMarks& now)
{
    // Which rows differ among very many is not worth finding out: what is seen is few.
    if (before.size() + now.size() > kMostCompared && count() > 0)
        emit dataChanged(index(0), index(count() - 1));
    else
        tell(TextMarks::difference(before, now));
}

void ReadingModel::findStances()
{
    std::vector<bool> has(tokens<Stance>().size());
    std::set<TextMark::Form> quotedForms;
    for (const TextMark& mark : m_own.all())
        if (mark.form == TextMark::Form::Content)
            has[static_cast<size_t>(mark.stance)] = true;
        else if (isQuoted(mark))
            quotedForms.insert(mark.form);
    QStringList quotedKinds;
    for (const TextMark::Form form : quotedForms)
        quotedKinds.append(quotedToken(form));
    QStringList stances;
    for (size_t i = 0; i < has.size(); ++i)
        if (has[i])
            stances.append(stanceAt(i));
    if (m_stances == stances && m_quotedKinds == quotedKinds)
        return;
    m_stances = stances;
    m_quotedKinds = quotedKinds;
    emit marksChanged();
}

std::vector<TextMark> ReadingModel::marksIn(int start, int end) const
{
    auto marks = m_own.in(start, end);
    const auto suggested = m_suggested.in(start, end);
    marks.insert(marks.end(), suggested.begin(), suggested.end());
    std::sort(marks.begin(), marks.end());
    return marks;
}

/// Rows under some marks, as few stretches.
void ReadingModel::tell(const std::vector<TextMark>& marks)
{
    std::vector<std::pair<int, int>> rows;
    for (const TextMark& mark : marks) {
        const int first = rowAt(mark.start);
        if (first >= 0)
            rows.emplace_back(first, std::max(first, rowAt(std::max(mark.start, mark.end - 1))));
    }
    std::sort(rows.begin(), rows.end());
    for (size_t i = 0; i < rows.size();) {
        auto [first, last] = rows[i];
        for (++i; i < rows.size() && rows[i].first <= last + 1; ++i)
            last = std::max(last, rows[i].second);
        emit dataChanged(index(first), index(last));
    }
}

void ReadingModel::clear()
{
    beginResetModel();
    m_pages.clear();
    m_used.clear();
    m_text = {};
    m_own = m_suggested = {};
    m_things.clear();
    m_stances.clear();
    m_quotedKinds.clear();
    endResetModel();
    emit loaded();
    emit marksChanged();
}

void ReadingModel::setLoading(bool isLoading)
{
    if (m_isLoading == isLoading)
        return;
    m_isLoading = isLoading;
    emit loadingChanged();
}

int ReadingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ReadingModel::roleNames() const
{
    return {{RowRole, "row"},       {KindRole, "kind"},          {LevelRole, "level"},
            {TextRole, "text"},     {StancesRole, "stances"},    {SuggestionsRole, "suggestions"},
            {QuotedRole, "quoted"}, {ContinuesRole, "continues"}};
}

int ReadingModel::endOf(int row) const
{
    return row + 1 < count() ? static_cast<int>(m_text.starts[static_cast<size_t>(row) + 1]) : m_text.length;
}

const ReadingModel::Segment* ReadingModel::segment(int row) const
{
    if (row < 0 || row >= count() || !m_session || !m_session->isOpen())
        return nullptr;
    const int number = row / kPage;
    auto page = m_pages.find(number);
    if (page != m_pages.end()) {
        m_used.splice(m_used.begin(), m_used, page->second.use);
    } else {
        while (m_pages.size() >= kKeptPages) {
            m_pages.erase(m_used.back());
            m_used.pop_back();
        }
        const int first = number * kPage;
        const int last = std::min(first + kPage, count()) - 1;
        const CodePointRange range(m_text.starts[static_cast<size_t>(first)],
                                   static_cast<size_t>(endOf(last)));
        Page made;
        for (auto& stored : m_session->readHere(tr("Reading the text"), std::vector<store::StoredSegment>(),
                                                [&](store::Database& database) {
                                                    return store::segmentsIn(database, m_text.body, range);
                                                })) {
            Segment segment;
            segment.start = static_cast<int>(stored.segment.range.start());
            segment.end = static_cast<int>(stored.segment.range.end());
            segment.kind = stored.segment.kind;
            segment.level = stored.segment.level;
            segment.continues = stored.segment.continues;
            segment.shown = ShownSegment(stored.text);
            segment.source = std::move(stored.text);
            made.segments.push_back(std::move(segment));
        }
        m_used.push_front(number);
        made.use = m_used.begin();
        page = m_pages.emplace(number, std::move(made)).first;
    }
    const auto at = static_cast<size_t>(row % kPage);
    return at < page->second.segments.size() ? &page->second.segments[at] : nullptr;
}

QVariant ReadingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    if (role == RowRole)
        return row;
    if (role == QuotedRole) {
        QStringList hints;
        for (const TextMark& mark : m_own.in(startOf(row), endOf(row)))
            if (const auto known = m_things.find(mark.thing); isQuoted(mark) && known != m_things.end())
                hints.append(known->second.hint);
        hints.removeDuplicates();
        return hints;
    }
    if (role == StancesRole || role == SuggestionsRole) {
        const int start = startOf(row), end = endOf(row);
        std::vector<int> counts(tokens<Stance>().size());
        std::set<int> suggestions;
        for (const TextMark& mark : marksIn(start, end)) {
            if (mark.start < start)
                continue; // counted where it begins
            if (mark.form == TextMark::Form::Content)
                ++counts[static_cast<size_t>(mark.stance)];
            else if (mark.form == TextMark::Form::Suggestion)
                suggestions.insert(mark.number);
        }
        if (role == SuggestionsRole)
            return static_cast<int>(suggestions.size());
        QVariantList list;
        for (size_t i = 0; i < counts.size(); ++i)
            if (counts[i] > 0)
                list.append(QVariantMap{{"stance", stanceAt(i)}, {"count", counts[i]}});
        return list;
    }
    const Segment* const segment = this->segment(row);
    if (!segment)
        return {};
    switch (role) {
    case KindRole:
        return QString::fromUtf8(token(segment->kind));
    case LevelRole:
        return segment->level;
    case ContinuesRole:
        return segment->continues;
    case TextRole:
        return segment->shown.text();
    default:
        return {};
    }
}

int ReadingModel::rowAt(int position) const
{
    if (m_text.starts.empty())
        return -1;
    const auto behind = std::upper_bound(m_text.starts.begin(), m_text.starts.end(),
                                         static_cast<uint32_t>(std::max(0, position)));
    return std::max(0, static_cast<int>(behind - m_text.starts.begin()) - 1);
}

int ReadingModel::startOf(int row) const
{
    return row < 0 || row >= count() ? 0 : static_cast<int>(m_text.starts[static_cast<size_t>(row)]);
}

QString ReadingModel::claimAt(int position) const
{
    const TextMark* best = nullptr;
    const auto marks = m_own.in(position, position + 1);
    for (const TextMark& mark : marks)
        if (mark.form == TextMark::Form::Content &&
            (!best || mark.end - mark.start < best->end - best->start))
            best = &mark;
    return best ? QString::fromStdString(best->claim.text()) : QString();
}

QVariantMap ReadingModel::quotedAt(int position) const
{
    const TextMark* best = nullptr;
    const auto marks = m_own.in(position, position + 1);
    // Of what is as long, what can be gone to by no other way goes before.
    for (const TextMark& mark : marks)
        if ((isQuoted(mark) || mark.form == TextMark::Form::Content) &&
            (!best || mark.end - mark.start < best->end - best->start ||
             (!isQuoted(*best) && mark.end - mark.start == best->end - best->start)))
            best = &mark;
    const auto known = best ? m_things.find(best->thing) : m_things.end();
    if (known == m_things.end())
        return {};
    return {{QStringLiteral("hint"), known->second.hint}, {QStringLiteral("place"), known->second.place}};
}

int ReadingModel::nextOf(const QString& stance, int position) const
{
    const auto wanted = fromToken<Stance>(stance.toStdString());
    int first = -1;
    for (const TextMark& mark : m_own.all()) {
        const bool isIt = wanted ? mark.form == TextMark::Form::Content && mark.stance == *wanted
                                 : isQuoted(mark) && quotedToken(mark.form) == stance;
        if (!isIt)
            continue;
        if (mark.start > position)
            return mark.start;
        if (first < 0)
            first = mark.start;
    }
    return first;
}

QString ReadingModel::words(int start, int end) const
{
    if (!m_session || !m_session->isOpen() || m_text.version.isNull())
        return {};
    const int from = std::clamp(start, 0, m_text.length);
    const int to = std::clamp(end, from, std::min(m_text.length, from + kMostWords));
    const CodePointRange range(static_cast<size_t>(from), static_cast<size_t>(to));
    return QString::fromStdString(
        m_session->readHere(tr("Reading the text"), std::string(), [&](store::Database& database) {
            return store::slice(database, m_text.body, range);
        }));
}

} // namespace assay::window
