#include "core/document/reader.h"

#include <gtest/gtest.h>

using assay::Format;
using assay::guessFormat;

TEST(GuessFormat, ByTheEnding)
{
    EXPECT_EQ(guessFormat("a.md", "<html>"), Format::Markdown);
    EXPECT_EQ(guessFormat("A.MARKDOWN", ""), Format::Markdown);
    EXPECT_EQ(guessFormat("page.html", "= x ="), Format::Html);
    EXPECT_EQ(guessFormat("page.HTM", ""), Format::Html);
    EXPECT_EQ(guessFormat("x.wiki", ""), Format::Wikitext);
    EXPECT_EQ(guessFormat("x.txt", "words"), Format::Plain);
}

TEST(GuessFormat, ByTheBytes)
{
    EXPECT_EQ(guessFormat("", "\n <!DOCTYPE HTML><p>x"), Format::Html);
    EXPECT_EQ(guessFormat("x", "<?xml version='1.0'?>\n<!-- saved -->\n<html lang=en>"), Format::Html);
    EXPECT_EQ(guessFormat("x.txt", "= Title =\n\nwords\n\n== More ==\nwords"), Format::Wikitext);
    EXPECT_EQ(guessFormat("x.txt", "words\r\n==More==\r\nwords"), Format::Wikitext);
    EXPECT_EQ(guessFormat("x", "'''Kalbajar''' is a [[town]] in {{flag|X}}."), Format::Wikitext);
    EXPECT_EQ(guessFormat("x", "# Title\n\nSee [this](http://x.org) **now**."), Format::Markdown);
    EXPECT_EQ(guessFormat("x", "---\ntitle: A\n---\nwords"), Format::Markdown);
}

TEST(GuessFormat, PlainIsTheLastGuess)
{
    EXPECT_EQ(guessFormat("", ""), Format::Plain);
    EXPECT_EQ(guessFormat("x", "He wrote <b> and [[ and 2 == 2."), Format::Plain);
    EXPECT_EQ(guessFormat("x", "==========\nA ruler\n=== open\n== a ="), Format::Plain);
    EXPECT_EQ(guessFormat("x.txt", "# Title\n\nSee [this](http://x.org) **now**."), Format::Plain);
    EXPECT_EQ(guessFormat("x", std::string_view("\0\1\2\xFF", 4)), Format::Plain);
}

TEST(GuessFormat, ReadsOtherEncodings)
{
    EXPECT_EQ(guessFormat("x", std::string_view("\xFF\xFE=\0 \0T\0 \0=\0\n\0", 14)), Format::Wikitext);
}

TEST(Format, TokensComeBack)
{
    for (const Format format : {Format::Plain, Format::Markdown, Format::Html, Format::Wikitext})
        EXPECT_EQ(assay::formatFromToken(assay::token(format)), format);
    EXPECT_EQ(assay::formatFromToken("word"), std::nullopt);
}
