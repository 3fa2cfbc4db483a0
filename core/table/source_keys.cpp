// Cells that show things named by their keys: fetched for all rows of a batch together.

#include "core/table/source.h"

namespace assay::table {

bool isKey(Value value)
{
    switch (value) {
    case Value::Name:
    case Value::Place:
    case Value::Document:
    case Value::Claim:
    case Value::ClaimAndSpeakers:
    case Value::Passage:
    case Value::Citation:
    case Value::PlaceInDocument:
    case Value::PassageInContext:
    case Value::Attribution:
    case Value::Occasion:
    case Value::OccasionActors:
        return true;
    default:
        return false;
    }
}

void ProjectRows::finishColumn(size_t column)
{
    const ColumnSpec& spec = *m_columns[column];
    if (spec.fill)
        for (size_t at = 0; at < m_count; ++at)
            if (!m_dropped[at])
                spec.fill(m_context, m_subjects[at], m_rows[at].cells[column]);
    std::vector<Pending>& pending = m_pending[column];
    if (pending.empty())
        return;
    fetchPending(spec.value, pending);
    for (const Pending& item : pending) {
        if (m_dropped[item.row])
            continue;
        Cell& cell = m_rows[item.row].cells[column];
        if (!spec.list.empty())
            cell.item(spec.separator);
        if (!item.before.empty())
            cell.add(SpanKind::Note, item.before);
        printKey(spec.value, item.key, cell);
        cell.add(item.after);
    }
}

void ProjectRows::fetchPending(Value value, const std::vector<Pending>& pending)
{
    std::vector<int64_t> keys;
    for (const Pending& item : pending)
        keys.push_back(item.key);
    switch (value) {
    case Value::Name:
        m_shelf.fetchActors(std::move(keys));
        break;
    case Value::Place:
        m_shelf.fetchPlaces(std::move(keys));
        break;
    case Value::Document:
    case Value::Citation:
        m_shelf.fetchDocuments(std::move(keys));
        break;
    case Value::Claim:
        m_shelf.fetchClaims(std::move(keys));
        break;
    case Value::ClaimAndSpeakers:
        m_shelf.fetchClaims(keys);
        m_shelf.fetchAttributionsOfClaims(std::move(keys), kNeedsChain | kNeedsContent | kNeedsDocuments);
        break;
    case Value::Passage:
    case Value::PlaceInDocument:
    case Value::PassageInContext:
        m_shelf.fetchPassages(std::move(keys));
        break;
    case Value::Attribution:
        m_shelf.fetchAttributions(std::move(keys), kNeedsChain | kNeedsContent);
        break;
    case Value::Occasion:
    case Value::OccasionActors:
        m_shelf.fetchOccasions(std::move(keys));
        break;
    default:
        break;
    }
}

void ProjectRows::printKey(Value value, int64_t key, Cell& cell)
{
    constexpr size_t kAround = 160;
    switch (value) {
    case Value::Name:
        printName(m_context, key, cell);
        break;
    case Value::Place:
        printPlace(m_context, key, cell);
        break;
    case Value::Document:
        printDocument(m_context, key, cell);
        break;
    case Value::Citation:
        printCitation(m_context, key, cell);
        break;
    case Value::Claim:
        printClaim(m_context, key, cell);
        break;
    case Value::ClaimAndSpeakers:
        printClaimAndSpeakers(m_context, key, cell);
        break;
    case Value::Passage:
        printQuote(m_context, key, cell);
        break;
    case Value::PlaceInDocument:
        if (!m_shelf.passage(key).isHidden)
            cell.add(m_surroundings.stand(key).place);
        break;
    case Value::PassageInContext: {
        const PassageInfo& passage = m_shelf.passage(key);
        if (passage.isHidden) {
            printQuote(m_context, key, cell);
            break;
        }
        const Surrounding around = m_surroundings.of(key, kAround);
        cell.add(around.before).add("[").add(passage.quote).add("]").add(around.after);
        break;
    }
    case Value::Attribution:
        if (const AttributionInfo* attribution = m_shelf.attribution(key))
            printQuotes(m_context, *attribution, cell);
        else
            cell.add(SpanKind::Note, "(withheld)");
        break;
    case Value::Occasion:
    case Value::OccasionActors: {
        const OccasionInfo& occasion = m_shelf.occasion(key);
        printOccasionActors(m_context, occasion, cell);
        if (value == Value::Occasion && occasion.said.isKnown())
            cell.add(", ").add(dateText(occasion.said));
        break;
    }
    default:
        break;
    }
}

} // namespace assay::table
