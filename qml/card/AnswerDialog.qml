pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Somebody who says it too, or who answers it: how they stand to the claim, where it is reported, and the chain through
// which it came. It adds one, or changes one on record.
AskingDialog {
    id: dialog

    required property Session session
    property string statement
    /// The uid of the one that is changed; empty: a new one.
    property string attribution
    property string documentName
    property string stance: "denies"
    property var stances: []

    function begin(uid) {
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
        more.isOpen = false
        if (attribution.length === 0 || !chain.startAttribution(session, attribution))
            chain.startNew(session)
        ask()
    }

    title: attribution.length > 0 ? qsTr("Change an attribution") : qsTr("Add an answer")
    acceptText: attribution.length > 0 ? qsTr("Save") : qsTr("Add")
    canAccept: attribution.length > 0 || source.isChosen
    preferredWidth: 160 * Theme.space
    onOpened: {
        if (attribution.length === 0)
            source.forceActiveFocus()
        else
            editor.focusSpeaker()
    }
    onSending: {
        const words = { stance: stance, scope: scope.text, basis: basis.token }
        if (attribution.length > 0)
            acts.changeAttribution(attribution, words, chain)
        else
            acts.addAnswer(Object.assign(words, { document: source.uid, quote: quote.text }), chain)
    }

    Shortcut {
        sequence: "Ctrl+Return"
        enabled: dialog.opened && dialog.canAccept
        onActivated: dialog.accept()
    }
    ChainModel {
        id: chain
    }
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
        visible: chain.links > 0
        title: qsTr("More")

        ChainDetails {
            width: parent.width
            chain: chain
        }
    }
}
