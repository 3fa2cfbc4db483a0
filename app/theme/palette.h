#pragma once

#include <QColor>

namespace assay::window {

/// The colours of one theme by their role: the only place in the program where a colour is named. Text roles
/// have a contrast of 4.5:1 or more on every ground (tests/app/palette_test.cpp).
struct Palette
{
    // Grounds.
    QColor ground, panel, sunken, selection, hover, accentGround, warningGround;
    QColor line, shadow, veil;
    // Text.
    QColor text, muted, accent, onAccent, warning, danger;
    QColor faint;  ///< for decoration alone, never for text
    QColor quoted; ///< marks of what rests on words without being said there: exhibits, names, translations
    // Stances.
    QColor asserts, denies, partly, questions, concedes, evades;

    static const Palette& light();
    static const Palette& dark();
};

} // namespace assay::window
