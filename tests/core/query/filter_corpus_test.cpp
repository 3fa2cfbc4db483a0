#include "tests/fuzz/filter_check.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace assay::query {
namespace {

TEST(FilterCorpusTest, EveryFileOfTheCorpusIsReadOrRefused)
{
    size_t files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(ASSAY_SOURCE_DIR "/tests/fuzz/corpus/filter")) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        fuzz::checkFilter(bytes);
        for (size_t cut = 0; cut < bytes.size() && bytes.size() < 2000; ++cut) {
            fuzz::checkFilter(std::string_view(bytes).substr(0, cut));
            std::string changed = bytes;
            changed[cut] = static_cast<char>(changed[cut] ^ 0x11);
            fuzz::checkFilter(changed);
        }
        ++files;
    }
    EXPECT_GE(files, 12U);
}

} // namespace
} // namespace assay::query
