import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// One act of the journal: what was done, by whom and when, and whether it still stands.
T.ItemDelegate {
    id: row

    required property int index
    required property string reviewer
    required property string time
    required property string mark
    required property bool isReachable
    required property var state
    required property var model
    readonly property bool isUndone: mark === "undone"
    readonly property bool isNow: mark === "now"
    property bool isCurrent: false
    property bool isEditable: false
    signal wanted

    text: model.text
    implicitHeight: Math.max(words.implicitHeight, go.height) + 3 * Theme.space
    // Masses of marks above a letter would stand in the row above.
    clip: true
    leftPadding: 4 * Theme.space
    rightPadding: 4 * Theme.space
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: Array.from([text, reviewer, time, note.text]).filter(piece => piece.length > 0).join(", ")
    Accessible.selected: isCurrent

    contentItem: Item {
        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: row.isNow ? "asserts" : row.isUndone ? "undo" : row.mark === "went" ? "redo" : "tick"
            color: row.isNow ? Theme.accent : Theme.faint
            size: Math.round(Theme.icon * 0.9)
        }
        Words {
            id: clock

            x: sign.width + 3 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            width: 12 * Theme.space * Math.max(1, Theme.textScale)
            text: row.time
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        Words {
            id: words

            x: clock.x + clock.width
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - who.width - note.width - (go.visible ? go.width : 0) - 8 * Theme.space
            wrapMode: Text.Wrap
            maximumLineCount: 2
            text: row.text
            color: row.isUndone || row.mark === "went" ? Theme.muted : Theme.text
            font.weight: row.isNow ? Font.DemiBold : Font.Normal
            font.strikeout: row.isUndone
            Accessible.ignored: true
        }
        Words {
            id: note

            anchors.right: who.left
            anchors.rightMargin: 3 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            text: row.isNow ? qsTr("the project is here") : row.isUndone ? qsTr("undone") : row.mark !== "went" && !row.isReachable ? qsTr("released: cannot be undone") : ""
            color: row.isNow ? Theme.accent : Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        Words {
            id: who

            anchors.right: parent.right
            anchors.rightMargin: go.visible ? go.width + 3 * Theme.space : 0
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 36 * Theme.space)
            text: row.reviewer
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        Button {
            id: go

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: row.isEditable && row.isReachable && !row.isNow && (row.hovered || row.isCurrent || activeFocus)
            focusPolicy: Qt.NoFocus
            text: row.isUndone ? qsTr("Do again up to here") : qsTr("Undo to here")
            onClicked: row.wanted()
        }
    }
    background: Rectangle {
        color: row.isCurrent ? Theme.selection : row.hovered ? Theme.hover : "transparent"

        Rectangle {
            visible: row.isCurrent && row.ListView.view && row.ListView.view.activeFocus
            width: 3
            height: parent.height
            color: Theme.accent
        }
    }
}
