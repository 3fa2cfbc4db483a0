#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

/// A JSON value as a line of annotations holds it: members in order, every key once. Numbers are whole
/// numbers; a fraction is kept as Type::Fraction, which no field takes.
struct JsonNode
{
    enum class Type
    {
        Null,
        Boolean,
        Integer,
        Fraction,
        Text,
        List,
        Object
    };
    Type type = Type::Null;
    bool boolean = false;
    int64_t integer = 0;
    std::string text;
    std::vector<JsonNode> items;
    std::vector<std::pair<std::string, JsonNode>> members;

    bool isText() const { return type == Type::Text; }
    bool isObject() const { return type == Type::Object; }
    bool isList() const { return type == Type::List; }
    bool isNull() const { return type == Type::Null; }
    /// The member of that name, or null.
    const JsonNode* find(std::string_view key) const;
};

const char* typeName(JsonNode::Type type); ///< "a text", "a list" ...

/// Parses one JSON text (RFC 8259). A mistake names the column; a doubled key, more than 64 levels of nesting
/// and text that is not UTF-8 are mistakes.
Result<JsonNode> parseJson(std::string_view text);

/// Appends a JSON string with its quotes. Only what must be escaped is; U+2028 and U+2029 are too.
void appendJsonText(std::string& out, std::string_view text);

} // namespace assay
