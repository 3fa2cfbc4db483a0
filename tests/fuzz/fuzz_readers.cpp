// Any bytes to any reader: it must answer with a text that its segments tile, or with a mistake that says
// something. The first byte picks the format (p, m, h, w; any other by its value), the rest is the document.

#include "core/document/reader.h"
#include "tests/core/document/tiling_fault.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    constexpr assay::Format kFormats[] = {assay::Format::Plain, assay::Format::Markdown, assay::Format::Html,
                                          assay::Format::Wikitext};
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const size_t letter = std::string_view("pmhw").find(static_cast<char>(data[0]));
    const assay::Format format = kFormats[letter < 4 ? letter : data[0] % 4];

    const auto document = assay::read(format, bytes);
    const std::string fault = document                           ? assay::tilingFault(*document)
                              : document.error().message.empty() ? std::string("a mistake without words")
                                                                 : std::string();
    if (!fault.empty()) {
        std::fprintf(stderr, "%s: %s\n", assay::token(format), fault.c_str());
        std::abort();
    }
    (void)assay::guessFormat({}, bytes);
    return 0;
}
