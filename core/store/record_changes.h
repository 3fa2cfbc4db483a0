#pragma once

#include "core/store/record_binding.h"

// What differs between two values of one type. For records_write.cpp.
namespace assay::store {

/// Pairs the fields of two values of one type: the first walk notes where the fields of `before` are.
class AddressVisitor
{
public:
    std::vector<const void*> addresses;
    template<class T>
    void operator()(const char*, const T& value)
    {
        addresses.push_back(&value);
    }
    template<class T>
    void list(const char*, const char*, const T& value)
    {
        addresses.push_back(&value);
    }
    template<class T>
    void set(const char*, const char*, const char*, const T& value)
    {
        addresses.push_back(&value);
    }
};

/// The columns in which two values differ, as "col = ?" with what to bind.
class ChangedVisitor
{
public:
    explicit ChangedVisitor(const std::vector<const void*>& before) : m_before(before) {}
    std::vector<std::string> columns;

    template<class T>
    void operator()(const char* name, const T& after)
    {
        if (*static_cast<const T*>(m_before[m_at++]) == after)
            return;
        if constexpr (std::is_same_v<T, FuzzyDate>)
            for (const char* part : {"_words", "_earliest", "_latest"})
                columns.push_back(std::string(name) + part);
        else
            columns.push_back(columnName<T>(name));
    }
    template<class T>
    void list(const char*, const char*, const T&)
    {
        ++m_at;
    }
    template<class T>
    void set(const char*, const char*, const char*, const T&)
    {
        ++m_at;
    }

private:
    const std::vector<const void*>& m_before;
    size_t m_at = 0;
};

class BindChangedVisitor
{
public:
    BindChangedVisitor(BindVisitor& bind, const std::vector<const void*>& before)
        : m_bind(bind), m_before(before)
    {
    }
    template<class T>
    void operator()(const char*, const T& after)
    {
        if (!(*static_cast<const T*>(m_before[m_at++]) == after))
            m_bind.bind(after);
    }
    template<class T>
    void list(const char*, const char*, const T&)
    {
        ++m_at;
    }
    template<class T>
    void set(const char*, const char*, const char*, const T&)
    {
        ++m_at;
    }

private:
    BindVisitor& m_bind;
    const std::vector<const void*>& m_before;
    size_t m_at = 0;
};

} // namespace assay::store
