import QtQuick
import Assay
import Assay.App

// Everything that is asked to change what a claim itself says: its words, topics, type and status, whom it is about, when
// and where it happened.
Item {
    id: dialogs

    required property Session session
    required property ClaimCardModel claim
    required property ClaimActs acts

    readonly property list<Openable> openables: [
        Openable {
            name: "about"
            isOpen: about.opened
            onOpen: dialogs.addAbout()
            onClose: about.close()
        },
        Openable {
            name: "topic"
            isOpen: topic.opened
            onOpen: dialogs.addTopic()
            onClose: topic.close()
        },
        Openable {
            name: "reword"
            isOpen: words.opened
            onOpen: dialogs.reword()
            onClose: words.close()
        },
        Openable {
            name: "happened"
            isOpen: words.opened
            onOpen: dialogs.date()
            onClose: words.close()
        },
        Openable {
            name: "place"
            isOpen: placing.opened
            onOpen: dialogs.place()
            onClose: placing.close()
        }
    ]

    function place() {
        placing.begin(claim.placeUid, claim.place)
    }
    function addAbout() {
        about.open()
    }
    function addTopic() {
        topic.open()
    }
    function reword() {
        words.ask({ purpose: "statement", title: qsTr("Reword the claim"), isLong: true, words: claim.written("statement"), hint: qsTr("One actor, one act, worded positively") })
    }
    function date() {
        words.ask({ purpose: "happened", isDate: true, title: qsTr("When it happened"), words: claim.written("happened"), mayBeEmpty: true, hint: qsTr("July 2014") })
    }
    function note() {
        words.ask({ purpose: "note", title: qsTr("Internal note"), isLong: true, words: claim.written("note"), mayBeEmpty: true, hint: qsTr("For those who work in the project") })
    }
    function openStatus(from) {
        statuses.options = dialogs.acts.vocabulary("status")
        statuses.openAt(from)
    }
    function openTypes(from) {
        types.openAt(from)
    }

    PlaceDialog {
        id: placing

        session: dialogs.session
        acts: dialogs.acts
    }
    AboutDialog {
        id: about

        session: dialogs.session
        acts: dialogs.acts
    }
    TopicDialog {
        id: topic

        session: dialogs.session
        acts: dialogs.acts
    }
    WordsDialog {
        id: words

        acts: dialogs.acts
        onTaken: (purpose, words) => {
            if (purpose === "statement")
                dialogs.acts.setStatement(words)
            else if (purpose === "happened")
                dialogs.acts.setHappened(words)
            else
                dialogs.acts.setNote(words, true)
        }
    }
    ChoiceMenu {
        id: statuses

        onChosen: token => dialogs.acts.setStatus(token)
    }
    ChoiceMenu {
        id: types

        title: qsTr("Type")
        options: dialogs.acts.vocabulary("type")
        onChosen: token => dialogs.acts.setType(token)
    }
}
