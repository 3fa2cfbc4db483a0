pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// What can be made of the words selected; each has a key in the text as well.
Item {
    id: bar

    signal chosen(string key)
    readonly property list<string> keys: ["N", "A", "R", "E", "M", "T"]
    readonly property list<string> words: [qsTr("New claim"), qsTr("Attribute"), qsTr("Answer"), qsTr("Exhibit"), qsTr("Name"), qsTr("Translate")]

    implicitWidth: row.fullWidth + 2 * Theme.space
    implicitHeight: row.implicitHeight + 2 * Theme.space
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("What to make of the words selected")

    Float {
        anchors.fill: parent
    }
    Flow {
        id: row

        // What all buttons in one line take, whatever the width at hand.
        readonly property real fullWidth: {
            let sum = 0
            for (let i = 0; i < buttons.count; ++i) {
                const item = buttons.itemAt(i) as Item
                sum += item ? item.implicitWidth : 0
            }
            return sum
        }

        anchors.fill: parent
        anchors.margins: Theme.space

        Repeater {
            id: buttons

            model: bar.words

            delegate: Button {
                required property string modelData
                required property int index

                isQuiet: true
                focusPolicy: Qt.NoFocus
                text: modelData
                keys: bar.keys[index]
                onClicked: bar.chosen(bar.keys[index])
            }
        }
    }
}
