import QtQuick
import Assay

Workspace {
    EmptyState {
        anchors.centerIn: parent
        iconName: "actors"
        title: qsTr("Who speaks, and who is spoken of")
        explanation: qsTr("Actors appear here as they are named in claims.")
    }
}
