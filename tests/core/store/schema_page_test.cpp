#include "core/claim/values.h"
#include "core/document/segment.h"
#include "core/store/database.h"
#include "tests/support/document_file.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

namespace assay::store {
namespace {

/// The schema as SQLite holds it, tables first.
std::string schemaOf(Database& database)
{
    std::string text = "-- Generated from core/store/migrations. The words behind it: data-model.md.\n";
    SQLite::Statement rows(
        database.handle(),
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND NOT "
        "(name LIKE 'search\\_%\\_%' ESCAPE '\\') ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' "
        "THEN 1 ELSE 2 END, rowid");
    while (rows.executeStep())
        text += "\n" + rows.getColumn(0).getString() + ";\n";
    return text;
}

TEST(SchemaPageTest, ThePageInDocsIsTheSchema)
{
    const test::TempFolder folder;
    const auto database = Database::open(folder / "a.assay", Access::Create);
    const std::string made = schemaOf(*database);
    EXPECT_EQ(test::generatedPage("schema.sql", made), made);
}

template<class E>
void expectSame(Database& database)
{
    SQLite::Statement rows(database.handle(),
                           "SELECT token FROM " + std::string(vocabularyName<E>()) + " ORDER BY position");
    std::vector<std::string> held;
    while (rows.executeStep())
        held.push_back(rows.getColumn(0).getString());
    const std::vector<std::string> known(tokens<E>().begin(), tokens<E>().end());
    EXPECT_EQ(held, known) << vocabularyName<E>();
}

TEST(SchemaPageTest, TheVocabulariesOfTheFileAreThoseOfTheProgram)
{
    const test::TempFolder folder;
    const auto database = Database::open(folder / "a.assay", Access::Create);
    expectSame<Visibility>(*database);
    expectSame<DocumentKind>(*database);
    expectSame<ActorKind>(*database);
    expectSame<NameKind>(*database);
    expectSame<ClaimType>(*database);
    expectSame<ClaimStatus>(*database);
    expectSame<Role>(*database);
    expectSame<How>(*database);
    expectSame<Circumstance>(*database);
    expectSame<Stance>(*database);
    expectSame<Basis>(*database);
    expectSame<Mode>(*database);
    expectSame<Hedge>(*database);
    expectSame<RelationKind>(*database);
    expectSame<ExhibitKind>(*database);
    expectSame<Seen>(*database);
    expectSame<Effect>(*database);
    expectSame<Directness>(*database);
    expectSame<Strength>(*database);
    expectSame<Outcome>(*database);
    expectSame<AnchorState>(*database);
    expectSame<SegmentKind>(*database);
}

} // namespace
} // namespace assay::store
