import QtQuick
import Assay
import Assay.App

// A tie to another claim.
Dialog {
    id: dialog

    required property Session session
    required property ClaimActs acts
    property string statement

    title: qsTr("Tie to another claim")
    acceptText: qsTr("Tie")
    canAccept: other.isChosen && other.uid !== acts.uid
    preferredWidth: 140 * Theme.space
    onAboutToShow: {
        kind.terms = acts.vocabulary("relation")
        kind.current = 0
        other.set("", "")
        reason.clear()
    }
    onOpened: other.forceActiveFocus()
    onAccepted: acts.addRelation(other.uid, kind.token, reason.text)

    Words {
        width: parent.width
        wrapMode: Text.Wrap
        maximumLineCount: 3
        text: dialog.statement
    }
    TermChoice {
        id: kind

        name: qsTr("How they are tied")
    }
    FindField {
        id: other

        width: parent.width
        session: dialog.session
        kind: "claim"
        takesNew: false
        placeholderText: qsTr("Words of the other claim")
    }
    Field {
        width: parent.width
        label: qsTr("Why")

        TextField {
            id: reason

            width: parent.width
            placeholderText: qsTr("Reason")
        }
    }
}
