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
    /// How many passages have no place in the newest text of their source.
    property int lost: 0
    property bool hasCurrent: false
    signal chosen(string uid)
    signal lostWanted()
    signal newerWanted()
    signal importWanted()

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    DocumentsModel {
        id: documents

        session: side.session
        freshness.isWanted: side.visible
    }
    SuggestionCounts {
        id: open

        session: side.session
        freshness.isWanted: side.visible
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
        anchors.bottom: foot.top
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
    Column {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2 * Theme.space
        x: 2 * Theme.space
        width: parent.width - 2 * x
        spacing: Theme.space

        Button {
            width: parent.width
            visible: side.lost > 0
            text: qsTr("%Ln passage(s) to look at", "", side.lost)
            onClicked: side.lostWanted()
        }
        Button {
            width: parent.width
            visible: !side.session.isReadOnly
            iconName: "import"
            text: qsTr("Import…")
            Accessible.name: qsTr("Import sources")
            Accessible.description: qsTr("Files become new sources of this project")
            onClicked: side.importWanted()
        }
        Button {
            width: parent.width
            visible: side.hasCurrent && !side.session.isReadOnly
            text: qsTr("Newer text…")
            Accessible.description: qsTr("A file becomes the next text of this source")
            onClicked: side.newerWanted()
        }
    }
}
