#include "core/document/readers/html_parts.h"
#include "core/document/readers/html_tree.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

using assay::readers::html::clean;
using assay::readers::html::walk;

namespace {

/// How deep the parser's tree is below the body.
size_t parsedDepth(const std::string& page)
{
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
    size_t depth = 0;
    size_t deepest = 0;
    walk(
        output->root,
        [&](const GumboNode* node) {
            depth += node->type == GUMBO_NODE_ELEMENT;
            deepest = std::max(deepest, depth);
            return true;
        },
        [&](const GumboNode*) { --depth; });
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return deepest > 2 ? deepest - 2 : 0;
}

} // namespace

TEST(HtmlDepth, OfOrdinaryPages)
{
    EXPECT_EQ(clean("<p>a<p>b<div><p>c</div>", nullptr).depth, 2u);
    EXPECT_EQ(clean("<ul><li>a<li>b</ul><table><tr><td>x<td>y<tr><td>z</table>", nullptr).depth, 4u);
}

TEST(HtmlDepth, IsNeverLessThanTheParsers)
{
    EXPECT_TRUE(rc::check("the parser's tree is no deeper than counted", [] {
        const auto pieces = *rc::gen::resize(
            150,
            rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "<p>", "</p>", "<div>", "</div>", "<table>", "</table>", "<tr>", "<td>", "<th>", "</td>",
                "</tr>", "<caption>", "</caption>", "<tbody>", "<thead>", "</tbody>", "<li>", "</li>", "<ul>",
                "</ul>", "<ol>", "</ol>", "<dl>", "</dl>", "<dd>", "<dt>", "</dd>", "<h1>", "<h2>", "</h1>",
                "<span>", "</span>", "<x-y>", "</x-y>", "</a-b>", "<a-b>", "<main>", "</main>", "<section>",
                "</section>", "<article>", "</article>", "<blockquote>", "</blockquote>", "<pre>", "</pre>",
                "<center>", "</center>", "<summary>", "</summary>", "<details>", "</details>", "<figure>",
                "</figure>", "<fieldset>", "</fieldset>", "<dir>", "</dir>", "<menu>", "</menu>", "<hgroup>",
                "</hgroup>", "<address>", "</address>", "<br>", "<hr>", "x", " ", "<b>", "</b>", "<select>",
                "<option>", "</select>", "<form>", "</form>", "<button>", "<svg>", "</svg>", "<a>", "<body>",
                "</body>", "</html>", "<head>", "<frameset>")));
        std::string page;
        for (const std::string& piece : pieces)
            page += piece;
        const auto cleaned = clean(page, nullptr);
        const size_t depth = parsedDepth(cleaned.html);
        RC_CLASSIFY(cleaned.depth > 10, "deeper than ten");
        RC_ASSERT(depth <= cleaned.depth + 1);
    }));
}
