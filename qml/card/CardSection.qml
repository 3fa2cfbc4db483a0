import QtQuick
import Assay
import Assay.App

// A part of a card under a small heading; away where it is empty.
Column {
    id: section

    required property string title
    property bool isEmpty: false
    property string addText
    default property alias content: content.data
    signal addWanted

    width: parent ? parent.width : 0
    visible: !isEmpty
    topPadding: 2 * Theme.space
    spacing: 2 * Theme.space

    Item {
        width: parent.width
        height: Math.max(heading.implicitHeight, add.visible ? add.height : 0)

        Heading {
            id: heading

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (add.visible ? add.width : 0)
            text: section.title
        }
        IconButton {
            id: add

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.control - 4
            visible: section.addText.length > 0
            iconName: "plus"
            text: section.addText
            onClicked: section.addWanted()
        }
    }
    Column {
        id: content

        width: parent.width
        spacing: 2 * Theme.space
    }
}
