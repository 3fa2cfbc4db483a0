#include "core/query/derived_sql.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace assay::query {
namespace {

std::string manual()
{
    std::ifstream file(ASSAY_SOURCE_DIR "/docs/filter-language.md");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// With one blank for each run of white space.
std::string plain(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\n')
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    return out;
}

TEST(ManualTest, ShowsTheSqlThatRuns)
{
    const std::string text = plain(manual());
    for (const Definition& definition : definitions()) {
        if (definition.name == "has stance")
            continue; // said in words
        EXPECT_NE(text.find(plain(definition.sql)), std::string::npos) << definition.name;
    }
}

TEST(ManualTest, NamesEveryFieldAndValue)
{
    const std::string text = manual();
    for (const FieldInfo& info : fields()) {
        EXPECT_NE(text.find("`" + std::string(info.name) + ":"), std::string::npos) << info.name;
        if (info.field == Field::Type || info.field == Field::Exhibit || info.field == Field::Disagree)
            continue; // of several lists
        for (const std::string_view value : info.values)
            EXPECT_NE(text.find(value), std::string::npos) << info.name << ":" << value;
    }
}

} // namespace
} // namespace assay::query
