#include "core/query/selection.h"
#include "core/text/fuzzy_date.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

namespace assay::query {
namespace {

/// Claims that happened in intervals of every length, and occasions that were said then.
class DatesTest : public testing::Test
{
protected:
    DatesTest() : m_database(store::Database::open(m_folder / "a.assay", store::Access::Create))
    {
        m_database->handle().exec("BEGIN");
        for (const char* start : {"1989-12-31", "2000-02-29", "2014-07-03", "2015-01-01", "2015-03-07"})
            for (const int days :
                 {0, 1, 6, 7, 8, 30, 62, 63, 64, 364, 510, 511, 512, 3652, 4095, 4096, 32768, 2'000'000}) {
                const Day from = *Day::fromIso(start);
                add(from, from.plusDays(days));
                add(from.plusDays(-std::min(days, 600'000)), from);
            }
        for (const char* day : {"1990-01-01", "2014-07-03", "2015-12-31"}) {
            add(Day::fromIso(day), std::nullopt);
            add(std::nullopt, Day::fromIso(day));
        }
        add(std::nullopt, std::nullopt);
        m_database->handle().exec("COMMIT");
    }

    void add(std::optional<Day> from, std::optional<Day> to)
    {
        SQLite::Statement claim(m_database->handle(),
                                "INSERT INTO claim (uid, statement, type, happened_earliest, "
                                "happened_latest) VALUES (randomblob(16), 'It did.', 'fact', ?, ?)");
        SQLite::Statement occasion(m_database->handle(),
                                   "INSERT INTO occasion (uid, how, said_earliest, said_latest) VALUES "
                                   "(randomblob(16), 'says', ?, ?)");
        for (SQLite::Statement* row : {&claim, &occasion}) {
            if (from)
                row->bind(1, from->iso());
            if (to)
                row->bind(2, to->iso());
            row->exec();
        }
        m_dates.push_back({"", from, to});
    }

    uint64_t found(RowKind kind, const std::string& filter)
    {
        const auto selection = select(*m_database, kind, filter);
        EXPECT_TRUE(selection.has_value()) << filter;
        return selection ? selection->count() : 0;
    }

    test::TempFolder m_folder;
    std::unique_ptr<store::Database> m_database;
    std::vector<FuzzyDate> m_dates;
};

TEST_F(DatesTest, IntervalsOfEveryLengthAreFoundByWhatTheyTouch)
{
    for (const char* asked : {"2015-03-07", "2015-03", "2015", "2014-07-03..2014-07-04", "1980..1990",
                              "..1989", "2015-01-02..", "0004", "2000-02-29", "1000..2999"}) {
        const Result<FuzzyDate> period = parseFuzzyDate(asked);
        ASSERT_TRUE(period.has_value()) << asked;
        uint64_t touching = 0, inside = 0;
        for (const FuzzyDate& date : m_dates) {
            touching += date.mayOverlap(*period) ? 1 : 0;
            inside += date.surelyInside(*period) ? 1 : 0;
        }
        EXPECT_EQ(found(RowKind::Claims, "happened:" + std::string(asked)), touching) << asked;
        EXPECT_EQ(found(RowKind::Claims, "happened:=" + std::string(asked)), inside) << asked;
        EXPECT_EQ(found(RowKind::Occasions, "said:" + std::string(asked)), touching) << asked;
        EXPECT_EQ(found(RowKind::Occasions, "said:=" + std::string(asked)), inside) << asked;
    }
    EXPECT_EQ(found(RowKind::Claims, "happened:none"), 1U);
}

/// Of long intervals and short ones only those are read that may reach into the period.
TEST_F(DatesTest, APeriodIsLookedUpInTheIndexOfIntervals)
{
    for (const auto& [kind, filter, index] :
         {std::tuple(RowKind::Claims, "happened:2015-03-07", "claim_happened"),
          std::tuple(RowKind::Occasions, "said:2015-03", "occasion_said"),
          std::tuple(RowKind::Claims, "happened:=2015", "claim_happened")}) {
        const Sql sql = Sql("EXPLAIN QUERY PLAN ") + select(*m_database, kind, filter)->sql();
        SQLite::Statement plan(m_database->handle(), sql.text());
        sql.bindTo(plan);
        std::string steps;
        while (plan.executeStep())
            steps += plan.getColumn(3).getString() + "\n";
        const std::string column = std::string(index).substr(std::string(index).find('_') + 1);
        EXPECT_NE(steps.find("USING COVERING INDEX " + std::string(index) + " (<expr>=? AND " + column +
                             "_earliest>? AND " + column + "_earliest<?)"),
                  std::string::npos)
            << filter << "\n"
            << steps;
    }
}

} // namespace
} // namespace assay::query
