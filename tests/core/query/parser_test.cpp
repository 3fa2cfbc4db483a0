#include "core/query/filter.h"

#include <gtest/gtest.h>

namespace assay::query {
namespace {

struct Wrong
{
    const char* filter;
    size_t column;
    const char* says; ///< part of the message
    const char* meant = "";
};

class MistakeTest : public testing::TestWithParam<Wrong>
{
};

TEST_P(MistakeTest, SaysWhatAndWhere)
{
    const Result<Filter> read = parse(GetParam().filter);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().column, GetParam().column);
    EXPECT_NE(read.error().message.find(GetParam().says), std::string::npos) << read.error().message;
    EXPECT_EQ(read.error().suggestion, GetParam().meant);
}

INSTANTIATE_TEST_SUITE_P(
    Filters, MistakeTest,
    testing::Values(Wrong{"speker:Asgarov", 1, "unknown field 'speker', did you mean 'speaker'?", "speaker"},
                    Wrong{"topic:trial -spaeker:X", 14, "did you mean 'speaker'", "speaker"},
                    Wrong{"http://example.org", 1, "unknown field 'http'"}, //
                    Wrong{"спикер:Х", 1, "unknown field 'спикер'"},
                    Wrong{"Ребёнок stanse:denies", 9, "did you mean 'stance'", "stance"},
                    Wrong{"stance:denis", 8, "did you mean 'denies'?", "denies"},
                    Wrong{"stance:asserts,denis", 16, "did you mean 'denies'?", "denies"},
                    Wrong{"stance:xyzzy", 8, "it takes asserts, denies"}, //
                    Wrong{"stance:>asserts", 8, "cannot be compared by '>'", "asserts"},
                    Wrong{"speaker:>X", 9, "cannot be compared by '>'", "X"}, //
                    Wrong{"text:=road", 6, "searches for words"},             //
                    Wrong{"topic:trial+ topic:\"x\"+", 20, "does not name one"},
                    Wrong{"said:xyzzy", 6, "'said' needs a date"}, //
                    Wrong{"said:2014-13", 6, "needs a date"},      //
                    Wrong{"said:2020..2014", 6, "ends before it begins", "2014..2020"},
                    Wrong{"said:..", 6, "at least one side"},                //
                    Wrong{"said:2014..xyzzy", 12, "needs a date"},           //
                    Wrong{"said:>=none", 6, "takes no '>='", "none"},        //
                    Wrong{"sources:many", 9, "needs a whole number"},        //
                    Wrong{"sources:>=-1", 9, "needs a whole number"},        //
                    Wrong{"sources:99999999999", 9, "needs a whole number"}, //
                    Wrong{"(topic:a", 1, "bracket '(' is not closed"},       //
                    Wrong{"x [topic:a", 3, "bracket '[' is not closed"},     //
                    Wrong{"(topic:a]", 1, "is not closed by ')'"},           //
                    Wrong{"topic:a)", 8, "closes a bracket"},                //
                    Wrong{"()", 1, "nothing between the brackets"},          //
                    Wrong{"a [ ] b", 3, "nothing between the brackets"},     //
                    Wrong{"\"mountain road", 1, "quote is not closed"},      //
                    Wrong{"speaker:\"Asgarov", 9, "quote is not closed"},    //
                    Wrong{"\"  \"", 1, "nothing between the quotes"},        //
                    Wrong{"speaker:", 9, "Nothing stands after 'speaker:'"}, //
                    Wrong{"speaker: Asgarov", 9, "Nothing stands after"},    //
                    Wrong{"speaker:=", 9, "Nothing stands after 'speaker:='"},
                    Wrong{"topic:a,", 9, "A value is missing at this comma"}, //
                    Wrong{"topic:,a", 7, "A value is missing before this comma"},
                    Wrong{"topic:a, b", 9, "A value is missing at this comma"}, //
                    Wrong{"ab\"c\"", 3, "begins in the middle of a word"},      //
                    Wrong{"\"a\"b topic:\"a\"b", 15, "A space or a comma is missing"},
                    Wrong{"OR topic:a", 1, "the first is missing"},   //
                    Wrong{"topic:a OR", 10, "Nothing stands after"},  //
                    Wrong{"topic:a OR OR b", 12, "first is missing"}, //
                    Wrong{"AND b", 1, "'AND' joins two terms"},       //
                    Wrong{"a AND", 3, "'AND' joins two terms"},       //
                    Wrong{"a AND OR b", 3, "'AND' joins two terms"},  //
                    Wrong{"a NOT", 3, "'NOT' needs a term"},          //
                    Wrong{"a - b", 3, "'-' needs a term"},            //
                    Wrong{"a !!! b", 3, "no word to search for"},     //
                    Wrong{"(((((((((a)))))))))", 10, "deep"},         //
                    Wrong{"---------a", 9, "deep"}));

TEST(ParserTest, BoundsLengthAndNumber)
{
    EXPECT_EQ(parse(std::string(kMaxFilterLength + 1, 'a')).error().column, kMaxFilterLength + 1);
    std::string many = "topic:a";
    for (size_t i = 0; i < kMaxFilterTerms; ++i)
        many += ",b";
    EXPECT_NE(parse(many).error().message.find("at most 200"), std::string::npos);
    EXPECT_FALSE(parse("\xff\xfe").has_value());
    EXPECT_TRUE(parse(std::string(100000, '(')).error().column > 0);
}

TEST(ParserTest, TreeOfOperators)
{
    const Filter filter = *parse("a b OR c AND -d (e OR f)");
    ASSERT_EQ(filter.root.children.size(), 1U);
    const Node& either = filter.root.children[0];
    ASSERT_EQ(either.type, Node::Type::Or);
    ASSERT_EQ(either.children.size(), 2U);
    EXPECT_EQ(either.children[0].type, Node::Type::And);
    EXPECT_EQ(either.children[1].children[1].type, Node::Type::Not);
    EXPECT_EQ(either.children[1].children[2].type, Node::Type::Or);
    EXPECT_TRUE(parse("  ")->isEmpty());
}

TEST(ParserTest, ValuesAndComparisons)
{
    const Filter filter = *parse("speaker:=\"Hasan Hasanov\",Ali via:\"Armenian authorities\"+ via:X+ "
                                 "sources:>=2 basis:\"Took part\"");
    const auto& terms = filter.root.children;
    ASSERT_EQ(terms.size(), 5U);
    EXPECT_EQ(terms[0].values[0].comparison, Comparison::Exact);
    EXPECT_EQ(terms[0].values[0].text, "Hasan Hasanov");
    EXPECT_EQ(terms[0].values[1].text, "Ali");
    EXPECT_EQ(terms[0].values[1].column, 26U);
    EXPECT_TRUE(terms[1].values[0].withParts);
    EXPECT_TRUE(terms[2].values[0].withParts);
    EXPECT_EQ(terms[2].values[0].text, "X");
    EXPECT_EQ(terms[3].values[0].number, 2);
    EXPECT_EQ(terms[3].values[0].comparison, Comparison::AtLeast);
    EXPECT_EQ(terms[4].values[0].text, "took-part");
}

TEST(ParserTest, Dates)
{
    const auto frame = [](const std::string& text) {
        const FuzzyDate date = parse("said:" + text)->root.children[0].values[0].date;
        return (date.earliest ? date.earliest->iso() : "") + ".." + (date.latest ? date.latest->iso() : "");
    };
    EXPECT_EQ(frame("2014-10..2020-12"), "2014-10-01..2020-12-31");
    EXPECT_EQ(frame("2014.."), "2014-01-01..");
    EXPECT_EQ(frame("..2014"), "..2014-12-31");
    EXPECT_EQ(frame("2014-07-03"), "2014-07-03..2014-07-03");
    EXPECT_EQ(frame("\"July 3, 2014\""), "2014-07-03..2014-07-03");
    EXPECT_EQ(frame(">2014-02"), "2014-03-01..");
    EXPECT_EQ(frame(">=2014-02"), "2014-02-01..");
    EXPECT_EQ(frame("<2014-03"), "..2014-02-28");
    EXPECT_EQ(frame("<=2014-03"), "..2014-03-31");
    EXPECT_TRUE(parse("said:none")->root.children[0].values[0].date.isEmpty());
}

TEST(ParserTest, WordsTakeWhatIsNoTerm)
{
    EXPECT_EQ(parse("12:30")->root.children[0].type, Node::Type::Word);
    EXPECT_EQ(parse("self-defence")->root.children[0].values[0].text, "self-defence");
    EXPECT_EQ(parse("ORder")->root.children[0].type, Node::Type::Word);
    EXPECT_TRUE(parse("\u201Cmountain road\u201D")->root.children[0].values[0].quoted);
    EXPECT_EQ(parse(R"("a \"b\" \\")")->root.children[0].values[0].text, R"(a "b" \)");
}

TEST(PrintTest, ReadsBackToTheSame)
{
    for (const char* text :
         {"", "a", "a b", "a OR b", "(a OR b) c", "-(a b)", "-a", "-(a OR b)", "[speaker:X stance:denies]",
          "-[a]", "[a OR b] c", "speaker:=\"Hasan Hasanov\",Ali", "via:\"A b\"+,C+", "said:>=2014-07",
          "sources:<3 said:..2014", "\"a \\\"b\\\"\"", "topic:\"OR\"", "((a b) OR c) d", "--a"}) {
        const Result<Filter> first = parse(text);
        ASSERT_TRUE(first.has_value()) << text << ": " << first.error().message;
        const Result<Filter> second = parse(print(*first));
        ASSERT_TRUE(second.has_value()) << print(*first);
        EXPECT_EQ(*first, *second) << text << " / " << print(*first);
    }
    EXPECT_EQ(print(*parse("  a   AND NOT b ")), "a -b");
}

TEST(ToggleTest, AddsAndTakesOut)
{
    Filter filter = *parse("torture");
    filter = toggled(filter, Field::Stance, "denies");
    EXPECT_EQ(print(filter), "torture stance:denies");
    filter = toggled(filter, Field::Stance, "asserts");
    EXPECT_EQ(print(filter), "torture stance:denies,asserts");
    filter = toggled(filter, Field::Stance, "denies");
    EXPECT_EQ(print(filter), "torture stance:asserts");
    filter = toggled(filter, Field::Stance, "asserts");
    EXPECT_EQ(print(filter), "torture");
    filter = toggled(filter, Field::Speaker, "Hasan \"H\" Hasanov");
    EXPECT_EQ(print(filter), R"(torture speaker:="Hasan \"H\" Hasanov")");
    EXPECT_EQ(*parse(print(filter)), filter);
    EXPECT_EQ(print(toggled(*parse("a OR b"), Field::Topic, "trial")), "(a OR b) topic:=trial");
}

TEST(FieldsTest, NamesAreKnownBothWays)
{
    for (const FieldInfo& info : fields()) {
        EXPECT_EQ(fieldFromName(info.name), info.field);
        EXPECT_EQ(infoOf(info.field).name, info.name);
        EXPECT_EQ(info.values.empty(), info.type != ValueType::Words) << info.name;
        EXPECT_FALSE(info.help.empty());
    }
    EXPECT_FALSE(fieldFromName("speker").has_value());
}

TEST(CompletionTest, FieldsAndValues)
{
    EXPECT_EQ(complete("sta", 3).proposals,
              (std::vector<std::string>{"stance:", "status:", "state:", "stale:"}));
    const Completion value = complete("topic:x stance:den", 18);
    EXPECT_EQ(value.start, 15U);
    EXPECT_EQ(value.proposals, (std::vector<std::string>{"denies", "denies-in-part"}));
    EXPECT_EQ(complete("-[stance:asserts,ev", 19).proposals, std::vector<std::string>{"evades"});
    const Completion name = complete("speaker:=\"Hasan H", 17);
    EXPECT_EQ(name.valuesOf, Field::Speaker);
    EXPECT_EQ(name.typed, "Hasan H");
    EXPECT_EQ(name.start, 9U);
    EXPECT_TRUE(complete("nothing:x", 9).proposals.empty());
    EXPECT_EQ(complete("", 0).proposals.size(), fields().size());
    EXPECT_EQ(complete("abc", 99).cursor, 3U);
}

} // namespace
} // namespace assay::query
