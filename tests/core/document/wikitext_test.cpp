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

assay::ReadDocument wiki(std::string_view bytes)
{
    return assay::readTiled(Format::Wikitext, bytes);
}

/// The text of real wiki markup; a comment makes sure that it is taken for that.
std::string flat(const std::string& markup)
{
    return wiki("<!-- -->" + markup).text;
}

} // namespace

TEST(WikitextExport, KeepsEveryByte)
{
    const std::string bytes =
        "= 2016 Border incident =\n\nThe incident was short.\n\n== Trial ==\nThey were tried  in May.\n\n"
        "One was freed.\n==Aftermath==\nIt ''ended'' there: 2 == 2 & 3 < 4.\n";
    const auto document = wiki(bytes);
    EXPECT_EQ(document.text, bytes);
    EXPECT_THAT(shown(document),
                ElementsAre("heading1:= 2016 Border incident =\n\n", "paragraph:The incident was short.\n\n",
                            "heading2:== Trial ==\n", "paragraph:They were tried  in May.\n\n",
                            "paragraph:One was freed.\n", "heading2:==Aftermath==\n",
                            "paragraph:It ''ended'' there: 2 == 2 & 3 < 4.\n"));
    EXPECT_EQ(document.metadata.title, "2016 Border incident");
    EXPECT_THAT(document.warnings, IsEmpty());
}

TEST(WikitextExport, LinesAreParagraphsWhereNoBlankLinePartsThem)
{
    EXPECT_THAT(shown(wiki("== A ==\nOne.\nTwo.\n\n\n== B ==\nThree.")),
                ElementsAre("heading2:== A ==\n", "paragraph:One.\n", "paragraph:Two.\n\n\n",
                            "heading2:== B ==\n", "paragraph:Three."));
}

TEST(Wikitext, LinksReadAsTheirLabels)
{
    EXPECT_EQ(
        flat(
            "In [[July]] the [[Line of Contact|line]] and [[Kalbajar (town)|]] were [[:Category:X|listed]]."),
        "In July the line and Kalbajar were listed.");
    EXPECT_EQ(flat("See [https://example.org/a?b=c the report] and [http://example.org]."),
              "See the report and http://example.org.");
    EXPECT_EQ(flat("Text.[[Category:Conflicts]] [[Kateqoriya:X]]"), "Text.");
    EXPECT_EQ(flat("[[Armenia]]ns and '''bold''' ''italic'' '''''both''''' 5''"),
              "Armenians and bold italic both 5");
}

TEST(Wikitext, HeadingsListsAndParagraphs)
{
    const auto document = wiki(
        "= [[Title]] =\n'''One''' line\nand the next.\n\nTwo.\n\n\n=== Deep ===\n* first\n* [[a|second]]\n"
        "** under\n# counted\n: indented\n----\nLast.");
    EXPECT_THAT(shown(document),
                ElementsAre("heading1:Title\n\n", "paragraph:One line and the next.\n\n",
                            "paragraph:Two.\n\n", "heading3:Deep\n\n", "list-item1:first\n",
                            "list-item1:second\n", "list-item2:under\n", "list-item1:counted\n\n",
                            "paragraph:indented\n\n", "paragraph:Last."));
    EXPECT_EQ(document.metadata.title, "Title");
}

TEST(Wikitext, ReferencesBecomeNotes)
{
    const auto document = wiki("He denied it.<ref name=\"a\">{{cite web|url=http://example.org/x|title=He "
                               "denies|last=Smith|first=Ann|"
                               "work=The Daily|date=4 July 2014}}</ref> Later<ref name=a /> he <ref>See "
                               "[[Trial]].</ref>left.{{efn|A footnote.}}\n\n"
                               "Next.{{sfn|Brown|2010|p=33}}");
    EXPECT_THAT(shown(document),
                ElementsAre("paragraph:He denied it. Later he left.\n\n", "paragraph:Next.\n\n",
                            "note:Smith, Ann. He denies. The Daily. 4 July 2014. http://example.org/x\n\n",
                            "note:See Trial.\n\n", "note:A footnote.\n\n", "note:Brown 2010, p. 33"));
}

