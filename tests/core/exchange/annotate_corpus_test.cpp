#include "tests/fuzz/annotate_check.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace assay {
namespace {

TEST(AnnotateCorpusTest, EachFileIsTakenWholeOrRefusedWhole)
{
    size_t files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(ASSAY_SOURCE_DIR "/tests/fuzz/corpus/annotate")) {
        SCOPED_TRACE(entry.path().filename().string());
        std::ifstream file(entry.path(), std::ios::binary);
        ASSERT_TRUE(file.good());
        fuzz::checkAnnotate(std::string{std::istreambuf_iterator<char>(file), {}});
        ++files;
    }
    EXPECT_GE(files, 15U);
}

} // namespace
} // namespace assay
