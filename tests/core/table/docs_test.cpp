#include "core/table/request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace assay::table {
namespace {

std::string documented()
{
    std::ifstream file(ASSAY_SOURCE_DIR "/docs/tables.md");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string code(std::string_view token)
{
    return "`" + std::string(token) + "`";
}

/// The tables of docs/tables.md as the program has them.
std::string columnTable(query::RowKind rows)
{
    std::string text = "### Rows of " + std::string(query::token(rows)) +
                       "\n\n| column | title | what it shows | |\n|---|---|---|---|\n";
    for (const ColumnHelp& column : columnsOf(rows))
        text += "| " + code(column.token) + " | " + std::string(column.title) + " | " +
                std::string(column.meaning) + " |" + (column.isDefault ? " • |\n" : " |\n");
    return text;
}

TEST(Docs, EveryColumnIsInTheCatalogue)
{
    const std::string text = documented();
    for (const std::string_view token : query::rowKindTokens()) {
        const query::RowKind rows = *query::rowKindFromToken(token);
        if (rows == query::RowKind::Attributions)
            continue; // the same columns as claims
        EXPECT_THAT(text, testing::HasSubstr(columnTable(rows)));
    }
}

TEST(Docs, AttributionsHaveTheColumnsOfClaims)
{
    const auto tokens = [](query::RowKind rows) {
        std::vector<std::string> all;
        for (const ColumnHelp& column : columnsOf(rows))
            all.emplace_back(column.token);
        return all;
    };
    EXPECT_EQ(tokens(query::RowKind::Claims), tokens(query::RowKind::Attributions));
    std::string defaults;
    for (const ColumnHelp& column : columnsOf(query::RowKind::Attributions))
        if (column.isDefault) {
            EXPECT_THAT(documented(), testing::ContainsRegex("Rows of attributions.*" + code(column.token)));
        }
}

TEST(Docs, TemplatesGroupingsAndFormatsAreNamed)
{
    const std::string text = documented();
    for (const TemplateHelp& one : templates())
        EXPECT_THAT(text,
                    testing::HasSubstr("| " + code(one.key) + " | " + std::string(one.title) + " | " +
                                       std::string(one.rows) + " | " + std::string(one.meaning) + " |"));
    for (const std::string_view token : query::rowKindTokens()) {
        std::string groupings;
        for (const std::string_view grouping : groupingsOf(*query::rowKindFromToken(token)))
            groupings += (groupings.empty() ? "" : " ") + code(grouping);
        if (!groupings.empty()) {
            EXPECT_THAT(text, testing::HasSubstr("| " + std::string(token) + " | " + groupings + " |"));
        }
    }
    for (const std::string_view token : formatTokens())
        EXPECT_THAT(text, testing::HasSubstr("| " + code(token) + " |"));
}

} // namespace
} // namespace assay::table
