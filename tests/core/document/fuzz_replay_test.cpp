#include "tests/fuzz/anchor_check.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// The fuzzer's own entry, so that its corpus, and whatever it once broke on, goes through the same door in
// every run.
#include "tests/fuzz/fuzz_readers.cpp" // NOLINT(bugprone-suspicious-include)

namespace {

template<class F>
size_t forEachOf(const char* corpus, F f)
{
    size_t files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(ASSAY_SOURCE_DIR "/tests/fuzz/corpus/") + corpus)) {
        SCOPED_TRACE(entry.path().filename().string());
        std::ifstream file(entry.path(), std::ios::binary);
        EXPECT_TRUE(file.good());
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        f(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
        ++files;
    }
    return files;
}

TEST(FuzzReplay, ReadersTakeTheirCorpus)
{
    EXPECT_GE(
        forEachOf("readers", [](const uint8_t* data, size_t size) { LLVMFuzzerTestOneInput(data, size); }),
        20U);
}

TEST(FuzzReplay, AnchorsTakeTheirCorpus)
{
    EXPECT_GE(forEachOf("anchors", assay::fuzz::checkAnchors), 10U);
}

} // namespace
