import QtQuick
import Assay
import Assay.App

// How many suggestions wait in this text, and the way through them.
Rectangle {
    id: bar

    required property Suggestions suggestions
    property bool isReadOnly: false
    property int position: 0
    signal allWanted
    readonly property bool isNarrow: width < 140 * Theme.space * Math.max(1, Theme.textScale)

    visible: suggestions.count > 0
    implicitHeight: visible ? Theme.control + 3 * Theme.space : 0
    color: Theme.accentGround
    Accessible.role: Accessible.ToolBar
    Accessible.name: words.text

    Line {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Words {
        id: words

        x: 4 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, buttons.x - x - 2 * Theme.space)
        text: qsTr("%Ln suggestion(s) to look at", "", bar.suggestions.count)
        color: Theme.accent
        font.weight: Font.DemiBold
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 3 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.space

        Button {
            isQuiet: true
            iconName: bar.isNarrow ? "up" : ""
            text: bar.isNarrow ? "" : qsTr("Before")
            Accessible.name: qsTr("Suggestion before")
            keys: "K"
            onClicked: bar.suggestions.step(false, bar.position)
        }
        Button {
            isQuiet: true
            iconName: bar.isNarrow ? "down" : ""
            text: bar.isNarrow ? "" : qsTr("Next")
            Accessible.name: qsTr("Next suggestion")
            keys: "J"
            onClicked: bar.suggestions.step(true, bar.position)
        }
        Button {
            visible: !bar.isReadOnly
            text: bar.isNarrow ? qsTr("Take several…") : qsTr("Take the sure ones…")
            onClicked: bar.allWanted()
        }
    }
}
