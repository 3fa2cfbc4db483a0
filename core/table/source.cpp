#include "core/table/source.h"

#include "core/base/hash.h"
#include "core/table/judgements.h"

#include <algorithm>

namespace assay::table {

namespace {

/// One statement for the columns that are expressions over the row's own table.
std::string mainSql(query::RowKind kind, const std::vector<const ColumnSpec*>& columns)
{
    std::string sql = kind == query::RowKind::Claims         ? "SELECT c.id, c.uid, c.id"
                      : kind == query::RowKind::Attributions ? "SELECT t.id, t.uid, t.claim_id"
                                                             : "SELECT t.id, t.uid, 0";
    for (const ColumnSpec* column : columns) {
        if (column->main.empty())
            continue;
        const std::string main(column->main);
        sql += column->value == Value::Date
                   ? ", " + main + "_words, " + main + "_earliest, " + main + "_latest"
                   : ", " + main;
    }
    if (kind == query::RowKind::Claims)
        return sql + " FROM claim c WHERE c.id IN (@)";
    if (kind == query::RowKind::Attributions)
        return sql + " FROM attribution t JOIN claim c ON c.id = t.claim_id WHERE t.id IN (@)";
    return sql + " FROM " + std::string(query::tableOf(kind)) + " t WHERE t.id IN (@)";
}

template<class F>
void rowsWith(const std::vector<std::pair<int64_t, size_t>>& slots, int64_t key, F&& f)
{
    for (auto slot = std::lower_bound(slots.begin(), slots.end(), std::pair<int64_t, size_t>(key, 0));
         slot != slots.end() && slot->first == key; ++slot)
        f(slot->second);
}

void printPlain(Value value, const Query& row, int column, Tally& tally, Cell& cell)
{
    switch (value) {
    case Value::Word:
        cell.add(worded(row.text(column)));
        return;
    case Value::Uid:
        cell.add(row.uid(column).text());
        return;
    case Value::Hex:
        cell.add(hex(row.bytes(column)));
        return;
    case Value::PlainName:
        cell.add(SpanKind::Name, row.text(column));
        return;
    case Value::Url:
        if (!row.text(column).empty())
            cell.link(row.text(column), row.text(column));
        return;
    case Value::Note:
        if (row.isNull(column))
            ++tally.notes;
        break;
    default:
        break;
    }
    cell.add(row.text(column));
}

} // namespace

std::string languageOf(store::Database& database)
{
    Query project(database, "SELECT language FROM project ORDER BY id LIMIT 1");
    return project.step() && !project.text(0).empty() ? std::string(project.text(0)) : "en";
}

bool hasInternalDocuments(store::Database& database)
{
    Query internal(database, "SELECT EXISTS (SELECT 1 FROM document WHERE visibility = 'internal')");
    return internal.step() && internal.integer(0) != 0;
}

ProjectRows::ProjectRows(store::Database& database, query::RowKind kind,
                         std::vector<const ColumnSpec*> columns, Rows rows, Reach reach, bool wantsReviews,
                         const std::string& language)
    : m_database(database), m_kind(kind), m_columns(std::move(columns)), m_entries(std::move(rows)),
      m_wantsReviews(wantsReviews),
      m_shelf(database, reach,
              std::any_of(m_columns.begin(), m_columns.end(),
                          [](const ColumnSpec* column) {
                              return (column->needs & kNeedsTranslations) == kNeedsTranslations;
                          })),
      m_surroundings(database, reach.internal), m_context{m_shelf, m_tally, m_surroundings, language}
{
    for (const ColumnSpec* column : m_columns)
        m_needs |= column->needs;
    if (m_wantsReviews)
        m_needs |= kNeedsHedges | kNeedsDocuments | kNeedsClaimAssessments;
    m_mayLose = !reach.asOf.empty() || (!reach.internal && hasInternalDocuments(database));
    m_main = KeyedQuery(database, mainSql(kind, m_columns));
    m_main.bindReach(reach.internal, reach.asOf);
    m_lists.resize(m_columns.size());
    m_pending.resize(m_columns.size());
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i]->list.empty())
            continue;
        m_lists[i] = KeyedQuery(database, m_columns[i]->list);
        m_lists[i].bindReach(reach.internal, reach.asOf);
    }
}

void ProjectRows::restart(std::vector<int64_t> ids)
{
    m_entries = Rows{};
    m_entries.ids = std::move(ids);
    m_shelf.forget();
    m_surroundings.forget();
    m_position = m_count = m_at = 0;
    m_given = m_repeated = 0;
    m_seen = KeySet();
    m_tally = Tally();
}

const Row* ProjectRows::next()
{
    if (m_entries.limit && m_given >= *m_entries.limit)
        return nullptr;
    for (;;) {
        if (m_at == m_count && !fillBatch())
            return nullptr;
        const size_t at = m_at++;
        if (m_dropped[at])
            continue;
        ++m_given;
        return &m_rows[at];
    }
}

