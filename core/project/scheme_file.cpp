#include "core/project/scheme_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace assay {
namespace {

using Json = nlohmann::ordered_json;

std::optional<std::string> unknownKey(const Json& object, const std::set<std::string>& known)
{
    for (const auto& [key, value] : object.items())
        if (known.count(key) == 0)
            return key;
    return std::nullopt;
}

std::string text(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

Result<Scheme> parseScheme(const std::string& json, const std::string& where)
{
    const auto bad = [&](const std::string& why) {
        return mistake("The scheme file '" + where + "' " + why);
    };
    const Json object = Json::parse(json, nullptr, false);
    if (object.is_discarded() || !object.is_object())
        return bad("is not a JSON object.");
    if (auto key = unknownKey(object, {"key", "title", "version", "source", "values"}))
        return bad("has the unknown key '" + *key + "'.");
    Scheme scheme;
    scheme.key = text(object, "key");
    scheme.title = text(object, "title");
    scheme.source = text(object, "source");
    if (object.contains("version")) {
        if (!object["version"].is_number_integer())
            return bad("has a version that is no whole number.");
        scheme.version = object["version"].get<int64_t>();
    }
    if (scheme.key.empty() || scheme.title.empty())
        return bad("needs 'key' and 'title'.");
    if (!object.contains("values") || !object["values"].is_array() || object["values"].empty())
        return bad("needs 'values', a list with at least one value.");
    for (const auto& item : object["values"]) {
        if (!item.is_object())
            return bad("has a value that is no object.");
        if (auto key = unknownKey(item, {"axis", "token", "label", "meaning", "rank"}))
            return bad("has a value with the unknown key '" + *key + "'.");
        SchemeValue value{
            text(item, "axis"), text(item, "token"), text(item, "label"), text(item, "meaning"), {}};
        if (value.axis.empty() || value.token.empty() || value.label.empty())
            return bad("has a value without axis, token or label.");
        if (item.contains("rank") && !item["rank"].is_null()) {
            if (!item["rank"].is_number_integer())
                return bad("has a rank that is no whole number, at '" + value.token + "'.");
            value.rank = item["rank"].get<int64_t>();
        }
        for (const auto& other : scheme.values)
            if (other.axis == value.axis && other.token == value.token)
                return bad("has the value '" + value.token + "' twice on the axis '" + value.axis + "'.");
        scheme.values.push_back(std::move(value));
    }
    return scheme;
}

std::vector<std::string> shippedSchemes(const std::filesystem::path& dataFolder)
{
    std::vector<std::string> keys;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(dataFolder / "schemes", error))
        if (entry.path().extension() == ".json")
            keys.push_back(entry.path().stem().string());
    std::sort(keys.begin(), keys.end());
    return keys;
}

Result<Scheme> loadShippedScheme(const std::filesystem::path& dataFolder, const std::string& key)
{
    const auto keys = shippedSchemes(dataFolder);
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
        std::string known;
        for (const auto& one : keys)
            known += (known.empty() ? "" : ", ") + one;
        return mistake("There is no scheme '" + key + "'" +
                       (known.empty() ? "; no schemes were found in '" + dataFolder.string() + "'."
                                      : "; known are " + known + "."));
    }
    const auto file = dataFolder / "schemes" / (key + ".json");
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    auto scheme = parseScheme(content.str(), file.filename().string());
    if (scheme && scheme->key != key)
        return mistake("The scheme file '" + file.filename().string() + "' says that its key is '" +
                       scheme->key + "'.");
    return scheme;
}

} // namespace assay
