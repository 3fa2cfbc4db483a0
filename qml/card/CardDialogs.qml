import QtQuick
import Assay
import Assay.App

// Everything that is asked to change a claim, and the menus that lead there.
Item {
    id: dialogs

    required property Session session
    required property ClaimCardModel claim
    readonly property alias acts: acts
    property bool isEditable: false
    signal placeWanted(var place)

    readonly property list<Command> commands: [
        Command {
            text: qsTr("Add an answer…")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.addAnswer()
        },
        Command {
            text: qsTr("Add an exhibit…")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.addExhibit()
        },
        Command {
            text: qsTr("Judge…")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.judge()
        },
        Command {
            text: qsTr("Reword the claim…")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.reword()
        },
        Command {
            text: qsTr("Add a topic or a tag…")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.addTopic()
        },
        Command {
            text: qsTr("Tie to another claim…")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.addRelation()
        },
        Command {
            text: qsTr("Where it happened…")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.place()
        },
        Command {
            text: qsTr("Right of reply…")
            section: qsTr("Claim")
            isPossible: dialogs.isEditable
            onTriggered: dialogs.reply("")
        }
    ]
    readonly property list<Openable> openables: [
        Openable {
            name: "answer"
            isOpen: answer.opened
            onOpen: dialogs.addAnswer()
            onClose: answer.close()
        },
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
        },
        Openable {
            name: "reply"
            isOpen: replying.opened
            onOpen: dialogs.reply("")
            onClose: replying.close()
        },
        Openable {
            name: "attribution"
            isOpen: answer.opened
            onOpen: dialogs.changeAttribution(dialogs.first("uid"))
            onClose: answer.close()
        },
        Openable {
            name: "quote"
            isOpen: quote.opened
            onOpen: dialogs.changeQuote(dialogs.first("uid"))
            onClose: quote.close()
        },
        Openable {
            name: "occasion"
            isOpen: occasion.opened
            onOpen: dialogs.correctOccasion(dialogs.first("occasion"))
            onClose: occasion.close()
        }
    ]

    function first(role) {
        return claim.attributions.value(0, role) ?? ""
    }

    function addAnswer() {
        answer.begin("")
    }
    function changeAttribution(uid) {
        answer.begin(uid)
    }
    function changeQuote(uid) {
        quote.begin(uid)
    }
    function correctOccasion(uid) {
        occasion.begin(uid)
    }
    function place() {
        placing.begin(claim.placeUid, claim.place)
    }
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
    function openMore(from) {
        more.openAt(from)
    }
    function openStatus(from) {
        statuses.options = acts.vocabulary("status")
        statuses.openAt(from)
    }
    function openAttribution(row, from) {
        attribution.row = row
        attribution.openAt(from)
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
    AnswerDialog {
        id: answer

        session: dialogs.session
        acts: acts
        statement: dialogs.claim.statement
    }
    QuoteDialog {
        id: quote

        acts: acts
    }
    OccasionDialog {
        id: occasion

        acts: acts
    }
    PlaceDialog {
        id: placing

        session: dialogs.session
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
    AboutDialog {
        id: about

        session: dialogs.session
        acts: acts
    }
    TopicDialog {
        id: topic

        session: dialogs.session
        acts: acts
    }
    WordsDialog {
        id: words

        acts: acts
        onTaken: (purpose, words) => {
            if (purpose === "statement")
                acts.setStatement(words)
            else if (purpose === "happened")
                acts.setHappened(words)
            else
                acts.setNote(words, true)
        }
    }
    ChoiceMenu {
        id: statuses

        onChosen: token => acts.setStatus(token)
    }
    ChoiceMenu {
        id: types

        title: qsTr("Type")
        options: acts.vocabulary("type")
        onChosen: token => acts.setType(token)
    }
    Menu {
        id: more

        MenuItem {
            text: qsTr("Reword…")
            onTriggered: dialogs.reword()
        }
        MenuItem {
            text: qsTr("Topic or tag…")
            onTriggered: dialogs.addTopic()
        }
        MenuItem {
            text: qsTr("Whom it is about…")
            onTriggered: dialogs.addAbout()
        }
        MenuItem {
            text: qsTr("When it happened…")
            onTriggered: dialogs.date()
        }
        MenuItem {
            text: qsTr("Where it happened…")
            onTriggered: dialogs.place()
        }
        MenuItem {
            text: qsTr("Type of claim…")
            onTriggered: types.openAt(more.parent)
        }
        MenuItem {
            text: qsTr("Internal note…")
            onTriggered: dialogs.note()
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
    AttributionMenu {
        id: attribution

        claim: dialogs.claim
        acts: acts
        onPlaceWanted: place => dialogs.placeWanted(place)
        onStanceWanted: from => stances.openAt(from)
        onChainWanted: attribution => dialogs.changeAttribution(attribution)
        onQuoteWanted: attribution => dialogs.changeQuote(attribution)
        onOccasionWanted: occasion => dialogs.correctOccasion(occasion)
    }
    ChoiceMenu {
        id: stances

        options: acts.vocabulary("stance")
        onChosen: token => acts.setStance(attribution.uid, token)
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
