#pragma once

#include "app/models/given.h"
#include "core/project/edit.h"

#include <QString>

// The words that an attribution quotes, as they are typed, and what they are in other languages.
namespace assay::window {

inline constexpr QStringView kBetweenPieces = u"[…]";

/// The words typed as `quote`, pieces with […] between, told from their repetitions by what stands `before`
/// and `after` them; a piece that did not change keeps its own passage.
Result<std::vector<PassageId>> passagesOf(Edit& edit, const Attribution& attribution, const Given& given);

/// A translation as it was typed: with an empty uid a new one, with an empty text one to be removed.
struct TypedTranslation
{
    std::string uid, language, text;
};
/// Of a list of maps of `uid`, `language` and `text`.
std::vector<TypedTranslation> translationsIn(const QVariant& list);

/// What the first of some words is in other languages, in the order in which it was written.
std::vector<Translation> translationsOf(store::Database& database, const std::vector<PassageId>& content);

/// Writes, changes and removes the translations of the first words of `now`. Those of the first words
/// `before` go along where nobody quotes those any more.
Result<void> setTranslations(Edit& edit, const std::vector<TypedTranslation>& typed,
                             const std::vector<PassageId>& before, const std::vector<PassageId>& now);

} // namespace assay::window
