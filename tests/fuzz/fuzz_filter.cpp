#include "tests/fuzz/filter_check.h"

/// libFuzzer's entry: any bytes are a filter or a mistake; what is read prints and reads back to the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    assay::fuzz::checkFilter(std::string_view(reinterpret_cast<const char*>(data), size));
    return 0;
}
