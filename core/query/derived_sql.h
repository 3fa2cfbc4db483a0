#pragma once

#include "core/query/lookup.h"
#include "core/query/sql.h"

#include <span>
#include <string_view>

/// The one definition of each derived question, as conditions on a claim's key. docs/filter-language.md has
/// them in words and as SQL.
namespace assay::query {

/// The patterns that the questions below are made of, for the manual: "{name}" stands for another of them, or
/// for what is asked of.
struct Definition
{
    std::string_view name;
    std::string_view sql;
};
std::span<const Definition> definitions();

class DerivedSql
{
public:
    explicit DerivedSql(const Lookup& lookup) : m_lookup(lookup) {}

    /// The sides on which an actor stands at the time of an occasion: one column, side_id. `actor` is an
    /// expression for the key of an actor who is merged into no other, `occasion` an alias.
    Sql stand(std::string_view actor, std::string_view occasion) const;

    /// Joins of the last link of an attribution: link {p}l, actors {p}k (actor_id) and, if wanted, occasion
    /// {p}o, under names that begin with `prefix`. `attribution` is an alias that has its key as id.
    Sql speakers(std::string_view attribution, std::string_view prefix, bool withOccasion = false) const;
    /// The speaker in `speakers(prefix)`, resolved.
    Sql speaker(std::string_view prefix) const;

    Sql sources(std::string_view claim) const;        ///< the number of named ones
    Sql unnamedSources(std::string_view claim) const; ///< the number of unnamed ones
    Sql rebutted(std::string_view claim) const;
    Sql hasStance(std::string_view claim, std::string_view stance) const;
    Sql contested(std::string_view claim) const;
    /// Whether an actor of another side stands on the way of one of the two reports.
    enum class Reports
    {
        Own,
        Alleged,
        Either,
    };
    Sql selfContradicted(std::string_view claim, Reports reports) const;
    Sql secondHandOnly(std::string_view claim) const;
    Sql oneSided(std::string_view claim) const;
    enum class Silence
    {
        NeverAsked,
        AskedInVain,
        Either,
    };
    Sql unanswered(std::string_view claim, Silence silence) const;
    Sql againstOwnSide(std::string_view claim) const;
    /// Of an assessment: what it rests on is newer. `assessment` is an alias.
    Sql stale(std::string_view assessment) const;
    /// Two reviewers gave a claim, or one attribution or speaker of it, different values on an axis; any
    /// axis: empty.
    Sql disagree(std::string_view claim, std::string_view axis) const;

private:
    /// Whether a side may be one's own for a time only, so that stand() asks for the occasion.
    bool timeMatters() const;
    Sql source(std::string_view attribution) const;
    Sql passesAnotherSide(std::string_view prefix) const;

    const Lookup& m_lookup;
};

} // namespace assay::query
