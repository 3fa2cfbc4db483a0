#include "core/document/readers/blocks.h"
#include "core/document/readers/wikitext_parts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace assay::readers::wiki {

namespace {

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> list)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool begins(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

/// A template's name and arguments, the unnamed ones in order.
struct Call
{
    std::string name; ///< small letters, _ as a space
    std::vector<std::string_view> unnamed;
    std::vector<std::pair<std::string_view, std::string_view>> named;

    std::string_view at(size_t i) const { return i < unnamed.size() ? unnamed[i] : std::string_view(); }

    std::string_view value(std::initializer_list<std::string_view> names) const
    {
        for (const std::string_view wanted : names)
            for (const auto& [key, value] : named)
                if (key == wanted && !value.empty())
                    return value;
        return {};
    }
};

/// The name in "name = value"; nothing when the argument has none. Names are short and plain, so that an
/// address with
/// "=" in it is no named argument.
std::optional<std::string_view> argumentName(std::string_view argument)
{
    const size_t equals = argument.substr(0, 60).find('=');
    if (equals == std::string_view::npos)
        return std::nullopt;
    const std::string_view name = trimmed(argument.substr(0, equals));
    for (const char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
              c == '-' || c == ' ' || static_cast<unsigned char>(c) >= 0x80))
            return std::nullopt;
    return name;
}

Call parse(std::string_view inside, const std::vector<size_t>& pipes)
{
    Call call;
    const size_t nameEnd = pipes.empty() ? inside.size() : pipes[0];
    call.name = lowered(trimmed(inside.substr(0, nameEnd)));
    std::replace(call.name.begin(), call.name.end(), '_', ' ');
    for (size_t i = 0; i < pipes.size(); ++i) {
        const size_t end = i + 1 < pipes.size() ? pipes[i + 1] : inside.size();
        const std::string_view argument = inside.substr(pipes[i] + 1, end - pipes[i] - 1);
        const auto name = argumentName(argument);
        if (!name) {
            call.unnamed.push_back(trimmed(argument));
            continue;
        }
        const std::string_view value = trimmed(argument.substr(argument.find('=') + 1));
        if (name->size() == 1 && (*name)[0] >= '1' && (*name)[0] <= '9') {
            const auto number = static_cast<size_t>((*name)[0] - '0');
            call.unnamed.resize(std::max(call.unnamed.size(), number));
            call.unnamed[number - 1] = value;
        } else {
            call.named.emplace_back(*name, value);
        }
    }
    return call;
}

std::string joined(const std::vector<std::string_view>& words, std::string_view separator, size_t from = 0)
{
    std::string out;
    for (size_t i = from; i < words.size(); ++i) {
        if (words[i].empty())
            continue;
        if (!out.empty())
            out += separator;
        out += words[i];
    }
    return out;
}

/// "Smith, J. Title. Site. 4 July 2014. https://..." of a citation template.
std::string citation(const Call& call)
{
    std::vector<std::string_view> parts;
    std::string authors;
    for (const auto& [key, value] : call.named) {
        const bool first = begins(key, "first") || begins(key, "given");
        if (value.empty() ||
            !(first || begins(key, "last") || begins(key, "surname") || begins(key, "author")) ||
            key.find("link") != std::string_view::npos || key.find("mask") != std::string_view::npos)
            continue;
        if (!authors.empty())
            authors += first ? ", " : "; ";
        authors += value;
    }
    parts.push_back(authors);
    for (const auto& names : std::initializer_list<std::initializer_list<std::string_view>>{
             {"title", "chapter"},
             {"trans-title"},
             {"work", "website", "newspaper", "journal", "magazine", "series", "encyclopedia"},
             {"publisher", "agency"},
             {"date", "year"},
             {"page", "pages"},
             {"quote"},
             {"url"}})
        parts.push_back(call.value(names));
    std::string out;
    for (const std::string_view part : parts) {
        if (part.empty())
            continue;
        if (!out.empty())
            out += out.back() == '.' ? " " : ". ";
        out += part;
    }
    return out.empty() ? joined(call.unnamed, " ") : out;
}

/// The fields of a box beside an article, a row each.
std::string box(const Call& call)
{
    std::string out = "\n";
    for (const auto& [key, value] : call.named) {
        const bool layout = value.empty() || begins(key, "image") || begins(key, "map") ||
                            begins(key, "pushpin") || key.find("size") != std::string_view::npos ||
                            key.find("width") != std::string_view::npos ||
                            isOneOf(key, {"alt", "coordinates", "style", "class", "logo", "flag"});
        if (layout)
            continue;
        out += kRow;
        out += key;
        out += '\t';
        // A field of several lines stays one row.
        for (size_t at = 0; at < value.size();) {
            const size_t end = std::min(value.find('\n', at), value.size());
            std::string_view line = value.substr(at, end - at);
            line.remove_prefix(std::min(line.find_first_not_of("*#: "), line.size()));
            if (!line.empty()) {
                if (out.back() != '\t')
                    out += "; ";
                out += line;
            }
            at = end + 1;
        }
        out += '\n';
    }
    return out;
}

