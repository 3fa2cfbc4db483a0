#include "core/exchange/json.h"

#include "core/text/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay {
namespace {

constexpr size_t kDeepest = 64;

/// Builds the tree from the parser's events, so that a doubled key is seen.
class Builder
{
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    JsonNode root;
    std::string problem;
    size_t problemByte = 0;

    bool null() { return put({}); }
    bool boolean(bool value)
    {
        JsonNode node;
        node.type = JsonNode::Type::Boolean;
        node.boolean = value;
        return put(std::move(node));
    }
    bool number_integer(number_integer_t value)
    {
        JsonNode node;
        node.type = JsonNode::Type::Integer;
        node.integer = value;
        return put(std::move(node));
    }
    bool number_unsigned(number_unsigned_t value)
    {
        if (value > static_cast<number_unsigned_t>(INT64_MAX))
            return number_float(0, {});
        return number_integer(static_cast<number_integer_t>(value));
    }
    bool number_float(number_float_t, const string_t&)
    {
        JsonNode node;
        node.type = JsonNode::Type::Fraction;
        return put(std::move(node));
    }
    bool string(string_t& value)
    {
        JsonNode node;
        node.type = JsonNode::Type::Text;
        node.text = std::move(value);
        return put(std::move(node));
    }
    bool binary(binary_t&) { return false; }
    bool start_object(size_t) { return open(JsonNode::Type::Object); }
    bool start_array(size_t) { return open(JsonNode::Type::List); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(string_t& value)
    {
        for (const auto& [key, node] : m_open.back()->members)
            if (key == value) {
                problem = "The key '" + value + "' stands twice in one object.";
                return false;
            }
        auto& members = m_open.back()->members;
        if (members.capacity() == 0)
            members.reserve(m_open.size() == 1 ? 16 : 6);
        members.emplace_back(std::move(value), JsonNode());
        return true;
    }
    bool parse_error(size_t position, const std::string& token, const nlohmann::detail::exception&)
    {
        // The library's sentence begins with its own error number; ours says what stands there, and the place
        // is where that begins.
        problemByte = position - std::min(position, token.size()) + 1;
        if (token.empty() || token == "<end of input>") {
            problem = "The line ends in the middle of the JSON.";
            problemByte = position;
        } else if (token[0] == '"' && (token.size() == 1 || token.back() != '"')) {
            problem = "This text is not closed, or holds something that JSON does not allow in a text.";
        } else {
            problem =
                "This is not well-formed JSON: '" + utf8::scrub(token.substr(0, 80)) + "' cannot stand here.";
        }
        return false;
    }

private:
    bool put(JsonNode node)
    {
        place(std::move(node));
        return true;
    }
    JsonNode* place(JsonNode node)
    {
        if (m_open.empty()) {
            root = std::move(node);
            return &root;
        }
        JsonNode& parent = *m_open.back();
        if (parent.isList()) {
            parent.items.push_back(std::move(node));
            return &parent.items.back();
        }
        parent.members.back().second = std::move(node);
        return &parent.members.back().second;
    }
    bool open(JsonNode::Type type)
    {
        if (m_open.size() >= kDeepest) {
            problem = "The JSON is nested more than " + std::to_string(kDeepest) + " deep.";
            return false;
        }
        JsonNode node;
        node.type = type;
        m_open.push_back(place(std::move(node)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }
    std::vector<JsonNode*> m_open;
};

} // namespace

const JsonNode* JsonNode::find(std::string_view key) const
{
    for (const auto& [name, node] : members)
        if (name == key)
            return &node;
    return nullptr;
}

const char* typeName(JsonNode::Type type)
{
    switch (type) {
    case JsonNode::Type::Null:
        return "null";
    case JsonNode::Type::Boolean:
        return "true or false";
    case JsonNode::Type::Integer:
        return "a number";
    case JsonNode::Type::Fraction:
        return "a fraction";
    case JsonNode::Type::Text:
        return "a text";
    case JsonNode::Type::List:
        return "a list";
    case JsonNode::Type::Object:
        return "an object";
    }
    return "";
}

Result<JsonNode> parseJson(std::string_view text)
{
    Builder builder;
    const bool good = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    if (good)
        return std::move(builder.root);
    Mistake bad;
    bad.message = builder.problem.empty() ? "This is not well-formed JSON." : builder.problem;
    if (builder.problemByte > 0) {
        const std::string before =
            utf8::scrub(text.substr(0, std::min(builder.problemByte - 1, text.size())));
        bad.column = utf8::length(before) + 1;
    }
    return tl::make_unexpected(bad);
}

void appendJsonText(std::string& out, std::string_view text)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    out += '"';
    size_t from = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const bool separator = c == 0xE2 && i + 2 < text.size() &&
                               static_cast<unsigned char>(text[i + 1]) == 0x80 &&
                               (static_cast<unsigned char>(text[i + 2]) & 0xFE) == 0xA8;
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F && !separator)
            continue;
        out.append(text, from, i - from);
        from = i + 1;
        if (separator) {
            out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
            from = i + 1;
        } else if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\r') {
            out += "\\r";
        } else {
            out += "\\u00";
            out += kDigits[c >> 4];
            out += kDigits[c & 15];
        }
    }
    out.append(text, from, std::string_view::npos);
    out += '"';
}

} // namespace assay
