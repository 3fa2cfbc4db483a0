import QtQuick
import Assay
import Assay.App

// What stands where nothing is yet: what this place is for and what to do next.
Column {
    id: state

    required property string title
    property string explanation
    property string iconName
    default property alias actions: actions.data

    width: Math.min(parent ? parent.width - 8 * Theme.space : 0, 110 * Theme.space)
    spacing: 3 * Theme.space

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: name.length > 0
        name: state.iconName
        size: 2 * Theme.icon
        color: Theme.faint
    }
    Title {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: state.title
    }
    Words {
        width: parent.width
        visible: text.length > 0
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: state.explanation
        color: Theme.muted
    }
    Row {
        id: actions

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 2 * Theme.space
    }
}
