#pragma once

#include "core/claim/values.h"

#include <string>
#include <type_traits>
#include <vector>

// How the fields of a value lie in tables, found by walking the fields once. For records_read.cpp and
// records_write.cpp.
namespace assay::store {

template<class T>
inline constexpr bool kIsId = false;
template<class T>
inline constexpr bool kIsId<Id<T>> = true;

template<class T>
struct IdTarget;
template<class T>
struct IdTarget<Id<T>>
{
    static constexpr Kind kKind = kKindOf<T>;
};

template<class T>
inline constexpr bool kIsOptional = false;
template<class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

/// One value, not a struct with fields of its own: the element of a simple list.
template<class T>
inline constexpr bool kIsPlain = kIsId<T> || std::is_enum_v<T> || std::is_same_v<T, std::string>;

/// The SQL name of a field: a reference ends in _id.
template<class T>
std::string columnName(const std::string& field)
{
    return kIsId<T> ? field + "_id" : field;
}

/// The column of a simple list.
template<class T>
std::string elementColumn()
{
    if constexpr (kIsId<T>)
        return std::string(token(IdTarget<T>::kKind)) + "_id";
    else
        return "text";
}

struct ColumnList
{
    std::vector<std::string> names;   ///< as in INSERT
    std::vector<std::string> selects; ///< as in SELECT: a reference is read as its uid
    std::vector<std::string> tables;  ///< of a reference its table, else empty

    void add(const std::string& name, const std::string& owner, const std::string& target = {})
    {
        names.push_back(name);
        tables.push_back(target);
        // The target has a name of its own here, since a tag may stand under a tag.
        selects.push_back(target.empty() ? owner + ".\"" + name + "\""
                                         : "(SELECT target.uid FROM " + target +
                                               " target WHERE target.id = " + owner + ".\"" + name + "\")");
    }
};

/// Collects the columns of a value's own row, or of a list element's.
class ColumnVisitor
{
public:
    explicit ColumnVisitor(std::string owner) : m_owner(std::move(owner)) {}
    ColumnList columns;

    template<class T>
    void operator()(const char* name, const T&)
    {
        if constexpr (std::is_same_v<T, FuzzyDate>) {
            for (const char* part : {"_words", "_earliest", "_latest"})
                columns.add(std::string(name) + part, m_owner);
        } else if constexpr (kIsId<T>) {
            columns.add(columnName<T>(name), m_owner, std::string(token(IdTarget<T>::kKind)));
        } else {
            columns.add(name, m_owner);
        }
    }
    template<class T>
    void list(const char*, const char*, const T&)
    {
    }
    template<class T>
    void set(const char*, const char*, const char*, const T&)
    {
    }

private:
    std::string m_owner;
};

template<class T>
ColumnList columnsOf(const std::string& table)
{
    ColumnVisitor visitor(table);
    const T value{};
    T::fields(value, visitor);
    return visitor.columns;
}

/// The columns of one element of a list, without owner and ord.
template<class T>
ColumnList elementColumns(const std::string& table, const std::string& setColumn = {})
{
    if constexpr (kIsPlain<T>) {
        ColumnList columns;
        std::string name = setColumn.empty() ? elementColumn<T>() : columnName<T>(setColumn);
        if constexpr (kIsId<T>)
            columns.add(name, table, std::string(token(IdTarget<T>::kKind)));
        else
            columns.add(name, table);
        return columns;
    } else {
        return columnsOf<T>(table);
    }
}

inline std::string joined(const std::vector<std::string>& parts, const std::string& quote = {})
{
    std::string out;
    for (const auto& part : parts) {
        if (!out.empty())
            out += ", ";
        out += quote + part + quote;
    }
    return out;
}

} // namespace assay::store
