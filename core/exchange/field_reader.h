#pragma once

#include "core/claim/values.h"
#include "core/exchange/json.h"
#include "core/exchange/references.h"
#include "core/query/nearest.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Where a line's references and inline objects are made; Annotator is the one that makes them.
class LineContext
{
public:
    virtual ~LineContext() = default;
    virtual Result<Uid> reference(Kind kind, const JsonNode& node) = 0;
    /// A link may bring its occasion along.
    virtual Result<Link> link(const JsonNode& node) = 0;
};

/// Reads the members of a JSON object into the fields of a value. A field that is not named stays as it is; a
/// member that is no field is a mistake, found by finish().
class FieldReader
{
public:
    /// `name` is the field that the object stands in, if it is no line of its own.
    FieldReader(const JsonNode& object, LineContext& context, const char* name = nullptr)
        : FieldReader(object, context, name, nullptr)
    {
    }

    /// The first mistake, if there was one.
    const std::optional<Mistake>& mistakeFound() const { return m_mistake; }
    /// Members that the caller reads itself: no field takes them.
    void skip(const char* name)
    {
        m_seen.push_back(name);
        m_skipped.push_back(name);
    }
    /// Members that every line may have; a field of the same name takes them all the same.
    void allow(const char* name) { m_seen.push_back(name); }
    bool has(const char* name) const { return m_object.find(name) != nullptr; }
    /// After the fields were walked: a member nobody read is a mistake, which says what was perhaps meant.
    void finish();

    template<class T>
    void operator()(const char* name, T& out)
    {
        m_seen.push_back(name);
        if (const JsonNode* node = next(name); node && !m_mistake && !contains(m_skipped, name))
            read(name, *node, out);
    }
    template<class T>
    void list(const char* name, const char*, std::vector<T>& out)
    {
        m_seen.push_back(name);
        const JsonNode* node = next(name);
        if (!node || m_mistake || contains(m_skipped, name))
            return;
        out.clear();
        if (node->isNull())
            return;
        // One element may stand without its list.
        if (!node->isList()) {
            readElement(name, *node, out);
            return;
        }
        out.reserve(node->items.size());
        for (const auto& item : node->items)
            readElement(name, item, out);
    }
    template<class T>
    void set(const char* name, const char* table, const char*, std::vector<T>& out)
    {
        list(name, table, out);
        // Sets are kept in order, each element once.
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
    }

    void fail(const char* name, const std::string& message, const std::string& suggestion = {});

    // One value each
    // ------------------------------------------------------------------------------------------------

    void read(const char* name, const JsonNode& node, std::string& out);
    void read(const char* name, const JsonNode& node, bool& out);
    void read(const char* name, const JsonNode& node, int64_t& out);
    void read(const char* name, const JsonNode& node, Bytes& out);
    void read(const char* name, const JsonNode& node, FuzzyDate& out);
    template<class T>
    void read(const char* name, const JsonNode& node, Id<T>& out)
    {
        if (node.isNull()) {
            out = Id<T>();
            return;
        }
        const auto uid = m_context.reference(kKindOf<T>, node);
        if (uid)
            out = Id<T>(*uid);
        else
            fail(name, uid.error().message, uid.error().suggestion);
    }
    template<class T>
    void read(const char* name, const JsonNode& node, std::optional<T>& out)
    {
        if (node.isNull()) {
            out.reset();
            return;
        }
        T value{};
        read(name, node, value);
        out = value;
    }
    template<class T>
    void read(const char* name, const JsonNode& node, T& out)
    {
        if constexpr (std::is_enum_v<T>) {
            if (!expect(name, node, JsonNode::Type::Text))
                return;
            if (const auto value = fromToken<T>(node.text)) {
                out = *value;
                return;
            }
            std::string known;
            for (const auto candidate : tokens<T>())
                known += (known.empty() ? "" : ", ") + std::string(candidate);
            fail(name,
                 "'" + std::string(node.text.substr(0, 80)) + "' is not known here; it is one of " + known +
                     ".",
                 query::nearest(node.text, tokens<T>()));
        } else {
            readObject(name, node, out);
        }
    }

private:
    FieldReader(const JsonNode& object, LineContext& context, const char* name, const FieldReader* outer)
        : m_object(object), m_context(context), m_name(name), m_outer(outer)
    {
        m_seen.reserve(24);
    }
    /// The fields that lead here: "chain.occasion".
    std::string path(std::string_view name) const;
    /// A member by its name. Most lines name their members in the order of the fields, so the one behind the
    /// last is looked at first.
    const JsonNode* next(std::string_view name)
    {
        const size_t count = m_object.members.size();
        for (size_t i = 0; i < count; ++i, ++m_next) {
            if (m_next >= count)
                m_next = 0;
            const JsonMember& member = m_object.members.begin()[m_next];
            if (member.name == name) {
                ++m_next;
                return &member.value;
            }
        }
        return nullptr;
    }
    template<class T>
    void readElement(const char* name, const JsonNode& node, std::vector<T>& out)
    {
        if (m_mistake)
            return;
        T value{};
        read(name, node, value);
        if (!m_mistake)
            out.push_back(std::move(value));
    }
    /// A struct of a list: an object, or for some its one reference.
    template<class T>
    void readObject(const char* name, const JsonNode& node, T& out)
    {
        if (node.isText()) {
            if constexpr (std::is_same_v<T, OnSide>)
                return read(name, node, out.side);
            if constexpr (std::is_same_v<T, PartOf>)
                return read(name, node, out.whole);
            if constexpr (std::is_same_v<T, Affiliation>)
                return read(name, node, out.with);
            if constexpr (std::is_same_v<T, About>)
                return read(name, node, out.actor);
        }
        if (!expect(name, node, JsonNode::Type::Object))
            return;
        if constexpr (std::is_same_v<T, Link>) {
            auto link = m_context.link(node);
            if (link)
                out = std::move(*link);
            else
                fail(name, link.error().message, link.error().suggestion);
            return;
        }
        FieldReader inner(node, m_context, name, this);
        T::fields(out, inner);
        inner.finish();
        if (inner.m_mistake)
            m_mistake = inner.m_mistake;
    }
    static bool contains(const std::vector<std::string_view>& names, std::string_view name)
    {
        return std::find(names.begin(), names.end(), name) != names.end();
    }
    bool expect(const char* name, const JsonNode& node, JsonNode::Type type)
    {
        return node.type == type || isOther(name, node, type);
    }
    /// Says so, and is false.
    bool isOther(const char* name, const JsonNode& node, JsonNode::Type wanted);

    const JsonNode& m_object;
    LineContext& m_context;
    const char* m_name;
    const FieldReader* m_outer;
    size_t m_next = 0;
    // Names are literals and few: a line is read without making strings of them.
    std::vector<std::string_view> m_seen;
    std::vector<std::string_view> m_skipped;
    std::optional<Mistake> m_mistake;
};

} // namespace assay
