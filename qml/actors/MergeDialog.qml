import QtQuick
import Assay
import Assay.App

// Says that another actor is this one.
Dialog {
    id: dialog

    required property Session session
    required property ActorActs acts
    property string name

    title: qsTr("Merge another actor into this one")
    acceptText: qsTr("Merge")
    canAccept: other.isChosen && other.uid !== acts.uid
    onAboutToShow: other.set("", "")
    onOpened: other.forceActiveFocus()
    onAccepted: acts.mergeIn(other.uid)

    Words {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("Who is the same as “%1”? Nothing is lost: they can be parted again at any time.").arg(dialog.name)
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
}
