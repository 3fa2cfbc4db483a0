pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// The passages that a new text of their source left without a place, with where each stands several times or
// nearly stands. One goes there and looks; nothing is chosen here.
Dialog {
    id: dialog

    required property PassageReview review
    signal placeWanted(var place)

    title: qsTr("Passages to look at")
    rejectText: ""
    acceptText: qsTr("Close")
    preferredWidth: 170 * Theme.space

    Words {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: dialog.review.count > 0 ? qsTr("A newer text of the source does not have these words, or has them in several places. What they were quoted for is as it was; none of the places is chosen for you.") : dialog.review.isLooking ? qsTr("Looking…") : qsTr("Every passage has its place in the newest text of its source.")
    }
    ListView {
        id: list

        width: parent.width
        height: Math.min(contentHeight, 90 * Theme.space)
        visible: count > 0
        clip: true
        spacing: 4 * Theme.space
        boundsBehavior: Flickable.StopAtBounds
        model: dialog.review.passages
        Accessible.role: Accessible.List
        Accessible.name: dialog.title
        T.ScrollBar.vertical: ScrollBar {}

        delegate: Column {
            id: entry

            required property string uid
            required property string quote
            required property string state
            required property string document
            required property string title
            required property var places

            width: ListView.view.width - 4 * Theme.space
            spacing: Theme.space

            Words {
                width: parent.width
                wrapMode: Text.Wrap
                maximumLineCount: 4
                font.family: Theme.readingFamily
                text: entry.quote
            }
            Words {
                width: parent.width
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                text: entry.state === "lost" ? qsTr("lost in %1").arg(entry.title) : qsTr("in several places of %1").arg(entry.title)
            }
            Repeater {
                model: entry.places

                delegate: FoundRow {
                    id: place

                    required property var modelData

                    width: entry.width
                    focusPolicy: Qt.StrongFocus
                    title: modelData.text
                    detail: modelData.isNear ? qsTr("nearly the same") : qsTr("the same words")
                    onClicked: {
                        dialog.close()
                        dialog.placeWanted({ "kind": "passage", "uid": entry.document, "start": modelData.start, "end": modelData.end })
                    }
                    Keys.onReturnPressed: clicked()
                    Keys.onEnterPressed: clicked()

                    FocusRing {
                        control: place
                    }
                }
            }
        }
    }
    Words {
        visible: dialog.review.count > list.count
        width: parent.width
        color: Theme.muted
        text: qsTr("%Ln more", "", dialog.review.count - list.count)
    }
}
