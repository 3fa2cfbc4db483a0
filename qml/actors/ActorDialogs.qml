import QtQuick
import Assay
import Assay.App

// Everything that is asked to change an actor.
Item {
    id: dialogs

    required property Session session
    required property ActorCardModel actor
    readonly property alias acts: acts
    readonly property list<Openable> openables: [
        Openable {
            name: "name"
            isOpen: name.opened
            onOpen: name.open()
            onClose: name.close()
        },
        Openable {
            name: "side"
            isOpen: side.opened
            onOpen: side.open()
            onClose: side.close()
        },
        Openable {
            name: "tie"
            isOpen: tie.opened
            onOpen: tie.open()
            onClose: tie.close()
        },
        Openable {
            name: "merge"
            isOpen: merge.opened
            onOpen: merge.open()
            onClose: merge.close()
        },
        Openable {
            name: "apart"
            isOpen: apart.opened
            onOpen: apart.open()
            onClose: apart.close()
        },
        Openable {
            name: "reliability"
            isOpen: reliability.opened
            onOpen: reliability.open()
            onClose: reliability.close()
        }
    ]

    function addName() {
        name.open()
    }
    function addSide() {
        side.open()
    }
    function addTie() {
        tie.open()
    }
    function mergeAnother() {
        merge.open()
    }
    function tellApart() {
        apart.open()
    }
    function judge() {
        reliability.open()
    }
    function openKinds(from) {
        kinds.options = words.vocabulary("actor")
        kinds.openAt(from)
    }

    ActorActs {
        id: acts

        session: dialogs.session
        uid: dialogs.actor.uid
    }
    ClaimActs {
        id: words

        session: dialogs.session
    }
    NameDialog {
        id: name

        acts: acts
        words: words
    }
    SideDialog {
        id: side

        acts: acts
        words: words
    }
    TieDialog {
        id: tie

        session: dialogs.session
        acts: acts
        words: words
    }
    MergeDialog {
        id: merge

        session: dialogs.session
        acts: acts
        actor: dialogs.actor
    }
    MergeDialog {
        id: apart

        tellsApart: true
        session: dialogs.session
        acts: acts
        actor: dialogs.actor
    }
    ReliabilityDialog {
        id: reliability

        acts: acts
        words: words
        name: dialogs.actor.name
    }
    ChoiceMenu {
        id: kinds

        onChosen: token => acts.setKind(token)
    }
}
