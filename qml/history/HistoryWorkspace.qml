import QtQuick
import Assay

Workspace {
    EmptyState {
        anchors.centerIn: parent
        iconName: "history"
        title: qsTr("What was done, by whom and when")
        explanation: qsTr("Each act stands here and can be undone.")
    }
}
