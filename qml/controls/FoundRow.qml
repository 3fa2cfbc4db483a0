import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// Something that was found by its name: what it is called, and beneath what else is known of it.
T.ItemDelegate {
    id: row

    required property string title
    required property string detail
    property string iconName
    property string trailing
    property bool isSelected: false

    text: title
    implicitHeight: implicitContentHeight + 2 * Theme.space
    // Masses of marks above a letter would stand in the row above.
    clip: true
    leftPadding: 2 * Theme.space
    rightPadding: 2 * Theme.space
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: Array.from([title, detail, trailing]).filter(piece => piece.length > 0).join(", ")
    Accessible.selected: isSelected

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            visible: name.length > 0
            name: row.iconName
            color: Theme.muted
        }
        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: mark.visible ? mark.width + 2 * Theme.space : 0
            width: parent.width - x - (end.visible ? end.width + 2 * Theme.space : 0)

            Words {
                width: parent.width
                text: row.title
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: text.length > 0
                text: row.detail
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }
        Words {
            id: end

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: text.length > 0
            text: row.trailing
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: row.isSelected ? Theme.selection : row.hovered ? Theme.hover : "transparent"
    }
}
