#include "app/models/row_selection.h"

#include "app/session/follow.h"

#include <algorithm>

namespace assay::window {

void RowSelection::setModel(PagedModel* model)
{
    if (!hold(m_model, model, this))
        return;
    if (model)
        connect(model, &PagedModel::countChanged, this, &RowSelection::follow);
    clear();
    emit modelChanged();
}

int64_t RowSelection::idAt(int row) const
{
    return m_model && row >= 0 && row < m_model->count() ? m_model->ids()[static_cast<size_t>(row)] : 0;
}

std::vector<int64_t> RowSelection::ids() const
{
    std::vector<int64_t> chosen;
    if (!m_model || m_count == 0)
        return chosen;
    std::unordered_set<int64_t> seen;
    for (const int64_t id : m_model->ids())
        if (has(id) && (!m_model->isGrouped() || seen.insert(id).second))
            chosen.push_back(id);
    return chosen;
}

bool RowSelection::isSelected(int row) const
{
    const int64_t id = idAt(row);
    return id != 0 && has(id);
}

void RowSelection::only(int row)
{
    m_isAll = false;
    m_named.clear();
    m_anchor = idAt(row);
    if (m_anchor != 0)
        m_named.insert(m_anchor);
    tell();
}

void RowSelection::toggle(int row)
{
    const int64_t id = idAt(row);
    if (id == 0)
        return;
    m_anchor = id;
    if (m_named.erase(id) == 0)
        m_named.insert(id);
    tell();
}

void RowSelection::extendTo(int row)
{
    if (idAt(row) == 0)
        return;
    const auto& ids = m_model->ids();
    const auto at = std::find(ids.begin(), ids.end(), m_anchor);
    int from = at == ids.end() ? row : static_cast<int>(at - ids.begin());
    if (at == ids.end())
        m_anchor = idAt(row);
    int to = row;
    if (from > to)
        std::swap(from, to);
    m_named.clear();
    m_isAll = from == 0 && to == m_model->count() - 1;
    if (!m_isAll)
        m_named.insert(ids.begin() + from, ids.begin() + to + 1);
    tell();
}

void RowSelection::all()
{
    m_isAll = m_model && m_model->count() > 0;
    m_named.clear();
    tell();
}

void RowSelection::clear()
{
    m_isAll = false;
    m_named.clear();
    m_anchor = 0;
    tell();
}

/// What is not in the list any more is not chosen either.
void RowSelection::follow()
{
    if (!m_named.empty() && m_model) {
        std::unordered_set<int64_t> left;
        for (const int64_t id : m_model->ids())
            if (m_named.count(id) != 0)
                left.insert(id);
        m_named = std::move(left);
    }
    if (!m_model || m_model->count() == 0)
        m_isAll = false;
    tell();
}

void RowSelection::tell()
{
    size_t count = m_named.size();
    if (m_isAll && m_model) {
        const auto rows = static_cast<size_t>(m_model->things());
        count = rows - m_named.size();
    }
    m_count = static_cast<int>(count);
    ++m_revision;
    emit changed();
}

} // namespace assay::window
