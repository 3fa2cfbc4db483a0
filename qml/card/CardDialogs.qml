import QtQuick
import Assay
import Assay.App

// Everything that is asked to change a claim, and the menus that lead there.
Item {
    id: dialogs

    required property Session session
    required property ClaimCardModel claim
    readonly property alias acts: acts
    readonly property alias attributions: attributions
    readonly property alias wording: wording
    property bool isEditable: false
    signal placeWanted(var place)

    readonly property list<Command> commands: [
        Command {
            text: qsTr("Add an answer…")
            words: qsTr("deny denial rebut rebuttal assert attribution who says")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.attributions.addAnswer()
        },
        Command {
            text: qsTr("Add an exhibit…")
            words: qsTr("evidence proof document photo video")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.addExhibit()
        },
        Command {
            text: qsTr("Judge…")
            words: qsTr("assess assessment verdict rate credibility")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.judge()
        },
        Command {
            text: qsTr("Reword the claim…")
            words: qsTr("change edit statement wording")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.wording.reword()
        },
        Command {
            text: qsTr("Add a topic or a tag…")
            words: qsTr("label subject")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.wording.addTopic()
        },
        Command {
            text: qsTr("Tie to another claim…")
            words: qsTr("relation contradicts supports duplicate link")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.addRelation()
        },
        Command {
            text: qsTr("Where it happened…")
            words: qsTr("place location")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.wording.place()
        },
        Command {
            text: qsTr("When it happened…")
            words: qsTr("date day year")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.wording.date()
        },
        Command {
            text: qsTr("Whom it is about…")
            words: qsTr("actor role accused victim")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.wording.addAbout()
        },
        Command {
            text: qsTr("Internal note…")
            words: qsTr("remark comment")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.wording.note()
        },
        Command {
            text: qsTr("Status of the claim…")
            words: qsTr("open in progress review done")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.wording.openStatus(dialogs)
        },
        Command {
            text: qsTr("Type of the claim…")
            words: qsTr("fact inference valuation demand")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.wording.openTypes(dialogs)
        },
        Command {
            text: qsTr("Right of reply…")
            words: qsTr("comment asked ask deadline")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.reply("")
        }
    ]
    readonly property var openables: Array.from(attributions.openables).concat(Array.from(wording.openables), Array.from(own))
    readonly property list<Openable> own: [
        Openable {
            name: "exhibit"
            isOpen: exhibit.opened
            onOpen: dialogs.addExhibit()
            onClose: exhibit.close()
        },
        Openable {
            name: "judge"
            isOpen: judge.opened
            onOpen: dialogs.judge()
            onClose: judge.close()
        },
        Openable {
            name: "relation"
            isOpen: relation.opened
            onOpen: dialogs.addRelation()
            onClose: relation.close()
        },
        Openable {
            name: "reply"
            isOpen: replying.opened
            onOpen: dialogs.reply("")
            onClose: replying.close()
        }
    ]

    function reply(uid) {
        replying.begin(uid)
    }
    function addExhibit() {
        exhibit.open()
    }
    function judge() {
        judge.open()
    }
    function addRelation() {
        relation.open()
    }
    function openMore(from) {
        more.openAt(from)
    }
    function openReply(uid, actor, from) {
        replies.uid = uid
        replies.actor = actor
        replies.openAt(from)
    }

    ClaimActs {
        id: acts

        session: dialogs.session
        uid: dialogs.claim.uid
    }
    AttributionDialogs {
        id: attributions

        session: dialogs.session
        claim: dialogs.claim
        acts: acts
        onPlaceWanted: place => dialogs.placeWanted(place)
    }
    WordingDialogs {
        id: wording

        session: dialogs.session
        claim: dialogs.claim
        acts: acts
    }
    ReplyDialog {
        id: replying

        session: dialogs.session
        acts: acts
        claim: dialogs.claim
    }
    ExhibitDialog {
        id: exhibit

        session: dialogs.session
        acts: acts
    }
    JudgeDialog {
        id: judge

        session: dialogs.session
        acts: acts
        claim: dialogs.claim
    }
    RelationDialog {
        id: relation

        session: dialogs.session
        acts: acts
        statement: dialogs.claim.statement
    }
    Menu {
        id: more

        MenuItem {
            text: qsTr("Reword…")
            onTriggered: dialogs.wording.reword()
        }
        MenuItem {
            text: qsTr("Topic or tag…")
            onTriggered: dialogs.wording.addTopic()
        }
        MenuItem {
            text: qsTr("Whom it is about…")
            onTriggered: dialogs.wording.addAbout()
        }
        MenuItem {
            text: qsTr("When it happened…")
            onTriggered: dialogs.wording.date()
        }
        MenuItem {
            text: qsTr("Where it happened…")
            onTriggered: dialogs.wording.place()
        }
        MenuItem {
            text: qsTr("Type of claim…")
            onTriggered: dialogs.wording.openTypes(more.parent)
        }
        MenuItem {
            text: qsTr("Internal note…")
            onTriggered: dialogs.wording.note()
        }
        MenuItem {
            text: qsTr("Exhibit…")
            onTriggered: dialogs.addExhibit()
        }
        MenuItem {
            text: qsTr("Judgement…")
            onTriggered: dialogs.judge()
        }
        MenuItem {
            text: qsTr("Right of reply…")
            onTriggered: dialogs.reply("")
        }
        MenuItem {
            text: qsTr("Tie to another claim…")
            onTriggered: dialogs.addRelation()
        }
        MenuItem {
            text: qsTr("Remove the claim")
            onTriggered: acts.removeClaim()
        }
    }
    Menu {
        id: replies

        property string uid
        property string actor

        MenuItem {
            text: qsTr("Change…")
            onTriggered: dialogs.reply(replies.uid)
        }
        MenuItem {
            text: qsTr("Show the actor")
            onTriggered: dialogs.placeWanted({ kind: "actor", uid: replies.actor })
        }
        MenuItem {
            text: qsTr("Remove")
            onTriggered: acts.removeReply(replies.uid)
        }
    }
}
