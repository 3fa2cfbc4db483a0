#include "core/document/reader.h"

#include "core/document/readers/blocks.h"
#include "core/document/readers/readers.h"

#include <algorithm>

namespace assay {

namespace {

using readers::lowered;

constexpr size_t kSample = 65'536; ///< bytes that are looked at to guess a format

struct Ending
{
    std::string_view ending;
    Format format;
};
constexpr Ending kEndings[] = {{".md", Format::Markdown},       {".markdown", Format::Markdown},
                               {".mdown", Format::Markdown},    {".html", Format::Html},
                               {".htm", Format::Html},          {".xhtml", Format::Html},
                               {".shtml", Format::Html},        {".wiki", Format::Wikitext},
                               {".wikitext", Format::Wikitext}, {".mediawiki", Format::Wikitext}};

bool looksHtml(std::string_view text)
{
    const std::string start = lowered(text.substr(0, 4096));
    size_t at = start.find_first_not_of(" \t\r\n\f");
    if (at == std::string::npos)
        return false;
    // What may stand before the first tag.
    while (start.compare(at, 4, "<!--") == 0 || start.compare(at, 5, "<?xml") == 0) {
        const bool isComment = start[at + 1] == '!';
        const size_t end = start.find(isComment ? "-->" : "?>", at);
        if (end == std::string::npos)
            return false;
        at = start.find_first_not_of(" \t\r\n\f", end + (isComment ? 3 : 2));
        if (at == std::string::npos)
            return false;
    }
    constexpr std::string_view kStarts[] = {"<!doctype html", "<html",  "<head", "<body",
                                            "<article",       "<meta ", "<title"};
    return std::any_of(std::begin(kStarts), std::end(kStarts),
                       [&](std::string_view tag) { return start.compare(at, tag.size(), tag) == 0; });
}

/// Whether `open` stands somewhere and `close` behind it on the same line.
bool hasPair(std::string_view text, std::string_view open, std::string_view close)
{
    for (size_t at = 0; at < text.size();) {
        size_t end = text.find('\n', at);
        end = end == std::string_view::npos ? text.size() : end;
        const std::string_view line = text.substr(at, end - at);
        const size_t start = line.find(open);
        if (start != std::string_view::npos &&
            line.find(close, start + open.size()) != std::string_view::npos)
            return true;
        at = end + 1;
    }
    return false;
}

bool hasLine(std::string_view text, bool (*matches)(std::string_view))
{
    for (size_t at = 0; at < text.size();) {
        size_t end = text.find('\n', at);
        end = end == std::string_view::npos ? text.size() : end;
        if (matches(text.substr(at, end - at)))
            return true;
        at = end + 1;
    }
    return false;
}

bool looksWikitext(std::string_view text)
{
    if (hasLine(text, [](std::string_view line) { return readers::headingLevel(line) > 0; }))
        return true;
    const int kinds = hasPair(text, "[[", "]]") + hasPair(text, "{{", "}}") + hasPair(text, "'''", "'''") +
                      hasPair(text, "<ref", ">") +
                      hasLine(text, [](std::string_view line) { return line.substr(0, 2) == "{|"; });
    return kinds >= 2;
}

bool looksMarkdown(std::string_view text)
{
    if (text.substr(0, 4) == "---\n" && text.find("\n---\n", 3) != std::string_view::npos)
        return true;
    const bool heading = hasLine(text, [](std::string_view line) {
        const size_t marks = std::min(line.find_first_not_of('#'), line.size());
        return marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ';
    });
    return heading + hasPair(text, "](", ")") + hasPair(text, "**", "**") >= 2;
}

/// What a file that is no text at all calls itself; empty for anything else.
std::string_view binaryKind(std::string_view bytes)
{
    struct Start
    {
        std::string_view bytes;
        std::string_view kind;
    };
    static constexpr Start kStarts[] = {{"%PDF-", "a PDF file"},
                                        {"PK\x03\x04", "a zip archive or an office document"},
                                        {"\x89PNG\r\n", "a PNG picture"},
                                        {"\xFF\xD8\xFF", "a JPEG picture"},
                                        {"GIF8", "a GIF picture"},
                                        {"\xD0\xCF\x11\xE0", "an old office document"},
                                        {"\x1F\x8B\x08", "a gzip archive"},
                                        {"SQLite format 3", "an SQLite database"},
                                        {"\x7F"
                                         "ELF",
                                         "a program"}};
    for (const Start& start : kStarts)
        if (bytes.substr(0, start.bytes.size()) == start.bytes)
            return start.kind;
    return {};
}

} // namespace

const char* token(Format format)
{
    switch (format) {
    case Format::Plain:
        return "plain";
    case Format::Markdown:
        return "markdown";
    case Format::Html:
        return "html";
    case Format::Wikitext:
        return "wikitext";
    }
    return "plain";
}

std::optional<Format> formatFromToken(std::string_view text)
{
    for (const Format format : {Format::Plain, Format::Markdown, Format::Html, Format::Wikitext})
        if (text == token(format))
            return format;
    return std::nullopt;
}

Format guessFormat(std::string_view fileName, std::string_view bytes)
{
    const std::string name = lowered(fileName);
    for (const Ending& ending : kEndings)
        if (name.size() > ending.ending.size() && name.ends_with(ending.ending))
            return ending.format;

    std::string_view sample = bytes.substr(0, kSample);
    if (sample.size() == kSample) // not from the middle of a line
        sample = sample.substr(0, std::max<size_t>(sample.rfind('\n') + 1, 1));
    const std::string text = decode(sample).utf8;
    if (looksHtml(text))
        return Format::Html;
    if (looksWikitext(text))
        return Format::Wikitext;
    if (!name.ends_with(".txt") && looksMarkdown(text))
        return Format::Markdown;
    return Format::Plain;
}

Result<ReadDocument> read(Format format, std::string_view bytes, Progress* progress)
{
    if (const std::string_view kind = binaryKind(bytes); !kind.empty())
        return mistake("This is " + std::string(kind) +
                       ", not a text that can be read here. Save its words as "
                       "plain text or HTML and import that.");
    switch (format) {
    case Format::Plain:
        return readers::readPlain(bytes, progress);
    case Format::Markdown:
        return readers::readMarkdown(bytes, progress);
    case Format::Html:
        return readers::readHtml(bytes, progress);
    case Format::Wikitext:
        return readers::readWikitext(bytes, progress);
    }
    return readers::readPlain(bytes, progress);
}

} // namespace assay
