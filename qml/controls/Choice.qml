pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// One of several, in a menu that opens under what is chosen. `options` are texts; the arrows change the choice.
T.AbstractButton {
    id: choice

    required property var options
    property int current: -1
    property string name
    property string nothing: qsTr("Choose…")
    readonly property alias isOpen: menu.opened
    /// Another one was chosen; `current` is for the user of this control to set.
    signal chosen(int index)

    function choose(index) {
        if (index >= 0 && index < options.length && index !== current)
            chosen(index)
    }

    text: current >= 0 && current < options.length ? options[current] : nothing
    implicitWidth: 60 * Theme.space
    implicitHeight: Theme.control
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Keys.onUpPressed: choose(current - 1)
    Keys.onDownPressed: choose(current + 1)
    Keys.onReturnPressed: choice.clicked()
    Accessible.role: Accessible.ComboBox
    Accessible.name: name
    Accessible.description: text
    onClicked: menu.openAt(choice)

    contentItem: Item {
        Words {
            anchors.verticalCenter: parent.verticalCenter
            x: 3 * Theme.space
            width: parent.width - arrow.width - 6 * Theme.space
            text: choice.text
            color: choice.current >= 0 ? Theme.text : Theme.muted
            Accessible.ignored: true
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: 2 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            name: "down"
            color: Theme.muted
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: choice.hovered ? Theme.hover : Theme.panel
        border.color: Theme.line

        FocusRing {
            control: choice
        }
    }

    ChoiceMenu {
        id: menu

        options: Array.from(choice.options).map((text, index) => ({ token: String(index), text }))
        ticked: [String(choice.current)]
        onChosen: token => choice.choose(parseInt(token))
    }
}
