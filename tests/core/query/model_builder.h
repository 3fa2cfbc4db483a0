#pragma once

#include "tests/core/query/model_generator.h"

#include <string>
#include <vector>

// For the files that make random projects.
namespace assay::query {

inline constexpr const char* kModelWords[] = {"bridge",  "mined",   "captured", "road",
                                              "Əsgərov", "torture", "bridges",  "granted"};

/// When the first of a project is made, in milliseconds.
inline constexpr int64_t kModelStart = 1'600'000'000'000;

FuzzyDate dateOf(Dice& dice);
std::string sentence(Dice& dice);

template<class E>
E tokenAmong(Dice& dice)
{
    return static_cast<E>(dice.below(tokens<E>().size()));
}

template<class C>
auto idAmong(Dice& dice, const C& values)
{
    return values[dice.below(values.size())].id;
}

template<class C>
auto idOrNull(Dice& dice, const C& values)
{
    return values.empty() || dice.once(2) ? decltype(values[0].id)() : idAmong(dice, values);
}

/// Makes a project part by part.
class ModelBuilder
{
public:
    explicit ModelBuilder(Dice& dice) : m_dice(dice) {}

    Model build()
    {
        people();
        sources();
        ledger();
        judgements();
        return std::move(m_model);
    }

private:
    Uid uid() { return m_uids.next(kModelStart + static_cast<int64_t>(m_dice.below(5)) * 1000); }
    template<class T>
    T& add(std::vector<T>& values)
    {
        values.emplace_back();
        values.back().id = decltype(values.back().id)(uid());
        return values.back();
    }
    Visibility visibility() { return m_dice.once(8) ? Visibility::Internal : Visibility::Public; }

    void people();
    void sources();
    ActorId voice();
    void passage(DocumentId document, const std::vector<TextVersionId>& read);
    void ledger();
    void attribution(ClaimId claim);
    void judgements();

    Dice& m_dice;
    Model m_model;
    ModelUids m_uids;
};

} // namespace assay::query