TEST(Wikitext, TemplatesReadAsTheirWords)
{
    EXPECT_EQ(flat("Kalbajar ({{lang|az|Kəlbəcər}}; {{lang-hy|Քարվաճառ}}) lies {{convert|5|km|mi}} off."),
              "Kalbajar (Kəlbəcər; Քարվաճառ) lies 5 km off.");
    EXPECT_EQ(flat("{{nowrap|so {{small|it}} goes}}{{citation needed|date=May 2015}} {{unknown "
                   "thing|a|b=c|d}} 3{{ndash}}4"),
              "so it goes a d 3\u20134");
    EXPECT_EQ(flat("{{{1|given}}} and {{{2}}}."), "given and .");
    EXPECT_EQ(flat("{{link|http://example.org/?a=b}}"), "http://example.org/?a=b");
}

TEST(Wikitext, TemplatesWithoutWordsAreReported)
{
    const auto document = wiki("Words.{{odd box|width=3}}{{odd box|width=4}}");
    EXPECT_EQ(document.text, "Words.");
    ASSERT_EQ(document.warnings.size(), 1u);
    EXPECT_EQ(document.warnings[0], "2 templates without words for a reader left out: odd box.");
}

TEST(Wikitext, DisplayTitle)
{
    EXPECT_EQ(wiki("{{DISPLAYTITLE:The ''Incident''}}Words.").metadata.title, "The Incident");
}

TEST(Wikitext, InfoboxFieldsAreRows)
{
    EXPECT_THAT(shown(wiki("{{Infobox event\n| title = Incident\n| image = x.jpg\n| date = July [[2014]]\n"
                           "| result = * one\n* two\n}}\n'''Words'''.")),
                ElementsAre("table-row:title\tIncident\n", "table-row:date\tJuly 2014\n",
                            "table-row:result\tone; two\n\n", "paragraph:Words."));
}

TEST(Wikitext, QuotationsAreQuotes)
{
    EXPECT_THAT(shown(wiki("Before.\n{{quote|We saw [[them]].|A. Witness|The "
                           "Trial}}\nAfter.\n<blockquote>One.\n\nTwo.</blockquote>End.")),
                ElementsAre("paragraph:Before.\n\n", "quote:We saw them.\n\n",
                            "quote:— A. Witness, The Trial\n\n", "paragraph:After.\n\n", "quote:One.\n\n",
                            "quote:Two.\n\n", "paragraph:End."));
}

TEST(Wikitext, TablesBecomeRows)
{
    EXPECT_THAT(shown(wiki("Before.\n{| class=\"wikitable\"\n|+ Losses\n! Side !! Killed\n|-\n| style=\"x\" "
                           "| [[A|First]] || 3\n|-\n| Second\n"
                           "| 4\nand more\n|}\nAfter.")),
                ElementsAre("paragraph:Before.\n\n", "paragraph:Losses\n\n", "table-row:Side\tKilled\n",
                            "table-row:First\t3\n", "table-row:Second\t4 and more\n\n", "paragraph:After."));
}

TEST(Wikitext, CaptionsBecomeNotes)
{
    EXPECT_THAT(shown(wiki("[[File:A.jpg|thumb|200px|alt=x|The [[line]] in "
                           "2014]]Words.\n<gallery>\nFile:B.jpg|Second\nFile:C.jpg\n</gallery>")),
                ElementsAre("paragraph:Words.\n\n", "note:The line in 2014\n\n", "note:Second"));
}

TEST(Wikitext, CommentsAndTagsGo)
{
    EXPECT_EQ(flat("One<!-- hidden == x == -->two<br/>three <small>four</small> <span style='x'>five</span> "
                   "a < b <unknown> __NOTOC__"),
              "Onetwo three four five a < b <unknown>");
    EXPECT_EQ(flat("a\n<!-- a line -->\nb"), "a b");
}

TEST(Wikitext, NowikiIsNoMarkup)
{
    EXPECT_EQ(flat("<nowiki>[[a]] {{b}} '''c''' &amp;</nowiki>"), "[[a]] {{b}} '''c''' &");
    EXPECT_THAT(shown(wiki("<nowiki>== no heading ==</nowiki>")), ElementsAre("paragraph:== no heading =="));
}

