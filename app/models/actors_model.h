#pragma once

#include "app/models/paged_model.h"

namespace assay::window {

/// Who speaks and who is spoken of, by name. Roles: uid, name, kind, sides, attributions, about.
class ActorsModel : public assay::window::PagedModel
{
    // The base is named in full: QML's registration looks for it by that name alone.
    Q_OBJECT
    QML_ELEMENT
    /// Words of a name in any script; empty: everybody.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    explicit ActorsModel(QObject* parent = nullptr);
    QString text() const { return m_text; }
    void setText(const QString& text);

signals:
    void textChanged();

protected:
    std::shared_ptr<const ListQuestion> question() const override;

private:
    QString m_text;
};

} // namespace assay::window
