#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The fields of the filter language; docs/filter-language.md says what each means.
namespace assay::query {

enum class Field
{
    // Of an attribution: those in one AND group speak of one attribution.
    Speaker,
    Via,
    Side,
    Stance,
    Mode,
    How,
    Hedge,
    Hedged,
    Basis,
    Cites,
    Venue,
    Circumstances,
    Said,
    Doc,
    Publisher,
    Lang,
    Published,
    Translated,
    Text,
    // Of a claim.
    OnlyVia,
    Topic,
    Type,
    About,
    Role,
    Tag,
    Status,
    Happened,
    Place,
    Relation,
    Exhibit,
    Sources,
    Rebutted,
    Contested,
    SelfContradicted,
    SecondHand,
    OneSided,
    Unanswered,
    AgainstOwnSide,
    Reply,
    State,
    // Of an assessment.
    Reliability,
    Credibility,
    Likelihood,
    Confidence,
    Verdict,
    Evidence,
    Assessed,
    Stale,
    Disagree,
    Reviewer,
};

/// What stands after the colon of a field.
enum class ValueType
{
    Words, ///< one of a closed list
    Actor, ///< a name; "=" is exact, a "+" behind it takes in its parts
    Place, ///< a name; its parts are taken in
    Name,  ///< a name or title of the project: tag, topic, side, document, venue, reviewer
    Language,
    Date,
    Number,
    Axis, ///< a value of a scheme of the project
    Text, ///< words to search for
};

/// Which part of the project a field speaks of.
enum class Scope
{
    Attribution,
    Claim,
    Assessment
};

struct FieldInfo
{
    Field field;
    std::string_view name; ///< as typed
    Scope scope;
    ValueType type;
    std::string_view help;                    ///< one line
    std::span<const std::string_view> values; ///< of a closed list; else empty
    bool facet;                               ///< facet() can count its values
};

/// All fields, in the order of the manual.
std::span<const FieldInfo> fields();
const FieldInfo& infoOf(Field field);
std::optional<Field> fieldFromName(std::string_view name);

/// What may follow at a place of a filter that is being typed.
struct Completion
{
    size_t start = 0; ///< code points: what is replaced is [start, cursor)
    size_t cursor = 0;
    std::vector<std::string> proposals; ///< "speaker:", "asserts"; quoted where need be
    std::optional<Field> valuesOf; ///< a field whose values stand in the project: ask facet() or the names
    std::string typed;             ///< what stands there already
};

/// `cursor` in code points. Pure: knows the fields and the closed lists only.
Completion complete(std::string_view text, size_t cursor);

} // namespace assay::query
