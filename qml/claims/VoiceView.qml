import QtQuick
import Assay
import Assay.App

// Who does what to a claim: the mark of the stance and the name in its colour, what is to be said of it beside
// the name, and under it how it came to us or in which words.
Item {
    id: voice

    /// A map of stance, who, note and under; null: nobody.
    required property var entry
    readonly property string stance: entry ? entry.stance : ""
    /// Stand beside the name in the colour of warnings.
    property string standings
    readonly property color ink: stance.length > 0 ? Theme.stanceColor(stance) : Theme.muted
    readonly property bool hasName: who.text.length > 0
    readonly property int nameEnd: who.x + Math.min(who.implicitWidth, who.width)
    readonly property bool fitsBeside: who.lineCount < 2 && nameEnd + Theme.space + beside.implicitWidth <= width

    implicitHeight: under.visible ? under.y + under.height : under.y

    Icon {
        id: mark

        visible: voice.hasName && name.length > 0
        y: Math.round((Theme.textSize * 1.36 - height) / 2)
        size: Math.round(Theme.icon * 0.75)
        name: voice.stance.length > 0 ? Theme.stanceIcon(voice.stance) : ""
        color: voice.ink
    }
    Words {
        id: who

        x: mark.width + Theme.space
        width: Math.max(0, voice.width - x)
        visible: voice.hasName
        text: voice.entry ? voice.entry.who : ""
        color: voice.ink
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        maximumLineCount: 2
        Accessible.ignored: true
    }
    Words {
        id: beside

        visible: text.length > 0
        x: voice.fitsBeside ? voice.nameEnd + Theme.space : 0
        y: voice.fitsBeside || !voice.hasName ? 0 : who.height
        width: Math.max(0, voice.width - x)
        text: voice.standings.length > 0 ? voice.standings : voice.entry ? voice.entry.note : ""
        color: voice.standings.length > 0 ? Theme.warning : Theme.muted
        wrapMode: Text.Wrap
        maximumLineCount: 2
        Accessible.ignored: true
    }
    Words {
        id: under

        visible: text.length > 0
        y: Math.max(voice.hasName ? who.height : 0, beside.visible ? beside.y + beside.height : 0)
        width: voice.width
        text: voice.entry ? voice.entry.under : ""
        color: Theme.muted
        wrapMode: Text.Wrap
        maximumLineCount: 2
        Accessible.ignored: true
    }
}
