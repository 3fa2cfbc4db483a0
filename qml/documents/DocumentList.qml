pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// The sources of the project; the current one is the one that is read.
Rectangle {
    id: side

    required property Session session
    readonly property alias documents: documents
    readonly property alias list: list
    property string current
    signal chosen(string uid)
    signal importWanted

    color: Theme.panel

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
        onCurrentRowChanged: {
            const uid = documents.value(currentRow, "uid") ?? ""
            if (uid.length > 0)
                side.chosen(uid)
        }
        delegate: DocumentDelegate {
            width: ListView.view.width
            isCurrent: ListView.isCurrentItem
            suggestions: open.counts[uid] ?? 0
            onClicked: list.goTo(list.topRow - list.visibleFirst + index)
        }
    }
}
