#include "core/base/hash.h"
#include "core/table/writers/page_style.h"
#include "tests/core/table/small_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>

namespace assay::table {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;

std::string between(const std::string& text, const std::string& start, const std::string& end)
{
    const size_t from = text.find(start);
    EXPECT_NE(from, std::string::npos) << start;
    return text.substr(from, text.find(end, from) + end.size() - from);
}

TEST(Html, TheTableOfASmallTable)
{
    const std::string page = written(smallInfo(), smallRows(), in(Format::Html));
    EXPECT_EQ(between(page, "<table>", "</table>"),
              "<table>\n<caption>Fact-check table</caption>\n<thead>\n<tr><th scope=\"col\" "
              "class=\"w\">Claim</th><th scope=\"col\" "
              "class=\"m\">Who says</th><th scope=\"col\" class=\"w\">Rebuttals</th></tr>\n</thead>\n"
              "<tbody>\n<tr><th scope=\"rowgroup\" class=\"level0\" colspan=\"3\"><span "
              "class=\"grouping\">Topic</span><bdi>mines</bdi></th></tr>\n"
              "<tr><th scope=\"row\" class=\"w\" dir=\"auto\">The bridge was mined.</th><td class=\"m\" "
              "dir=\"auto\"><ul "
              "class=\"items\"><li dir=\"auto\"><bdi>Lin Okafor</bdi><span class=\"note\">, as reported by "
              "</span><bdi>Radio "
              "North</bdi></li><li dir=\"auto\"><span class=\"note\">(name "
              "withheld)</span></li></ul></td><td class=\"w\" "
              "dir=\"auto\"><bdi>Army</bdi> <span class=\"stance denies\">denies</span>: “<a class=\"q\" "
              "href=\"#q-01000000-0000-7000-8000-000000000009\"><bdi lang=\"en\">no mines | "
              "none</bdi></a>”</td></tr>\n"
              "</tbody>\n<tbody>\n<tr><th scope=\"rowgroup\" class=\"level0\" colspan=\"3\"><span "
              "class=\"grouping\">Topic</span><bdi>truce</bdi></th></tr>\n"
              "<tr><th scope=\"row\" class=\"w\" dir=\"auto\">It stood until May.</th><td class=\"m\" "
              "dir=\"auto\"><bdi>דנה "
              "לוי</bdi></td><td class=\"w\" dir=\"auto\"></td></tr>\n"
              "</tbody>\n</table>");
    EXPECT_EQ(between(page, "<section", "</section>"),
              "<section class=\"sources\" id=\"sources\" aria-labelledby=\"sources-title\">\n<h2 "
              "id=\"sources-title\">Sources</h2>\n"
              "<article id=\"d-01000000-0000-7000-8000-000000000008\">\n<h3 dir=\"auto\" lang=\"en\">Bridge "
              "report</h3>\n"
              "<p class=\"facts\"><bdi>Radio North</bdi> · published <bdi>May 18, 2022</bdi> · <a "
              "href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener "
              "noreferrer\"><bdi>https://example.org/a?b=1&amp;c=2</bdi></a></p>\n"
              "<figure>\n<blockquote dir=\"auto\" "
              "lang=\"en\">The army said that there "
              "were <span id=\"q-01000000-0000-7000-8000-000000000009\"></span><mark>no mines | none</mark> "
              "at the bridge.</blockquote>\n"
              "<p class=\"translation\" dir=\"auto\" lang=\"fr\">pas de mines <span "
              "class=\"note\">(translated by <bdi>A. "
              "B.</bdi>)</span></p>\n"
              "<figcaption>Statement, paragraph 2</figcaption>\n</figure>\n</article>\n</section>");
    EXPECT_THAT(between(page, "<footer>", "</footer>"),
                HasSubstr("<li>1 thing marked internal was left out: 1 name.</li>"));
}

TEST(Html, IsWellFormedAndEveryQuoteHasItsPlace)
{
    std::string page = written(smallInfo(), smallRows(), in(Format::Html));
    page.erase(0, page.find("<html"));
    for (const std::string tag : {"<meta", "<link"})
        for (size_t at = page.find(tag); at != std::string::npos; at = page.find(tag, at + 1))
            page.insert(page.find('>', at), "/");
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_string(page.c_str());
    ASSERT_TRUE(result) << result.description() << " at "
                        << page.substr(static_cast<size_t>(result.offset), 80);
    size_t links = 0;
    for (const pugi::xpath_node link : document.select_nodes("//a[starts-with(@href, '#')]")) {
        const std::string target = link.node().attribute("href").value() + 1;
        EXPECT_TRUE(document.select_node(("//*[@id='" + target + "']").c_str())) << target;
        ++links;
    }
    EXPECT_EQ(links, 2u);
}

TEST(Html, ThePolicyAllowsItsOwnStyleAndNothingElse)
{
    const std::string page = written(smallInfo(), smallRows(), in(Format::Html));
    const std::string style = between(page, "<style>", "</style>").substr(7);
    const Sha256 hash = sha256(style.substr(0, style.size() - 8));
    EXPECT_THAT(page,
                HasSubstr("content=\"default-src 'none'; style-src 'sha256-" +
                          base64(std::string_view(reinterpret_cast<const char*>(hash.data()), hash.size())) +
                          "'; base-uri 'none'; form-action 'none'\""));
    EXPECT_THAT(page, Not(HasSubstr(" style=")));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(std::string(writers::kPageStyle), Not(HasSubstr("url(")));
}

TEST(Html, NothingOfACellIsMarkup)
{
    const std::string hostile = "</script><img src=x onerror=\"alert(1)\"> ' & \u202eevil\u2066";
    MadeRows rows(1, 1, [&](uint64_t, Row& row) {
        row.groups = {hostile};
        row.cells[0]
            .add(hostile)
            .add(SpanKind::Name, hostile)
            .add(SpanKind::Note, hostile)
            .add(SpanKind::Stance, hostile);
        row.cells[0].quote(hostile, uidOf(1), "en\" onload=\"x");
        row.cells[0].link(hostile, "javascript:alert(1)").link("x", "https://a/\"onclick=\"x");
    });
    SourceEntry source;
    source.title = source.byline = source.published = source.url = hostile;
    source.archiveUrl = "data:text/html,x";
    source.language = "\"><b>";
    ExtractEntry passage;
    passage.pieces = {{hostile, true, {uidOf(1)}}, {hostile, false, {}}};
    passage.place = hostile;
    passage.warnings = {hostile};
    passage.translations = {{hostile, hostile, hostile}};
    rows.m_sources = {{source, {passage}}};
    TableInfo info = plainInfo(1);
    info.title = info.project = info.filter = info.language = hostile;
    info.groupings = {hostile};
    info.columns[0].title = hostile;
    const std::string page = written(info, rows, in(Format::Html));
    for (const char* bad : {"<img", "<b>", "onerror=\"", "onload=\"", "onclick=\"", "href=\"javascript",
                            "href=\"data", "\u202e", "\u2066"})
        EXPECT_THAT(page, Not(HasSubstr(bad)));
    EXPECT_THAT(page, HasSubstr("⟨U+202E⟩"));
}

TEST(Html, StreamsItsRows)
{
    uint64_t largest = 0;
    uint64_t total = 0;
    MadeRows rows(200'000, 2, [](uint64_t number, Row& row) {
        row.cells[0].add("claim " + std::to_string(number));
        row.cells[1].quote("words", uidOf(1), "en");
    });
    CallbackSink sink([&](std::string_view bytes) {
        largest = std::max<uint64_t>(largest, bytes.size());
        total += bytes.size();
    });
    EXPECT_EQ(write(plainInfo(2), rows, sink, in(Format::Html)).rows, 200'000u);
    EXPECT_GT(total, 20'000'000u);
    EXPECT_LT(largest, 100'000u);
}

} // namespace
} // namespace assay::table
