#pragma once

#include "app/models/table_question.h"

namespace assay::window {

/// The claims of a table, each cell as the window sets it: a map of `text` (the whole cell), `ink` (role of
/// its colour: "", "muted", "warning"), and where it says who does what to the claim `voices` (maps of
/// `stance`, `who`, `note`, `under`) and `standings` (what is to be said of them, in words).
class ClaimsQuestion : public TableQuestion
{
public:
    ClaimsQuestion(table::TableRequest request, std::vector<std::string> columns);
    std::unique_ptr<RowReader> reader(store::Database& database) const override;

private:
    std::vector<std::string> m_shown;
};

} // namespace assay::window
