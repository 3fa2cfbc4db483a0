#include "core/store/content.h"
#include "core/text/utf8.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace assay::store {
namespace {

std::string_view view(const Sha256& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

/// Segments from pieces of text, tiling them.
struct Cut
{
    std::string text;
    std::vector<Segment> segments;

    Cut& add(const std::string& piece, SegmentKind kind = SegmentKind::Paragraph, int level = 0,
             bool continues = false)
    {
        const size_t start = segments.empty() ? 0 : segments.back().range.end();
        segments.push_back({kind, level, continues, CodePointRange(start, start + utf8::length(piece))});
        text += piece;
        return *this;
    }
};

Cut sample()
{
    return Cut()
        .add("Kəlbəcər\n\n", SegmentKind::Heading, 2)
        .add("On July 11, Asgarov was detained.\n")
        .add("Он сказал: «нет» 🙂.\n", SegmentKind::Quote)
        .add("the rest of it", SegmentKind::Quote, 0, true);
}

class ContentTest : public testing::Test
{
protected:
    int count(const std::string& from)
    {
        return m_database->handle().execAndGet("SELECT count(*) FROM " + from).getInt();
    }
    int hits(const std::string& word)
    {
        SQLite::Statement found(m_database->handle(),
                                "SELECT count(*) FROM search_segment WHERE search_segment MATCH ?");
        found.bind(1, word);
        found.executeStep();
        return found.getColumn(0).getInt();
    }

    test::TempFolder m_folder;
    std::unique_ptr<Database> m_database = Database::open(m_folder / "case.assay", Access::Create);
};

TEST_F(ContentTest, bytesComeBackAsTheyWere)
{
    for (const std::string& bytes :
         {std::string("a\0b\xFF\n", 5), std::string(), std::string(300'000, '\x80')}) {
        EXPECT_FALSE(hasBytes(*m_database, view(sha256(bytes))));
        const Sha256 hash = putBytes(*m_database, bytes);
        EXPECT_EQ(hash, sha256(bytes));
        EXPECT_TRUE(hasBytes(*m_database, view(hash)));
        EXPECT_EQ(bytesOf(*m_database, view(hash)), bytes);
    }
    EXPECT_EQ(bytesOf(*m_database, view(sha256("never stored"))), std::nullopt);
}

TEST_F(ContentTest, equalBytesAreHeldOnce)
{
    putBytes(*m_database, "same");
    putBytes(*m_database, "same");
    EXPECT_EQ(count("blob"), 1);
    EXPECT_EQ(bytesOf(*m_database, view(putBytes(*m_database, {}))), std::string());
}

TEST_F(ContentTest, aTextComesBackWithItsSegments)
{
    const Cut cut = sample();
    const Sha256 hash = putBody(*m_database, cut.text, cut.segments);
    EXPECT_EQ(hash, bodyHash(cut.text, cut.segments));
    EXPECT_EQ(textOf(*m_database, view(hash)), cut.text);

    std::vector<Segment> segments;
    std::string text;
    forEachSegment(*m_database, view(hash), [&](const StoredSegment& stored) {
        segments.push_back(stored.segment);
        text += stored.text;
        // Reading while reading is allowed.
        EXPECT_EQ(slice(*m_database, view(hash), stored.segment.range), stored.text);
        return true;
    });
    EXPECT_EQ(segments, cut.segments);
    EXPECT_EQ(text, cut.text);
}

TEST_F(ContentTest, readingStopsWhenAsked)
{
    const Cut cut = sample();
    const Sha256 hash = putBody(*m_database, cut.text, cut.segments);
    int seen = 0;
    forEachSegment(*m_database, view(hash), [&](const StoredSegment&) { return ++seen < 2; });
    EXPECT_EQ(seen, 2);
}

TEST_F(ContentTest, equalTextsAreHeldOnceAndIndexedOnce)
{
    const Cut cut = sample();
    EXPECT_EQ(putBody(*m_database, cut.text, cut.segments), putBody(*m_database, cut.text, cut.segments));
    EXPECT_EQ(count("body"), 1);
    EXPECT_EQ(count("segment"), 4);
    EXPECT_EQ(hits("asgarov"), 1);
}

TEST_F(ContentTest, whatIsSearchedIsFolded)
{
    const Cut cut = sample();
    putBody(*m_database, cut.text, cut.segments);
    EXPECT_EQ(hits("kalbacar"), 1);
    EXPECT_EQ(hits("skazal"), 1);
    EXPECT_EQ(hits("rest"), 1);
    EXPECT_EQ(hits("absent"), 0);
    SQLite::Statement found(m_database->handle(),
                            "SELECT text FROM segment WHERE id = (SELECT rowid FROM search_segment "
                            "WHERE search_segment MATCH 'detained')");
    ASSERT_TRUE(found.executeStep());
    EXPECT_EQ(found.getColumn(0).getString(), "On July 11, Asgarov was detained.\n");
}

TEST_F(ContentTest, theHashCoversHowATextIsCut)
{
    const Sha256 hash = bodyHash("one two", Cut().add("one two").segments);
    EXPECT_NE(hash, bodyHash("one two", Cut().add("one two", SegmentKind::Quote).segments));
    EXPECT_NE(hash, bodyHash("one two", Cut().add("one two", SegmentKind::Paragraph, 1).segments));
    EXPECT_NE(hash, bodyHash("one two", Cut().add("one two", SegmentKind::Paragraph, 0, true).segments));
    EXPECT_NE(hash, bodyHash("one two", Cut().add("one ").add("two").segments));
    EXPECT_NE(hash, bodyHash("one twO", Cut().add("one twO").segments));
    EXPECT_EQ(hash, bodyHash("one two", Cut().add("one two").segments));
}

TEST_F(ContentTest, segmentsThatDoNotTileAreRefused)
{
    const std::vector<std::vector<Segment>> bad = {
        {},
        {{SegmentKind::Paragraph, 0, false, CodePointRange(0, 3)}},
        {{SegmentKind::Paragraph, 0, false, CodePointRange(1, 7)}},
        {{SegmentKind::Paragraph, 0, false, CodePointRange(0, 3)},
         {SegmentKind::Paragraph, 0, false, CodePointRange(4, 7)}},
        {{SegmentKind::Paragraph, 0, false, CodePointRange(0, 7)},
         {SegmentKind::Paragraph, 0, false, CodePointRange(7, 7)}},
    };
    for (const auto& segments : bad)
        EXPECT_THROW(putBody(*m_database, "one two", segments), Error);
    EXPECT_EQ(count("body"), 0);
}

TEST_F(ContentTest, anEmptyTextIsAText)
{
    const Sha256 hash = putBody(*m_database, "", {});
    EXPECT_EQ(textOf(*m_database, view(hash)), "");
    EXPECT_EQ(slice(*m_database, view(hash), {}), "");
    EXPECT_TRUE(segmentsIn(*m_database, view(hash), {}).empty());
}

TEST_F(ContentTest, aTextThatIsMissingIsCorruption)
{
    const Sha256 hash = sha256("never stored");
    const auto isCorruption = [](auto&& f) {
        try {
            f();
        } catch (const Error& error) {
            return error.kind() == ErrorKind::Corruption;
        }
        return false;
    };
    EXPECT_TRUE(isCorruption([&] { textOf(*m_database, view(hash)); }));
    EXPECT_TRUE(isCorruption([&] { slice(*m_database, view(hash), {}); }));
    EXPECT_TRUE(
        isCorruption([&] { forEachSegment(*m_database, view(hash), [](const auto&) { return true; }); }));
    const Sha256 there = putBody(*m_database, "one", Cut().add("one").segments);
    EXPECT_TRUE(isCorruption([&] { slice(*m_database, view(there), CodePointRange(1, 4)); }));
}

TEST_F(ContentTest, segmentsAreFoundByWhatTheyTouch)
{
    const Cut cut = Cut().add("aaaa").add("bbbb").add("cccc");
    const Sha256 hash = putBody(*m_database, cut.text, cut.segments);
    const auto touched = [&](size_t start, size_t end) {
        std::string first;
        for (const StoredSegment& stored : segmentsIn(*m_database, view(hash), CodePointRange(start, end)))
            first += stored.text[0];
        return first;
    };
    EXPECT_EQ(touched(0, 4), "a");
    EXPECT_EQ(touched(0, 5), "ab");
    EXPECT_EQ(touched(3, 9), "abc");
    EXPECT_EQ(touched(4, 8), "b");
    EXPECT_EQ(touched(4, 4), "b");
    EXPECT_EQ(touched(11, 12), "c");
    EXPECT_EQ(touched(12, 12), "c");
}

TEST_F(ContentTest, stoppedWorkLeavesNothing)
{
    Cut cut;
    for (int i = 0; i < 600; ++i)
        cut.add("Paragraph " + std::to_string(i) + ".\n");
    Progress progress([&](const std::string&, uint64_t done, uint64_t total) {
        EXPECT_EQ(total, cut.segments.back().range.end());
        if (done > 0)
            progress.stop();
    });
    try {
        putBody(*m_database, cut.text, cut.segments, &progress);
        ADD_FAILURE() << "not stopped";
    } catch (const Error& error) {
        EXPECT_EQ(static_cast<int>(error.kind()), static_cast<int>(ErrorKind::Cancelled));
    }
    EXPECT_EQ(count("body"), 0);
    EXPECT_EQ(count("segment"), 0);
    EXPECT_EQ(hits("paragraph"), 0);
}

TEST_F(ContentTest, theFileItselfRefusesToChangeContent)
{
    putBytes(*m_database, "bytes");
    const Cut cut = sample();
    putBody(*m_database, cut.text, cut.segments);
    for (const char* sql : {"UPDATE blob SET bytes = x'00'", "UPDATE body SET length = 1",
                            "UPDATE segment SET text = 'x'", "UPDATE segment SET start = start + 1"})
        EXPECT_ANY_THROW(m_database->handle().exec(sql)) << sql;
}

/// Any range of any text is the same words whether cut from the text or read from the store.
RC_GTEST_FIXTURE_PROP(ContentTest, aSliceIsASliceOfTheText, ())
{
    static const std::vector<std::string> kLetters = {"a",  "é",    "Ə",       "ж", "ქ",
                                                      "中", "🙂", "e\u0301", " ", "\n"};
    const auto pieces = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<int>>>(
        rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10)))));
    Cut cut;
    for (const auto& piece : pieces) {
        std::string text;
        for (const int letter : piece)
            text += kLetters[static_cast<size_t>(letter)];
        cut.add(text);
    }
    const Sha256 hash = putBody(*m_database, cut.text, cut.segments);
    const size_t length = utf8::length(cut.text);
    const size_t start = *rc::gen::inRange<size_t>(0, length + 1);
    const size_t end = *rc::gen::inRange<size_t>(start, length + 1);
    RC_ASSERT(slice(*m_database, view(hash), CodePointRange(start, end)) ==
              std::string(utf8::slice(cut.text, start, end)));
}

} // namespace
} // namespace assay::store
