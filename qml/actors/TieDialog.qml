import QtQuick
import Assay
import Assay.App

// A larger body that an actor is part of, or somebody with whom it is affiliated, and when.
Dialog {
    id: dialog

    required property Session session
    required property ActorActs acts
    required property ClaimActs words

    title: qsTr("Tie to another actor")
    acceptText: qsTr("Add")
    canAccept: other.text.trim().length > 0 && words.isDate(period.text)
    onAboutToShow: {
        other.set("", "")
        role.clear()
        period.clear()
        kind.current = 0
    }
    onOpened: other.forceActiveFocus()
    onAccepted: acts.addTie(kind.current === 0 ? "affiliation" : "part", other.uid, other.text.trim(), role.text, period.text)

    Segmented {
        id: kind

        name: qsTr("How they are tied")
        options: [qsTr("Affiliated with"), qsTr("Part of")]
        onChosen: index => current = index
    }
    FindField {
        id: other

        width: parent.width
        session: dialog.session
        kind: "actor"
        placeholderText: qsTr("Name of the other actor")
    }
    Field {
        width: parent.width
        visible: kind.current === 0
        label: qsTr("As what")

        TextField {
            id: role

            width: parent.width
            placeholderText: qsTr("head of the information department")
        }
    }
    Field {
        width: parent.width
        label: qsTr("When; empty: always")

        TextField {
            id: period

            width: parent.width
            isWrong: !dialog.words.isDate(text)
            placeholderText: qsTr("2012 to 2020")
        }
    }
}
