pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// What is read, in which version, ways to the next passage of a stance, and the words that are looked for.
Rectangle {
    id: header

    required property ReadingModel model
    required property TextFinder finder
    readonly property alias find: find
    signal stanceWanted(string stance)
    /// Nothing is looked for any more.
    signal closed

    implicitHeight: Theme.control + 3 * Theme.space
    color: Theme.ground

    Words {
        id: title

        x: 4 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Math.max(0, tools.x - x - (find.visible ? 2 * Theme.space : versionNumber.implicitWidth + 5 * Theme.space)))
        text: header.model.title
        font.weight: Font.DemiBold
    }
    Words {
        id: versionNumber

        anchors.left: title.right
        anchors.leftMargin: 2 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        visible: !find.visible && x + implicitWidth < tools.x
        text: qsTr("version %1").arg(header.model.version)
        color: Theme.muted
        font.pixelSize: Theme.smallSize
    }
    Row {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: 3 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.space

        Repeater {
            model: find.visible || header.width < 180 * Theme.space * Theme.textScale ? [] : header.model.stances

            delegate: Chip {
                required property string modelData

                y: Math.round((Theme.control - height) / 2)
                text: modelData.replace(/-/g, " ")
                iconName: Theme.stanceIcon(modelData)
                iconColor: Theme.stanceColor(modelData)
                Accessible.description: qsTr("Goes to the next passage that is marked so")
                onClicked: header.stanceWanted(modelData)
            }
        }
        Button {
            visible: !find.visible
            text: qsTr("Find")
            keys: "Ctrl F"
            onClicked: find.open()
        }
        FindBar {
            id: find

            finder: header.finder
            room: header.width - 10 * Theme.space
            onClosed: header.closed()
        }
    }
    Line {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
