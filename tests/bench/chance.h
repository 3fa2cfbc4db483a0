#pragma once

#include "core/base/uid.h"
#include "core/text/fuzzy_date.h"

#include <cstddef>
#include <cstdint>
#include <string>

// What is made up for a generated project: the same for the same numbers.
namespace assay::bench {

/// A number that depends on its arguments alone.
uint64_t mixed(uint64_t a, uint64_t b, uint64_t c = 0);

/// 0 is the most used of `count`; use falls off as 1/rank.
size_t skewed(uint64_t random, size_t count);

/// A word of two to four syllables.
std::string word(size_t index);

enum Series : uint64_t
{
    kActor = 1,
    kNameA,
    kDocument,
    kVersion,
    kVoice,
    kVoiceOccasion,
    kClaim,
    kOccasion,
    kPassage,
    kAttribution,
    kAssessment,
    kOther,
    kTag
};

/// Identities that sort as their numbers do.
Uid uid(Series series, uint64_t number);

FuzzyDate day(uint64_t random);

} // namespace assay::bench