std::string quotation(const Call& call)
{
    std::string_view text = call.value({"text", "quote", "content"});
    size_t next = 0;
    if (text.empty())
        text = call.at(next++);
    std::string by(call.value({"author", "sign", "by"}));
    if (by.empty())
        by = call.at(next++);
    std::string source(call.value({"source", "title"}));
    if (source.empty())
        source = call.at(next);
    std::string out = std::string("\n") + kQuoteBegins + "\n";
    out += text;
    if (!by.empty() || !source.empty())
        out += "\n\n\u2014 " + by + (!by.empty() && !source.empty() ? ", " : "") + source;
    return out + "\n" + kQuoteEnds + "\n";
}

bool isForEditors(const std::string& name)
{
    for (const std::string_view start : {"use ",
                                         "pp-",
                                         "cn ",
                                         "r from",
                                         "taxobox",
                                         "navbox",
                                         "commons",
                                         "wikt",
                                         "wikiquote",
                                         "portal",
                                         "authority",
                                         "#if",
                                         "#switch",
                                         "#invoke",
                                         "#tag",
                                         "defaultsort",
                                         "cite check",
                                         "more citations",
                                         "reflist",
                                         "ref ",
                                         "sister",
                                         "flagicon",
                                         "coord",
                                         "short desc",
                                         "good article",
                                         "featured article",
                                         "multiple issues",
                                         "page needed"})
        if (begins(name, start))
            return true;
    return isOneOf(name, {"main",
                          "see also",
                          "further",
                          "about",
                          "for",
                          "hatnote",
                          "redirect",
                          "distinguish",
                          "citation needed",
                          "cn",
                          "fact",
                          "clarify",
                          "who",
                          "when",
                          "which",
                          "by whom",
                          "dubious",
                          "dead link",
                          "better source needed",
                          "refbegin",
                          "refend",
                          "clear",
                          "toc limit",
                          "unreferenced",
                          "refimprove",
                          "pov",
                          "update",
                          "sfnref",
                          "col-begin",
                          "col-end",
                          "col-2",
                          "div col",
                          "div col end",
                          "ipa",
                          "audio",
                          "pronunciation",
                          "webarchive",
                          "cbignore",
                          "subscription required",
                          "stub",
                          "primary sources",
                          "more footnotes",
                          "failed verification",
                          "verify source",
                          "full citation needed",
                          "notelist",
                          "sources",
                          "-"}) ||
           (name.size() > 5 && name.compare(name.size() - 5, 5, "-stub") == 0);
}

/// A sign that is awkward to write in wiki text.
const char* sign(const std::string& name)
{
    static constexpr std::pair<std::string_view, const char*> kSigns[] = {{"!", "|"},
                                                                          {"=", "="},
                                                                          {"'", "'"},
                                                                          {"ndash", "\u2013"},
                                                                          {"mdash", "\u2014"},
                                                                          {"en dash", "\u2013"},
                                                                          {"em dash", "\u2014"},
                                                                          {"spnd", " \u2013 "},
                                                                          {"snd", " \u2013 "},
                                                                          {"spaced ndash", " \u2013 "},
                                                                          {"nbsp", "\u00A0"},
                                                                          {"space", " "},
                                                                          {"dot", " \u00B7 "},
                                                                          {"\u00B7", " \u00B7 "},
                                                                          {"bull", " \u2022 "},
                                                                          {"zwnj", ""},
                                                                          {"shy", ""},
                                                                          {"pipe", "|"},
                                                                          {"'s", "'s"}};
    for (const auto& [key, value] : kSigns)
        if (name == key)
            return value;
    return nullptr;
}

} // namespace

