#include "core/query/filter.h"
#include "core/query/nearest.h"
#include "core/query/values.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace assay::query {

namespace {

bool isSpace(char32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000;
}
bool isQuote(char32_t c)
{
    return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E;
}
bool isBracket(char32_t c)
{
    return c == '(' || c == ')' || c == '[' || c == ']';
}
bool endsBare(char32_t c)
{
    return isSpace(c) || isBracket(c) || isQuote(c);
}
bool isLetter(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > 0xBF;
}

/// Reads the text by recursive descent; the depth is bounded before each step down.
class Parser
{
public:
    explicit Parser(std::u32string text) : m_text(std::move(text)) {}

    Result<Filter> filter()
    {
        Filter filter;
        skipSpace();
        if (atEnd())
            return filter;
        Result<Node> root = either(0);
        if (!root)
            return tl::make_unexpected(root.error());
        if (!atEnd())
            return mistakeAt(column(), fmt::format("'{}' closes a bracket that was never opened.",
                                                   utf8::fromUtf32(m_text.substr(m_at, 1))));
        if (root->type == Node::Type::And)
            filter.root = std::move(*root);
        else
            filter.root.children.push_back(std::move(*root));
        return filter;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char32_t peek(size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
    }
    size_t column() const { return m_at + 1; }
    void skipSpace()
    {
        while (!atEnd() && isSpace(peek()))
            ++m_at;
    }
    bool isKeyword(std::u32string_view word) const
    {
        if (m_text.compare(m_at, word.size(), word) != 0)
            return false;
        const size_t end = m_at + word.size();
        return end >= m_text.size() || endsBare(m_text[end]);
    }
    bool endsGroup() const { return atEnd() || peek() == ')' || peek() == ']'; }

    /// a OR b OR c
    Result<Node> either(size_t depth)
    {
        if (depth > kMaxFilterDepth)
            return mistakeAt(column(),
                             fmt::format("Brackets and NOTs stand more than {} deep.", kMaxFilterDepth));
        Node node;
        node.type = Node::Type::Or;
        node.column = column();
        for (;;) {
            Result<Node> side = all(depth);
            if (!side)
                return side;
            node.children.push_back(std::move(*side));
            if (!isKeyword(U"OR"))
                break;
            m_at += 2;
            skipSpace();
            if (endsGroup())
                return mistakeAt(column() > 1 ? column() - 1 : 1, "Nothing stands after 'OR'.");
        }
        if (node.children.size() == 1)
            return std::move(node.children.front());
        return node;
    }

    /// a b AND c; one member stands for itself
    Result<Node> all(size_t depth)
    {
        Node node;
        node.column = column();
        while (!endsGroup() && !isKeyword(U"OR")) {
            if (isKeyword(U"AND")) {
                const size_t at = column();
                m_at += 3;
                skipSpace();
                if (node.children.empty() || endsGroup() || isKeyword(U"OR") || isKeyword(U"AND"))
                    return mistakeAt(at, "'AND' joins two terms; one of them is missing.");
                continue;
            }
            Result<Node> member = unary(depth);
            if (!member)
                return member;
            node.children.push_back(std::move(*member));
            skipSpace();
        }
        if (node.children.empty())
            return isKeyword(U"OR") ? mistakeAt(column(), "'OR' joins two terms; the first is missing.")
                                    : mistakeAt(column(), "A term is missing here.");
        if (node.children.size() == 1)
            return std::move(node.children.front());
        return node;
    }

    Result<Node> unary(size_t depth)
    {
        const bool word = isKeyword(U"NOT");
        if (!word && peek() != '-')
            return primary(depth);
        if (depth + 1 > kMaxFilterDepth)
            return mistakeAt(column(),
                             fmt::format("Brackets and NOTs stand more than {} deep.", kMaxFilterDepth));
        Node node;
        node.type = Node::Type::Not;
        node.column = column();
        m_at += word ? 3 : 1;
        if (word)
            skipSpace();
        if (endsGroup() || isSpace(peek()) || isKeyword(U"OR") || isKeyword(U"AND"))
            return mistakeAt(node.column, fmt::format("'{}' needs a term behind it.", word ? "NOT" : "-"));
        Result<Node> child = unary(depth + 1);
        if (!child)
            return child;
        node.children.push_back(std::move(*child));
        return node;
    }

    Result<Node> primary(size_t depth)
    {
        const char32_t open = peek();
        if (open != '(' && open != '[')
            return isTerm() ? term() : word();
        const size_t start = column();
        const char32_t close = open == '(' ? U')' : U']';
        ++m_at;
        skipSpace();
        if (peek() == close && !atEnd())
            return mistakeAt(start, "There is nothing between the brackets.");
        if (atEnd())
            return mistakeAt(start, fmt::format("The bracket '{}' is not closed.", static_cast<char>(open)));
        Result<Node> inner = either(depth + 1);
        if (!inner)
            return inner;
        if (peek() != close || atEnd())
            return mistakeAt(start, fmt::format("The bracket '{}' is not closed by '{}'.",
                                                static_cast<char>(open), static_cast<char>(close)));
        ++m_at;
        if (open == '(')
            return inner;
        Node node;
        node.type = Node::Type::Another;
        node.column = start;
        node.children.push_back(std::move(*inner));
        return node;
    }

    /// Whether a field and a colon stand here.
    bool isTerm() const
    {
        if (atEnd() || !isLetter(peek()))
            return false;
        size_t ahead = 0;
        while (m_at + ahead < m_text.size() && peek(ahead) != ':' && peek(ahead) != ',' &&
               !endsBare(peek(ahead)))
            ++ahead;
        return peek(ahead) == ':';
    }

    Result<void> countOne(size_t at)
    {
        if (++m_terms > kMaxFilterTerms)
            return mistakeAt(at, fmt::format("A filter holds at most {} terms and values.", kMaxFilterTerms));
        return {};
    }

    Result<Node> term()
    {
        Node node;
        node.type = Node::Type::Term;
        node.column = column();
        std::string name;
        for (; peek() != ':'; ++m_at)
            utf8::append(name, peek() >= 'A' && peek() <= 'Z' ? peek() - 'A' + 'a' : peek());
        ++m_at;
        const std::optional<Field> field = fieldFromName(name);
        if (!field)
            return unknownField(name, node.column);
        node.field = *field;
        for (;;) {
            Result<Value> value = this->value(infoOf(*field));
            if (!value)
                return tl::make_unexpected(value.error());
            node.values.push_back(std::move(*value));
            if (peek() != ',')
                break;
            ++m_at;
        }
        return node;
    }

    Result<Node> unknownField(const std::string& name, size_t at) const
    {
        std::vector<std::string> names;
        for (const FieldInfo& info : fields())
            names.emplace_back(info.name);
        const std::string near = nearest(name, names);
        if (!near.empty())
            return mistakeAt(at, fmt::format("unknown field '{}', did you mean '{}'?", name, near), near);
        return mistakeAt(
            at,
            fmt::format("unknown field '{}'; a word with a colon in it is searched for in quotes.", name));
    }

    Result<Value> value(const FieldInfo& info)
    {
        Value value;
        value.column = column();
        value.comparison = comparison();
        if (const auto counted = countOne(value.column); !counted)
            return tl::make_unexpected(counted.error());
        if (!atEnd() && isQuote(peek())) {
            Result<std::string> text = quoted();
            if (!text)
                return tl::make_unexpected(text.error());
            value.text = std::move(*text);
            value.quoted = true;
            if (peek() == '+') {
                value.withParts = true;
                ++m_at;
            }
            if (!atEnd() && peek() != ',' && !isSpace(peek()) && !isBracket(peek()))
                return mistakeAt(column(), "A space or a comma is missing after the quote.");
        } else {
            std::u32string bare;
            while (!atEnd() && peek() != ',' && !endsBare(peek()))
                bare += m_text[m_at++];
            if (!atEnd() && isQuote(peek()))
                return mistakeAt(column(), "A quote begins in the middle of a word.");
            if (bare.empty())
                return missing(info, value);
            if (info.type == ValueType::Actor && bare.size() > 1 && bare.back() == '+') {
                value.withParts = true;
                bare.pop_back();
            }
            value.text = utf8::fromUtf32(bare);
        }
        return checkedValue(info, std::move(value));
    }

    Result<Value> missing(const FieldInfo& info, const Value& value) const
    {
        if (m_at > 0 && m_text[m_at - 1] == ',')
            return mistakeAt(value.column, "A value is missing at this comma; no space may stand beside it.");
        if (peek() == ',')
            return mistakeAt(value.column, "A value is missing before this comma.");
        return mistakeAt(value.column,
                         fmt::format("Nothing stands after '{}:{}'; the value follows without a space.",
                                     info.name, symbolOf(value.comparison)));
    }

    Comparison comparison()
    {
        const bool orEqual = peek(1) == '=';
        switch (peek()) {
        case '=':
            ++m_at;
            return Comparison::Exact;
        case '<':
            m_at += orEqual ? 2 : 1;
            return orEqual ? Comparison::AtMost : Comparison::Less;
        case '>':
            m_at += orEqual ? 2 : 1;
            return orEqual ? Comparison::AtLeast : Comparison::More;
        default:
            return Comparison::Match;
        }
    }

    /// Between quotes a backslash takes the next character as it is.
    Result<std::string> quoted()
    {
        const size_t start = column();
        ++m_at;
        std::u32string text;
        for (; !atEnd() && !isQuote(peek()); ++m_at) {
            if (peek() == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            text += peek();
        }
        if (atEnd())
            return mistakeAt(start, "The quote is not closed.");
        ++m_at;
        if (std::all_of(text.begin(), text.end(), isSpace))
            return mistakeAt(start, "There is nothing between the quotes.");
        return utf8::fromUtf32(text);
    }

    /// A bare word or a phrase.
    Result<Node> word()
    {
        Node node;
        node.type = Node::Type::Word;
        node.column = column();
        if (const auto counted = countOne(node.column); !counted)
            return tl::make_unexpected(counted.error());
        Value value;
        value.column = node.column;
        if (isQuote(peek())) {
            Result<std::string> text = quoted();
            if (!text)
                return tl::make_unexpected(text.error());
            value.text = std::move(*text);
            value.quoted = true;
        } else {
            std::u32string bare;
            while (!atEnd() && !endsBare(peek()))
                bare += m_text[m_at++];
            if (!atEnd() && isQuote(peek()))
                return mistakeAt(column(), "A quote begins in the middle of a word.");
            if (std::none_of(bare.begin(), bare.end(),
                             [](char32_t c) { return isLetter(c) || (c >= '0' && c <= '9'); }))
                return mistakeAt(node.column,
                                 fmt::format("'{}' holds no word to search for.", utf8::fromUtf32(bare)));
            value.text = utf8::fromUtf32(bare);
        }
        node.values.push_back(std::move(value));
        return node;
    }

    std::u32string m_text;
    size_t m_at = 0;
    size_t m_terms = 0;
};

} // namespace

Result<Filter> parse(std::string_view text)
{
    if (!utf8::isValid(text))
        return mistake("The filter is not valid UTF-8.");
    // Four bytes at most make a code point, so this bounds the copy as well.
    if (text.size() > 4 * kMaxFilterLength || utf8::length(text) > kMaxFilterLength)
        return mistakeAt(kMaxFilterLength + 1,
                         fmt::format("A filter is at most {} characters long.", kMaxFilterLength));
    return Parser(utf8::toUtf32(text)).filter();
}

bool Node::operator==(const Node& other) const
{
    return type == other.type && values == other.values && children == other.children &&
           (type != Type::Term || field == other.field);
}

} // namespace assay::query
