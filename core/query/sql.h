#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace SQLite {
class Statement;
}

namespace assay::query {

class KeySet;

/// A piece of SQL and what to bind to its "?" in turn. Pieces are put together; what a person typed only ever
/// stands among the values.
class Sql
{
public:
    using Bound = std::variant<int64_t, std::string, std::vector<uint8_t>, std::shared_ptr<const KeySet>>;

    Sql() = default;
    Sql(std::string_view text) : m_text(text) {}
    Sql(const char* text) : m_text(text) {}
    Sql(std::string text) : m_text(std::move(text)) {}

    Sql& operator+=(const Sql& other);
    friend Sql operator+(Sql left, const Sql& right)
    {
        left += right;
        return left;
    }

    /// "?" bound to a value.
    static Sql bound(int64_t value);
    static Sql bound(std::string value);
    static Sql bound(std::vector<uint8_t> value);
    /// Not copied: the set must outlive the statement's run.
    static Sql bound(std::shared_ptr<const KeySet> keys);
    /// "(?, ?, ...)", to stand behind IN. A long list goes over as one value.
    static Sql list(const std::vector<int64_t>& values);
    static Sql list(const std::vector<std::string>& values);
    /// "SELECT ...": a row for each value.
    static Sql rows(const std::vector<int64_t>& values);

    /// The text with each "{name}" replaced by its piece.
    static Sql filled(std::string_view pattern,
                      std::initializer_list<std::pair<std::string_view, Sql>> pieces);

    /// Binds the values to a statement made of the text.
    void bindTo(SQLite::Statement& statement) const;

    bool isEmpty() const { return m_text.empty(); }
    const std::string& text() const { return m_text; }
    const std::vector<Bound>& values() const { return m_values; }
    /// Text and values in one: no other piece that gives other rows has the same.
    std::string key() const;

private:
    std::string m_text;
    std::vector<Bound> m_values;
};

/// "(a AND b)", "(a OR b)"; of none: true for all, false for any.
Sql all(const std::vector<Sql>& conditions);
Sql any(const std::vector<Sql>& conditions);
Sql negated(const Sql& condition);

} // namespace assay::query
