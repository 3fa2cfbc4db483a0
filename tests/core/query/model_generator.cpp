#include "tests/core/query/model_builder.h"

namespace assay::query {

namespace {

struct Frame
{
    const char* words;
    const char* earliest;
    const char* latest;
};
constexpr Frame kDates[] = {{"", "", ""},
                            {"", "", ""},
                            {"3 July 2014", "2014-07-03", "2014-07-03"},
                            {"July 2014", "2014-07-01", "2014-07-31"},
                            {"2014", "2014-01-01", "2014-12-31"},
                            {"by July 11", "", "2014-07-11"},
                            {"since 2015", "2015-01-01", ""},
                            {"once", "", ""},
                            {"2020", "2020-01-01", "2020-12-31"}};

} // namespace

FuzzyDate dateOf(Dice& dice)
{
    const Frame& frame = dice.of(kDates);
    FuzzyDate date;
    date.words = frame.words;
    date.earliest = Day::fromIso(frame.earliest);
    date.latest = Day::fromIso(frame.latest);
    return date;
}

std::string sentence(Dice& dice)
{
    std::string text;
    for (size_t i = 1 + dice.below(4); i > 0; --i)
        text += std::string(text.empty() ? "" : " ") + dice.of(kModelWords);
    return text;
}

Model randomModel(Dice& dice)
{
    return ModelBuilder(dice).build();
}

} // namespace assay::query
