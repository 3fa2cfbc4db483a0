pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// One of a few, side by side. `options` are texts; the arrows change the choice.
T.Control {
    id: control

    required property list<string> options
    property int current: 0
    property string name
    signal chosen(int index)

    function choose(index) {
        if (index >= 0 && index < options.length && index !== current) {
            current = index
            chosen(index)
        }
    }

    implicitWidth: row.implicitWidth + 4
    implicitHeight: Theme.control
    focusPolicy: Qt.TabFocus
    Keys.onLeftPressed: choose(current - 1)
    Keys.onRightPressed: choose(current + 1)
    Accessible.role: Accessible.PageTabList
    Accessible.name: name

    background: Rectangle {
        radius: Theme.controlRadius
        color: Theme.sunken
        border.color: Theme.line

        FocusRing {
            control: control
        }
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent

            Repeater {
                model: control.options

                delegate: Rectangle {
                    id: option

                    required property string modelData
                    required property int index

                    width: label.implicitWidth + 6 * Theme.space
                    height: Theme.control - 4
                    radius: Theme.controlRadius - 2
                    color: index === control.current ? Theme.panel : "transparent"
                    border.width: index === control.current ? 1 : 0
                    border.color: Theme.line
                    Accessible.role: Accessible.PageTab
                    Accessible.name: modelData
                    Accessible.selected: index === control.current
                    Accessible.onPressAction: control.choose(index)

                    Words {
                        id: label

                        anchors.centerIn: parent
                        text: option.modelData
                        color: option.index === control.current ? Theme.text : Theme.muted
                        Accessible.ignored: true
                    }
                    TapHandler {
                        onTapped: control.choose(option.index)
                    }
                }
            }
        }
    }
}
