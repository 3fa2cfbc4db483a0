#include "core/exchange/json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace assay {
namespace {

/// The tree as the library would hold it, a fraction as null.
nlohmann::json plain(const JsonNode& node)
{
    switch (node.type) {
    case JsonNode::Type::Boolean:
        return node.boolean;
    case JsonNode::Type::Integer:
        return node.integer;
    case JsonNode::Type::Text:
        return std::string(node.text);
    case JsonNode::Type::List: {
        auto list = nlohmann::json::array();
        for (const auto& item : node.items)
            list.push_back(plain(item));
        return list;
    }
    case JsonNode::Type::Object: {
        auto object = nlohmann::json::object();
        for (const auto& [name, value] : node.members)
            object[std::string(name)] = plain(value);
        return object;
    }
    default:
        return nullptr;
    }
}

std::string said(const std::string& text)
{
    std::pmr::monotonic_buffer_resource memory;
    const auto parsed = parseJson(text, memory);
    if (parsed)
        return plain(*parsed).dump();
    return std::to_string(parsed.error().column) + ": " + parsed.error().message;
}

TEST(JsonTest, Values)
{
    EXPECT_EQ(said(R"( {"a" : [1, -2, true, false, null, "x"], "b": {}} )"),
              R"({"a":[1,-2,true,false,null,"x"],"b":{}})");
    EXPECT_EQ(said(R"("\u0041\n\t\"\\\/\b\f\r\ud83d\ude00é")"), R"("A\n\t\"\\/\b\f\r😀é")");
    EXPECT_EQ(said("9223372036854775807"), "9223372036854775807");
    EXPECT_EQ(said("-0"), "0");
    EXPECT_EQ(said("\xEF\xBB\xBF[]"), "[]");
}

TEST(JsonTest, NumbersThatAreNotWhole)
{
    for (const char* text : {"1.5", "1e3", "-0.0E-2", "9223372036854775808", "-9223372036854775809"}) {
        std::pmr::monotonic_buffer_resource memory;
        const auto parsed = parseJson(text, memory);
        ASSERT_TRUE(parsed.has_value()) << text;
        EXPECT_EQ(parsed->type, JsonNode::Type::Fraction) << text;
    }
}

TEST(JsonTest, MistakesNameTheColumn)
{
    const auto misplaced = [](const char* what, const char* wanted) {
        return std::string("This is not well-formed JSON: '") + what + "' cannot stand here; " + wanted + ".";
    };
    EXPECT_EQ(said("{\"é\": 1.x}"), "7: " + misplaced("1.x", "a value is wanted"));
    EXPECT_EQ(said(R"({"é": nul})"), "7: " + misplaced("nul", "a value is wanted"));
    EXPECT_EQ(said(R"({"é": 1e999})"), "7: " + misplaced("1e999", "a value is wanted"));
    EXPECT_EQ(said(R"({"kind": "actor",})"), "18: " + misplaced("}", "a key in quotes is wanted"));
    EXPECT_EQ(said(R"({"é" "b"})"), "6: " + misplaced("\"", "':' is wanted behind a key"));
    EXPECT_EQ(said(R"({"é": 1 "b": 2})"), "9: " + misplaced("\"", "',' or '}' is wanted"));
    EXPECT_EQ(said("[1 é]"), "4: " + misplaced("é", "',' or ']' is wanted"));
    EXPECT_EQ(said("{}}"), "3: " + misplaced("}", "the JSON ended before it"));
    EXPECT_EQ(said(R"({"é": [1)"), "9: The line ends in the middle of the JSON.");
    EXPECT_EQ(said(R"({"é": "x)"), "7: This text is not closed.");
    EXPECT_EQ(said(R"({"é": "x\)"), "7: This text is not closed.");
    EXPECT_EQ(said("[\"é\t\"]"), "4: A control character has to be written as an escape here: \\u0009.");
    EXPECT_EQ(said("[\"\\n\t\"]"), "5: A control character has to be written as an escape here: \\u0009.");
    EXPECT_EQ(said(R"(["é\q"])"), "4: '\\q' is no escape that JSON knows.");
    EXPECT_EQ(said(R"(["\u12"])"), "3: Four hexadecimal digits are wanted behind '\\u'.");
    EXPECT_EQ(said(R"(["\ud800"])"), "3: '\\ud800' is half of a character; both halves have to stand here.");
    EXPECT_EQ(said(R"(["\udc00"])"), "3: '\\udc00' is half of a character; both halves have to stand here.");
    EXPECT_EQ(said(R"({"a": 1, "a": 2})"), "10: The key 'a' stands twice in one object.");
    EXPECT_EQ(said(std::string(65, '[')), "65: The JSON is nested more than 64 deep.");
    EXPECT_EQ(said(std::string(64, '[') + std::string(64, ']')).substr(0, 3), "[[[");
    EXPECT_EQ(said("[\"é\xFFx\"]"), "4: Here stands a byte that is not UTF-8.");
    EXPECT_EQ(said("[\"é\xE2\x82"), "4: Here stands a byte that is not UTF-8.");
}

TEST(JsonTest, AKeyThatStandsTwiceAmongMany)
{
    std::string text = "{";
    for (int i = 0; i < 100; ++i)
        text += "\"k" + std::to_string(i) + "\":0,";
    EXPECT_EQ(said(text + "\"k7\":0}"), "792: The key 'k7' stands twice in one object.");
    EXPECT_EQ(said(text + "\"k90\":0}"), "792: The key 'k90' stands twice in one object.");
    EXPECT_NE(said(text + "\"k100\":0}").find("\"k100\":0"), std::string::npos);
}

/// Pieces that make JSON, or nearly.
RC_GTEST_PROP(JsonTest, AgreesWithAnotherParser, ())
{
    static const std::vector<std::string> kPieces = {
        "{",  "}",       "[",       "]",          ",",       ":",    "\"a\"", "\"b\"", "\"",
        "\\", "\\u00e9", "\\ud800", "x",          "true",    "null", "false", "0",     "12",
        "-3", "-",       "1.5",     "e5",         "01",      " ",    "\t",    "é",     "\xC3",
        "\n", "{}",      "[1]",     "{\"c\":[]}", "\"\\n\"", "1E+2", "\x01"};
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces));
    std::string text;
    for (const auto& piece : pieces)
        text += piece;
    std::pmr::monotonic_buffer_resource memory;
    const auto parsed = parseJson(text, memory);
    const auto theirs = nlohmann::json::parse(text, nullptr, false);
    if (parsed) {
        RC_ASSERT(!theirs.is_discarded());
        // Their tree holds fractions, ours does not.
        if (text.find_first_of(".eE") == std::string::npos)
            RC_ASSERT(plain(*parsed) == theirs);
    } else if (!theirs.is_discarded()) {
        RC_ASSERT(parsed.error().message.find("twice") != std::string::npos);
    }
}

} // namespace
} // namespace assay
