#include "core/document/readers/blocks.h"
#include "core/text/utf8.h"

#include <gumbo.h>

#include <map>
#include <memory>

namespace assay::readers {

namespace {

/// Bytes of white space at `at`: ASCII, no-break space, ideographic space; 0 for anything else.
size_t spaceAt(std::string_view text, size_t at)
{
    const char c = text[at];
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    if (text.compare(at, 2, "\u00A0") == 0)
        return 2;
    return text.compare(at, 3, "\u3000") == 0 ? 3 : 0;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// What a named entity means, by the parser that knows them all; empty when there is no such name.
std::string namedEntity(std::string_view name)
{
    static constexpr std::pair<std::string_view, const char*> kCommon[] = {
        {"amp", "&"},       {"lt", "<"},         {"gt", ">"},         {"quot", "\""},      {"apos", "'"},
        {"nbsp", "\u00A0"}, {"ndash", "\u2013"}, {"mdash", "\u2014"}, {"hellip", "\u2026"}};
    for (const auto& [key, value] : kCommon)
        if (name == key)
            return value;
    // A text may name the same one a million times.
    thread_local std::map<std::string, std::string, std::less<>> known;
    if (const auto found = known.find(name); found != known.end())
        return found->second;
    const std::string source = "&" + std::string(name) + ";";
    std::string meaning;
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, source.data(), source.size());
    const GumboVector& top = output->root->v.element.children;
    for (unsigned i = 0; i < top.length; ++i) {
        const auto* body = static_cast<const GumboNode*>(top.data[i]);
        if (body->type != GUMBO_NODE_ELEMENT || body->v.element.tag != GUMBO_TAG_BODY)
            continue;
        if (body->v.element.children.length == 1) {
            const auto* node = static_cast<const GumboNode*>(body->v.element.children.data[0]);
            if (node->type == GUMBO_NODE_TEXT && source != node->v.text.text)
                meaning = node->v.text.text;
        }
    }
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    if (meaning.find(';') != std::string::npos && name != "semi")
        meaning.clear(); // only the beginning of the name was known
    if (known.size() < 4000)
        known.emplace(name, meaning);
    return meaning;
}

} // namespace

bool isBlank(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        const size_t size = spaceAt(text, at);
        if (size == 0)
            return false;
        at += size;
    }
    return true;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty()) {
        const size_t size = spaceAt(text, 0);
        if (size == 0)
            break;
        text.remove_prefix(size);
    }
    while (!text.empty()) {
        if (spaceAt(text, text.size() - 1) == 1)
            text.remove_suffix(1);
        else if (text.size() >= 2 && spaceAt(text, text.size() - 2) == 2)
            text.remove_suffix(2);
        else if (text.size() >= 3 && spaceAt(text, text.size() - 3) == 3)
            text.remove_suffix(3);
        else
            break;
    }
    return text;
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c | 0x20);
    return out;
}

tl::unexpected<Mistake> nothingInIt()
{
    return mistake(
        "There is nothing in it: no words were found in this document. Check that the right file was "
        "chosen and that it was saved whole.");
}

std::string webAddress(std::string_view address)
{
    address = trimmed(address);
    const auto startsWith = [&](std::string_view scheme) {
        if (address.size() <= scheme.size())
            return false;
        for (size_t i = 0; i < scheme.size(); ++i)
            if ((isLetter(address[i]) ? static_cast<char>(address[i] | 0x20) : address[i]) != scheme[i])
                return false;
        return true;
    };
    if (address.size() > 2000 || !(startsWith("http://") || startsWith("https://")))
        return {};
    for (const char c : address)
        if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>' || c == '\x7F')
            return {};
    const size_t host = address.find("//") + 2;
    if (host >= address.size() || address[host] == '/' || address[host] == '?' || address[host] == '#')
        return {};
    return std::string(address);
}

std::string languageTag(std::string_view tag)
{
    tag = trimmed(tag);
    std::string out;
    size_t part = 0;
    for (size_t at = 0; at <= tag.size(); ++part) {
        size_t end = tag.find_first_of("-_", at);
        end = end == std::string_view::npos ? tag.size() : end;
        const std::string_view piece = tag.substr(at, end - at);
        if (piece.empty() || piece.size() > 8)
            return {};
        for (const char c : piece)
            if (!isLetter(c) && !(part > 0 && isDigit(c)))
                return {};
        if (part == 0 && (piece.size() < 2 || piece.size() > 3))
            return {};
        if (part > 0)
            out += '-';
        for (size_t i = 0; i < piece.size(); ++i) {
            const char c = piece[i];
            const bool capital = part > 0 && ((piece.size() == 2) || (piece.size() == 4 && i == 0));
            out += !isLetter(c) ? c : static_cast<char>(capital ? c & ~0x20 : c | 0x20);
        }
        at = end + 1;
    }
    return out;
}

size_t appendEntity(std::string& out, std::string_view text, size_t at)
{
    const size_t end = text.substr(0, std::min(text.size(), at + 34)).find(';', at);
    const auto plain = [&] {
        out += '&';
        return at + 1;
    };
    if (end == std::string_view::npos || end < at + 2)
        return plain();
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (name[0] != '#') {
        for (const char c : name)
            if (!isLetter(c) && !isDigit(c))
                return plain();
        const std::string meaning = namedEntity(name);
        if (meaning.empty())
            return plain();
        out += meaning;
        return end + 1;
    }
    const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    uint32_t value = 0;
    const std::string_view digits = name.substr(isHex ? 2 : 1);
    if (digits.empty() || digits.size() > 8)
        return plain();
    for (const char c : digits) {
        const char small = static_cast<char>(c | 0x20);
        if (isDigit(c))
            value = value * (isHex ? 16 : 10) + static_cast<uint32_t>(c - '0');
        else if (isHex && small >= 'a' && small <= 'f')
            value = value * 16 + static_cast<uint32_t>(small - 'a' + 10);
        else
            return plain();
    }
    // As everywhere: no NUL and no carriage return in a text.
    utf8::append(out, value == 0 ? U'\uFFFD' : value == '\r' ? U'\n' : static_cast<char32_t>(value));
    return end + 1;
}

} // namespace assay::readers
