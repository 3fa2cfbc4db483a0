#pragma once

#include "core/base/result.h"

#include <QString>
#include <string_view>

namespace assay::window {

/// Words of a project as the window shows them: bidi controls, zero-width and other invisible characters as
/// tokens one can see, line breaks as spaces.
QString shown(std::string_view text);
/// The same with line breaks and tabs kept.
QString shownLines(std::string_view text);
/// A name for the middle of a sentence: shown, and isolated, so that its direction does not disturb the words
/// around it.
QString shownName(std::string_view name);

/// A mistake as a whole sentence, with what was perhaps meant.
QString sentenceOf(const Mistake& mistake);

} // namespace assay::window
