#include "tests/fuzz/annotate_check.h"

/// libFuzzer's entry: any bytes are lines for annotate. TMPDIR in memory makes it quick.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    assay::fuzz::checkAnnotate(std::string_view(reinterpret_cast<const char*>(data), size));
    return 0;
}
