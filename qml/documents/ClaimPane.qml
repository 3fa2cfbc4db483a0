import QtQuick
import Assay
import Assay.App

// The claim at the cursor, beside the text.
Rectangle {
    id: pane

    required property Session session
    property string claim
    readonly property alias card: card
    signal placeWanted(var place)

    color: Theme.panel

    Line {
        isVertical: true
        height: parent.height
    }
    ClaimCard {
        id: card

        anchors.fill: parent
        anchors.leftMargin: 1
        visible: pane.claim.length > 0
        session: pane.session
        uid: pane.claim
        onPlaceWanted: place => pane.placeWanted(place)
    }
    EmptyState {
        anchors.centerIn: parent
        visible: pane.claim.length === 0
        iconName: "claims"
        title: qsTr("The claim at the cursor")
        explanation: qsTr("Click on words that are underlined, and their claim stands here with all that speaks for and against it.")
    }
}
