#pragma once

#include "app/models/paged_model.h"

namespace assay::window {

/// The journal in words, newest first, under the days on which it was written. Roles: uid (the entry's
/// number), text, reviewer, time, mark, isReachable, state. `mark` is "now" (where the project is), "past"
/// (what led there), "undone", or "went" (an undo or redo itself).
class HistoryModel : public assay::window::PagedModel
{
    // The base is named in full: QML's registration looks for it by that name alone.
    Q_OBJECT
    QML_ELEMENT
    /// Words of what was done or of who did it; empty: everything.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// Whether undoing and redoing are listed too.
    Q_PROPERTY(bool hasSteps READ hasSteps WRITE setHasSteps NOTIFY stepsChanged)

public:
    explicit HistoryModel(QObject* parent = nullptr);
    QString text() const { return m_text; }
    void setText(const QString& text);
    bool hasSteps() const { return m_hasSteps; }
    void setHasSteps(bool has);

signals:
    void textChanged();
    void stepsChanged();

protected:
    std::shared_ptr<const ListQuestion> question() const override;

private:
    QString m_text;
    bool m_hasSteps = false;
};

} // namespace assay::window
