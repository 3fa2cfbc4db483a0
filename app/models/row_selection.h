#pragma once

#include "app/models/paged_model.h"

#include <unordered_set>

namespace assay::window {

/// Which rows of a list are chosen, by their keys: what is chosen stays chosen when the list is ordered anew
/// or something else changes. All of a million rows are chosen without naming one of them.
class RowSelection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::PagedModel* model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Goes up with every change: a binding on it asks isSelected() anew.
    Q_PROPERTY(int revision READ revision NOTIFY changed)

public:
    using QObject::QObject;

    PagedModel* model() const { return m_model; }
    void setModel(PagedModel* model);
    int count() const { return m_count; }
    int revision() const { return m_revision; }
    /// The keys chosen, each once, in the order of the list.
    std::vector<int64_t> ids() const;

    Q_INVOKABLE bool isSelected(int row) const;
    /// This row and no other; the next range begins here.
    Q_INVOKABLE void only(int row);
    Q_INVOKABLE void toggle(int row);
    /// All rows from where the range began to this one, and no others.
    Q_INVOKABLE void extendTo(int row);
    Q_INVOKABLE void all();
    Q_INVOKABLE void clear();

signals:
    void modelChanged();
    void changed();

private:
    bool has(int64_t id) const { return m_isAll != (m_named.count(id) > 0); }
    int64_t idAt(int row) const;
    void follow();
    void tell();

    QPointer<PagedModel> m_model;
    bool m_isAll = false;
    std::unordered_set<int64_t> m_named; ///< those chosen, or where all are, those that are not
    int64_t m_anchor = 0;
    int m_count = 0, m_revision = 0;
};

} // namespace assay::window
