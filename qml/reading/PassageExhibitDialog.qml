import QtQuick
import Assay
import Assay.App

// A thing that the words selected describe, and what it does to a claim.
Dialog {
    id: dialog

    required property Session session
    required property Annotator annotator
    property string claim
    property int from: 0
    property int to: 0

    function begin(start, end) {
        from = start
        to = end
        name.text = ""
        target.set(claim, claim.length > 0 ? qsTr("The claim at the cursor") : "")
        open()
    }

    title: qsTr("Exhibit for or against a claim")
    acceptText: qsTr("Add")
    canAccept: name.text.trim().length > 0 && (target.text.trim().length === 0 || target.isChosen)
    onOpened: name.forceActiveFocus()
    onAccepted: annotator.addExhibit(from, to, name.text, kind.current, target.uid, effect.current === 0)

    Quoted {
        maximumLineCount: 3
        quote: dialog.opened ? dialog.annotator.model.words(dialog.from, dialog.to) : ""
    }
    Field {
        width: parent.width
        label: qsTr("What it is called")

        TextField {
            id: name

            width: parent.width
            placeholderText: qsTr("Video from the forest")
        }
    }
    Flow {
        width: parent.width
        spacing: 2 * Theme.space

        Choice {
            id: kind

            width: Math.round((parent.width - parent.spacing) / 2)
            name: qsTr("Kind of exhibit")
            options: dialog.annotator.exhibitKinds
            onChosen: index => current = index
            current: 0
        }
        Segmented {
            id: effect

            name: qsTr("What it does to the claim")
            options: [qsTr("Supports"), qsTr("Undermines")]
            onChosen: index => current = index
        }
    }
    Field {
        width: parent.width
        label: qsTr("Which claim")

        FindField {
            id: target

            width: parent.width
            session: dialog.session
            kind: "claim"
            takesNew: false
            placeholderText: qsTr("Words of a claim on record")
        }
    }
}
