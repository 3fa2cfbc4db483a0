#include "app/models/documents_model.h"

#include "app/models/table_question.h"
#include "app/session/shown.h"

namespace assay::window {

DocumentsModel::DocumentsModel(QObject* parent)
    : PagedModel({"uid", "title", "kind", "published", "publisher", "claims"}, Kind::Document,
                 {Kind::Document, Kind::Actor, Kind::Name, Kind::Attribution, Kind::Claim}, parent)
{
}

std::shared_ptr<const ListQuestion> DocumentsModel::question() const
{
    return std::make_shared<TableQuestion>(
        table::TableRequest{}, query::RowKind::Documents,
        std::vector<std::string>{"document", "type", "published", "publisher", "claims"},
        [](const table::Row& row, RowValues& values) {
            for (size_t i = 0; i < 4; ++i)
                values.emplace_back(shown(row.cells[i].text()));
            values.emplace_back(QString::fromStdString(row.cells[4].text()).toInt());
        });
}

} // namespace assay::window
