import QtQuick
import Assay
import Assay.App

// Another way in which an actor's name is written.
Dialog {
    id: dialog

    required property ActorActs acts
    required property ClaimActs words

    title: qsTr("Add a name")
    acceptText: qsTr("Add")
    canAccept: name.text.trim().length > 0
    onAboutToShow: {
        kind.terms = words.vocabulary("name")
        kind.set("full")
        name.clear()
        language.clear()
    }
    onOpened: name.forceActiveFocus()
    onAccepted: acts.addName(name.text, kind.token, language.text)

    Field {
        width: parent.width
        label: qsTr("As it is written, in any script")

        TextField {
            id: name

            width: parent.width
            placeholderText: qsTr("Name")
        }
    }
    Row {
        width: parent.width
        spacing: 3 * Theme.space

        Field {
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Kind of name")

            TermChoice {
                id: kind

                width: parent.width
                name: qsTr("Kind of name")
            }
        }
        Field {
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Language; may stay empty")

            TextField {
                id: language

                width: parent.width
                placeholderText: qsTr("az, hy, ru …")
            }
        }
    }
}
