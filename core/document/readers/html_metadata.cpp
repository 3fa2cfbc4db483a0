#include "core/document/readers/blocks.h"
#include "core/document/readers/html_parts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>

namespace assay::readers::html {

namespace {

using nlohmann::json;

/// One line without white space at its ends or runs of it inside, not longer than a person would write.
std::string line(std::string_view text)
{
    std::string out;
    bool gap = false;
    for (const char c : trimmed(text)) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (space) {
            gap = true;
            continue;
        }
        if (gap)
            out += ' ';
        gap = false;
        out += c;
    }
    return out.size() <= 1000 ? out : std::string();
}

std::string firstMeta(const Declared& declared, std::initializer_list<std::string_view> names)
{
    for (const std::string_view wanted : names)
        for (const auto& [name, content] : declared.metas)
            if (name == wanted && !isBlank(content))
                return line(content);
    return {};
}

/// What JSON-LD says of the article itself.
struct Linked
{
    std::string title;
    std::vector<std::string> authors;
    std::string publisher;
    std::string published;
    std::string language;
    std::string url;
};

std::string textOf(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? line(found->get_ref<const std::string&>())
                                                       : std::string();
}

/// The names in a value that is a name, a thing with a name, or a list of these.
void names(const json& value, std::vector<std::string>& out)
{
    if (value.is_string())
        out.push_back(line(value.get_ref<const std::string&>()));
    else if (value.is_object())
        out.push_back(textOf(value, "name"));
    else if (value.is_array())
        for (const json& item : value)
            if (!item.is_array())
                names(item, out);
    out.erase(std::remove(out.begin(), out.end(), std::string()), out.end());
}

bool isArticle(const json& object)
{
    const auto type = object.find("@type");
    if (type == object.end())
        return false;
    const auto is = [](const json& name) {
        if (!name.is_string())
            return false;
        const auto& text = name.get_ref<const std::string&>();
        for (const std::string_view ending : {"Article", "Posting", "Report", "WebPage", "BlogPost"})
            if (text.size() >= ending.size() &&
                text.compare(text.size() - ending.size(), ending.size(), ending) == 0)
                return true;
        return false;
    };
    return type->is_array() ? std::any_of(type->begin(), type->end(), is) : is(*type);
}

void addArticle(const json& object, Linked& linked)
{
    const auto fill = [](std::string& field, std::string value) {
        if (field.empty())
            field = std::move(value);
    };
    fill(linked.title, textOf(object, "headline"));
    fill(linked.published, textOf(object, "datePublished"));
    fill(linked.language, textOf(object, "inLanguage"));
    fill(linked.url, textOf(object, "url"));
    if (linked.authors.empty() && object.contains("author"))
        names(object["author"], linked.authors);
    if (linked.publisher.empty() && object.contains("publisher")) {
        std::vector<std::string> found;
        names(object["publisher"], found);
        if (!found.empty())
            linked.publisher = found.front();
    }
}

Linked readLinked(const std::vector<std::string>& scripts)
{
    Linked linked;
    for (const std::string& script : scripts) {
        const json root = json::parse(script, nullptr, false, true);
        if (root.is_discarded())
            continue;
        // The article is the root, in a list, or in a graph.
        std::vector<const json*> objects;
        const auto add = [&](const json& value) {
            if (value.is_object())
                objects.push_back(&value);
        };
        add(root);
        if (root.is_array())
            std::for_each(root.begin(), root.end(), add);
        if (root.is_object() && root.contains("@graph") && root["@graph"].is_array())
            std::for_each(root["@graph"].begin(), root["@graph"].end(), add);
        for (const json* object : objects)
            if (isArticle(*object))
                addArticle(*object, linked);
    }
    return linked;
}

FuzzyDate dateOf(std::string_view text)
{
    // A day with or without the time of day; the day is the one that the page names, in its own time zone.
    if (const auto day = Day::fromIso(text.substr(0, 10));
        day && (text.size() == 10 || text[10] == 'T' || text[10] == ' ')) {
        FuzzyDate date;
        date.words = text.substr(0, 10);
        date.earliest = day;
        date.latest = day;
        return date;
    }
    if (text.size() > 60)
        return {};
    const auto date = parseFuzzyDate(text);
    return date ? *date : FuzzyDate();
}

bool isAddress(std::string_view text)
{
    return text.substr(0, 7) == "http://" || text.substr(0, 8) == "https://";
}

std::vector<std::string> authorsOf(const Declared& declared, const Linked& linked)
{
    std::vector<std::string> authors;
    for (const std::string_view wanted :
         {"author", "article:author", "dc.creator", "citation_author", "byl", "parsely-author"}) {
        for (const auto& [name, content] : declared.metas)
            if (const std::string author = line(content);
                name == wanted && !author.empty() && !isAddress(author) &&
                std::find(authors.begin(), authors.end(), author) == authors.end())
                authors.push_back(author);
        if (!authors.empty())
            return authors;
    }
    return linked.authors;
}

} // namespace

DocumentMetadata metadataOf(const Declared& declared, std::string_view heading)
{
    const Linked linked = readLinked(declared.jsonLd);
    DocumentMetadata metadata;
    const auto first = [](std::initializer_list<std::string> values) {
        for (const std::string& value : values)
            if (!value.empty())
                return value;
        return std::string();
    };
    metadata.title = first({firstMeta(declared, {"og:title", "twitter:title", "dc.title", "citation_title"}),
                            linked.title, line(declared.title), line(heading)});
    metadata.authors = authorsOf(declared, linked);
    metadata.publisher =
        first({firstMeta(declared, {"og:site_name", "dc.publisher", "citation_publisher", "publisher"}),
               linked.publisher});
    if (isAddress(metadata.publisher))
        metadata.publisher = linked.publisher;
    metadata.language =
        first({languageTag(declared.language),
               languageTag(firstMeta(declared, {"content-language", "language", "dc.language", "og:locale"})),
               languageTag(linked.language)});
    metadata.url = first({webAddress(declared.canonical), webAddress(firstMeta(declared, {"og:url"})),
                          webAddress(linked.url)});
    for (const std::string& date :
         {firstMeta(declared, {"article:published_time", "datepublished", "og:published_time"}),
          linked.published,
          firstMeta(declared, {"date", "pubdate", "publishdate", "dc.date", "dcterms.created",
                               "dc.date.issued", "citation_date", "parsely-pub-date", "sailthru.date"}),
          line(declared.time)}) {
        metadata.published = dateOf(date);
        if (!metadata.published.isEmpty())
            break;
    }
    return metadata;
}

} // namespace assay::readers::html
