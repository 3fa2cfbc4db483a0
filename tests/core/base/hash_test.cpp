#include "core/base/hash.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace assay {
namespace {

// The examples of FIPS 180-4.
TEST(Sha256Test, GivesThePublishedValues)
{
    EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(hex(sha256(std::string(1'000'000, 'a'))),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

RC_GTEST_PROP(Sha256Test, PiecesGiveTheWholesHash, (const std::vector<std::string>& pieces))
{
    Sha256Stream stream;
    std::string whole;
    for (const std::string& piece : pieces) {
        stream.add(piece);
        whole += piece;
    }
    RC_ASSERT(stream.finish() == sha256(whole));
}

TEST(HexTest, KnowsItsDigits)
{
    EXPECT_EQ(hex(std::string_view("\x00\x0f\xa5\xff", 4)), "000fa5ff");
    EXPECT_EQ(unhex("000FA5ff"), std::string("\x00\x0f\xa5\xff", 4));
    EXPECT_EQ(unhex(""), "");
    for (const char* wrong : {"0", "0g", "00 ", " 00", "0x00", "00:00", "000"})
        EXPECT_FALSE(unhex(wrong)) << wrong;
}

RC_GTEST_PROP(HexTest, BytesComeBack, (const std::string& bytes))
{
    RC_ASSERT(unhex(hex(bytes)) == bytes);
}

// The examples of RFC 4648.
TEST(Base64Test, GivesThePublishedValues)
{
    const std::pair<const char*, const char*> examples[] = {{"", ""},
                                                            {"f", "Zg=="},
                                                            {"fo", "Zm8="},
                                                            {"foo", "Zm9v"},
                                                            {"foob", "Zm9vYg=="},
                                                            {"fooba", "Zm9vYmE="},
                                                            {"foobar", "Zm9vYmFy"},
                                                            {"\xfb\xff\xbf", "+/+/"}};
    for (const auto& [bytes, text] : examples) {
        EXPECT_EQ(base64(bytes), text);
        EXPECT_EQ(unbase64(text), bytes);
    }
}

TEST(Base64Test, TakesNothingElse)
{
    // Too short, unpadded, padded too much, other alphabets, white space, bits left over.
    for (const char* wrong : {"Z", "Zg", "Zg=", "Zg===", "Zm8", "Z===", "====", "=", "Zm9v=", "-_-_", "Zm 9v",
                              "Zm9v\n", " Zm9v", "Zh==", "Zm9=", "Zm9vZg==Zm9v", "Zm9v\xc3\xa9=="})
        EXPECT_FALSE(unbase64(wrong)) << wrong;
}

RC_GTEST_PROP(Base64Test, BytesComeBack, (const std::string& bytes))
{
    RC_ASSERT(unbase64(base64(bytes)) == bytes);
}

RC_GTEST_PROP(Base64Test, WhatIsTakenIsWhatWouldBeWritten, ())
{
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("AZaz09+/=Q")));
    if (const auto bytes = unbase64(text))
        RC_ASSERT(base64(*bytes) == text);
}

FactDigest digestOf(const std::vector<std::string>& rows)
{
    FactDigest digest;
    for (const std::string& row : rows)
        digest.add(row);
    return digest;
}

RC_GTEST_PROP(FactDigestTest, OrderDoesNotMatter, (std::vector<std::string> rows))
{
    const FactDigest before = digestOf(rows);
    std::reverse(rows.begin(), rows.end());
    RC_ASSERT(digestOf(rows) == before);
    std::sort(rows.begin(), rows.end());
    RC_ASSERT(digestOf(rows) == before);
}

RC_GTEST_PROP(FactDigestTest, TakingOutUndoesPuttingIn,
              (const std::vector<std::string>& kept, const std::vector<std::string>& undone))
{
    FactDigest digest = digestOf(kept);
    for (const std::string& row : undone)
        digest.add(row);
    for (const std::string& row : undone)
        digest.subtract(row);
    RC_ASSERT(digest == digestOf(kept));
}

RC_GTEST_PROP(FactDigestTest, TakingOutFirstIsAsGood, (const std::vector<std::string>& rows))
{
    FactDigest digest;
    for (const std::string& row : rows)
        digest.subtract(row);
    for (const std::string& row : rows)
        digest.add(row);
    RC_ASSERT(digest == FactDigest());
}

RC_GTEST_PROP(FactDigestTest, AnotherRowGivesAnotherDigest,
              (const std::vector<std::string>& rows, const std::string& more))
{
    FactDigest digest = digestOf(rows);
    digest.add(more);
    RC_ASSERT(!(digest == digestOf(rows)));
}

TEST(FactDigestTest, CountsARowTwice)
{
    EXPECT_FALSE(digestOf({"a", "a"}) == digestOf({"a"}));
    EXPECT_FALSE(digestOf({"a", "a"}) == FactDigest());
}

TEST(FactDigestTest, IsTheBlake2bOfASingleRow)
{
    // BLAKE2b-512 of "abc" (RFC 7693, appendix A).
    EXPECT_EQ(hex(digestOf({"abc"}).bytes()),
              "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
              "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
}

TEST(FactDigestTest, CarriesFromWordToWord)
{
    const auto minusOne = FactDigest::fromBytes(std::string(64, '\xff'));
    ASSERT_TRUE(minusOne);
    FactDigest sum = *minusOne;
    sum.add("row");
    FactDigest difference = sum;
    difference.subtract("row");
    EXPECT_EQ(difference, *minusOne);
    EXPECT_FALSE(sum == *minusOne);
}

RC_GTEST_PROP(FactDigestTest, ComesBackFromItsBytes, (const std::vector<std::string>& rows))
{
    const FactDigest digest = digestOf(rows);
    RC_ASSERT(digest.bytes().size() == 64U);
    const auto back = FactDigest::fromBytes(digest.bytes());
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == digest);
}

TEST(FactDigestTest, TakesSixtyFourBytesOnly)
{
    EXPECT_FALSE(FactDigest::fromBytes(""));
    EXPECT_FALSE(FactDigest::fromBytes(std::string(63, 'x')));
    EXPECT_FALSE(FactDigest::fromBytes(std::string(65, 'x')));
}

} // namespace
} // namespace assay
