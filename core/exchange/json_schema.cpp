#include "core/exchange/json_schema.h"

#include "core/claim/values.h"

#include <nlohmann/json.hpp>

namespace assay {
namespace {

using Json = nlohmann::ordered_json;

Json reference(const char* name)
{
    return {{"$ref", std::string("#/$defs/") + name}};
}

template<class E>
Json vocabulary(bool orNull)
{
    Json words = Json::array();
    for (const auto word : tokens<E>())
        words.push_back(std::string(word));
    if (orNull)
        words.push_back(nullptr);
    return {{"enum", std::move(words)}};
}

template<class T>
Json schemaOf();

/// Collects the properties of an object from the fields of a value.
class SchemaVisitor
{
public:
    Json properties = Json::object();

    template<class T>
    void operator()(const char* name, const T& value)
    {
        properties[name] = one(value);
    }
    template<class T>
    void list(const char* name, const char*, const std::vector<T>&)
    {
        properties[name] = {{"oneOf", Json::array({{{"type", "array"}, {"items", one(T{})}}, one(T{})})}};
    }
    template<class T>
    void set(const char* name, const char* table, const char*, const std::vector<T>& values)
    {
        list(name, table, values);
    }

private:
    static Json one(const std::string&) { return {{"type", Json::array({"string", "null"})}}; }
    static Json one(bool) { return {{"type", "boolean"}}; }
    static Json one(int64_t) { return {{"type", "integer"}}; }
    static Json one(const Bytes&) { return reference("hexadecimal"); }
    static Json one(const FuzzyDate&) { return reference("date"); }
    static Json one(const PassageId&) { return reference("passage-reference"); }
    static Json one(const ClaimId&) { return reference("claim-reference"); }
    static Json one(const OccasionId&) { return reference("occasion-reference"); }
    template<class T>
    static Json one(const Id<T>&)
    {
        return reference("reference");
    }
    static Json one(const std::optional<int64_t>&) { return {{"type", Json::array({"integer", "null"})}}; }
    template<class E>
    static Json one(const std::optional<E>&)
    {
        return vocabulary<E>(true);
    }
    template<class T>
    static Json one(const T&)
    {
        if constexpr (std::is_enum_v<T>)
            return vocabulary<T>(false);
        else
            return schemaOf<T>();
    }
};

/// The forms that a person may write for an element of a list besides an object.
template<class T>
Json schemaOf()
{
    SchemaVisitor visitor;
    T value{};
    T::fields(value, visitor);
    if constexpr (std::is_same_v<T, Link>) {
        visitor.properties["own_voice"] = {{"type", "boolean"}};
        for (const char* who : {"speaker", "speakers"})
            visitor.properties[who] = reference("references");
        SchemaVisitor occasion;
        Occasion sample;
        Occasion::fields(sample, occasion);
        for (const char* shared : {"how", "said", "venue", "circumstances", "jointly"})
            visitor.properties[shared] = occasion.properties[shared];
    }
    Json object = {{"type", "object"}, {"properties", visitor.properties}, {"additionalProperties", false}};
    if constexpr (std::is_same_v<T, OnSide> || std::is_same_v<T, PartOf> || std::is_same_v<T, Affiliation> ||
                  std::is_same_v<T, About>)
        return {{"oneOf", Json::array({object, reference("reference")})}};
    return object;
}

template<class T>
Json lineSchema()
{
    SchemaVisitor visitor;
    T value{};
    T::fields(value, visitor);
    Json properties = {{"kind", {{"const", std::string(token(T::kKind))}}}};
    if (T::kKind != Kind::Project)
        properties["uid"] = reference("uid");
    if (T::kKind != Kind::Scheme)
        properties["key"] = {{"type", "string"},
                             {"description", "A handle of this file: others point at it as @key."}};
    for (const auto& [name, schema] : visitor.properties.items())
        properties[name] = schema;
    if constexpr (T::kKind == Kind::Actor || T::kKind == Kind::Place) {
        properties["name"] = {{"type", "string"}};
        properties["names"] = {{"type", "array"},
                               {"items", {{"oneOf", Json::array({{{"type", "string"}}, schemaOf<Name>()})}}}};
    } else if constexpr (T::kKind == Kind::Occasion) {
        properties["actor"] = reference("references");
    } else if constexpr (T::kKind == Kind::Assessment) {
        properties["values"]["oneOf"].push_back(
            {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}});
    } else if constexpr (T::kKind == Kind::Attribution) {
        properties["quote"] = reference("passage-reference");
        const Json link = schemaOf<Link>();
        for (const auto& [name, schema] : link["properties"].items())
            if (name != "occasion" && name != "own_voice")
                properties[name] = schema;
    }
    return {{"title", std::string(token(T::kKind))},
            {"type", "object"},
            {"properties", properties},
            {"required", Json::array({"kind"})},
            {"additionalProperties", false}};
}

Json contentLine(const char* kind, const Json& properties)
{
    Json all = {{"kind", {{"const", kind}}}};
    Json required = Json::array({"kind"});
    for (const auto& [name, schema] : properties.items()) {
        all[name] = schema;
        required.push_back(name);
    }
    return {{"title", kind},
            {"type", "object"},
            {"properties", all},
            {"required", required},
            {"additionalProperties", false}};
}

} // namespace