TemplateWords templateWords(std::string_view inside, const std::vector<size_t>& pipes)
{
    const Call call = parse(inside, pipes);
    const std::string& name = call.name;
    if (const char* meaning = sign(name))
        return {meaning, {}, true};
    if (begins(name, "infobox") || name.find(" infobox") != std::string::npos)
        return {box(call), {}, true};
    if (begins(name, "cite ") || name == "citation" || name == "cite")
        return {citation(call), {}, true};
    if (isForEditors(name))
        return {};
    if (isOneOf(name, {"quote", "blockquote", "cquote", "quotation", "quote box", "pull quote", "bquote"}))
        return {quotation(call), {}, true};
    if (isOneOf(name, {"efn", "refn", "notetag", "note", "ref", "#tag:ref"}))
        return {{}, std::string(call.at(0)), true};
    if (isOneOf(name, {"sfn", "sfnp", "harvnb", "harv", "harvp", "harvtxt"})) {
        std::string note = joined(call.unnamed, " ");
        if (const std::string_view page = call.value({"p", "pp", "loc"}); !page.empty())
            note += ", p. " + std::string(page);
        return begins(name, "sfn") ? TemplateWords{{}, note, true} : TemplateWords{note, {}, true};
    }
    if (isOneOf(name, {"lang", "transl", "transliteration", "script", "langue", "lang-x", "font", "color"}))
        return {std::string(call.unnamed.empty() ? call.value({"text"}) : call.unnamed.back()), {}, true};
    if (begins(name, "lang-") ||
        isOneOf(name, {"nowrap", "small", "abbr", "ill", "interlanguage link", "tooltip", "nobold", "sic",
                       "flag", "flagcountry", "flagu", "flagdeco", "nihongo", "visible anchor", "vanchor"}))
        return {std::string(call.at(0)), {}, true};
    if (isOneOf(name, {"convert", "cvt"}))
        return {joined({call.at(0), call.at(1)}, " "), {}, true};
    if (isOneOf(name, {"circa", "c."}))
        return {"c. " + std::string(call.at(0)), {}, true};
    if (name == "as of")
        return {"As of " + joined(call.unnamed, "-"), {}, true};
    if (begins(name, "start date") || begins(name, "end date") || begins(name, "birth date") ||
        begins(name, "death date") || name == "date")
        return {joined({call.at(0), call.at(1), call.at(2)}, "-"), {}, true};
    if (isOneOf(name, {"unbulleted list", "ubl", "bulleted list", "hlist", "flatlist", "plainlist"})) {
        const std::string items = joined(call.unnamed, begins(name, "hlist") ? ", " : "\n* ");
        return {begins(items, "*") || begins(name, "hlist") ? "\n" + items + "\n" : "\n* " + items + "\n",
                {},
                true};
    }
    // Any other: its unnamed arguments and those that are surely text.
    std::string words = joined(call.unnamed, " ");
    for (const auto& [key, value] : call.named)
        if (isOneOf(key, {"text", "content", "quote", "caption", "title", "reason"}) && !value.empty()) {
            if (!words.empty())
                words += ' ';
            words += value;
        }
    const bool known = !words.empty();
    return {std::move(words), {}, known};
}

TemplateWords linkWords(std::string_view inside, const std::vector<size_t>& pipes)
{
    const size_t targetEnd = pipes.empty() ? inside.size() : pipes[0];
    std::string_view target = trimmed(inside.substr(0, targetEnd));
    const std::string space =
        lowered(target.substr(0, target.find(':') == std::string_view::npos ? 0 : target.find(':')));
    if (isOneOf(space, {"category", "категория", "Категория", "kateqoriya", "kategorie", "catégorie",
                        "Կատեգորիա", "კატეგორია"}))
        return {};
    if (isOneOf(space, {"file", "image", "datei", "fichier", "fayl", "şəkil", "Файл", "файл", "Изображение",
                        "Պատկեր", "ფაილი"})) {
        // The last argument that is no instruction for the layout is the caption.
        for (size_t i = pipes.size(); i > 0; --i) {
            const size_t end = i < pipes.size() ? pipes[i] : inside.size();
            const std::string_view part = trimmed(inside.substr(pipes[i - 1] + 1, end - pipes[i - 1] - 1));
            const bool isSize = part.size() > 2 && part.substr(part.size() - 2) == "px" &&
                                part.find(' ') == std::string_view::npos;
            const auto name = argumentName(part);
            if (isSize || part.empty() || (name && name->size() < 12) ||
                isOneOf(part, {"thumb", "thumbnail", "frame", "frameless", "border", "left", "right",
                               "center", "none", "upright", "baseline", "middle", "top", "bottom", "мини",
                               "справа", "слева"}))
                continue;
            return {{}, std::string(part), true};
        }
        return {};
    }
    if (!pipes.empty()) {
        const std::string_view label = inside.substr(targetEnd + 1);
        if (!isBlank(label))
            return {std::string(label), {}, true};
        // "[[Kalbajar (town)|]]" reads "Kalbajar".
        const size_t bracket = target.find(" (");
        if (bracket != std::string_view::npos && bracket > 0)
            target = target.substr(0, bracket);
    }
    if (!target.empty() && target[0] == ':')
        target.remove_prefix(1);
    return {std::string(target), {}, true};
}

} // namespace assay::readers::wiki
