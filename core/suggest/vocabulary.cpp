#include "core/suggest/vocabulary.h"

#include <algorithm>
#include <array>

namespace assay::suggest {

namespace {

constexpr std::array<std::string_view, 8> kStances{"asserts",  "denies",   "denies-in-part", "questions",
                                                   "concedes", "retracts", "evades",         "declines"};
constexpr std::array<std::string_view, 4> kModes{"direct", "mixed", "reported", "own-voice"};
constexpr std::array<std::string_view, 11> kHows{"says",  "writes", "posts", "testifies", "pleads", "charges",
                                                 "finds", "rules",  "shows", "demands",   "leaks"};
constexpr std::array<std::string_view, 4> kHedges{"hearsay", "doubt", "possibility", "appearance"};

template<class T, size_t N>
std::optional<T> find(const std::array<std::string_view, N>& names, std::string_view token)
{
    const auto it = std::find(names.begin(), names.end(), token);
    if (it == names.end())
        return {};
    return static_cast<T>(it - names.begin());
}

} // namespace

std::string_view toToken(Stance stance)
{
    return kStances[static_cast<size_t>(stance)];
}

std::string_view toToken(Mode mode)
{
    return kModes[static_cast<size_t>(mode)];
}

std::string_view toToken(How how)
{
    return kHows[static_cast<size_t>(how)];
}

std::string_view toToken(HedgeKind kind)
{
    return kHedges[static_cast<size_t>(kind)];
}

std::optional<Stance> stanceFromToken(std::string_view token)
{
    return find<Stance>(kStances, token);
}

std::optional<Mode> modeFromToken(std::string_view token)
{
    return find<Mode>(kModes, token);
}

std::optional<How> howFromToken(std::string_view token)
{
    return find<How>(kHows, token);
}

std::optional<HedgeKind> hedgeFromToken(std::string_view token)
{
    return find<HedgeKind>(kHedges, token);
}

} // namespace assay::suggest
