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
using testing::Not;

namespace {

assay::ReadDocument html(std::string_view bytes)
{
    return assay::readTiled(Format::Html, bytes);
}

std::string text(std::string_view page)
{
    return html(page).text;
}

} // namespace

TEST(Html, ParagraphsAndHeadings)
{
    EXPECT_THAT(
        shown(html(
            "<!DOCTYPE html><body><h1>The  <em>Trial</em></h1>\n<p>One\nline &amp; "
            "<b>bold</b>.<p>Two<br>lines."
            "<h3>Later</h3>Loose words.<div>In a div <span>and</span> <a href=x>a link</a></div></body>")),
        ElementsAre("heading1:The Trial\n\n", "paragraph:One line & bold.\n\n", "paragraph:Two\nlines.\n\n",
                    "heading3:Later\n\n", "paragraph:Loose words.\n\n", "paragraph:In a div and a link"));
}

TEST(Html, ListsAndQuotes)
{
    EXPECT_THAT(shown(html("<ul><li>One<li>Two<ol><li><p>Deep</p><p>more</p></ol></ul><blockquote><p>Said.</"
                           "p>And <i>said</i>.</blockquote>"
                           "<dl><dt>Term<dd>Meaning</dl>")),
                ElementsAre("list-item1:One\n", "list-item1:Two\n", "list-item2:Deep\n",
                            "list-item2:more\n\n", "quote:Said.\n\n", "quote:And said.\n\n",
                            "list-item1:Term\n", "list-item1:Meaning"));
}

TEST(Html, TablesAreRowsWithTabs)
{
    EXPECT_THAT(shown(html("<table><caption>Losses</caption><tr><th>Side<th>Killed</"
                           "tr><tr><td>A<br>b<td><p>3</p></tr><tr><td></td><td>4</td></tr>"
                           "</table><p>After.")),
                ElementsAre("note:Losses\n\n", "table-row:Side\tKilled\n", "table-row:A b\t3\n",
                            "table-row:\t4\n\n", "paragraph:After."));
}

TEST(Html, LayoutTablesAreNoRows)
{
    EXPECT_THAT(
        shown(html("<table><tr><td><h2>Title</h2><p>One.</p><p>Two.</p></td><td>Three.</td></tr></table>")),
        ElementsAre("heading2:Title\n\n", "paragraph:One.\n\n", "paragraph:Two.\n\n", "paragraph:Three."));
}

TEST(Html, PreKeepsItsLines)
{
    EXPECT_EQ(text("<p>Before<pre>\none\n   two  words\n\nthree</pre>"),
              "Before\n\none\n   two  words\n\nthree");
}

TEST(Html, CaptionsAreNotes)
{
    EXPECT_THAT(
        shown(html("<p>Words.</p><figure><img src=x alt=y><figcaption>A <b>road</b>.</figcaption></figure>")),
        ElementsAre("paragraph:Words.\n\n", "note:A road."));
}

TEST(Html, LeavesOutWhatStandsAroundTheArticle)
{
    const auto document = html("<html><head><title>T</title><style>p{}</style></head><body><header>Site "
                               "name</header><nav><a>Home</a></nav>"
                               "<div class='cookie-banner'>We use cookies</div><div "
                               "role=navigation>More</div><p>The words of the article are here "
                               "and there are enough of them.</p><script>var x = '<p>no</p>';</script><div "
                               "hidden>Hidden</div><div style='display: none'>Gone</div>"
                               "<p "
                               "aria-hidden=true>x</p><aside>Related</aside><form><label>Mail</"
                               "label><input><select><option>A</select><button>Go</button></form>"
                               "<noscript>Turn it on</noscript><footer>Imprint</footer></body></html>");
    EXPECT_EQ(document.text, "The words of the article are here and there are enough of them.");
    ASSERT_EQ(document.warnings.size(), 1u);
    EXPECT_EQ(document.warnings[0], "Left out as no part of the article: asides, banners, links and offers, "
                                    "hidden parts, navigation, the page's footer, "
                                    "the page's header.");
}

TEST(Html, KeepsMainAndArticles)
{
    const std::string around = "<div>Top stories and other words</div>";
    EXPECT_EQ(text(around + "<main><h1>A</h1><p>The main words of the page stand here.</p></main>" + around),
              "A\n\nThe main words of the page stand here.");
    EXPECT_EQ(text(around +
                   "<article><header><h1>A</h1><p>By X</p></header>The words of the article, and more of "
                   "them than of "
                   "all else.<footer>Filed late.</footer></article>" +
                   around),
              "A\n\nBy X\n\nThe words of the article, and more of them than of all else.\n\nFiled late.");
    // A main element with next to nothing in it is a mere frame.
    EXPECT_THAT(text("<main>x</main><p>" + std::string(300, 'w') + "</p>"), HasSubstr("www"));
}

