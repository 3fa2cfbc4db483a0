pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

Item {
    id: row

    required property int index
    required property list<var> cells
    required property var widths
    /// Tokens.
    required property var columns
    property double shift: 0
    property bool isCurrent: false
    property bool isChosen: false
    property bool isFocused: false
    signal pressedWith(int modifiers)
    signal doubled

    implicitHeight: content.implicitHeight + 4 * Theme.space
    // Masses of marks above a letter would stand in the row above.
    clip: true
    Accessible.role: Accessible.ListItem
    Accessible.onPressAction: row.pressedWith(Qt.NoModifier)
    Accessible.name: Array.from(cells).map(cell => cell.text.replace(/\.$/, "")).filter(text => text.length > 0).join(". ")
    Accessible.selected: isChosen

    TapHandler {
        acceptedModifiers: Qt.KeyboardModifierMask
        onTapped: row.pressedWith(point.modifiers)
        onDoubleTapped: row.doubled()
    }

    HoverHandler {
        id: hover
    }
    Rectangle {
        anchors.fill: parent
        color: row.isChosen ? Theme.selection : hover.hovered ? Theme.hover : "transparent"

        Rectangle {
            visible: row.isCurrent && row.isFocused
            width: 3
            height: parent.height
            color: Theme.accent
        }
        Line {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    Item {
        anchors.fill: parent

        Row {
            id: content

            x: -row.shift
            y: 2 * Theme.space

            // By number: the items stay when the row is used for another claim.
            Repeater {
                model: row.columns.length

                delegate: Item {
                    id: cell

                    required property int index
                    readonly property var value: row.cells[index] ?? null
                    readonly property bool saysWho: row.columns[index] === "who-says" || row.columns[index] === "rebuttals"
                    readonly property var voices: saysWho && value && value.voices ? value.voices : []
                    readonly property string standings: value && value.standings ? value.standings.join(", ") : ""

                    width: row.widths[index] ?? 0
                    implicitHeight: voices.length > 0 ? people.implicitHeight : words.implicitHeight

                    Words {
                        id: words

                        x: 2.5 * Theme.space
                        width: Math.max(0, parent.width - 4 * Theme.space)
                        visible: cell.voices.length === 0
                        verticalAlignment: Text.AlignTop
                        text: visible && cell.value ? cell.value.text : ""
                        color: !cell.value ? Theme.text : cell.value.ink === "warning" ? Theme.warning : cell.value.ink === "muted" ? Theme.muted : Theme.text
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
                        Accessible.ignored: true
                    }
                    Column {
                        id: people

                        x: words.x
                        width: words.width
                        visible: cell.voices.length > 0

                        // Most claims have one or two.
                        Repeater {
                            model: cell.saysWho ? 2 : 0

                            delegate: VoiceView {
                                required property int index

                                width: people.width
                                visible: index < cell.voices.length
                                entry: cell.voices[index] ?? null
                                standings: cell.voices.length === 1 ? cell.standings : ""
                            }
                        }
                        Repeater {
                            model: Math.max(0, cell.voices.length - 2)

                            delegate: VoiceView {
                                required property int index

                                width: people.width
                                entry: cell.voices[index + 2] ?? null
                            }
                        }
                        // They are of the claim: of whom, where several say it, the card tells.
                        Words {
                            visible: text.length > 0
                            width: people.width
                            text: cell.voices.length > 1 ? cell.standings : ""
                            color: Theme.warning
                            wrapMode: Text.Wrap
                            maximumLineCount: 2
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
