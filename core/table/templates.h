#pragma once

#include "core/query/selection.h"

#include <span>
#include <string_view>
#include <vector>

// The tables that ship. Private to core/table.
namespace assay::table {

struct Template
{
    std::string_view key, title, meaning;
    query::RowKind rows = query::RowKind::Claims;
    std::string_view filter = {};
    std::vector<std::string_view> columns;
    std::string_view order = {};
};

const std::vector<Template>& shippedTemplates();
/// By its key or its title, whatever the case of the letters.
const Template* findTemplate(std::string_view name);

} // namespace assay::table
