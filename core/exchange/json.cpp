#include "core/exchange/json.h"

#include "core/exchange/json_mistake.h"
#include "core/text/utf8.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <unordered_set>
#include <vector>

namespace assay {
namespace {

constexpr size_t kFewMembers = 32;

/// Reads what is well-formed and nothing else; what is wrong with the rest, findJsonMistake() says. Texts
/// without escapes are not copied.
class Parser
{
public:
    Parser(std::string_view text, std::pmr::memory_resource& memory)
        : m_at(text.data()), m_end(text.data() + text.size()), m_memory(memory)
    {
        m_items.reserve(32);
        m_members.reserve(32);
    }

    bool parse(JsonNode& root)
    {
        if (std::string_view(m_at, rest()).substr(0, 3) == "\xEF\xBB\xBF")
            m_at += 3;
        if (!value(root, 0))
            return false;
        skipSpace();
        return m_at == m_end;
    }

private:
    size_t rest() const { return static_cast<size_t>(m_end - m_at); }
    void skipSpace()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\n' || *m_at == '\r'))
            ++m_at;
    }
    bool take(char c)
    {
        skipSpace();
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    bool word(std::string_view letters)
    {
        if (std::string_view(m_at, rest()).substr(0, letters.size()) != letters)
            return false;
        m_at += letters.size();
        return true;
    }
    /// Moves the elements from `from` on off the stack, to where they stay.
    template<class T>
    JsonRange<T> keep(std::vector<T>& stack, size_t from)
    {
        const size_t count = stack.size() - from;
        if (count == 0)
            return {};
        void* const place = m_memory.allocate(count * sizeof(T), alignof(T));
        std::memcpy(place, static_cast<const void*>(stack.data() + from), count * sizeof(T));
        stack.resize(from);
        return {static_cast<const T*>(place), count};
    }

    bool value(JsonNode& node, size_t depth)
    {
        skipSpace();
        if (m_at == m_end)
            return false;
        switch (*m_at) {
        case '{':
            return depth < kDeepestJson && object(node, depth);
        case '[':
            return depth < kDeepestJson && list(node, depth);
        case '"':
            node.type = JsonNode::Type::Text;
            return text(node.text);
        case 't':
            node.type = JsonNode::Type::Boolean;
            node.boolean = true;
            return word("true");
        case 'f':
            node.type = JsonNode::Type::Boolean;
            return word("false");
        case 'n':
            return word("null");
        default:
            return number(node);
        }
    }

    bool object(JsonNode& node, size_t depth)
    {
        node.type = JsonNode::Type::Object;
        ++m_at;
        if (take('}'))
            return true;
        const size_t from = m_members.size();
        std::unordered_set<std::string_view> names; // of an object with many members
        do {
            skipSpace();
            JsonMember member;
            if (m_at == m_end || *m_at != '"' || !text(member.name) || !take(':') ||
                isDoubled(member.name, from, names) || !value(member.value, depth + 1))
                return false;
            m_members.push_back(member);
        } while (take(','));
        if (!take('}'))
            return false;
        node.members = keep(m_members, from);
        return true;
    }
    bool isDoubled(std::string_view name, size_t from, std::unordered_set<std::string_view>& names) const
    {
        const size_t count = m_members.size() - from;
        if (count > kFewMembers)
            return !names.insert(name).second;
        for (size_t i = from; i < m_members.size(); ++i)
            if (m_members[i].name == name)
                return true;
        if (count == kFewMembers) {
            for (size_t i = from; i < m_members.size(); ++i)
                names.insert(m_members[i].name);
            names.insert(name);
        }
        return false;
    }

    bool list(JsonNode& node, size_t depth)
    {
        node.type = JsonNode::Type::List;
        ++m_at;
        if (take(']'))
            return true;
        const size_t from = m_items.size();
        do {
            JsonNode item;
            if (!value(item, depth + 1))
                return false;
            m_items.push_back(item);
        } while (take(','));
        if (!take(']'))
            return false;
        node.items = keep(m_items, from);
        return true;
    }

    bool text(std::string_view& out)
    {
        const char* const start = ++m_at;
        for (; m_at != m_end; ++m_at) {
            const auto c = static_cast<unsigned char>(*m_at);
            if (c == '"') {
                out = std::string_view(start, static_cast<size_t>(m_at++ - start));
                return true;
            }
            if (c == '\\')
                return escapedText(start, out);
            if (c < 0x20)
                return false;
        }
        return false;
    }
    /// From the first escape on. What comes out is never longer than what stands there.
    bool escapedText(const char* start, std::string_view& out)
    {
        m_text.assign(start, m_at);
        while (m_at != m_end) {
            const char c = *m_at++;
            if (c == '"') {
                auto* const place = static_cast<char*>(m_memory.allocate(m_text.size() + 1, 1));
                std::memcpy(place, m_text.data(), m_text.size());
                out = std::string_view(place, m_text.size());
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return false;
            if (c != '\\')
                m_text += c;
            else if (!escape())
                return false;
        }
        return false;
    }
    bool escape()
    {
        if (m_at == m_end)
            return false;
        switch (const char c = *m_at++) {
        case '"':
        case '\\':
        case '/':
            m_text += c;
            return true;
        case 'b':
            m_text += '\b';
            return true;
        case 'f':
            m_text += '\f';
            return true;
        case 'n':
            m_text += '\n';
            return true;
        case 'r':
            m_text += '\r';
            return true;
        case 't':
            m_text += '\t';
            return true;
        case 'u': {
            uint32_t unit = 0;
            if (!fourDigits(unit) || (unit >= 0xDC00 && unit <= 0xDFFF))
                return false;
            if (unit >= 0xD800 && unit <= 0xDBFF) {
                uint32_t low = 0;
                if (!word("\\u") || !fourDigits(low) || low < 0xDC00 || low > 0xDFFF)
                    return false;
                unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            }
            utf8::append(m_text, static_cast<char32_t>(unit));
            return true;
        }
        default:
            return false;
        }
    }
    bool fourDigits(uint32_t& unit)
    {
        if (rest() < 4)
            return false;
        const auto [end, error] = std::from_chars(m_at, m_at + 4, unit, 16);
        if (error != std::errc() || end != m_at + 4)
            return false;
        m_at += 4;
        return true;
    }

    bool digits()
    {
        const char* const start = m_at;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9')
            ++m_at;
        return m_at != start;
    }
    bool number(JsonNode& node)
    {
        const char* const start = m_at;
        if (*m_at == '-')
            ++m_at;
        const char* const first = m_at;
        if (!digits() || (*first == '0' && m_at - first > 1))
            return false;
        const bool whole = m_at == m_end || (*m_at != '.' && *m_at != 'e' && *m_at != 'E');
        if (m_at != m_end && *m_at == '.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
            ++m_at;
            if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
                ++m_at;
            if (!digits())
                return false;
        }
        if (whole && std::from_chars(start, m_at, node.integer).ec == std::errc()) {
            node.type = JsonNode::Type::Integer;
            return true;
        }
        node.integer = 0;
        node.type = JsonNode::Type::Fraction;
        // No number of its own is past what a computer counts with.
        return std::isfinite(std::strtod(std::string(start, m_at).c_str(), nullptr));
    }

    const char* m_at;
    const char* m_end;
    std::pmr::memory_resource& m_memory;
    // Children stand here until their list or object is closed.
    std::vector<JsonNode> m_items;
    std::vector<JsonMember> m_members;
    std::string m_text;
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

Result<JsonNode> parseJson(std::string_view text, std::pmr::memory_resource& memory)
{
    JsonNode root;
    Parser parser(text, memory);
    if (utf8::isValid(text) && parser.parse(root))
        return root;
    return tl::make_unexpected(findJsonMistake(text));
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
