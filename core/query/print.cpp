#include "core/query/filter.h"
#include "core/query/values.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay::query {

namespace {

/// Whether a value can be written without quotes.
bool standsBare(const std::string& text)
{
    static constexpr std::string_view kReserved = " ()[]\",<>=\\";
    if (text.empty() || text == "OR" || text == "AND" || text == "NOT" || text.back() == '+')
        return false;
    for (size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c < 0x20 || (c < 0x80 && kReserved.find(static_cast<char>(c)) != std::string_view::npos) ||
            c == 0xA0 || c == 0x3000 || c == 0x201C || c == 0x201D || c == 0x201E)
            return false;
    }
    return true;
}

void appendQuoted(std::string& out, const std::string& text)
{
    out += '"';
    for (size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c == '"' || c == '\\' || c == 0x201C || c == 0x201D || c == 0x201E)
            out += '\\';
        utf8::append(out, c);
    }
    out += '"';
}

void appendValue(std::string& out, const Value& value)
{
    out += symbolOf(value.comparison);
    if (!value.quoted)
        out += value.text;
    else
        appendQuoted(out, value.text);
    if (value.withParts)
        out += '+';
}

/// Binding strength: what stands inside something stronger needs round brackets.
enum class Place
{
    Whole,
    InOr,
    InAnd,
    InNot
};

void append(std::string& out, const Node& node, Place place)
{
    const auto list = [&](std::string_view between, Place inside, bool brackets) {
        out += brackets ? "(" : "";
        for (size_t i = 0; i < node.children.size(); ++i) {
            out += i > 0 ? between : "";
            append(out, node.children[i], inside);
        }
        out += brackets ? ")" : "";
    };
    switch (node.type) {
    case Node::Type::And:
        list(" ", Place::InAnd, place == Place::InAnd || place == Place::InNot);
        break;
    case Node::Type::Or:
        list(" OR ", Place::InOr, place != Place::Whole);
        break;
    case Node::Type::Not:
        out += '-';
        append(out, node.children.front(), Place::InNot);
        break;
    case Node::Type::Another:
        out += '[';
        append(out, node.children.front(), Place::Whole);
        out += ']';
        break;
    case Node::Type::Term:
        out += infoOf(node.field).name;
        out += ':';
        for (size_t i = 0; i < node.values.size(); ++i) {
            out += i > 0 ? "," : "";
            appendValue(out, node.values[i]);
        }
        break;
    case Node::Type::Word:
        appendValue(out, node.values.front());
        break;
    }
}

} // namespace

std::string print(const Node& node)
{
    std::string out;
    append(out, node, Place::Whole);
    return out;
}

std::string print(const Filter& filter)
{
    const auto& children = filter.root.children;
    return children.size() == 1 ? print(children.front()) : print(filter.root);
}

Filter toggled(const Filter& filter, Field field, std::string_view value)
{
    Filter result = filter;
    auto& terms = result.root.children;
    // A question of alternatives stays whole beside the new term.
    const auto takes = [&](const Node& node) {
        return node.type == Node::Type::Term && node.field == field &&
               std::all_of(node.values.begin(), node.values.end(), [](const Value& v) {
                   return (v.comparison == Comparison::Match || v.comparison == Comparison::Exact) &&
                          !v.withParts;
               });
    };
    const auto term = std::find_if(terms.begin(), terms.end(), takes);
    Value added;
    added.text = std::string(value);
    const FieldInfo& info = infoOf(field);
    added.quoted = info.type != ValueType::Words && !standsBare(added.text);
    // A name that was clicked means this very name.
    const bool isName = info.type == ValueType::Actor || info.type == ValueType::Place ||
                        info.type == ValueType::Name || info.type == ValueType::Language;
    if (isName)
        added.comparison = Comparison::Exact;
    if (const Result<Value> checked = checkedValue(info, added))
        added = *checked;
    if (term == terms.end()) {
        Node node;
        node.type = Node::Type::Term;
        node.field = field;
        node.values.push_back(std::move(added));
        terms.push_back(std::move(node));
        return result;
    }
    const auto same = std::find_if(term->values.begin(), term->values.end(),
                                   [&](const Value& v) { return v.text == added.text; });
    if (same == term->values.end())
        term->values.push_back(std::move(added));
    else
        term->values.erase(same);
    if (term->values.empty())
        terms.erase(term);
    return result;
}

} // namespace assay::query
