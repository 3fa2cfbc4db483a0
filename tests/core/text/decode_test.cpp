#include "core/text/decode.h"
#include "core/text/utf8.h"
#include "tests/core/text/arbitrary_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/ucnv.h>

namespace assay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kRussian =
    "По словам армянских властей, Асгаров сказал, что они поймали поросёнка. Его адвокат это "
    "отрицает и говорит, что записи не существует.\n";

/// The text in another encoding, by ICU.
std::string encoded(const std::string& text, const char* name)
{
    UErrorCode status = U_ZERO_ERROR;
    std::string out(text.size() * 4 + 16, '\0');
    const int32_t length = ucnv_convert(name, "UTF-8", out.data(), static_cast<int32_t>(out.size()),
                                        text.data(), static_cast<int32_t>(text.size()), &status);
    EXPECT_TRUE(U_SUCCESS(status)) << u_errorName(status);
    out.resize(static_cast<size_t>(length));
    return out;
}

TEST(DecodeTest, LeavesPlainUtf8AsItIs)
{
    // Not NFC, no-break space, zero-width joiner: nothing of it is changed.
    const std::string text = "e\u0301 \u00A0 \u200D Əsgərov\n\ttab\n";
    const DecodedText decoded = decode(text);
    EXPECT_EQ(decoded.utf8, text);
    EXPECT_EQ(decoded.encoding, "UTF-8");
    EXPECT_FALSE(decoded.guessed);
    EXPECT_EQ(decoded.confidence, 100);
    EXPECT_THAT(decoded.warnings(), IsEmpty());
}

TEST(DecodeTest, EmptyIsUtf8)
{
    EXPECT_EQ(decode("").utf8, "");
    EXPECT_EQ(decode("").encoding, "UTF-8");
    EXPECT_THAT(decode("").warnings(), IsEmpty());
    EXPECT_EQ(decode("\xEF\xBB\xBF").utf8, "");
    EXPECT_TRUE(decode("\xEF\xBB\xBF").droppedMark);
}

TEST(DecodeTest, DropsOneByteOrderMarkOnly)
{
    const DecodedText decoded = decode("\xEF\xBB\xBF\xEF\xBB\xBFtext\xEF\xBB\xBF");
    EXPECT_EQ(decoded.utf8, "\uFEFFtext\uFEFF");
    EXPECT_TRUE(decoded.droppedMark);
    EXPECT_THAT(decoded.warnings(), ElementsAre("A byte order mark was dropped."));
}

TEST(DecodeTest, LineBreaksBecomeLf)
{
    const DecodedText decoded = decode("a\r\nb\rc\nd\r\r\ne\r");
    EXPECT_EQ(decoded.utf8, "a\nb\nc\nd\n\ne\n");
    EXPECT_EQ(decoded.carriageReturns, 5U);
    EXPECT_THAT(decoded.warnings(), ElementsAre("5 line breaks (CR LF or CR) were changed to LF."));
    EXPECT_THAT(decode("a\r\n").warnings(), ElementsAre("One line break (CR LF or CR) was changed to LF."));
}

TEST(DecodeTest, NulBecomesAReplacementCharacter)
{
    const DecodedText decoded = decode(std::string_view("some longer text with one \0 in it", 33));
    EXPECT_EQ(decoded.utf8, "some longer text with one \uFFFD in it");
    EXPECT_EQ(decoded.nulls, 1U);
    EXPECT_EQ(decoded.encoding, "UTF-8");
    EXPECT_THAT(decoded.warnings(), ElementsAre(HasSubstr("NUL")));
}

