#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace assay::test {

/// The text of a generated page of docs/; with ASSAY_BLESS set it is written anew first.
inline std::string generatedPage(const std::string& name, const std::string& made)
{
    const std::string file = std::string(ASSAY_SOURCE_DIR) + "/docs/" + name;
    if (std::getenv("ASSAY_BLESS")) {
        std::ofstream out(file, std::ios::binary);
        out << made;
    }
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace assay::test
