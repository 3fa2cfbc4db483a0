import QtQuick
import Assay
import Assay.App

// Whom the claim is about, and in which role.
Dialog {
    id: dialog

    required property Session session
    required property ClaimActs acts

    title: qsTr("Whom it is about")
    acceptText: qsTr("Add")
    canAccept: actor.text.trim().length > 0
    onAboutToShow: {
        actor.set("", "")
        role.terms = acts.vocabulary("role")
        role.current = 0
    }
    onOpened: actor.forceActiveFocus()
    onAccepted: acts.addAbout(actor.uid, actor.text.trim(), role.token)

    Field {
        width: parent.width
        label: qsTr("Who: a name in any script; one that is not known yet is added")

        FindField {
            id: actor

            width: parent.width
            session: dialog.session
            kind: "actor"
            placeholderText: qsTr("Name of an actor")
        }
    }
    Field {
        width: parent.width
        label: qsTr("Role in what is claimed")

        TermChoice {
            id: role

            name: qsTr("Role")
        }
    }
}
