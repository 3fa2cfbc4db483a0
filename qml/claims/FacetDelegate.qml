import QtQuick
import Assay
import Assay.App

Item {
    id: row

    required property int index
    required property string field
    required property string token
    required property string label
    required property int number
    required property double share
    required property bool isIncluded
    required property bool isExcluded
    property bool isCurrent: false
    readonly property bool isStance: field === "stance"
    readonly property color ink: isStance ? Theme.stanceColor(token) : isIncluded ? Theme.accent : Theme.text
    signal taken(bool isExcluded)

    implicitHeight: Math.round(Theme.control * 0.86)
    Accessible.name: qsTr("%1: %2").arg(label).arg(number)
    Accessible.description: isIncluded ? qsTr("included") : isExcluded ? qsTr("left out") : ""
    Accessible.selected: isIncluded
    Accessible.role: Accessible.ListItem
    Accessible.onPressAction: row.taken(false)

    TapHandler {
        acceptedModifiers: Qt.KeyboardModifierMask
        onTapped: row.taken((point.modifiers & Qt.AltModifier) !== 0)
    }

    HoverHandler {
        id: hover
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.controlRadius
        color: hover.hovered ? Theme.hover : "transparent"
        border.width: row.isCurrent ? Theme.focusWidth : 0
        border.color: Theme.accent

        Rectangle {
            x: 1.5 * Theme.space
            anchors.bottom: parent.bottom
            width: (parent.width - 3 * Theme.space) * row.share
            height: row.isIncluded ? 2 : 1
            color: Qt.alpha(Theme.accent, row.isIncluded ? 0.9 : 0.35)
        }
    }
    Item {
        anchors.fill: parent

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            x: 1.5 * Theme.space
            visible: name.length > 0
            size: Math.round(Theme.icon * 0.75)
            name: row.isIncluded ? "tick" : row.isExcluded ? "minus" : row.isStance ? Theme.stanceIcon(row.token) : ""
            color: row.ink
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            x: mark.visible ? mark.x + mark.width + 1.5 * Theme.space : mark.x
            width: parent.width - x - count.width - 3 * Theme.space
            text: row.label
            color: row.ink
            font.weight: row.isIncluded ? Font.DemiBold : Font.Normal
            font.strikeout: row.isExcluded
            Accessible.ignored: true
        }
        Words {
            id: count

            anchors.right: parent.right
            anchors.rightMargin: 1.5 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            text: Number(row.number).toLocaleString(Qt.locale(), "f", 0)
            color: Theme.muted
            Accessible.ignored: true
        }
    }
}
