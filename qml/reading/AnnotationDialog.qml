pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// An annotation before it is written: the claim, the stance, the chain link by link. Only the claim is needed.
Dialog {
    id: dialog

    required property Session session
    required property DraftModel draft
    property bool wantsClaim: false
    property string wrong

    function begin(heading, wantsClaim) {
        title = heading
        dialog.wantsClaim = wantsClaim
        wrong = ""
        statement.set(draft.claim, draft.statement.trim())
        topics.text = draft.topics
        scope.text = draft.scope
        about.begin()
        place.set(draft.placeUid, draft.place)
        happened.text = draft.happened
        more.isOpen = false
        open()
    }
    function focusSpeaker() {
        if (!chain.focusSpeaker())
            statement.forceActiveFocus()
    }

    acceptText: draft.isOfSuggestion ? qsTr("Take") : qsTr("Save")
    canAccept: draft.canSave && (!wantsClaim || draft.claim.length > 0)
    preferredWidth: 170 * Theme.space
    onOpened: {
        if (draft.claim.length > 0)
            focusSpeaker()
        else {
            statement.forceActiveFocus()
            statement.selectAll()
        }
    }
    onAccepted: {
        about.takeRest()
        details.takeRest()
        draft.save()
    }

    Connections {
        target: dialog.draft

        function onFailed(sentence) {
            dialog.wrong = sentence
            dialog.open()
        }
    }

    Quoted {
        quote: dialog.draft.quote
    }
    Words {
        width: parent.width
        visible: text.length > 0
        wrapMode: Text.Wrap
        text: dialog.wrong.length > 0 ? dialog.wrong : dialog.draft.notes
        color: Theme.warning
        font.pixelSize: Theme.smallSize
    }
    Field {
        width: parent.width
        label: dialog.draft.claim.length > 0 ? qsTr("Claim on record") : dialog.wantsClaim ? qsTr("Which claim? Type to find it") : qsTr("The claim in plain words; one on record is offered while you type")

        FindField {
            id: statement

            width: parent.width
            session: dialog.session
            kind: "claim"
            takesNew: !dialog.wantsClaim
            placeholderText: dialog.wantsClaim ? qsTr("Words of a claim on record") : qsTr("Claim")
            onChosen: (uid, text) => {
                dialog.draft.setClaim(uid, text)
                dialog.focusSpeaker()
            }
            onTextEdited: dialog.draft.setClaim("", text)
        }
    }
    StanceChoice {
        width: parent.width
        stances: dialog.draft.stances
        current: dialog.draft.stance
        onChosen: stance => dialog.draft.stance = stance
    }
    TextField {
        id: scope

        width: parent.width
        visible: dialog.draft.stance === "denies-in-part"
        placeholderText: qsTr("Which part is denied")
        onTextEdited: dialog.draft.scope = text
    }
    ChainEditor {
        id: chain

        width: parent.width
        session: dialog.session
        chain: dialog.draft
        documentName: dialog.draft.documentName
        onFinished: {
            if (dialog.canAccept)
                dialog.accept()
        }
    }
    Row {
        width: parent.width
        spacing: 2 * Theme.space

        Field {
            width: Math.round((parent.width - 2 * parent.spacing) * 0.26)
            label: qsTr("Hedge")

            Choice {
                width: parent.width
                name: qsTr("Hedge")
                options: dialog.draft.hedges
                current: dialog.draft.hedge
                onChosen: index => dialog.draft.hedge = index
            }
        }
        Field {
            width: Math.round((parent.width - 2 * parent.spacing) * 0.26)
            label: qsTr("How they know")

            Choice {
                width: parent.width
                name: qsTr("How they know")
                options: dialog.draft.bases
                current: dialog.draft.basis
                onChosen: index => dialog.draft.basis = index
            }
        }
        Field {
            width: Math.round((parent.width - 2 * parent.spacing) * 0.48)
            visible: dialog.draft.claim.length === 0
            label: qsTr("Topics, with commas between")

            TextField {
                id: topics

                width: parent.width
                placeholderText: qsTr("torture, trial")
                onTextEdited: dialog.draft.topics = text
            }
        }
    }
    TextField {
        width: parent.width
        visible: dialog.draft.hedge > 0
        placeholderText: qsTr("The words of the hedge as they stand there, like “allegedly”")
        text: dialog.draft.hedgeWords
        onTextEdited: dialog.draft.hedgeWords = text
    }
    Fold {
        id: more

        width: parent.width
        visible: dialog.draft.claim.length === 0 || dialog.draft.links > 0
        title: qsTr("More")

        AboutEditor {
            id: about

            width: parent.width
            visible: dialog.draft.claim.length === 0
            session: dialog.session
            draft: dialog.draft
        }
        Row {
            width: parent.width
            visible: dialog.draft.claim.length === 0
            spacing: 2 * Theme.space

            Field {
                width: Math.round((parent.width - parent.spacing) * 0.5)
                label: qsTr("Where it happened")

                FindField {
                    id: place

                    width: parent.width
                    session: dialog.session
                    kind: "place"
                    placeholderText: qsTr("Name of a place, in any script")
                    onChosen: (uid, text) => dialog.draft.setPlace(uid, text)
                    onTextEdited: dialog.draft.setPlace("", text)
                }
            }
            Field {
                width: Math.round((parent.width - parent.spacing) * 0.5)
                label: qsTr("When it happened")

                TextField {
                    id: happened

                    width: parent.width
                    isWrong: !dialog.draft.isDate(text)
                    placeholderText: qsTr("July 2014")
                    onTextEdited: dialog.draft.happened = text
                }
            }
        }
        ChainDetails {
            id: details

            width: parent.width
            session: dialog.session
            chain: dialog.draft
        }
    }
}