/// The next entries, none of them twice.
void ProjectRows::takeEntries()
{
    m_slots.clear();
    m_count = 0;
    const bool grouped = !m_entries.groupOf.empty();
    while (m_position < m_entries.ids.size() && m_count < KeyedQuery::kKeys) {
        const int64_t id = m_entries.ids[m_position];
        if (grouped &&
            std::any_of(m_slots.begin(), m_slots.end(), [id](const auto& slot) { return slot.first == id; }))
            break;
        m_slots.emplace_back(id, m_count);
        if (m_rows.size() <= m_count) {
            m_rows.emplace_back();
            m_rows.back().cells.resize(m_columns.size());
        }
        Row& row = m_rows[m_count];
        for (Cell& cell : row.cells)
            cell.clear();
        row.uid = Uid();
        row.review.reset();
        if (grouped) {
            row.groups = m_entries.groups[m_entries.groupOf[m_position]];
            m_repeated += !m_seen.add(id);
        }
        ++m_count;
        ++m_position;
    }
    std::sort(m_slots.begin(), m_slots.end());
}

bool ProjectRows::fillBatch()
{
    takeEntries();
    m_at = 0;
    if (m_count == 0)
        return false;
    m_shelf.begin();
    m_dropped.assign(m_count, 1); // until the row is read
    m_claims.clear();
    for (std::vector<Pending>& pending : m_pending)
        pending.clear();
    readMain();
    if (isOfAttributions())
        readAttributions();
    for (size_t column = 0; column < m_columns.size(); ++column)
        if (m_lists[column].isPrepared())
            readList(column);
    for (size_t column = 0; column < m_columns.size(); ++column)
        finishColumn(column);
    return true;
}

void ProjectRows::readMain()
{
    std::vector<int64_t> keys;
    for (const auto& [id, row] : m_slots)
        keys.push_back(id);
    m_main.run(keys, [this](const Query& row) {
        rowsWith(m_slots, row.integer(0), [&](size_t at) {
            m_dropped[at] = 0;
            m_rows[at].uid = row.uid(1);
            m_claims.emplace_back(row.integer(2), at);
            int from = 3;
            for (size_t i = 0; i < m_columns.size(); ++i) {
                const ColumnSpec& column = *m_columns[i];
                if (column.main.empty())
                    continue;
                Cell& cell = m_rows[at].cells[i];
                if (column.value == Value::Date) {
                    cell.add(dateText({std::string(row.text(from)), std::string(row.text(from + 1)),
                                       std::string(row.text(from + 2))}));
                    from += 3;
                    continue;
                }
                if (!isKey(column.value))
                    printPlain(column.value, row, from, m_tally, cell);
                else if (!row.isNull(from))
                    m_pending[i].push_back({at, row.integer(from), {}, {}});
                ++from;
            }
        });
    });
    std::sort(m_claims.begin(), m_claims.end());
}

/// Finds out what each row is about, and which rows may not be shown after all.
void ProjectRows::readAttributions()
{
    const bool oneEach = m_kind == query::RowKind::Attributions;
    m_subjects.assign(m_count, Subject());
    std::vector<int64_t> claims;
    for (const auto& [claim, row] : m_claims) {
        m_subjects[row].claim = claim;
        claims.push_back(claim);
    }
    if ((m_needs & kNeedsAttributions) != 0 || m_mayLose)
        m_shelf.fetchAttributionsOfClaims(claims, m_needs);
    if ((m_needs & kNeedsClaimAssessments) != 0)
        m_shelf.fetchClaimAssessments(claims);
    if ((m_needs & kNeedsSourceAssessments) == kNeedsSourceAssessments)
        m_shelf.fetchSourceAssessments();
    if (m_wantsReviews)
        m_shelf.fetchClaims(claims);
    if ((m_needs & kNeedsAttributions) == 0 && !m_mayLose)
        return;
    for (const auto& [id, at] : m_slots) {
        Subject& subject = m_subjects[at];
        if (oneEach) {
            subject.one = m_shelf.attribution(id);
            if (subject.one)
                subject.shown = {subject.one};
            else
                m_dropped[at] = 1;
            continue;
        }
        for (const AttributionInfo* attribution : m_shelf.attributionsOf(subject.claim))
            if (attribution->asserts())
                subject.shown.push_back(attribution);
        if (m_shelf.lostAll(subject.claim)) {
            m_dropped[at] = 1;
            m_tally.rows += m_shelf.lostToInternal(subject.claim);
        } else if (m_wantsReviews) {
            m_rows[at].review = reviewOf(m_context, subject.claim);
        }
    }
    if (!oneEach && (m_needs & kNeedsAttributions) != 0)
        for (const Shelf::Hidden& hidden : m_shelf.hiddenAttributions())
            if (!m_shelf.lostAll(hidden.claim))
                m_tally.attributions.add(hidden.attribution);
}

void ProjectRows::readList(size_t column)
{
    const ColumnSpec& spec = *m_columns[column];
    const auto& slots = spec.listIsOfClaim && isOfAttributions() ? m_claims : m_slots;
    std::vector<int64_t> keys;
    for (const auto& [key, row] : slots)
        if (!m_dropped[row])
            keys.push_back(key);
    makeKeys(keys);
    m_lists[column].run(keys, [&](const Query& row) {
        rowsWith(slots, row.integer(0), [&](size_t at) {
            // Items made by hand stand before those of the list, so the list waits for them.
            if (isKey(spec.value)) {
                m_pending[column].push_back({at, row.integer(1),
                                             row.columns() > 3 ? std::string(row.text(3)) : std::string(),
                                             row.columns() > 2 ? std::string(row.text(2)) : std::string()});
                return;
            }
            Cell& cell = m_rows[at].cells[column];
            cell.item(spec.separator);
            printPlain(spec.value, row, 1, m_tally, cell);
            if (row.columns() > 2)
                cell.add(row.text(2));
        });
    });
}

} // namespace assay::table
