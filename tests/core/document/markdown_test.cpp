#include "core/document/reader.h"
#include "tests/core/document/tiling.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

using assay::Format;
using assay::read;
using assay::shown;
using assay::tiles;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

assay::ReadDocument markdown(std::string_view bytes)
{
    return assay::readTiled(Format::Markdown, bytes);
}

std::string text(std::string_view bytes)
{
    return markdown(bytes).text;
}

} // namespace

TEST(Markdown, Blocks)
{
    const auto document = markdown("Title\n=====\n\nOne *line*\nand the next.\n\n## Second ##\n> Said\n> "
                                   "so.\n\n- a\n- b\n  1. c\n\n---\nHard  \nbreak.");
    EXPECT_THAT(shown(document), ElementsAre("heading1:Title\n\n", "paragraph:One line and the next.\n\n",
                                             "heading2:Second\n\n", "quote:Said so.\n\n", "list-item1:a\n",
                                             "list-item1:b\n", "list-item2:c\n\n", "paragraph:Hard\nbreak."));
    EXPECT_EQ(document.metadata.title, "Title");
    EXPECT_THAT(document.warnings, IsEmpty());
}

TEST(Markdown, InlineMarksGo)
{
    EXPECT_EQ(text("A [link](http://x.org \"t\"), **bold**, _em_, ~~gone~~, `a  *code*`, <http://y.org>, "
                   "![alt](i.png), [ref][r], 2 * 3 * 4, "
                   "a\\*b &eacute;&amp;&#1080;\n\n[r]: http://z.org"),
              "A link, bold, em, gone, a  *code*, http://y.org, alt, ref, 2 * 3 * 4, a*b é&и");
}

TEST(Markdown, TablesAreRows)
{
    EXPECT_THAT(
        shown(markdown("| Side | Killed |\n|---|---|\n| *A* | 3 |\n| B | |\n\nAfter.")),
        ElementsAre("table-row:Side\tKilled\n", "table-row:A\t3\n", "table-row:B\n\n", "paragraph:After."));
}

TEST(Markdown, CodeKeepsItsLines)
{
    EXPECT_EQ(text("Before\n\n```cpp\nint  a;\n\n  b *c*;\n```\nAfter"),
              "Before\n\nint  a;\n\n  b *c*;\n\nAfter");
}

TEST(Markdown, HtmlReadsAsItsWords)
{
    EXPECT_EQ(text("<div class=\"x\">\nIn <b>a</b> div &amp; 2 < 3<!-- not\nthis -->\n</div>\n\nIn<br>line "
                   "<span>tags</span>."),
              "In a div & 2 < 3\n\nInline tags.");
}

TEST(Markdown, FootnotesAreNotes)
{
    EXPECT_THAT(shown(markdown("He said so[^1] and[^x] so[^none].\n\n[^1]: In *court*,\n    on "
                               "Monday.\n[^x]: Later.\n\nAfter.\n\n```\na[^1]\n```")),
                ElementsAre("paragraph:He said so and so[^none].\n\n", "paragraph:After.\n\n",
                            "paragraph:a\n\n", "note:In *court*, on Monday.\n\n", "note:Later."));
}

TEST(Markdown, FrontMatter)
{
    const auto document = markdown(
        "---\ntitle: \"The Trial: a report\"\nauthors:\n  - Ann Smith\n  - name: Bo Li\ndate: "
        "2015-05-02T10:00:00Z\n"
        "lang: en_us\nurl: https://example.org/x\n# comment\nsite: 'Daily'\n---\n# Heading\n\nWords.");
    EXPECT_EQ(document.text, "Heading\n\nWords.");
    EXPECT_EQ(document.metadata.title, "The Trial: a report");
    EXPECT_THAT(document.metadata.authors, ElementsAre("Ann Smith", "Bo Li"));
    EXPECT_EQ(document.metadata.published.latest, (assay::Day{2015, 5, 2}));
    EXPECT_EQ(document.metadata.language, "en-US");
    EXPECT_EQ(document.metadata.url, "https://example.org/x");
    EXPECT_EQ(document.metadata.publisher, "Daily");
}

TEST(Markdown, FrontMatterOfTheOtherKind)
{
    const auto document =
        markdown("+++\ntitle = \"T\"\nauthor = [\"A\", \"B\"]\nurl = \"javascript:x\"\n+++\nWords.");
    EXPECT_EQ(document.metadata.title, "T");
    EXPECT_THAT(document.metadata.authors, ElementsAre("A", "B"));
    EXPECT_EQ(document.metadata.url, "");
    EXPECT_EQ(document.text, "Words.");
}

TEST(Markdown, ARuleIsNoFrontMatter)
{
    EXPECT_EQ(text("---\nJust words here.\n\n---\nMore."), "Just words here.\n\nMore.");
    EXPECT_THAT(text("---\ntitle: never closed\n\nWords."), HasSubstr("title: never closed"));
}

TEST(Markdown, DeepNestingIsSafe)
{
    for (const std::string mark : {">", "> ", "- ", "* ", "1. ", "[", "![", "*", "_", "`", "<", "\t", "[^"}) {
        std::string page;
        for (int i = 0; i < 20'000; ++i)
            page += mark;
        EXPECT_THAT(text("Before.\n\n" + page + "words\n\nAfter."), testing::EndsWith("After."))
            << mark.substr(0, 3);
    }
}

TEST(Markdown, NothingInIt)
{
    for (const std::string bytes :
         {"", "\n\n", "---\ntitle: T\n---\n", "[r]: http://x.org", "<!-- x -->", "***"})
        EXPECT_FALSE(read(Format::Markdown, bytes).has_value()) << bytes;
}

TEST(Markdown, StopsWhenToldTo)
{
    assay::Progress progress;
    progress.stop();
    EXPECT_THROW((void)read(Format::Markdown, "words", &progress), assay::Error);
}

TEST(Markdown, AnyMarksAreTiled)
{
    EXPECT_TRUE(rc::check("marks in any order", [] {
        const auto pieces = *rc::gen::resize(
            80, rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                    "# ", "> ", "- ", "1. ", "\n", "\n\n", "    ", "```", "|", "|---|---|\n", "*", "**", "_",
                    "[", "](", ")", "![", "`", "<b>", "<!--", "-->", "&amp;", "&", "\\", "word ", "é", "\xFF",
                    std::string("\0", 1), "---\n", "===\n", "[^1]", "[^1]: ", "~~~", "title: x\n", "  \n")));
        std::string page;
        for (const std::string& piece : pieces)
            page += piece;
        if (const auto document = read(Format::Markdown, page))
            RC_ASSERT(tiles(*document));
    }));
}

TEST(Markdown, AnyBytesAreTiled)
{
    EXPECT_TRUE(rc::check("any bytes", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        if (const auto document = read(Format::Markdown, bytes))
            RC_ASSERT(tiles(*document));
    }));
}
