pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// One of several, in a menu that opens under what is chosen. `options` are texts.
T.AbstractButton {
    id: choice

    required property var options
    property int current: -1
    property string name
    property string nothing: qsTr("Choose…")
    readonly property alias isOpen: menu.opened
    signal chosen(int index)

    function choose(index) {
        if (index < 0 || index >= options.length || index === current)
            return
        current = index
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
    onClicked: menu.popup(choice, 0, choice.height + 2)

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

    Menu {
        id: menu

        Instantiator {
            model: choice.options
            delegate: MenuItem {
                required property string modelData
                required property int index

                text: modelData
                isTicked: index === choice.current
                onTriggered: choice.choose(index)
            }
            onObjectAdded: (index, item) => menu.insertItem(index, item)
            onObjectRemoved: (index, item) => menu.removeItem(item)
        }
    }
}
