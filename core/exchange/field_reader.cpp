#include "core/exchange/field_reader.h"

namespace assay {
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
