#include "app/theme/palette.h"

#include <gtest/gtest.h>

#include <cmath>

namespace assay::window {
namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

TEST(Palette, EveryTextIsReadableOnEveryGround)
{
    for (const Palette* palette : {&Palette::light(), &Palette::dark()}) {
        const Palette& p = *palette;
        for (const QColor& ground :
             {p.ground, p.panel, p.sunken, p.selection, p.hover, p.accentGround, p.warningGround})
            for (const QColor& text : {p.text, p.muted, p.accent, p.warning, p.danger, p.asserts, p.denies,
                                       p.partly, p.questions, p.concedes, p.evades, p.quoted})
                EXPECT_GE(contrast(text, ground), 4.5)
                    << text.name().toStdString() << " on " << ground.name().toStdString();
        EXPECT_GE(contrast(p.onAccent, p.accent), 4.5);
        EXPECT_GE(contrast(p.panel, p.text), 4.5); // tips are printed the other way round
    }
}

// The words of what cannot be used at the moment are fainter, yet seen (docs/accessibility.md).
TEST(Palette, WhatCannotBeUsedIsSeen)
{
    for (const Palette* palette : {&Palette::light(), &Palette::dark()})
        for (const QColor& ground : {palette->ground, palette->panel, palette->sunken})
            EXPECT_GE(contrast(palette->faint, ground), 2.7) << ground.name().toStdString();
}

TEST(Palette, TheControlIsSeenToFail)
{
    EXPECT_LT(contrast(Palette::light().faint, Palette::light().ground), 4.5);
}

} // namespace
} // namespace assay::window
