import QtQuick
import Assay
import Assay.App

// The card of the current claim, beside the table or over its end, with the way to the claims around it.
Rectangle {
    id: pane

    required property Session session
    required property ClaimTable table
    property string uid
    /// Whether it stands beside the table; else over its end, with a shadow.
    property bool isBeside: true
    readonly property alias card: card
    signal closeWanted
    /// As of Workspace.wanted.
    signal placeWanted(var place)

    color: Theme.panel

    Rectangle {
        visible: !pane.isBeside
        anchors.right: parent.left
        width: 8
        height: parent.height
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop {
                position: 0
                color: "transparent"
            }
            GradientStop {
                position: 1
                color: Qt.alpha(Theme.shadow, Theme.shadow.a * 0.5)
            }
        }
    }
    Line {
        isVertical: true
        height: parent.height
        z: 1
    }
    Row {
        id: tools

        x: 3 * Theme.space
        y: Theme.space

        IconButton {
            iconName: "upwards"
            text: qsTr("The claim above")
            enabled: pane.table.currentRow > 0
            onClicked: pane.table.stepTo(pane.table.currentRow - 1)
        }
        IconButton {
            iconName: "downwards"
            text: qsTr("The claim below")
            enabled: pane.table.currentRow + 1 < pane.table.model.count
            onClicked: pane.table.stepTo(pane.table.currentRow + 1)
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.space
        y: tools.y
        iconName: "close"
        text: qsTr("Close the card")
        keys: qsTr("Esc")
        onClicked: pane.closeWanted()
    }
    ClaimCard {
        id: card

        x: 1
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        width: parent.width - 1
        session: pane.session
        uid: pane.uid
        onPlaceWanted: place => pane.placeWanted(place)
        Keys.onEscapePressed: pane.closeWanted()
    }
}
