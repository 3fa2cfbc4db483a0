#include "core/exchange/json.h"

namespace assay {

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
