pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// The sources of the project; the current one is the one that is read.
FocusScope {
    id: side

    required property Session session
    readonly property alias documents: documents
    readonly property alias list: list
    signal chosen(string uid)

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    DocumentsModel {
        id: documents

        session: side.session
    }
    SuggestionCounts {
        id: open

        session: side.session
    }
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
        onCurrentUidChanged: if (currentUid.length > 0) side.chosen(currentUid)
        delegate: DocumentDelegate {
            width: ListView.view.width
            isCurrent: ListView.isCurrentItem
            suggestions: open.counts[uid] ?? 0
            onClicked: list.goTo(list.topRow - list.visibleFirst + index)
        }
    }
}
