#pragma once

#include "core/claim/values.h"

#include <string>
#include <vector>

// The tables of the kinds and the statements kept for them. For records_read.cpp and records_write.cpp.
namespace assay::store {

inline const std::string& tableOf(Kind kind)
{
    static const std::vector<std::string> kTables(kKindTokens.begin(), kKindTokens.end());
    return kTables[static_cast<size_t>(kind)];
}

/// What a kept statement is for, told apart by its address.
template<class T>
struct Purpose
{
    static constexpr char kSelectByUid = 0, kSelectById = 0, kInsert = 0, kReadList = 0, kInsertElement = 0;
};

/// X(T) for every kind, to instantiate what is written once for all.
#define ASSAY_EVERY_RECORD(X)                                                                                \
    X(ProjectRecord)                                                                                         \
    X(Reviewer)                                                                                              \
    X(Scheme)                                                                                                \
    X(Side)                                                                                                  \
    X(Tag)                                                                                                   \
    X(Place)                                                                                                 \
    X(Actor)                                                                                                 \
    X(Document)                                                                                              \
    X(TextVersion)                                                                                           \
    X(Passage)                                                                                               \
    X(Translation)                                                                                           \
    X(Name)                                                                                                  \
    X(Occasion)                                                                                              \
    X(Claim)                                                                                                 \
    X(Attribution)                                                                                           \
    X(Relation)                                                                                              \
    X(Exhibit)                                                                                               \
    X(Bearing)                                                                                               \
    X(Assessment)                                                                                            \
    X(Reply)                                                                                                 \
    X(View)                                                                                                  \
    X(Dismissal)

} // namespace assay::store
