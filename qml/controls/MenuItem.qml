import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.MenuItem {
    id: item

    property string keys: action && action.shortcut ? action.shortcut : ""
    property string iconName
    property bool isTicked: false

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: visible ? Theme.control : 0
    leftPadding: 3 * Theme.space
    rightPadding: 3 * Theme.space
    hoverEnabled: true
    Accessible.name: text
    Accessible.checked: isTicked

    contentItem: Item {
        implicitWidth: words.implicitWidth + hint.implicitWidth + 6 * Theme.space

        Icon {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: item.isTicked
            name: "tick"
            color: Theme.accent
        }
        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - (hint.visible ? hint.width : 0))
            text: item.text
            color: item.enabled ? Theme.text : Theme.faint
            Accessible.ignored: true
        }
        KeyHint {
            id: hint

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            keys: item.keys
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius - 2
        color: item.highlighted ? Theme.selection : "transparent"
    }
}
