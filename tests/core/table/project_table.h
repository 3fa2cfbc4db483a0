#pragma once

#include "tests/core/table/small_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace assay::table {

/// The small project, and what its tables hold.
class ProjectTable : public testing::Test
{
protected:
    std::string bytes(const TableRequest& request, WriteReport* report = nullptr)
    {
        StringSink sink;
        const Result<WriteReport> made = writeTable(m_project.database(), request, sink);
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        if (made && report)
            *report = *made;
        return sink.bytes();
    }
    nlohmann::json rows(TableRequest request, WriteReport* report = nullptr)
    {
        request.write.format = Format::Json;
        return nlohmann::json::parse(bytes(request, report));
    }
    nlohmann::json rows(query::RowKind kind, std::vector<std::string> columns, const std::string& filter = {},
                        bool internal = false)
    {
        TableRequest request;
        request.rows = kind;
        request.columns = std::move(columns);
        request.filter = filter;
        request.includeInternal = internal;
        return rows(request);
    }
    /// One column of the claim of the mined bridge.
    nlohmann::json mined(const std::string& column, bool internal = false)
    {
        for (const json& row : rows(query::RowKind::Claims, {"claim", column}, {}, internal))
            if (row["claim"] == "The bridge was mined before the truce.")
                return row[column];
        return "not found";
    }
    static nlohmann::json column(const json& rows, const std::string& name)
    {
        nlohmann::json all = nlohmann::json::array();
        for (const json& row : rows)
            all.push_back(row[name]);
        return all;
    }

    test::SmallProject m_project;
};

} // namespace assay::table
