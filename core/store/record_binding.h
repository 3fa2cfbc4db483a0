#pragma once

#include "core/store/keys.h"
#include "core/store/record_layout.h"

// Values bound to the statements that write them. For records_write.cpp.
namespace assay::store {

/// Binds the fields of a row to a statement, column by column. The statement is to be run while the value is
/// there: texts are not copied.
class BindVisitor
{
public:
    BindVisitor(SQLite::Statement& statement, int first, Keys& keys)
        : m_statement(statement), m_at(first), m_keys(keys)
    {
    }

    template<class T>
    void operator()(const char*, const T& value)
    {
        bind(value);
    }
    template<class T>
    void list(const char*, const char*, const T&)
    {
    }
    template<class T>
    void set(const char*, const char*, const char*, const T&)
    {
    }

    template<class T>
    void bind(const T& value)
    {
        if constexpr (std::is_same_v<T, FuzzyDate>) {
            bind(value.words);
            day(value.earliest);
            day(value.latest);
        } else if constexpr (std::is_same_v<T, std::string>) {
            m_statement.bindNoCopy(m_at++, value);
        } else if constexpr (std::is_same_v<T, bool>) {
            m_statement.bind(m_at++, value ? 1 : 0);
        } else if constexpr (std::is_same_v<T, int64_t>) {
            m_statement.bind(m_at++, value);
        } else if constexpr (std::is_same_v<T, Bytes>) {
            m_statement.bind(m_at++, value.value.data(), static_cast<int>(value.value.size()));
        } else if constexpr (kIsId<T>) {
            if (value.isNull())
                m_statement.bind(m_at++);
            else
                m_statement.bind(m_at++, m_keys.keyFor(IdTarget<T>::kKind, value.uid));
        } else if constexpr (kIsOptional<T>) {
            if (!value)
                m_statement.bind(m_at++);
            else
                bind(*value);
        } else {
            // A token is a literal, which ends in NUL.
            m_statement.bindNoCopy(m_at++, tokenOf(value).data());
        }
    }

private:
    void day(const std::optional<Day>& value)
    {
        if (value)
            m_statement.bind(m_at++, value->iso());
        else
            m_statement.bind(m_at++);
    }
    SQLite::Statement& m_statement;
    int m_at;
    Keys& m_keys;
};

} // namespace assay::store
