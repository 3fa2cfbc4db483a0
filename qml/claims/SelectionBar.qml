pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// What can be done with the rows chosen, and with all that was found.
Rectangle {
    id: bar

    required property int chosen
    required property int found
    required property bool canChange
    required property bool cardIsShown
    signal changeWanted(string what)
    signal cardWanted
    signal exportWanted

    implicitHeight: Theme.control + 4 * Theme.space
    color: Theme.panel
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("What can be done with the claims chosen")

    readonly property bool isNarrow: width < 165 * Theme.space * Theme.textScale
    /// What can be changed stands in a menu then, and the number of claims alone.
    readonly property bool isVeryNarrow: width < 128 * Theme.space * Theme.textScale
    readonly property var changes: [{ token: "tag", text: qsTr("Tag") }, { token: "topic", text: qsTr("Topic") }, { token: "status", text: qsTr("Status") }, { token: "judge", text: qsTr("Judge") }]

    Line {
        width: parent.width
    }
    Row {
        id: left

        x: 4 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.space

        Words {
            height: Theme.control
            rightPadding: Theme.space
            visible: !bar.isVeryNarrow || bar.chosen > 0
            text: bar.isVeryNarrow ? qsTr("%L1 chosen").arg(bar.chosen) : bar.chosen === 0 ? qsTr("No claim chosen") : qsTr("%Ln claim(s) chosen", "", bar.chosen)
            Accessible.name: qsTr("%Ln claim(s) chosen", "", bar.chosen)
            color: bar.chosen === 0 ? Theme.muted : Theme.text
            font.weight: bar.chosen === 0 ? Font.Normal : Font.Bold
        }
        Repeater {
            model: bar.isVeryNarrow || !bar.canChange ? [] : bar.changes

            delegate: Button {
                required property var modelData

                text: modelData.text
                enabled: bar.chosen > 0
                onClicked: bar.changeWanted(modelData.token)
            }
        }
        Button {
            id: change

            visible: bar.isVeryNarrow && bar.canChange
            text: qsTr("Change…")
            enabled: bar.chosen > 0
            onClicked: menu.openAt(change)

            ChoiceMenu {
                id: menu

                options: bar.changes
                onChosen: what => bar.changeWanted(what)
            }
        }
    }
    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: 4 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.space

        Button {
            text: bar.cardIsShown ? qsTr("Close card") : qsTr("Open card")
            keys: qsTr("Space")
            visible: !bar.isNarrow
            enabled: bar.chosen > 0 || bar.cardIsShown
            onClicked: bar.cardWanted()
        }
        Button {
            isPrimary: true
            enabled: bar.found > 0
            text: qsTr("Export these %L1").arg(bar.found)
            tip: qsTr("Ctrl+E")
            onClicked: bar.exportWanted()
        }
    }
}
