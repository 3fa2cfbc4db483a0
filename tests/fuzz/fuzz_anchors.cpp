#include "tests/fuzz/anchor_check.h"

/// libFuzzer's entry: a quote and two texts.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    assay::fuzz::checkAnchors(data, size);
    return 0;
}
