#include "core/table/writer.h"

#include "core/table/writers/writers.h"

namespace assay::table {

namespace {
struct FormatWord
{
    Format format;
    std::string_view token;
};
constexpr FormatWord kFormats[] = {{Format::Text, "table"},
                                   {Format::Csv, "csv"},
                                   {Format::Tsv, "tsv"},
                                   {Format::Markdown, "markdown"},
                                   {Format::Html, "html"},
                                   {Format::Xlsx, "xlsx"},
                                   {Format::ClaimReview, "claimreview"},
                                   {Format::Json, "json"}};
constexpr FormatWord kEndings[] = {
    {Format::Text, ".txt"},    {Format::Csv, ".csv"},           {Format::Tsv, ".tsv"},
    {Format::Markdown, ".md"}, {Format::Markdown, ".markdown"}, {Format::Html, ".html"},
    {Format::Html, ".htm"},    {Format::Xlsx, ".xlsx"},         {Format::ClaimReview, ".jsonld"},
    {Format::Json, ".json"}};
} // namespace

std::string_view tokenOf(Format format)
{
    return kFormats[static_cast<size_t>(format)].token;
}

std::optional<Format> formatFromToken(std::string_view token)
{
    for (const FormatWord& word : kFormats)
        if (word.token == token)
            return word.format;
    return std::nullopt;
}

std::vector<std::string_view> formatTokens()
{
    std::vector<std::string_view> tokens;
    for (const FormatWord& word : kFormats)
        tokens.push_back(word.token);
    return tokens;
}

std::optional<Format> formatFromFileName(std::string_view fileName)
{
    std::string small;
    for (const char c : fileName)
        small += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    for (const FormatWord& ending : kEndings)
        if (small.size() > ending.token.size() && small.ends_with(ending.token))
            return ending.format;
    return std::nullopt;
}

WriteReport write(const TableInfo& info, RowSource& rows, Sink& sink, const WriteOptions& options,
                  Progress* progress)
{
    switch (options.format) {
    case Format::Text:
        return writers::writeText(info, rows, sink, options, progress);
    case Format::Csv:
    case Format::Tsv:
        return writers::writeSeparated(info, rows, sink, options, progress);
    case Format::Markdown:
        return writers::writeMarkdown(info, rows, sink, options, progress);
    case Format::Html:
        return writers::writeHtml(info, rows, sink, options, progress);
    case Format::Xlsx:
        return writers::writeXlsx(info, rows, sink, options, progress);
    case Format::ClaimReview:
        return writers::writeClaimReview(info, rows, sink, options, progress);
    case Format::Json:
        return writers::writeJson(info, rows, sink, options, progress);
    }
    return {};
}

} // namespace assay::table
