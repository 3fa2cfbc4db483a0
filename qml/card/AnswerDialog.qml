pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Somebody who says it too, or who answers it: how they stand to the claim, who, and where it is reported.
Dialog {
    id: dialog

    required property Session session
    required property ClaimActs acts
    property string statement
    property string stance: "denies"
    property var stances: []

    title: qsTr("Add an answer")
    acceptText: qsTr("Add")
    canAccept: source.isChosen && acts.isDate(said.text)
    preferredWidth: 140 * Theme.space
    onAboutToShow: {
        stances = Array.from(acts.vocabulary("stance")).map(term => term.token)
        how.terms = acts.vocabulary("how")
        basis.terms = acts.vocabulary("basis")
        how.set("says")
        basis.set("unknown")
        for (const field of [scope, quote, said, venue])
            field.clear()
        speaker.set("", "")
        stance = "denies"
    }
    onOpened: speaker.forceActiveFocus()
    onAccepted: acts.addAnswer({
        stance: stance,
        speaker: speaker.uid,
        speakerName: speaker.text.trim(),
        document: source.uid,
        quote: quote.text,
        scope: scope.text,
        how: how.token,
        said: said.text,
        venue: venue.text,
        basis: basis.token
    })

    Words {
        width: parent.width
        visible: text.length > 0
        wrapMode: Text.Wrap
        maximumLineCount: 3
        text: dialog.statement
        color: Theme.muted
    }
    StanceChoice {
        width: parent.width
        stances: dialog.stances
        current: dialog.stance
        onChosen: stance => dialog.stance = stance
    }
    Field {
        width: parent.width
        visible: dialog.stance === "denies-in-part"
        label: qsTr("Which part is denied")

        TextField {
            id: scope

            width: parent.width
            placeholderText: qsTr("The number of the wounded")
        }
    }
    Field {
        width: parent.width
        label: qsTr("Who; nobody where the source says it itself")

        FindField {
            id: speaker

            width: parent.width
            session: dialog.session
            kind: "actor"
            placeholderText: qsTr("Name of an actor, in any script")
        }
    }
    Field {
        width: parent.width
        label: qsTr("In which source")

        FindField {
            id: source

            width: parent.width
            session: dialog.session
            kind: "document"
            takesNew: false
            placeholderText: qsTr("Title of a source")
        }
    }
    Field {
        width: parent.width
        label: qsTr("The words as they stand there; may come later")

        TextField {
            id: quote

            width: parent.width
            placeholderText: qsTr("Quote")
        }
    }
    Row {
        width: parent.width
        spacing: 3 * Theme.space

        Field {
            width: (parent.width - parent.spacing) / 2
            label: qsTr("When it was said")

            TextField {
                id: said

                width: parent.width
                isWrong: !dialog.acts.isDate(text)
                placeholderText: qsTr("18 May 2022")
            }
        }
        Field {
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Where, to whom")

            TextField {
                id: venue

                width: parent.width
                placeholderText: qsTr("Al Jazeera")
            }
        }
    }
    Row {
        width: parent.width
        spacing: 3 * Theme.space

        Field {
            width: (parent.width - parent.spacing) / 2
            label: qsTr("How")

            TermChoice {
                id: how

                width: parent.width
                name: qsTr("How")
            }
        }
        Field {
            width: (parent.width - parent.spacing) / 2
            label: qsTr("How the speaker knows")

            TermChoice {
                id: basis

                width: parent.width
                name: qsTr("Basis")
            }
        }
    }
}
