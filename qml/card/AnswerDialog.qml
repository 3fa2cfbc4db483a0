pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Somebody who says it too, or who answers it: how they stand to the claim, where it is reported, the chain through which
// it came, what it answers and whom it cites. It adds one, or changes one on record.
AskingDialog {
    id: dialog

    required property Session session
    required property ClaimCardModel claim
    /// The uid of the one that is changed; empty: a new one.
    property string attribution
    property string documentName
    property string stance: "denies"
    property var stances: []
    property bool beginsWithContext: false

    /// With `wantsContext` it begins at what it answers and whom it cites.
    function begin(uid, wantsContext) {
        const held = uid.length > 0 ? acts.attribution(uid) : {}
        attribution = held.uid ?? ""
        stances = Array.from(acts.vocabulary("stance")).map(term => term.token)
        basis.terms = acts.vocabulary("basis")
        basis.set(held.basis ?? "unknown")
        stance = held.stance ?? "denies"
        scope.text = held.scope ?? ""
        documentName = held.documentName ?? ""
        source.set("", "")
        quote.clear()
        cites.begin(held.cites)
        answers.offer(qsTr("Nothing on record"), row => row.uid === attribution || row.occasion === held.occasion ? "" : "occasion " + row.occasion)
        const answered = held.answers ?? ""
        if (!answers.terms.some(term => term.token === answered))
            answers.terms = answers.terms.concat({ token: answered, text: held.answered })
        answers.set(answered)
        beginsWithContext = wantsContext === true
        more.isOpen = beginsWithContext
        if (attribution.length === 0 || !chain.startAttribution(session, attribution))
            chain.startNew(session)
        ask()
    }

    title: attribution.length > 0 ? qsTr("Change an attribution") : qsTr("Add an answer")
    acceptText: attribution.length > 0 ? qsTr("Save") : qsTr("Add")
    canAccept: attribution.length > 0 || source.isChosen
    preferredWidth: 160 * Theme.space
    onOpened: {
        if (beginsWithContext)
            answers.forceActiveFocus(Qt.TabFocusReason)
        else if (attribution.length === 0)
            source.forceActiveFocus()
        else
            editor.focusSpeaker()
    }
    onSending: {
        details.takeRest()
        const words = { stance: stance, scope: scope.text, basis: basis.token, cites: cites.all(), answers: answers.token }
        if (attribution.length > 0)
            acts.changeAttribution(attribution, words, chain)
        else
            acts.addAnswer(Object.assign(words, { document: source.uid, quote: quote.text }), chain)
    }

    ChainModel {
        id: chain
    }
    Words {
        width: parent.width
        visible: text.length > 0
        wrapMode: Text.Wrap
        maximumLineCount: 3
        text: dialog.claim.statement
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
        visible: dialog.attribution.length === 0
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
        visible: dialog.attribution.length === 0
        label: qsTr("The words as they stand there; may come later")

        TextBox {
            id: quote

            width: parent.width
            lines: 2
            placeholderText: qsTr("Quote")
        }
    }
    ChainEditor {
        id: editor

        width: parent.width
        session: dialog.session
        chain: chain
        documentName: dialog.attribution.length > 0 ? dialog.documentName : source.isChosen ? source.text : ""
        onFinished: {
            if (dialog.canAccept)
                dialog.accept()
        }
    }
    Row {
        width: parent.width
        spacing: 3 * Theme.space

        Field {
            width: (parent.width - parent.spacing) * 0.6
            label: qsTr("Hedge of the speaker, and its words")

            HedgeRow {
                width: parent.width
                chain: chain
                row: chain.links - 1
                hedge: chain.hedge
                words: chain.hedgeWords
            }
        }
        Field {
            width: (parent.width - parent.spacing) * 0.4
            label: qsTr("How they know")

            TermChoice {
                id: basis

                width: parent.width
                name: qsTr("How they know")
            }
        }
    }
    Fold {
        id: more

        width: parent.width
        title: qsTr("More")

        Field {
            width: parent.width
            label: qsTr("What it answers: what somebody else says of this claim")

            AttributionChoice {
                id: answers

                width: parent.width
                claim: dialog.claim
                name: qsTr("What it answers")
            }
        }
        ActorList {
            id: cites

            width: parent.width
            session: dialog.session
            label: qsTr("Whom it cites: who is merely invoked, and does not speak")
            name: qsTr("Whom it cites")
            hint: qsTr("Like the Red Cross, in any script")
        }
        ChainDetails {
            id: details

            width: parent.width
            session: dialog.session
            chain: chain
        }
    }
}
