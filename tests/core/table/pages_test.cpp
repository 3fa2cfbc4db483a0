#include "core/store/records.h"
#include "core/table/pages.h"
#include "tests/core/table/small_project.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace assay::table {
namespace {

using namespace test;
using query::RowKind;

using Texts = std::vector<std::vector<std::string>>;

std::vector<std::string> textsOf(const Row& row)
{
    std::vector<std::string> texts{row.uid.text()};
    for (const Cell& cell : row.cells)
        texts.push_back(cell.text());
    return texts;
}

/// Every row of a table as a writer gets it.
Texts written(store::Database& database, const TableRequest& request)
{
    auto table = openTable(database, request);
    EXPECT_TRUE(table) << (table ? "" : table.error().message);
    Texts texts;
    while (const Row* row = table->rows->next())
        texts.push_back(textsOf(*row));
    return texts;
}

class Pages : public testing::TestWithParam<RowKind>
{
protected:
    SmallProject m_project;
};

TEST_P(Pages, HoldTheRowsThatAreWrittenInTheSameOrder)
{
    TableRequest request;
    request.rows = GetParam();
    request.includeInternal = true;
    for (const ColumnHelp& column : columnsOf(GetParam()))
        request.columns.emplace_back(column.token);
    const auto list = listRows(m_project.database(), request);
    ASSERT_TRUE(list) << list.error().message;
    EXPECT_EQ(list->columns, request.columns);
    auto pages = PageReader::open(m_project.database(), list->kind, list->columns);
    ASSERT_TRUE(pages) << pages.error().message;
    const Texts all = written(m_project.database(), request);
    ASSERT_EQ(list->ids.size(), all.size());
    // In two lots, the last rows first.
    const size_t half = all.size() / 2;
    Texts read(all.size());
    for (const auto& [first, end] : {std::pair(half, all.size()), std::pair(size_t(0), half)})
        pages->read(std::span(list->ids).subspan(first, end - first), [&](int64_t id, const Row& row) {
            const auto at = std::find(list->ids.begin(), list->ids.end(), id) - list->ids.begin();
            read[static_cast<size_t>(at)] = textsOf(row);
        });
    EXPECT_EQ(read, all);
}

INSTANTIATE_TEST_SUITE_P(OfEveryKind, Pages,
                         testing::Values(RowKind::Claims, RowKind::Attributions, RowKind::Occasions,
                                         RowKind::Documents, RowKind::Actors, RowKind::Relations,
                                         RowKind::Exhibits, RowKind::Assessments, RowKind::Passages,
                                         RowKind::Replies, RowKind::Tags, RowKind::Views));

class PagesOfClaims : public testing::Test
{
protected:
    SmallProject m_project;
};

TEST_F(PagesOfClaims, GroupsAreThoseOfTheTable)
{
    TableRequest request;
    request.includeInternal = true;
    request.grouping = {"topic"};
    const auto list = listRows(m_project.database(), request);
    ASSERT_TRUE(list);
    ASSERT_EQ(list->groupOf.size(), list->ids.size());
    auto table = openTable(m_project.database(), request);
    size_t at = 0;
    while (const Row* row = table->rows->next())
        EXPECT_EQ(list->groups[list->groupOf[at++]], row->groups);
    EXPECT_EQ(at, list->ids.size());
}

TEST_F(PagesOfClaims, ARowReadAgainIsAsItIsByThen)
{
    TableRequest request;
    request.columns = {"claim", "who-says"};
    request.includeInternal = true;
    const auto list = listRows(m_project.database(), request);
    auto pages = PageReader::open(m_project.database(), RowKind::Claims, request.columns);
    const auto all = [&] {
        std::string text;
        pages->read(list->ids, [&text](int64_t, const Row& row) {
            text += row.cells[0].text() + ": " + row.cells[1].text() + "\n";
        });
        return text;
    };
    EXPECT_NE(all().find("Okafor"), std::string::npos);
    m_project.change([](SmallProject& project) {
        for (const Uid& uid : store::allUids(project.database(), Kind::Name)) {
            auto name = *store::load<Name>(project.database(), uid);
            if (name.text.find("Okafor") == std::string::npos)
                continue;
            name.text = "Lin Adeyemi";
            project.records().update(name);
        }
    });
    EXPECT_EQ(all().find("Okafor:"), std::string::npos);
    EXPECT_NE(all().find("Lin Adeyemi"), std::string::npos);
}

TEST_F(PagesOfClaims, AKeyWithoutARowIsPassedOver)
{
    auto pages = PageReader::open(m_project.database(), RowKind::Claims, {"claim"});
    const auto list = listRows(m_project.database(), {});
    std::vector<int64_t> ids{999999, list->ids.front(), 999998};
    std::vector<int64_t> got;
    pages->read(ids, [&got](int64_t id, const Row&) { got.push_back(id); });
    EXPECT_EQ(got, std::vector<int64_t>{list->ids.front()});
}

TEST_F(PagesOfClaims, MistakesAreThoseOfTheTable)
{
    TableRequest request;
    request.filter = "stanse:denies";
    const auto list = listRows(m_project.database(), request);
    ASSERT_FALSE(list);
    EXPECT_EQ(list.error().suggestion, "stance");
    EXPECT_FALSE(PageReader::open(m_project.database(), RowKind::Claims, {"nothing"}));
}

} // namespace
} // namespace assay::table
