#include "app/cli/files.h"
#include "core/exchange/line_reader.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <fstream>
#include <istream>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::cli {
namespace {

size_t linesOf(LineReader& reader)
{
    size_t lines = 0;
    while (auto batch = reader.next()) {
        EXPECT_FALSE(batch->mistake().has_value());
        lines += batch->lines().size();
        reader.giveBack(std::move(batch));
    }
    return lines;
}

/// The buffer did not tell where a file stands, so that LineReader took every file for a pipe and read none
/// of them ahead.
TEST(InputBufferTest, AFileIsReadAhead)
{
    const test::TempFolder folder;
    const std::string name = (folder / "lines.jsonl").string();
    constexpr size_t kLines = 20'000; // several blocks
    {
        std::ofstream file(name);
        for (size_t i = 0; i < kLines; ++i)
            file << R"({"kind": "side"})" << '\n';
    }
    Session session;
    InputBuffer buffer(name, {}, session);
    std::istream input(&buffer);
    EXPECT_EQ(input.tellg(), 0);
    std::string first;
    std::getline(input, first);
    EXPECT_EQ(input.tellg(), static_cast<std::streamoff>(first.size() + 1));
    LineReader reader(input);
    EXPECT_TRUE(reader.readsAhead());
    EXPECT_EQ(linesOf(reader), kLines - 1);
}

/// Whoever reads ahead of a pipe waits in vain for a writer who waits for the answer.
TEST(InputBufferTest, APipeIsNot)
{
    const test::TempFolder folder;
    const std::string name = (folder / "pipe").string();
    ASSERT_EQ(mkfifo(name.c_str(), 0600), 0);
    const int writer = open(name.c_str(), O_RDWR | O_CLOEXEC);
    ASSERT_GE(writer, 0);
    Session session;
    InputBuffer buffer(name, {}, session);
    std::istream input(&buffer);
    LineReader reader(input);
    EXPECT_FALSE(reader.readsAhead());
    const std::string line = "{\"kind\": \"side\"}\n";
    EXPECT_EQ(write(writer, line.data(), line.size()), static_cast<ssize_t>(line.size()));
    close(writer);
    EXPECT_EQ(linesOf(reader), 1U);
}

} // namespace
} // namespace assay::cli