TEST(Html, SuspectNamesDoNotCostThePage)
{
    EXPECT_THAT(text("<body class='has-sidebar related'><div id=share><p>All of the words are in "
                     "here.</p></div></body>"),
                HasSubstr("All of the words"));
}

TEST(Html, KeepsAllWordsRatherThanNone)
{
    const auto document = html("<nav><p>Only in the navigation.</p></nav>");
    EXPECT_EQ(document.text, "Only in the navigation.");
    EXPECT_EQ(document.warnings.size(), 1u);
}

TEST(Html, Entities)
{
    EXPECT_EQ(text("<p>&lt;b&gt; &eacute;&#1080;&#x438; AT&T &nbsp;x &bogus; 2 < 3 &#0;"),
              "<b> éии AT&T \u00A0x &bogus; 2 < 3 \uFFFD");
}

TEST(Html, MetadataFromMetaTags)
{
    const auto metadata =
        html("<html lang=en-gb><head><title>Title | Site</title><meta property='og:title' content='The "
             "&quot;Title&quot;'>"
             "<meta name=author content='Ann Smith'><meta name=author content='Bo Li'><meta "
             "property=og:site_name content='The Daily'>"
             "<meta property='article:published_time' content='2014-07-08T21:05:00+04:00'>"
             "<link rel=canonical href='https://example.org/a?b=1&amp;c=2'></head><p>Words.")
            .metadata;
    EXPECT_EQ(metadata.title, "The \"Title\"");
    EXPECT_THAT(metadata.authors, ElementsAre("Ann Smith", "Bo Li"));
    EXPECT_EQ(metadata.publisher, "The Daily");
    EXPECT_EQ(metadata.language, "en-GB");
    EXPECT_EQ(metadata.url, "https://example.org/a?b=1&c=2");
    EXPECT_EQ(metadata.published.earliest, (assay::Day{2014, 7, 8}));
    EXPECT_EQ(metadata.published.latest, (assay::Day{2014, 7, 8}));
}

TEST(Html, MetadataFromJsonLd)
{
    const auto metadata = html("<script "
                               "type='application/ld+json'>{\"@context\":\"https://"
                               "schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"S\"},"
                               "{\"@type\":[\"NewsArticle\"],\"headline\":\"Head\\nline\",\"author\":[{\"@"
                               "type\":\"Person\",\"name\":\"Ann\"},\"Bo\"],"
                               "\"publisher\":{\"name\":\"Daily\"},\"datePublished\":\"2015-05-02\","
                               "\"inLanguage\":\"az\",\"url\":\"javascript:x\"}]}</script><p>Words.")
                              .metadata;
    EXPECT_EQ(metadata.title, "Head line");
    EXPECT_THAT(metadata.authors, ElementsAre("Ann", "Bo"));
    EXPECT_EQ(metadata.publisher, "Daily");
    EXPECT_EQ(metadata.language, "az");
    EXPECT_EQ(metadata.url, "");
    EXPECT_EQ(metadata.published.words, "2015-05-02");
}

TEST(Html, MetadataLastResorts)
{
    const auto metadata =
        html("<h1>Only a <i>heading</i></h1><p>On <time datetime='2014-07-03 10:00'>Thursday</time>.")
            .metadata;
    EXPECT_EQ(metadata.title, "Only a heading");
    EXPECT_EQ(metadata.published.latest, (assay::Day{2014, 7, 3}));
    EXPECT_EQ(html("<title> A\n title </title><p>x").metadata.title, "A title");
    EXPECT_EQ(html("<meta name=date content='July 8, 2014'><p>x").metadata.published.earliest,
              (assay::Day{2014, 7, 8}));
    EXPECT_TRUE(html("<meta name=date content='soon'><p>x").metadata.published.isEmpty());
}

TEST(Html, BadJsonLdIsPassedOver)
{
    for (const std::string json :
         {"{", "[[[[", "null", "{\"@type\":7}", "{\"@type\":\"Article\",\"author\":{\"name\":7}}", "\xFF"})
        EXPECT_EQ(text("<script type=application/ld+json>" + json + "</script><p>x"), "x") << json;
}

TEST(Html, OnlyWebAddresses)
{
    for (const std::string bad : {"javascript:alert(1)", "file:///etc/passwd", "/relative", "http://",
                                  "https://a b", "//example.org"})
        EXPECT_EQ(html("<link rel=canonical href='" + bad + "'><p>x").metadata.url, "") << bad;
}

TEST(Html, EncodingFromTheMetaTag)
{
    const auto document =
        html("<meta http-equiv=content-type content='text/html; charset=windows-1251'><p>\xC4\xE0");
    EXPECT_EQ(document.text, "Да");
    EXPECT_EQ(document.encoding, "windows-1251");
    EXPECT_EQ(text("<meta charset=\"iso-8859-1\"><p>caf\xE9"), "café");
}

