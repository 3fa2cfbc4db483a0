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
            text: bar.chosen === 0 ? qsTr("No claim chosen") : qsTr("%Ln claim(s) chosen", "", bar.chosen)
            color: bar.chosen === 0 ? Theme.muted : Theme.text
            font.weight: bar.chosen === 0 ? Font.Normal : Font.Bold
        }
        Button {
            text: qsTr("Tag")
            visible: bar.canChange
            enabled: bar.chosen > 0
            onClicked: bar.changeWanted("tag")
        }
        Button {
            text: qsTr("Topic")
            visible: bar.canChange
            enabled: bar.chosen > 0
            onClicked: bar.changeWanted("topic")
        }
        Button {
            text: qsTr("Status")
            visible: bar.canChange
            enabled: bar.chosen > 0
            onClicked: bar.changeWanted("status")
        }
        Button {
            text: qsTr("Judge")
            visible: bar.canChange
            enabled: bar.chosen > 0
            onClicked: bar.changeWanted("judge")
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