TEST(Wikitext, Entities)
{
    EXPECT_EQ(flat("a&nbsp;b &lt;c&gt; &#1080; &#x438; &eacute; &bogus; &amp;amp; AT&T &#0;"),
              "a\u00A0b <c> и и é &bogus; &amp; AT&T \uFFFD");
}

TEST(Wikitext, UnbalancedMarkupEatsNothing)
{
    for (const std::string mark : {"{{", "[[", "{{{", "<ref>", "<!--", "<nowiki>", "[http://x ", "{|", "'''",
                                   "{{a|", "[[a|", "<blockquote>"}) {
        const std::string text =
            flat("[[Before]] " + mark + " between\n\nsecond\n\n== Heading ==\nafter [[it|that]].");
        EXPECT_THAT(text, HasSubstr("Before")) << mark;
        EXPECT_THAT(text, HasSubstr("between")) << mark;
        EXPECT_THAT(text, HasSubstr("second")) << mark;
        EXPECT_THAT(text, HasSubstr("Heading")) << mark;
        EXPECT_THAT(text, HasSubstr("after that.")) << mark;
    }
    for (const std::string mark : {"}}", "]]", "}}}", "</ref>", "-->", "|}", "</nowiki>", "]"})
        EXPECT_THAT(flat("Before " + mark + " after."), HasSubstr("after.")) << mark;
}

TEST(Wikitext, UnclosedMarksAreReported)
{
    const auto document = wiki("<!-- -->One {{ two.");
    EXPECT_EQ(document.text, "One {{ two.");
    ASSERT_EQ(document.warnings.size(), 1u);
    EXPECT_THAT(document.warnings[0], HasSubstr("One wiki mark is never closed"));
}

TEST(Wikitext, LinkOpenInsideATemplateEndsWithIt)
{
    EXPECT_EQ(flat("{{nowrap|a [[b}} c"), "a [[b c");
}

TEST(Wikitext, DeepNestingIsSafe)
{
    constexpr size_t kDeep = 30'000;
    for (const std::string open :
         {"{{", "[[", "{{{", "{{a|", "[[a|", "<ref>", "<div>", "{|\n|", "[http://x "}) {
        const std::string close = open[0] == '['   ? (open[1] == '[' ? "]]" : "]")
                                  : open[0] == '<' ? "</ref>"
                                                   : "}}";
        std::string text = "<!-- -->";
        for (size_t i = 0; i < kDeep; ++i)
            text += open;
        text += "core";
        for (size_t i = 0; i < kDeep; ++i)
            text += close;
        const std::string read = flat("Before. " + text + " After.");
        EXPECT_NE(read.find("Before."), std::string::npos) << open;
        EXPECT_NE(read.find("After."), std::string::npos) << open;
    }
}

TEST(Wikitext, NothingButMarkupIsAMistake)
{
    EXPECT_FALSE(read(Format::Wikitext, "<!-- only -->{{reflist}}[[Category:X]]").has_value());
    EXPECT_FALSE(read(Format::Wikitext, "").has_value());
}

TEST(Wikitext, AnyMarkupIsTiled)
{
    EXPECT_TRUE(rc::check("pieces of markup in any order", [] {
        const auto pieces = *rc::gen::resize(
            60, rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                    "{{", "}}", "[[", "]]", "|", "=", "\n", "\n\n", "== h ==\n", "<ref>", "</ref>", "<!--",
                    "-->", "''", "'''", "{|", "|}", "|-", "||", "!", "*", "#", ":", "<nowiki>", "</nowiki>",
                    "<br>", "&amp;", "word ", "cite web", "title=", "File:", "quote", "Infobox", "[http://x ",
                    "]", "é", "\xFF", std::string("\0", 1), "<pre>", "</pre>")));
        std::string text = "<!---->x";
        for (const std::string& piece : pieces)
            text += piece;
        if (const auto document = read(Format::Wikitext, text))
            RC_ASSERT(tiles(*document));
    }));
}

TEST(Wikitext, AnyBytesAreTiled)
{
    EXPECT_TRUE(rc::check("any bytes", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        if (const auto document = read(Format::Wikitext, bytes))
            RC_ASSERT(tiles(*document));
    }));
}
