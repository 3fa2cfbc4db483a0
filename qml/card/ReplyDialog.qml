import QtQuick
import Assay
import Assay.App

// The right of reply: who was asked, when and how, by when to answer, and what came of it.
AskingDialog {
    id: dialog

    required property Session session
    required property ClaimCardModel claim
    /// The uid of the one that is changed; empty: a new one.
    property string reply
    readonly property bool isAnswered: outcome.token === "answered"

    function begin(uid) {
        const held = uid.length > 0 ? acts.reply(uid) : {}
        reply = held.actor !== undefined ? uid : ""
        outcome.terms = acts.vocabulary("outcome")
        outcome.set(held.outcome ?? "none-yet")
        answer.offer(qsTr("Not on record yet"), row => row.uid)
        answer.set(held.answer ?? "")
        // Whom it accuses comes first to mind.
        const accused = []
        for (let i = 0; i < claim.about.count; ++i)
            if (claim.about.value(i, "role") === "accused")
                accused.push(claim.about.at(i))
        const asked = held.actor !== undefined ? { uid: held.actor, name: held.actorName } : accused.length === 1 ? accused[0] : { uid: "", name: "" }
        who.set(asked.uid, asked.name)
        when.text = held.asked ?? ""
        channel.text = held.channel ?? ""
        deadline.text = held.deadline ?? ""
        ask()
    }

    title: reply.length > 0 ? qsTr("Change a right of reply") : qsTr("Right of reply")
    acceptText: reply.length > 0 ? qsTr("Save") : qsTr("Add")
    canAccept: who.text.trim().length > 0 && acts.isDate(when.text) && acts.isDate(deadline.text)
    preferredWidth: 140 * Theme.space
    onOpened: {
        if (who.isChosen)
            when.forceActiveFocus()
        else
            who.forceActiveFocus()
    }
    onSending: acts.setReply(reply, {
        actor: who.uid,
        actorName: who.text.trim(),
        asked: when.text,
        channel: channel.text,
        deadline: deadline.text,
        outcome: outcome.token,
        answer: answer.token
    })

    Field {
        width: parent.width
        label: qsTr("Who was asked")

        FindField {
            id: who

            width: parent.width
            session: dialog.session
            kind: "actor"
            placeholderText: qsTr("Name of an actor, in any script")
        }
    }
    Row {
        width: parent.width
        spacing: 3 * Theme.space

        Field {
            width: (parent.width - 2 * parent.spacing) * 0.3
            label: qsTr("When")

            TextField {
                id: when

                width: parent.width
                isWrong: !dialog.acts.isDate(text)
                placeholderText: qsTr("18 May 2022")
            }
        }
        Field {
            width: (parent.width - 2 * parent.spacing) * 0.4
            label: qsTr("How they were asked")

            TextField {
                id: channel

                width: parent.width
                placeholderText: qsTr("By letter to the press office")
            }
        }
        Field {
            width: (parent.width - 2 * parent.spacing) * 0.3
            label: qsTr("To answer by")

            TextField {
                id: deadline

                width: parent.width
                isWrong: !dialog.acts.isDate(text)
                placeholderText: qsTr("25 May 2022")
            }
        }
    }
    Row {
        width: parent.width
        spacing: 3 * Theme.space

        Field {
            width: (parent.width - parent.spacing) * (dialog.isAnswered ? 0.3 : 0.5)
            label: qsTr("What came of it")

            TermChoice {
                id: outcome

                width: parent.width
                name: qsTr("What came of it")
            }
        }
        Field {
            width: (parent.width - parent.spacing) * 0.7
            visible: dialog.isAnswered
            label: qsTr("What was answered: an attribution of this claim")

            AttributionChoice {
                id: answer

                width: parent.width
                claim: dialog.claim
                name: qsTr("What was answered")
            }
        }
    }
}
