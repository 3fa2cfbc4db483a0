import QtQuick
import Assay
import Assay.App

// The words selected name somebody: of the project, or somebody new.
Dialog {
    id: dialog

    required property Session session
    required property Annotator annotator
    property int from: 0
    property int to: 0

    function begin(start, end) {
        from = start
        to = end
        kind.current = 0
        actor.set("", annotator.model.words(start, Math.min(end, start + 200)))
        open()
    }

    title: qsTr("Name of an actor")
    acceptText: qsTr("Record the name")
    canAccept: actor.text.trim().length > 0
    onOpened: {
        actor.forceActiveFocus()
        actor.selectAll()
    }
    onAccepted: annotator.addName(from, to, actor.uid, actor.text, kind.current)

    Quoted {
        maximumLineCount: 3
        quote: dialog.opened ? dialog.annotator.model.words(dialog.from, dialog.to) : ""
    }
    Field {
        width: parent.width
        label: actor.isChosen ? qsTr("Somebody of the project") : qsTr("Whose name; a name that is not known makes a new actor")

        FindField {
            id: actor

            width: parent.width
            session: dialog.session
            kind: "actor"
            placeholderText: qsTr("Name of an actor, in any script")
        }
    }
    Field {
        width: parent.width
        label: qsTr("What kind of name")

        Choice {
            id: kind

            name: qsTr("Kind of name")
            options: dialog.annotator.nameKinds
            onChosen: index => current = index
            current: 0
        }
    }
}
