#pragma once

#include <tl/expected.hpp>

#include <string>

namespace assay {

/// A mistake a user can mend: a sentence, and where it stands if that is known.
struct Mistake
{
    std::string message;      ///< a whole English sentence
    size_t line = 0;          ///< from 1; 0 when it has no line
    size_t column = 0;        ///< code points from 1; 0 when it has no column
    std::string suggestion{}; ///< what was perhaps meant; may be empty
};

template<class T>
using Result = tl::expected<T, Mistake>;

inline tl::unexpected<Mistake> mistake(std::string message, std::string suggestion = {})
{
    return tl::make_unexpected(Mistake{std::move(message), 0, 0, std::move(suggestion)});
}

} // namespace assay
