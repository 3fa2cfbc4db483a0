#pragma once

#include <string>
#include <string_view>

namespace assay {

/// Columns a terminal uses for the text: wide and fullwidth characters take two, combining and format
/// characters none (UAX #11; ambiguous ones count as one). An emoji takes two, however many characters it is
/// joined of. Line breaks take none.
size_t displayWidth(std::string_view text);

/// The text with what cannot be seen made visible: bidi controls, zero-width characters, other control and
/// format characters become ⟨U+202E⟩; line breaks and tabs stay when `keepBreaks`, else a run of them becomes
/// one space. CR counts as a line break and never comes out.
std::string visible(std::string_view text, bool keepBreaks = false);

/// Whether a paragraph's first strong character is right-to-left (UAX #9, P2).
bool isRightToLeft(std::string_view text);

/// The text between FSI and PDI, so that a name in another direction does not disturb the line around it.
/// Isolates that it leaves open are closed, stray PDIs dropped.
std::string isolated(std::string_view text);

/// The first `columns` columns, with "…" at the end when something was left out; cuts no grapheme.
std::string elided(std::string_view text, size_t columns);

} // namespace assay
