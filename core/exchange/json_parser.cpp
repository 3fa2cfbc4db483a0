#include "core/exchange/json.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <unordered_set>
#include <vector>

namespace assay {
namespace {

/// Lists and objects may stand so deep in one another.
constexpr size_t kDeepestJson = 64;
constexpr size_t kFewMembers = 32;
/// So many bytes of what cannot stand where it stands are shown.
constexpr size_t kLongestShown = 80;

/// Reads what is well-formed and nothing else. Texts without escapes are not copied.
class Parser
{
public:
    Parser(std::string_view text, std::pmr::memory_resource& memory)
        : m_start(text.data()), m_at(text.data()), m_end(text.data() + text.size()), m_memory(memory)
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
        return m_at == m_end || misplaced("the JSON ended before it");
    }
    /// What was wrong, after parse() said so.
    Mistake mistake() const
    {
        const std::string_view before(m_start, static_cast<size_t>(m_wrong - m_start));
        return {m_problem, 0, utf8::length(before) + 1, {}};
    }

private:
    bool wrong(const char* at, std::string problem)
    {
        m_wrong = at;
        m_problem = std::move(problem);
        return false;
    }
    /// What begins at m_at cannot stand there.
    bool misplaced(std::string_view wanted) { return misplaced(m_at, wanted); }
    bool misplaced(const char* at, std::string_view wanted)
    {
        if (at == m_end)
            return wrong(at, "The line ends in the middle of the JSON.");
        const std::string_view left(at, static_cast<size_t>(m_end - at));
        size_t end = 0;
        utf8::next(left, end);
        if (std::string_view(",:[]{}\"").find(left[0]) == std::string_view::npos)
            end = std::max(end, std::min(left.find_first_of(",:[]{}\" \t"), left.size()));
        return wrong(at, "This is not well-formed JSON: '" +
                             utf8::scrub(left.substr(0, std::min(end, kLongestShown))) +
                             "' cannot stand here; " + std::string(wanted) + ".");
    }

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
            return misplaced(kWantedValue);
        switch (*m_at) {
        case '{':
        case '[':
            if (depth >= kDeepestJson)
                return wrong(m_at, "The JSON is nested more than " + std::to_string(kDeepestJson) + " deep.");
            return *m_at == '{' ? object(node, depth) : list(node, depth);
        case '"':
            node.type = JsonNode::Type::Text;
            return text(node.text);
        case 't':
            node.type = JsonNode::Type::Boolean;
            node.boolean = true;
            return word("true") || misplaced(kWantedValue);
        case 'f':
            node.type = JsonNode::Type::Boolean;
            return word("false") || misplaced(kWantedValue);
        case 'n':
            return word("null") || misplaced(kWantedValue);
        default: {
            const char* const start = m_at;
            return number(node) || misplaced(start, kWantedValue);
        }
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
            const char* const key = m_at;
            if (m_at == m_end || *m_at != '"')
                return misplaced("a key in quotes is wanted");
            if (!text(member.name))
                return false;
            if (!take(':'))
                return misplaced("':' is wanted behind a key");
            if (isDoubled(member.name, from, names))
                return wrong(key, "The key '" + std::string(member.name) + "' stands twice in one object.");
            if (!value(member.value, depth + 1))
                return false;
            m_members.push_back(member);
        } while (take(','));
        if (!take('}'))
            return misplaced("',' or '}' is wanted");
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
            return misplaced("',' or ']' is wanted");
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
                return control();
        }
        return unclosed(start);
    }
    bool unclosed(const char* start) { return wrong(start - 1, "This text is not closed."); }
    bool control()
    {
        static constexpr char kDigits[] = "0123456789abcdef";
        const auto c = static_cast<unsigned char>(*m_at);
        return wrong(m_at, std::string("A control character has to be written as an escape here: \\u00") +
                               kDigits[c >> 4] + kDigits[c & 15] + ".");
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
            if (static_cast<unsigned char>(c) < 0x20) {
                --m_at;
                return control();
            }
            if (c != '\\')
                m_text += c;
            else if (const char* const at = m_at - 1; !escape())
                return m_at == m_end ? unclosed(start) : badEscape(at);
        }
        return unclosed(start);
    }
    bool badEscape(const char* at)
    {
        if (at[1] != 'u') {
            size_t end = 1;
            utf8::next({at, static_cast<size_t>(m_end - at)}, end);
            return wrong(at, "'" + std::string(at, end) + "' is no escape that JSON knows.");
        }
        uint32_t unit = 0;
        m_at = at + 2;
        if (!fourDigits(unit))
            return wrong(at, "Four hexadecimal digits are wanted behind '\\u'.");
        return wrong(at,
                     "'" + std::string(at, 6) + "' is half of a character; both halves have to stand here.");
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

    static constexpr std::string_view kWantedValue = "a value is wanted";
    const char* m_start;
    const char* m_at;
    const char* m_end;
    const char* m_wrong = m_start;
    std::string m_problem;
    std::pmr::memory_resource& m_memory;
    // Children stand here until their list or object is closed.
    std::vector<JsonNode> m_items;
    std::vector<JsonMember> m_members;
    std::string m_text;
};

} // namespace

namespace {

/// Code points before the first byte that is not UTF-8.
size_t validLength(std::string_view text)
{
    size_t good = 0;
    while (good < text.size()) {
        size_t end = good + 1;
        while (end < text.size() && end < good + 4 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            ++end;
        if (!utf8::isValid(text.substr(good, end - good)))
            break;
        good = end;
    }
    return utf8::length(text.substr(0, good));
}

} // namespace

Result<JsonNode> parseJson(std::string_view text, std::pmr::memory_resource& memory)
{
    JsonNode root;
    Parser parser(text, memory);
    if (!utf8::isValid(text))
        return tl::make_unexpected(
            Mistake{"Here stands a byte that is not UTF-8.", 0, validLength(text) + 1, {}});
    if (parser.parse(root))
        return root;
    return tl::make_unexpected(parser.mistake());
}

} // namespace assay
