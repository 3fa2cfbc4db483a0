import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// A line of a list that is ticked or not, with what it means under its name.
T.CheckDelegate {
    id: row

    property string explanation
    property bool isCurrent: false

    implicitHeight: Math.max(Theme.control, words.implicitHeight + 2 * Theme.space)
    leftPadding: 2 * Theme.space
    rightPadding: 2 * Theme.space
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: explanation
    Accessible.checked: checked

    indicator: Icon {
        x: 2 * Theme.space
        y: Math.round((row.height - height) / 2)
        visible: row.checked
        name: "tick"
        color: Theme.accent
    }
    contentItem: Item {
        Column {
            id: words

            x: Theme.icon + 2 * Theme.space
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                text: row.text
                font.weight: row.checked ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: text.length > 0
                text: row.explanation
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: row.hovered ? Theme.hover : "transparent"
        border.width: row.isCurrent ? Theme.focusWidth : 0
        border.color: Theme.accent
    }
}
