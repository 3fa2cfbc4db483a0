import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// One line of a list: an icon, a text, something short at the end.
T.ItemDelegate {
    id: row

    property string iconName
    property string trailing
    property bool isSelected: false
    property bool isCurrent: false

    implicitHeight: Theme.control
    // Masses of marks above a letter would stand in the row above.
    clip: true
    leftPadding: 2 * Theme.space
    rightPadding: 2 * Theme.space
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: trailing.length > 0 ? text + ", " + trailing : text
    Accessible.selected: isSelected

    contentItem: Item {
        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            visible: name.length > 0
            name: row.iconName
            color: Theme.muted
        }
        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: mark.visible ? mark.width + 2 * Theme.space : 0
            width: parent.width - x - end.width - 2 * Theme.space
            text: row.text
            Accessible.ignored: true
        }
        Words {
            id: end

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            // What is short stays whole; a sentence gives way to the name before it.
            width: Math.min(implicitWidth, Math.max(0.4 * parent.width, parent.width - words.x - words.implicitWidth - 2 * Theme.space))
            text: row.trailing
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: row.isSelected ? Theme.selection : row.hovered ? Theme.hover : "transparent"
        border.width: row.isCurrent ? Theme.focusWidth : 0
        border.color: Theme.accent
    }
}
