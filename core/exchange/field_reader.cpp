#include "core/exchange/field_reader.h"

namespace assay {

void FieldReader::finish()
{
    for (const auto& [name, node] : m_object.members) {
        if (m_mistake || contains(m_seen, name))
            continue;
        m_mistake =
            Mistake{"Unknown field '" + path(name) + "'.", 0, 0,
                    query::nearest(name, std::span<const std::string_view>(m_seen.data(), m_seen.size()))};
    }
}

void FieldReader::fail(const char* name, const std::string& message, const std::string& suggestion)
{
    if (!m_mistake)
        m_mistake = Mistake{"In '" + path(name) + "': " + message, 0, 0, suggestion};
}

void FieldReader::read(const char* name, const JsonNode& node, std::string& out)
{
    if (node.isNull())
        out.clear();
    else if (expect(name, node, JsonNode::Type::Text))
        out = node.text;
}

void FieldReader::read(const char* name, const JsonNode& node, bool& out)
{
    if (expect(name, node, JsonNode::Type::Boolean))
        out = node.boolean;
}

void FieldReader::read(const char* name, const JsonNode& node, int64_t& out)
{
    if (expect(name, node, JsonNode::Type::Integer))
        out = node.integer;
}

void FieldReader::read(const char* name, const JsonNode& node, Bytes& out)
{
    if (node.isNull() || !expect(name, node, JsonNode::Type::Text)) {
        out.value.clear();
        return;
    }
    const auto bytes = unhex(node.text);
    if (!bytes)
        fail(name, "'" + std::string(node.text.substr(0, 80)) + "' is not hexadecimal.");
    else
        out.value = *bytes;
}

std::string FieldReader::path(std::string_view name) const
{
    std::string inner(name);
    if (m_name)
        inner = std::string(m_name) + "." + inner;
    return m_outer ? m_outer->path(inner) : inner;
}

bool FieldReader::isOther(const char* name, const JsonNode& node, JsonNode::Type wanted)
{
    fail(name,
         std::string("here stands ") + typeName(node.type) + " where " + typeName(wanted) + " is wanted.");
    return false;
}
namespace {

std::optional<Mistake> readDay(const JsonNode& object, const char* name, std::optional<Day>& out)
{
    const JsonNode* node = object.find(name);
    if (!node)
        return std::nullopt;
    out.reset();
    if (node->isNull())
        return std::nullopt;
    if (node->isText())
        out = Day::fromIso(node->text);
    if (!out)
        return Mistake{std::string("'") + name + "' must be a day that exists, as YYYY-MM-DD, or null."};
    return std::nullopt;
}

} // namespace

void FieldReader::read(const char* field, const JsonNode& node, FuzzyDate& out)
{
    if (node.isNull()) {
        out = FuzzyDate();
        return;
    }
    if (node.isText()) {
        if (node.text.empty()) {
            out = FuzzyDate();
            return;
        }
        const auto date = parseFuzzyDate(node.text);
        if (date)
            out = *date;
        else
            fail(field, date.error().message, date.error().suggestion);
        return;
    }
    if (!expect(field, node, JsonNode::Type::Object))
        return;
    for (const auto& [name, member] : node.members)
        if (name != "words" && name != "earliest" && name != "latest")
            return fail(field,
                        "a date has 'words', 'earliest' and 'latest', not '" + std::string(name) + "'.");
    FuzzyDate date;
    if (const JsonNode* words = node.find("words")) {
        if (!words->isText() && !words->isNull())
            return fail(field, "'words' must be a text.");
        date.words = words->text;
    }
    // Days that are not named come from the words.
    if (!node.find("earliest") && !node.find("latest") && !date.words.empty()) {
        const auto parsed = parseFuzzyDate(date.words);
        if (!parsed)
            return fail(field, parsed.error().message, parsed.error().suggestion);
        out = *parsed;
        return;
    }
    for (const auto& [name, day] : {std::pair("earliest", &date.earliest), std::pair("latest", &date.latest)})
        if (const auto bad = readDay(node, name, *day))
            return fail(field, bad->message);
    out = date;
}

} // namespace assay