TEST(DecodeTest, ReadsByTheByteOrderMark)
{
    const std::string text = "Əsgərov 😀\n";
    const std::pair<const char*, std::string> marks[] = {{"UTF-16LE", "\xFF\xFE"},
                                                         {"UTF-16BE", "\xFE\xFF"},
                                                         {"UTF-32LE", std::string("\xFF\xFE\0\0", 4)},
                                                         {"UTF-32BE", std::string("\0\0\xFE\xFF", 4)}};
    for (const auto& [name, mark] : marks) {
        const DecodedText decoded = decode(mark + encoded(text, name), "windows-1251");
        EXPECT_EQ(decoded.utf8, text) << name;
        EXPECT_EQ(decoded.encoding, name);
        EXPECT_TRUE(decoded.droppedMark);
        EXPECT_FALSE(decoded.guessed);
    }
}

TEST(DecodeTest, SeesTwoAndFourByteUnitsWithoutAMark)
{
    for (const std::string& text :
         {std::string("Plain words.\n"), kRussian, std::string("Հայաստան, 2014 թ. հուլիս\n")})
        for (const char* name : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            const DecodedText decoded = decode(encoded(text, name));
            EXPECT_EQ(decoded.encoding, name) << text;
            EXPECT_EQ(decoded.utf8, text);
            EXPECT_TRUE(decoded.guessed);
            EXPECT_FALSE(decode(encoded(text, name), name).guessed);
        }
}

TEST(DecodeTest, ManyNulsAreNotTakenForTwoByteUnits)
{
    EXPECT_EQ(decode(std::string(64, '\0')).encoding, "UTF-8");
    EXPECT_EQ(decode(std::string("a\0\0b\0\0c\0\0d\0\0e\0\0", 15)).encoding, "UTF-8");
}

TEST(DecodeTest, AShortTextWithOneNulIsNotTakenForTwoByteUnits)
{
    const std::vector<std::string> texts = {std::string("a\0b", 3), std::string("ab\0c", 4),
                                            std::string("\0", 1), std::string("No.\0 7", 6)};
    for (const std::string& text : texts) {
        const DecodedText decoded = decode(text);
        EXPECT_EQ(decoded.encoding, "UTF-8");
        EXPECT_EQ(decoded.nulls, 1U);
    }
    EXPECT_EQ(decode(std::string("a\0b\0", 4)).encoding, "UTF-16LE");
}

TEST(DecodeTest, BelievesADeclaration)
{
    const std::string bytes = encoded(kRussian, "windows-1251");
    const DecodedText decoded = decode(bytes, "windows-1251");
    EXPECT_EQ(decoded.utf8, kRussian);
    EXPECT_EQ(decoded.encoding, "windows-1251");
    EXPECT_FALSE(decoded.guessed);
    EXPECT_THAT(decoded.warnings(), ElementsAre("The text was read as windows-1251 and is kept as UTF-8."));
    EXPECT_EQ(decode(encoded(kRussian, "KOI8-R"), "koi8-r").utf8, kRussian);
}

TEST(DecodeTest, ValidUtf8BeatsADeclaration)
{
    EXPECT_EQ(decode(kRussian, "windows-1251").utf8, kRussian);
    EXPECT_EQ(decode(kRussian, "windows-1251").encoding, "UTF-8");
}

TEST(DecodeTest, LatinOneMeansWindows)
{
    for (const char* declared : {"ISO-8859-1", "latin1", "us-ascii"}) {
        const DecodedText decoded = decode("caf\xE9 \x93quoted\x94", declared);
        EXPECT_EQ(decoded.utf8, "café “quoted”") << declared;
        EXPECT_EQ(decoded.encoding, "windows-1252");
    }
}

TEST(DecodeTest, GuessesAndSaysSo)
{
    std::string text;
    for (int i = 0; i < 5; ++i)
        text += kRussian;
    for (const char* name : {"windows-1251", "KOI8-R"}) {
        const DecodedText decoded = decode(encoded(text, name), "no-such-encoding");
        EXPECT_EQ(decoded.encoding, name);
        EXPECT_EQ(decoded.utf8, text);
        EXPECT_TRUE(decoded.guessed);
        EXPECT_LT(decoded.confidence, 100);
        EXPECT_THAT(decoded.warnings(), ElementsAre(HasSubstr("guessed")));
    }
}

