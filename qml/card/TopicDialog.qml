import QtQuick
import Assay
import Assay.App

// A topic or a tag more, out of those in use or a new one.
Dialog {
    id: dialog

    required property Session session
    required property ClaimActs acts

    title: qsTr("Add a topic or a tag")
    acceptText: qsTr("Add")
    canAccept: word.text.trim().length > 0
    onAboutToShow: word.set("", "")
    onOpened: word.forceActiveFocus()
    onAccepted: {
        if (kind.current === 0)
            acts.addTopic(word.text.trim())
        else
            acts.addTag(word.text.trim())
    }

    Segmented {
        id: kind

        name: qsTr("Topic or tag")
        options: [qsTr("Topic: what it is about"), qsTr("Tag: a mark of your own")]
        onChosen: index => current = index
    }
    FindField {
        id: word

        width: parent.width
        session: dialog.session
        kind: kind.current === 0 ? "topic" : "tag"
        placeholderText: kind.current === 0 ? qsTr("Topic, like torture or trial") : qsTr("Tag, like “ask again”")
        onChosen: if (dialog.canAccept) dialog.accept()
    }
}
