#pragma once

#include "core/query/selection.h"
#include "tests/core/query/model.h"

#include <set>

namespace assay::query {

/// A little case by hand: a report and a verdict about a bridge, two sides, a captive, a chain of three.
class CaseProject
{
public:
    CaseProject();

    store::Database& database() { return m_stored->database(); }
    /// The statements (titles, names) of the rows found, with a blank for each space: in their order.
    std::vector<std::string> list(RowKind kind, const std::string& filter, const Options& options = {},
                                  const std::string& order = {});
    std::vector<std::string> claims(const std::string& filter, const Options& options = {})
    {
        return list(RowKind::Claims, filter, options);
    }
    std::vector<std::string> notes(const std::string& filter);

private:
    std::string shown(RowKind kind, int64_t id);
    std::unique_ptr<StoredModel> m_stored;
};

} // namespace assay::query