std::string annotateSchema()
{
    const Json text = {{"type", "string"}};
    const Json whole = {{"type", "integer"}, {"minimum", 0}};
    const Json hash = {{"type", "string"}, {"pattern", "^[0-9a-f]{64}$"}};
    const Json day = {{"type", Json::array({"string", "null"})}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
    Json defs = Json::object();
    defs["uid"] = {{"type", "string"},
                   {"pattern", "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
    defs["reference"] = {{"type", Json::array({"string", "null"})},
                         {"description", "A uid, @key, or a natural name."}};
    defs["references"] = {{"oneOf", Json::array({reference("reference"),
                                                 {{"type", "array"}, {"items", reference("reference")}}})}};
    defs["hexadecimal"] = {{"type", Json::array({"string", "null"})}, {"pattern", "^([0-9a-fA-F]{2})*$"}};
    defs["date"] = {
        {"oneOf", Json::array({{{"type", Json::array({"string", "null"})}},
                               {{"type", "object"},
                                {"properties", {{"words", text}, {"earliest", day}, {"latest", day}}},
                                {"additionalProperties", false}}})}};
    defs["passage-reference"] = {
        {"oneOf",
         Json::array(
             {{{"type", Json::array({"string", "null"})}},
              {{"type", "object"},
               {"properties",
                {{"quote", text}, {"prefix", text}, {"suffix", text}, {"document", reference("reference")}}},
               {"required", Json::array({"quote"})},
               {"additionalProperties", false}}})}};
    for (const char* kind : {"claim", "occasion"})
        defs[std::string(kind) + "-reference"] = {
            {"oneOf", Json::array({reference("reference"), {{"type", "object"}}})},
            {"description", std::string("A reference, or an object with the fields of a new ") + kind + "."}};
    Json lines = Json::array();
    lines.push_back(contentLine("format", {{"name", {{"const", "assay-dump"}}}, {"version", whole}}));
    lines.push_back(
        contentLine("bytes", {{"sha256", hash}, {"part", whole}, {"parts", whole}, {"base64", text}}));
    lines.push_back(
        contentLine("text", {{"sha256", hash},
                             {"part", whole},
                             {"last", {{"type", "boolean"}}},
                             {"segments", {{"type", "array"}, {"items", {{"type", "object"}}}}}}));
    forEachKind([&](const auto& sample) { lines.push_back(lineSchema<std::decay_t<decltype(sample)>>()); });
    const Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                         {"title", "One line of Assay annotations"},
                         {"oneOf", lines},
                         {"$defs", defs}};
    return schema.dump(2) + "\n";
}

} // namespace assay
