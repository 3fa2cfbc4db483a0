pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// How reliable an actor is as a source, in the wording of the Admiralty code.
Dialog {
    id: dialog

    required property ActorActs acts
    required property ClaimActs words
    property string name
    property string level

    title: qsTr("How reliable is this source?")
    acceptText: qsTr("Save")
    canAccept: level.length > 0
    onAboutToShow: {
        level = ""
        reason.clear()
        const scheme = Array.from(words.schemes()).find(one => one.key === "admiralty")
        levels.model = scheme ? scheme.axes[0].levels : []
    }
    onAccepted: acts.judge(level, reason.text)

    Words {
        width: parent.width
        text: dialog.name
        font.weight: Font.DemiBold
    }
    Column {
        width: parent.width

        Repeater {
            id: levels

            delegate: LevelChoice {
                required property var modelData

                width: parent ? parent.width : 0
                token: modelData.token
                label: modelData.label
                meaning: modelData.meaning
                isChosen: dialog.level === modelData.token
                onClicked: dialog.level = modelData.token
            }
        }
    }
    Field {
        width: parent.width
        label: qsTr("Reason; it is printed")

        TextField {
            id: reason

            width: parent.width
            placeholderText: qsTr("What the judgement rests on")
        }
    }
}
