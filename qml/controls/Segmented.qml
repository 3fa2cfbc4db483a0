pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// One of a few, side by side or, where there is no room, one under the other. `options` are texts; the arrows
// change the choice.
T.Control {
    id: control

    required property list<string> options
    property int current: 0
    property string name
    /// Another one was chosen; `current` is for the user of this control to set.
    signal chosen(int index)

    function choose(index) {
        if (index >= 0 && index < options.length && index !== current)
            chosen(index)
    }
    /// What all of them take in one line.
    readonly property double wholeWidth: {
        let sum = 4
        for (let i = 0; i < labels.count; ++i) {
            const item = labels.itemAt(i)
            sum += item ? item.implicitWidth : 0
        }
        return sum
    }
    readonly property bool isUpright: width < wholeWidth

    implicitWidth: wholeWidth
    implicitHeight: isUpright ? options.length * (Theme.control - 4) + 4 : Theme.control
    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    focusPolicy: Qt.TabFocus
    Keys.onLeftPressed: choose(current - 1)
    Keys.onRightPressed: choose(current + 1)
    Keys.onUpPressed: event => isUpright ? choose(current - 1) : event.accepted = false
    Keys.onDownPressed: event => isUpright ? choose(current + 1) : event.accepted = false
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
        Grid {
            anchors.centerIn: parent
            columns: control.isUpright ? 1 : Math.max(1, control.options.length)

            Repeater {
                id: labels

                model: control.options

                delegate: Rectangle {
                    id: option

                    required property string modelData
                    required property int index

                    implicitWidth: label.implicitWidth + 6 * Theme.space
                    width: control.isUpright ? control.width - 4 : implicitWidth
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
                        width: Math.min(implicitWidth, parent.width - 2 * Theme.space)
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
