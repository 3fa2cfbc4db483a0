pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.Control {
    id: row

    required property int index
    required property list<var> cells
    required property var widths
    property double shift: 0
    property bool isCurrent: false
    property bool isChosen: false
    property bool isFocused: false
    signal pressedWith(int modifiers)
    signal doubled

    implicitHeight: content.implicitHeight + 4 * Theme.space
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.onPressAction: row.pressedWith(Qt.NoModifier)
    Accessible.name: Array.from(cells).map(cell => cell.text).filter(text => text.length > 0).join(". ")
    Accessible.selected: isChosen

    TapHandler {
        acceptedModifiers: Qt.KeyboardModifierMask
        onTapped: row.pressedWith(point.modifiers)
        onDoubleTapped: row.doubled()
    }

    contentItem: Item {
        Row {
            id: content

            x: -row.shift
            y: 2 * Theme.space

            Repeater {
                model: row.cells

                delegate: Item {
                    id: cell

                    required property var modelData
                    required property int index
                    readonly property var voices: modelData.voices ?? []

                    width: row.widths[index] ?? 0
                    implicitHeight: voices.length > 0 ? people.implicitHeight : words.implicitHeight

                    Words {
                        id: words

                        x: 2.5 * Theme.space
                        width: Math.max(0, parent.width - 4 * Theme.space)
                        visible: cell.voices.length === 0
                        verticalAlignment: Text.AlignTop
                        text: visible ? cell.modelData.text : ""
                        color: cell.modelData.ink === "warning" ? Theme.warning : cell.modelData.ink === "muted" ? Theme.muted : Theme.text
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
                        Accessible.ignored: true
                    }
                    Column {
                        id: people

                        x: words.x
                        width: words.width

                        Repeater {
                            model: cell.voices

                            delegate: VoiceView {
                                required property var modelData
                                required property int index

                                width: people.width
                                entry: modelData
                                standings: index === 0 && cell.modelData.standings ? cell.modelData.standings.join(", ") : ""
                            }
                        }
                    }
                }
            }
        }
    }
    background: Rectangle {
        color: row.isChosen ? Theme.selection : row.hovered ? Theme.hover : "transparent"

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
}
