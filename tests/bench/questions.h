#pragma once

#include <string>
#include <vector>

namespace assay::bench {

/// A filter and ways to ask the same in SQL. "{often}", "{seldom}" ... stand for the keys of actors, or in
/// the filter for their name.
struct Question
{
    std::string filter;
    std::vector<std::string> peers;
};

/// What is measured.
std::vector<Question> questions();

} // namespace assay::bench
