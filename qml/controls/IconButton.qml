import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// A button that is an icon alone; its text is its name and its tip.
T.Button {
    id: button

    required property string iconName
    property string keys
    property color ink: Theme.muted
    /// Once it was pressed its tip would lie over what it opened.
    property bool isPressedAlready: false

    implicitWidth: Theme.control
    implicitHeight: Theme.control
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    onPressed: isPressedAlready = true
    onHoveredChanged: if (!hovered) isPressedAlready = false
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()
    Accessible.name: text
    Accessible.description: enabled ? "" : qsTr("Not available now")

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.iconName
            color: button.enabled ? (button.checked ? Theme.accent : button.ink) : Theme.faint
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: button.down || button.checked ? Theme.selection : button.hovered && button.enabled ? Theme.hover : "transparent"

        FocusRing {
            control: button
            gap: 0
        }
    }

    Hint {
        text: button.keys.length > 0 ? button.text + "  " + button.keys : button.text
        visible: button.hovered && !button.isPressedAlready || button.visualFocus
    }
}
