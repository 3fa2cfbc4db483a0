#include "core/claim/kind.h"
#include "core/exchange/json.h"
#include "core/exchange/json_schema.h"
#include "tests/support/document_file.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

TEST(JsonSchemaTest, ThePageInDocsIsTheOneThatIsMade)
{
    const std::string made = annotateSchema();
    EXPECT_EQ(test::generatedPage("annotate.schema.json", made), made);
}

TEST(JsonSchemaTest, EveryKindHasItsLine)
{
    const std::string text = annotateSchema();
    std::pmr::monotonic_buffer_resource memory;
    const auto schema = parseJson(text, memory);
    ASSERT_TRUE(schema.has_value());
    EXPECT_EQ(schema->find("oneOf")->items.size(), kKindTokens.size() + 3);
}

} // namespace
} // namespace assay
