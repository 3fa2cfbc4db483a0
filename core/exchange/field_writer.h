#pragma once

#include "core/claim/values.h"
#include "core/exchange/json.h"

#include <string>

namespace assay {

/// Writes the fields of a value as members of a JSON object, each as `, "name": value`, in their order; every
/// field is written. The form is the dump's: references are uids, fuzzy dates objects, bytes hexadecimal.
class FieldWriter
{
public:
    explicit FieldWriter(std::string& out) : m_out(out) {}

    template<class T>
    void operator()(const char* name, const T& value)
    {
        member(name);
        write(value);
    }
    template<class T>
    void list(const char* name, const char*, const std::vector<T>& values)
    {
        member(name);
        m_out += '[';
        bool first = true;
        for (const auto& value : values) {
            if (!first)
                m_out += ',';
            first = false;
            write(value);
        }
        m_out += ']';
    }
    template<class T>
    void set(const char* name, const char* table, const char*, const std::vector<T>& values)
    {
        list(name, table, values);
    }

    void write(const std::string& text) { appendJsonText(m_out, text); }
    void write(bool value) { m_out += value ? "true" : "false"; }
    void write(int64_t value) { m_out += std::to_string(value); }
    void write(const Bytes& bytes) { appendJsonText(m_out, hex(bytes.value)); }
    void write(const FuzzyDate& date)
    {
        if (date.isEmpty()) {
            m_out += "null";
            return;
        }
        m_out += "{\"words\":";
        write(date.words);
        m_out += ",\"earliest\":";
        day(date.earliest);
        m_out += ",\"latest\":";
        day(date.latest);
        m_out += '}';
    }
    template<class T>
    void write(const Id<T>& id)
    {
        if (id.isNull())
            m_out += "null";
        else
            appendJsonText(m_out, id.uid.text());
    }
    template<class T>
    void write(const std::optional<T>& value)
    {
        if (value)
            write(*value);
        else
            m_out += "null";
    }
    template<class T>
    void write(const T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            appendJsonText(m_out, tokenOf(value));
        } else {
            std::string object;
            FieldWriter inner(object);
            T::fields(value, inner);
            m_out += '{';
            m_out.append(object, 1);
            m_out += '}';
        }
    }

private:
    void member(const char* name)
    {
        m_out += ",\"";
        m_out += name;
        m_out += "\":";
    }
    void day(const std::optional<Day>& value)
    {
        if (value)
            write(value->iso());
        else
            m_out += "null";
    }
    std::string& m_out;
};

/// One line of the dump: kind, uid, then the fields. No line break. The project's own identity is left out.
template<class T>
std::string factLine(const T& value)
{
    std::string line = "{\"kind\":\"" + std::string(token(T::kKind)) + "\"";
    if (T::kKind != Kind::Project) {
        line += ",\"uid\":";
        appendJsonText(line, value.id.uid.text());
    }
    FieldWriter writer(line);
    T::fields(value, writer);
    line += '}';
    return line;
}

} // namespace assay
