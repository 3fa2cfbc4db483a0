pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// A chain that is being edited: the source, then link by link whoever passed it on, last the first speaker.
Field {
    id: editor

    required property Session session
    required property ChainModel chain
    required property string documentName
    /// Return in a name that was chosen already.
    signal finished

    /// False where the source speaks itself.
    function focusSpeaker() {
        const last = links.itemAt(links.count - 1) as DraftLinkRow
        if (last)
            last.focusActor()
        return last !== null
    }

    label: qsTr("Who says it, from the source on down to the first speaker")

    Column {
        width: parent.width
        spacing: Theme.space + 2

        ChainLink {
            visible: editor.documentName.length > 0
            name: editor.documentName
            detail: editor.chain.links === 0 ? qsTr("in its own voice") : ""
            room: parent.width
        }
        Repeater {
            id: links

            model: editor.chain

            delegate: DraftLinkRow {
                width: parent ? parent.width : 0
                session: editor.session
                chain: editor.chain
                onFinished: editor.finished()
            }
        }
        Button {
            isQuiet: true
            iconName: "plus"
            text: editor.chain.links === 0 ? qsTr("Add a speaker") : qsTr("Add somebody through whom it came")
            onClicked: editor.chain.addLink(Math.max(0, editor.chain.links - 1))
        }
    }
}
