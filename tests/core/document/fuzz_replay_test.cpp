#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// The fuzzer's own entry, so that its corpus, and whatever it once broke on, goes through the same door in
// every run.
#include "tests/fuzz/fuzz_readers.cpp" // NOLINT(bugprone-suspicious-include)

TEST(FuzzReplay, ReadersTakeTheirCorpus)
{
    size_t files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(ASSAY_SOURCE_DIR "/tests/fuzz/corpus/readers")) {
        std::ifstream file(entry.path(), std::ios::binary);
        ASSERT_TRUE(file.good()) << entry.path();
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        SCOPED_TRACE(entry.path().filename().string());
        EXPECT_EQ(LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()), 0);
        ++files;
    }
    EXPECT_GE(files, 20u);
}
