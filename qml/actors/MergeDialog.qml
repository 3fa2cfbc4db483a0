import QtQuick
import Assay
import Assay.App

// Says that another actor is this one, or that it is not.
Dialog {
    id: dialog

    required property Session session
    required property ActorActs acts
    required property ActorCardModel actor
    property bool tellsApart: false
    readonly property bool isItself: other.isChosen && other.uid === acts.uid
    readonly property bool areTwo: other.isChosen && actor.distinct.rowOf(other.uid) >= 0

    title: tellsApart ? qsTr("Tell this actor apart from another") : qsTr("Merge another actor into this one")
    acceptText: tellsApart ? qsTr("They are two") : qsTr("Merge")
    canAccept: other.isChosen && !isItself && !areTwo
    onAboutToShow: other.set("", "")
    onOpened: other.forceActiveFocus()
    onAccepted: {
        if (tellsApart)
            acts.tellApart(other.uid)
        else
            acts.mergeIn(other.uid)
    }

    Words {
        width: parent.width
        wrapMode: Text.Wrap
        text: dialog.tellsApart ? qsTr("Who could be taken for “%1” and is not? They are left out of the lookalikes from now on, and not merged until you take it back.").arg(dialog.actor.name) : qsTr("Who is the same as “%1”? Nothing is lost: they can be parted again at any time.").arg(dialog.actor.name)
        color: Theme.muted
    }
    FindField {
        id: other

        width: parent.width
        session: dialog.session
        kind: "actor"
        takesNew: false
        placeholderText: qsTr("Name of the other actor")
    }
    Words {
        width: parent.width
        wrapMode: Text.Wrap
        visible: text.length > 0
        text: dialog.isItself ? qsTr("This is the same actor.") : dialog.areTwo ? (dialog.tellsApart ? qsTr("They are told apart already.") : qsTr("They are told apart. Take that back on the page of “%1” first, if they are one after all.").arg(dialog.actor.name)) : ""
        color: Theme.warning
    }
}
