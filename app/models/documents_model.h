#pragma once

#include "app/models/paged_model.h"

namespace assay::window {

/// The sources of the project, in the order of their titles. Roles: uid, title, kind, published, publisher,
/// claims.
class DocumentsModel : public assay::window::PagedModel
{
    // The base is named in full: QML's registration looks for it by that name alone.
    Q_OBJECT
    QML_ELEMENT

public:
    explicit DocumentsModel(QObject* parent = nullptr);

protected:
    std::shared_ptr<const ListQuestion> question() const override;
};

} // namespace assay::window
