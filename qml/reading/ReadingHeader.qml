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
    /// A stance, or "exhibit", "name", "translation".
    signal stanceWanted(string stance)
    /// As of FindBar.
    property int position: 0
    signal closed(int start, int end)

    implicitHeight: Theme.control + 3 * Theme.space
    color: Theme.ground

    Words {
        id: title

        x: 4 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Math.max(0, tools.x - x - 2 * Theme.space))
        text: header.model.title
        font.weight: Font.DemiBold
    }
    Words {
        id: versionNumber

        anchors.left: title.right
        anchors.leftMargin: 2 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        // Where there is room for the whole of both.
        visible: !find.visible && title.implicitWidth + implicitWidth + 5 * Theme.space < tools.x - title.x
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
        Repeater {
            model: find.visible || header.width < 100 * Theme.space * Theme.textScale ? [] : header.model.quoted

            delegate: IconButton {
                required property string modelData

                iconName: modelData
                text: modelData === "exhibit" ? qsTr("Next words that an exhibit rests on") : modelData === "name" ? qsTr("Next words that a name rests on") : qsTr("Next words with a translation")
                ink: Theme.quoted
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
            position: header.position
            onClosed: (start, end) => header.closed(start, end)
        }
    }
    Line {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
