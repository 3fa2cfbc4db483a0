#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>

namespace assay {

struct JsonMember;

/// What a list or an object holds.
template<class T>
class JsonRange
{
public:
    JsonRange() = default;
    JsonRange(const T* first, size_t count) : m_first(first), m_count(count) {}
    const T* begin() const { return m_first; }
    const T* end() const { return m_first + m_count; }
    size_t size() const { return m_count; }
    bool empty() const { return m_count == 0; }

private:
    const T* m_first = nullptr;
    size_t m_count = 0;
};

/// A JSON value as a line of annotations holds it: members in order, every key once. Numbers are whole
/// numbers; a fraction is kept as Type::Fraction, which no field takes. It costs nothing to
/// copy, since it owns nothing.
struct JsonNode
{
    enum class Type : uint8_t
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
    std::string_view text;
    JsonRange<JsonNode> items;
    JsonRange<JsonMember> members;

    bool isText() const { return type == Type::Text; }
    bool isObject() const { return type == Type::Object; }
    bool isList() const { return type == Type::List; }
    bool isNull() const { return type == Type::Null; }
    /// The member of that name, or null.
    const JsonNode* find(std::string_view key) const;
};

struct JsonMember
{
    std::string_view name;
    JsonNode value;
};

const char* typeName(JsonNode::Type type); ///< "a text", "a list" ...

/// Parses one JSON text (RFC 8259). The nodes stand in `memory` and point into `text`, which must both
/// outlive them. A mistake names the column; a doubled key, more than 64 levels of nesting and text that is
/// not UTF-8 are mistakes.
Result<JsonNode> parseJson(std::string_view text, std::pmr::memory_resource& memory);

/// Appends a JSON string with its quotes. Only what must be escaped is; U+2028 and U+2029 are too.
void appendJsonText(std::string& out, std::string_view text);

} // namespace assay
