import QtQuick
import Assay
import Assay.App

// Where it happened: a place on record under any of its names, or a new one; nothing takes the place off.
AskingDialog {
    id: dialog

    required property Session session

    function begin(uid, name) {
        place.set(uid, name)
        ask()
    }

    title: qsTr("Where it happened")
    acceptText: qsTr("Save")
    onOpened: {
        place.forceActiveFocus()
        place.selectAll()
    }
    onSending: acts.setPlace(place.uid, place.text)

    Field {
        width: parent.width
        label: qsTr("A place by any of its names; one that is not known yet is added; nothing takes it off")

        FindField {
            id: place

            width: parent.width
            session: dialog.session
            kind: "place"
            placeholderText: qsTr("Name of a place, in any script")
            onChosen: if (dialog.opened) dialog.accept()
        }
    }
}