TEST(DecodeTest, GuessesByWhatIsNotAscii)
{
    // The first foreign letter stands far behind what the statistics look at from the start.
    const std::string ascii(600'000, 'x');
    std::string text = ascii + "\n";
    for (int i = 0; i < 5; ++i)
        text += kRussian;
    EXPECT_EQ(decode(encoded(text, "windows-1251")).utf8, text);
}

TEST(DecodeTest, BrokenUtf8StaysUtf8)
{
    std::string text = kRussian + kRussian;
    text.resize(text.size() - 2); // cut in the middle of the last letter before the stop
    const DecodedText decoded = decode(text + "\xFF");
    EXPECT_EQ(decoded.encoding, "UTF-8");
    EXPECT_TRUE(decoded.guessed);
    EXPECT_EQ(decoded.replaced, 1U);
    EXPECT_EQ(decoded.utf8, text + "\uFFFD");
    EXPECT_EQ(decoded.warnings().size(), 2U);
}

TEST(DecodeTest, DeclaredUtf8IsScrubbed)
{
    const DecodedText decoded = decode("caf\xE9 na\xEFve", "utf-8");
    EXPECT_EQ(decoded.encoding, "UTF-8");
    EXPECT_EQ(decoded.utf8, "caf\uFFFD na\uFFFDve");
    EXPECT_EQ(decoded.replaced, 2U);
    EXPECT_FALSE(decoded.guessed);
}

TEST(DecodeTest, CountsHalfSurrogates)
{
    const std::string bytes("\xFF\xFE"
                            "a\0\x00\xD8"
                            "b\0",
                            8);
    const DecodedText decoded = decode(bytes);
    EXPECT_EQ(decoded.utf8, "a\uFFFDb");
    EXPECT_EQ(decoded.replaced, 1U);
}

TEST(DecodeTest, CutsAtAnOddByte)
{
    const DecodedText decoded = decode(std::string("\xFF\xFE"
                                                   "a\0b",
                                                   5));
    EXPECT_EQ(decoded.utf8, "a\uFFFD");
    EXPECT_EQ(decoded.replaced, 1U);
}

TEST(DecodeTest, ReadsTextLongerThanTheConvertersBuffer)
{
    // Supplementary characters fall across the buffer's end at every other length.
    for (size_t shift = 0; shift < 3; ++shift) {
        std::string text(shift, 'x');
        for (int i = 0; i < 9000; ++i)
            text += "😀";
        EXPECT_EQ(decode("\xFF\xFE" + encoded(text, "UTF-16LE")).utf8, text);
    }
}

RC_GTEST_PROP(DecodeTest, GivesCleanTextForAnyBytes, ())
{
    const std::string bytes = *rc::gen::oneOf(arbitrary::bytes(), rc::gen::arbitrary<std::string>());
    const auto declared =
        *rc::gen::element<std::string>("", "utf-8", "utf-16", "windows-1251", "gb18030", "shift_jis",
                                       "iso-2022-jp", "hz-gb-2312", "nonsense", "utf-7", "big5");
    const DecodedText decoded = decode(bytes, declared);
    RC_ASSERT(utf8::isValid(decoded.utf8));
    RC_ASSERT(decoded.utf8.find('\0') == std::string::npos);
    RC_ASSERT(decoded.utf8.find('\r') == std::string::npos);
    RC_ASSERT(!decoded.encoding.empty());
    // What was decoded decodes to itself.
    if (decoded.utf8.substr(0, 3) != "\uFEFF")
        RC_ASSERT(decode(decoded.utf8).utf8 == decoded.utf8);
}

RC_GTEST_PROP(DecodeTest, Utf8TextIsKept, ())
{
    const std::string text = *arbitrary::decoded();
    if (text.substr(0, 3) != "\uFEFF")
        RC_ASSERT(decode(text).utf8 == text);
}

} // namespace
} // namespace assay
