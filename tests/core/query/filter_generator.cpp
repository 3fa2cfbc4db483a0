#include "core/query/fields.h"
#include "tests/core/query/model_builder.h"

namespace assay::query {

namespace {

std::string valueFor(Dice& dice, const FieldInfo& info)
{
    static constexpr const char* kTypedNames[] = {"Asgarov",
                                                  "=\"Hasan Hasanov\"",
                                                  "Hasanov",
                                                  "\"armenian auth\"+",
                                                  "Ministry+",
                                                  "Babayan",
                                                  "Nobody",
                                                  "Али",
                                                  "=\"Report on the bridge\"",
                                                  "verdict"};
    static constexpr const char* kTypedDates[] = {
        "2014",         "=2014", "2014-07-03", "2014-07..2015-01", ">2014-07",
        "<=2014-07-05", "none",  "=2014-07",   "..2014-07-02",     "2016.."};
    switch (info.type) {
    case ValueType::Words:
        return std::string(info.values[dice.below(info.values.size())]);
    case ValueType::Actor:
        return dice.of(kTypedNames);
    case ValueType::Place:
        return dice.once(2) ? "Baku" : "Kelbajar";
    case ValueType::Date:
        return dice.of(kTypedDates);
    case ValueType::Number:
        return std::string(dice.once(2) ? ">=" : dice.once(2) ? "<" : "") + std::to_string(dice.below(4));
    case ValueType::Language:
        return dice.once(2) ? "az" : dice.once(2) ? "=az" : "EN";
    case ValueType::Text:
        return dice.of(kModelWords);
    case ValueType::Axis:
        switch (info.field) {
        case Field::Reliability:
            return dice.once(3) ? "F" : dice.once(2) ? ">=C" : "B";
        case Field::Credibility:
            return dice.once(2) ? ">=4" : "2";
        case Field::Likelihood:
            return dice.once(2) ? ">=unlikely" : "likely";
        case Field::Confidence:
            return dice.once(2) ? "<high" : "low,high";
        case Field::Verdict:
            return dice.once(2) ? "true" : "false";
        default:
            return "strong";
        }
    case ValueType::Name:
        break;
    }
    switch (info.field) {
    case Field::Side:
        return dice.once(2) ? "Azerbaijan" : dice.once(2) ? "armenia" : "=armenia";
    case Field::Venue:
        return dice.once(2) ? "court" : "=baku";
    case Field::Doc:
        return dice.once(2) ? "report" : "\"report the\"";
    case Field::Topic:
        return dice.once(2) ? "torture" : "tri";
    case Field::Tag:
        return dice.once(2) ? "check" : dice.once(2) ? "tw" : "urgent";
    default:
        return dice.once(2) ? "Anna" : "BX";
    }
}

std::string leaf(Dice& dice)
{
    if (dice.once(8)) {
        const std::string word = dice.of(kModelWords);
        return dice.once(4)   ? "\"" + word + " " + dice.of(kModelWords) + "\""
               : dice.once(2) ? word.substr(0, 3)
                              : word;
    }
    const FieldInfo& info = fields()[dice.below(fields().size())];
    // Values that the words of the field take on other kinds of rows are mistakes here.
    std::string value = valueFor(dice, info);
    if (info.field == Field::Type)
        value = tokens<ClaimType>()[dice.below(4)];
    std::string term = std::string(info.name) + ":" + value;
    if (dice.once(4) && info.type == ValueType::Words && info.field != Field::Type)
        term += "," + valueFor(dice, info);
    return term;
}

std::string tree(Dice& dice, size_t depth)
{
    if (depth == 0 || dice.once(3))
        return leaf(dice);
    switch (dice.below(6)) {
    case 0:
        return "-(" + tree(dice, depth - 1) + ")";
    case 1:
        return "[" + tree(dice, depth - 1) + "]";
    case 2:
        return "(" + tree(dice, depth - 1) + " OR " + tree(dice, depth - 1) + ")";
    default:
        return "(" + tree(dice, depth - 1) + " " + tree(dice, depth - 1) + ")";
    }
}

} // namespace

std::string randomFilter(Dice& dice)
{
    return dice.once(4) ? leaf(dice) : tree(dice, 1 + dice.below(3));
}

} // namespace assay::query
