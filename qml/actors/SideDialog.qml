pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// On which side an actor stands, and when.
Dialog {
    id: dialog

    required property ActorActs acts
    required property ClaimActs words

    title: qsTr("Side")
    acceptText: qsTr("Add")
    canAccept: name.text.trim().length > 0 && words.isDate(period.text)
    onAboutToShow: {
        known.model = acts.sides()
        name.clear()
        period.clear()
    }
    onOpened: name.forceActiveFocus()
    onAccepted: acts.addSide(name.text, period.text)

    Flow {
        width: parent.width
        spacing: Theme.space + 2

        Repeater {
            id: known

            delegate: Chip {
                required property string modelData

                text: modelData
                onClicked: name.text = modelData
            }
        }
    }
    Field {
        width: parent.width
        label: qsTr("One of the sides, or a new one")

        TextField {
            id: name

            width: parent.width
            placeholderText: qsTr("Name of a side")
        }
    }
    Field {
        width: parent.width
        label: qsTr("When; empty: always")

        TextField {
            id: period

            width: parent.width
            isWrong: !dialog.words.isDate(text)
            placeholderText: qsTr("since 2014")
        }
    }
}