TEST(Html, TooDeepIsAMistakeThatSaysWhere)
{
    std::string page = "<p>ok</p>\n\n";
    for (int i = 0; i < 600; ++i)
        page += "<div>";
    const auto document = read(Format::Html, page + "x");
    ASSERT_FALSE(document.has_value());
    EXPECT_THAT(document.error().message, HasSubstr("512"));
    EXPECT_EQ(document.error().line, 3u);
}

TEST(Html, DeepWhereTagsAreOnlySaidIsNone)
{
    std::string divs;
    for (int i = 0; i < 600; ++i)
        divs += "<div>";
    for (const auto& [before, after] : {std::pair<std::string, std::string>{"<!--", "-->"},
                                        {"<script>", "</script>"},
                                        {"<style>", "</style>"},
                                        {"<p title='", "'>"},
                                        {"<p title=\"", "\">"},
                                        {"<svg>", "</svg>"},
                                        {"<select>", "</select>"}})
        EXPECT_EQ(text("<p>a</p>" + before + divs + after + "<p>z</p>"), "a\n\nz") << before;
}

TEST(Html, NothingHidesDepth)
{
    std::string divs;
    for (int i = 0; i < 600; ++i)
        divs += "<div>";
    for (const std::string before :
         {"<!-->", "<!--->", "<! -- >", "<?xml >", "<p title=x'>", "<svg></svg>", "<![CDATA[ > ]]>", "</ >",
          "<p title='>'>", "<select></select>", "<b></p>", "<math><mtext>", "<frameset>", "<plaintext>",
          "<xmp>", "<title>x</title>"}) {
        const auto document = read(Format::Html, before + divs + "words");
        EXPECT_FALSE(document.has_value()) << before;
    }
}

TEST(Html, ManyOpenTagsOfOldPagesAreFine)
{
    for (const std::string tag : {"<p>", "<li>", "<tr><td>", "<dt>", "<dd>", "<b>", "<a name=x>",
                                  "<font color=red>", "<td>", "<i><p>", "<center></center>"}) {
        std::string page = tag.substr(0, 2) == "<t" ? "<table>" : "";
        for (int i = 0; i < 20'000; ++i)
            page += tag + "w ";
        const auto document = read(Format::Html, page);
        ASSERT_TRUE(document.has_value()) << tag;
        EXPECT_TRUE(tiles(*document));
    }
}

TEST(Html, HostileNestingIsRefusedOrRead)
{
    for (const std::string tag :
         {"<table><tr><td>", "<table>", "<svg>", "<template>", "<rt>", "<button>", "<x-y>", "<span>", "<ul>",
          "<h1><h2>", "<blockquote>", "<select>", "<font color=1></p>", "<form>", "<ruby><rt>", "<ul><li>",
          "<dl><dd>", "<math>"}) {
        std::string page;
        for (int i = 0; i < 20'000; ++i)
            page += tag;
        const auto document = read(Format::Html, page + "words");
        if (document) {
            EXPECT_TRUE(tiles(*document)) << tag;
        }
    }
}

TEST(Html, TooManyElementsIsAMistake)
{
    std::string page;
    for (int i = 0; i < 1'000'010; ++i)
        page += "<br>";
    const auto document = read(Format::Html, page + "x");
    ASSERT_FALSE(document.has_value());
    EXPECT_THAT(document.error().message, HasSubstr("1000000 elements"));
}

TEST(Html, NothingInIt)
{
    for (const std::string page :
         {"", "<html></html>", "<p> &nbsp; </p>", "<script>x</script>", "<!-- x -->"})
        EXPECT_FALSE(read(Format::Html, page).has_value()) << page;
}

TEST(Html, AnyTagsAreTiled)
{
    EXPECT_TRUE(rc::check("tags in any order", [] {
        const auto pieces = *rc::gen::resize(
            80, rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                    "<p>", "</p>", "<div>", "</div>", "<table>", "</table>", "<tr>", "<td>", "</td>", "</tr>",
                    "<caption>", "<tbody>", "<li>", "</li>", "<ul>", "</ul>", "<dd>", "<h1>", "</h2>",
                    "<span>", "</span>", "<x-y>", "</a-b>", "<nav>", "<main>", "</main>", "<article>",
                    "<blockquote>", "<pre>", "</pre>", "<br>", "<hr>", "<!--", "-->", "<script>", "</script>",
                    "<select>", "</select>", "<svg>", "<b>", "</b>", "<figcaption>", "words ", "&amp;", "<",
                    ">", "\n", "é", "\xFF", "<p hidden>", "<td class='share'>", "'", "\"")));
        std::string page = "x";
        for (const std::string& piece : pieces)
            page += piece;
        if (const auto document = read(Format::Html, page))
            RC_ASSERT(tiles(*document));
    }));
}

TEST(Html, AnyBytesAreTiled)
{
    EXPECT_TRUE(rc::check("any bytes", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        if (const auto document = read(Format::Html, bytes))
            RC_ASSERT(tiles(*document));
    }));
}
