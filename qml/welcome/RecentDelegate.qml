import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.ItemDelegate {
    id: row

    required property var modelData
    readonly property string path: modelData.path
    signal forgotten

    text: modelData.title
    implicitHeight: content.implicitHeight + 4 * Theme.space
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Keys.onReturnPressed: row.clicked()
    Keys.onDeletePressed: row.forgotten()
    Accessible.name: modelData.title + ", " + modelData.path

    contentItem: Item {
        Column {
            id: content

            x: 2 * Theme.space
            y: 2 * Theme.space
            width: parent.width - Theme.control - 4 * Theme.space
            spacing: 1

            Words {
                width: parent.width
                text: row.modelData.title
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                text: row.modelData.path
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space
            anchors.verticalCenter: parent.verticalCenter
            visible: row.hovered || activeFocus
            focusPolicy: Qt.NoFocus
            iconName: "close"
            text: qsTr("Take off this list")
            onClicked: row.forgotten()
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: row.hovered ? Theme.hover : "transparent"

        FocusRing {
            control: row
            gap: -2
        }
    }
}
