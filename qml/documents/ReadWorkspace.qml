pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

Workspace {
    id: workspace

    DocumentsModel {
        id: documents

        session: workspace.session
    }
    Rectangle {
        id: side

        width: Math.min(63 * Theme.space * Math.max(1, Theme.textScale), parent.width * 0.35)
        height: parent.height
        color: Theme.panel

        Line {
            isVertical: true
            anchors.right: parent.right
            height: parent.height
        }
        Heading {
            id: heading

            x: 4 * Theme.space
            height: Theme.control + 4 * Theme.space
            text: qsTr("Sources")
        }
        LongList {
            id: list

            anchors.top: heading.bottom
            anchors.bottom: parent.bottom
            x: 2 * Theme.space
            width: parent.width - 2 * x
            focus: true
            name: qsTr("Sources")
            source: documents
            spacing: 2
            onCurrentRowChanged: workspace.session.setPlace("read/document", documents.value(currentRow, "uid") ?? "")
            delegate: DocumentDelegate {
                width: ListView.view.width
                isCurrent: ListView.isCurrentItem
                onClicked: list.goTo(list.topRow - list.visibleFirst + index)
            }
        }
    }
    EmptyState {
        anchors.centerIn: room
        iconName: "read"
        title: documents.count > 0 ? qsTr("Choose a source") : qsTr("No source yet")
        explanation: documents.count > 0 ? qsTr("Its text is shown here, with everything that was taken from it.") : qsTr("Drop files on the window, or press Ctrl O.")
    }
    Item {
        id: room

        anchors.left: side.right
        anchors.right: parent.right
        height: parent.height
    }
    Connections {
        target: documents

        function onCountChanged() {
            if (list.currentRow < 0 && documents.count > 0)
                list.goTo(Math.max(0, documents.rowOf(workspace.session.place("read/document", ""))))
        }
    }
}
