#include "core/query/sql.h"

#include "core/query/key_set.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <stdexcept>

namespace assay::query {

namespace {

/// Up to so many values stand as "?" each.
constexpr size_t kShortList = 64;

Sql joined(const std::vector<Sql>& conditions, std::string_view between, std::string_view ofNone)
{
    if (conditions.empty())
        return ofNone;
    if (conditions.size() == 1)
        return conditions.front();
    Sql whole = "(";
    for (size_t i = 0; i < conditions.size(); ++i) {
        if (i > 0)
            whole += between;
        whole += conditions[i];
    }
    whole += ")";
    return whole;
}

std::string jsonString(const std::string& text)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (byte < 0x20)
            ((out += "\\u00") += kDigits[byte >> 4]) += kDigits[byte & 15];
        else
            out += c;
    }
    return out += '"';
}

template<class T, class F>
Sql rowsOf(const std::vector<T>& values, F&& json)
{
    std::string array = "[";
    for (size_t i = 0; i < values.size(); ++i) {
        if (i > 0)
            array += ',';
        array += json(values[i]);
    }
    array += ']';
    return Sql("SELECT value FROM json_each(") + Sql::bound(std::move(array)) + ")";
}

template<class T, class F>
Sql listOf(const std::vector<T>& values, F&& json)
{
    if (values.size() <= kShortList) {
        Sql list = "(";
        for (size_t i = 0; i < values.size(); ++i) {
            if (i > 0)
                list += ", ";
            list += Sql::bound(values[i]);
        }
        list += ")";
        return list;
    }
    return Sql("(") + rowsOf(values, json) + ")";
}

} // namespace

Sql& Sql::operator+=(const Sql& other)
{
    m_text += other.m_text;
    m_values.insert(m_values.end(), other.m_values.begin(), other.m_values.end());
    return *this;
}

std::string Sql::key() const
{
    std::string key = m_text;
    const auto append = [&key](char type, std::string_view value) {
        ((key += type) += std::to_string(value.size())) += ' ';
        key += value;
    };
    for (const Bound& bound : m_values) {
        if (const auto* number = std::get_if<int64_t>(&bound))
            append('n', std::to_string(*number));
        else if (const auto* text = std::get_if<std::string>(&bound))
            append('t', *text);
        else if (const auto* bytes = std::get_if<std::vector<uint8_t>>(&bound))
            append('b', {reinterpret_cast<const char*>(bytes->data()), bytes->size()});
        else
            append('k', std::get<std::shared_ptr<const KeySet>>(bound)->select().key());
    }
    return key;
}

void Sql::bindTo(SQLite::Statement& statement) const
{
    int at = 0;
    for (const Bound& bound : m_values) {
        ++at;
        if (const auto* number = std::get_if<int64_t>(&bound)) {
            statement.bind(at, *number);
        } else if (const auto* text = std::get_if<std::string>(&bound)) {
            statement.bind(at, *text);
        } else if (const auto* keys = std::get_if<std::shared_ptr<const KeySet>>(&bound)) {
            const auto bits = (*keys)->bits();
            statement.bindNoCopy(at, bits.data(), static_cast<int>(bits.size()));
        } else {
            const auto& bytes = std::get<std::vector<uint8_t>>(bound);
            // Without a pointer SQLite would bind NULL.
            statement.bind(at, bytes.empty() ? static_cast<const void*>("") : bytes.data(),
                           static_cast<int>(bytes.size()));
        }
    }
}

Sql Sql::bound(int64_t value)
{
    Sql sql = "?";
    sql.m_values.emplace_back(value);
    return sql;
}

Sql Sql::bound(std::string value)
{
    Sql sql = "?";
    sql.m_values.emplace_back(std::move(value));
    return sql;
}

Sql Sql::bound(std::vector<uint8_t> value)
{
    Sql sql = "?";
    sql.m_values.emplace_back(std::move(value));
    return sql;
}

Sql Sql::bound(std::shared_ptr<const KeySet> keys)
{
    Sql sql = "?";
    sql.m_values.emplace_back(std::move(keys));
    return sql;
}

Sql Sql::list(const std::vector<int64_t>& values)
{
    return listOf(values, [](int64_t value) { return std::to_string(value); });
}

Sql Sql::rows(const std::vector<int64_t>& values)
{
    return rowsOf(values, [](int64_t value) { return std::to_string(value); });
}

Sql Sql::list(const std::vector<std::string>& values)
{
    return listOf(values, jsonString);
}

Sql Sql::filled(std::string_view pattern, std::initializer_list<std::pair<std::string_view, Sql>> pieces)
{
    Sql whole;
    while (!pattern.empty()) {
        const size_t open = pattern.find('{');
        whole += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const size_t close = pattern.find('}', open);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        bool known = false;
        for (const auto& [key, piece] : pieces)
            if (key == name) {
                whole += piece;
                known = true;
                break;
            }
        if (!known)
            throw std::logic_error("no piece named " + std::string(name));
        pattern.remove_prefix(close + 1);
    }
    return whole;
}

Sql all(const std::vector<Sql>& conditions)
{
    return joined(conditions, " AND ", "1");
}

Sql any(const std::vector<Sql>& conditions)
{
    return joined(conditions, " OR ", "0");
}

Sql negated(const Sql& condition)
{
    // What is not known to be so is not so.
    return Sql("(") + condition + ") IS NOT 1";
}

} // namespace assay::query
