#include "app/theme/palette.h"

namespace assay::window {

const Palette& Palette::light()
{
    static const Palette kLight{
        .ground = QColor(0xF5F6F8),
        .panel = QColor(0xFFFFFF),
        .sunken = QColor(0xECEEF2),
        .selection = QColor(0xDCE7FF),
        .hover = QColor(0xF0F2F5),
        .accentGround = QColor(0xE6EDFF),
        .warningGround = QColor(0xFFF6E0),
        .line = QColor(0xD9DDE4),
        .shadow = QColor(27, 36, 48, 60),
        .veil = QColor(27, 36, 48, 60),
        .text = QColor(0x1B2430),
        .muted = QColor(0x5A6675),
        .accent = QColor(0x2F5FD0),
        .onAccent = QColor(0xFFFFFF),
        .warning = QColor(0x875900),
        .danger = QColor(0xB3440F),
        .faint = QColor(0x8590A0),
        .quoted = QColor(0x1B6B74),
        .asserts = QColor(0x0B65B5),
        .denies = QColor(0xB3440F),
        .partly = QColor(0x875900),
        .questions = QColor(0x8B3E8E),
        .concedes = QColor(0x116C4D),
        .evades = QColor(0x5A6675),
    };
    return kLight;
}

const Palette& Palette::dark()
{
    static const Palette kDark{
        .ground = QColor(0x14181E),
        .panel = QColor(0x1B2028),
        .sunken = QColor(0x11151A),
        .selection = QColor(0x263857),
        .hover = QColor(0x232A34),
        .accentGround = QColor(0x1F2E4A),
        .warningGround = QColor(0x33291A),
        .line = QColor(0x2E3641),
        .shadow = QColor(0, 0, 0, 140),
        .veil = QColor(0, 0, 0, 120),
        .text = QColor(0xE4E8EE),
        .muted = QColor(0x9AA6B5),
        .accent = QColor(0x8AB0FF),
        .onAccent = QColor(0x0E1B33),
        .warning = QColor(0xE0BB66),
        .danger = QColor(0xF2A37B),
        .faint = QColor(0x707C8B),
        .quoted = QColor(0x86C5CC),
        .asserts = QColor(0x7DBBF5),
        .denies = QColor(0xF2A37B),
        .partly = QColor(0xE0BB66),
        .questions = QColor(0xD8A1DB),
        .concedes = QColor(0x77CFA9),
        .evades = QColor(0x9AA6B5),
    };
    return kDark;
}

} // namespace assay::window
