import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// One level of an axis, with what it means.
T.AbstractButton {
    id: level

    required property string token
    required property string label
    required property string meaning
    required property bool isChosen

    text: token.length <= 2 && token !== label ? token + ", " + label : label
    implicitHeight: content.implicitHeight + 2 * Theme.space
    leftPadding: 2 * Theme.space
    rightPadding: 2 * Theme.space
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: level.clicked()
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: meaning
    Accessible.checked: isChosen

    contentItem: Item {
        Rectangle {
            id: mark

            y: Math.round((name.height - height) / 2) + content.y
            width: Theme.icon - 2
            height: width
            radius: width / 2
            color: level.isChosen ? Theme.accent : Theme.panel
            border.color: level.isChosen ? Theme.accent : Theme.faint

            Rectangle {
                anchors.centerIn: parent
                visible: level.isChosen
                width: parent.width / 2.4
                height: width
                radius: width / 2
                color: Theme.onAccent
            }
        }
        Column {
            id: content

            x: mark.width + 2 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x

            Words {
                id: name

                width: parent.width
                wrapMode: Text.Wrap
                text: level.text
                font.weight: level.isChosen ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: text.length > 0
                wrapMode: Text.Wrap
                text: level.meaning
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: level.isChosen ? Theme.selection : level.hovered ? Theme.hover : "transparent"

        FocusRing {
            control: level
            gap: 0
        }
    }
}
