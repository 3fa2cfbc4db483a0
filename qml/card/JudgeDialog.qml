pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// A judgement by one scheme: each axis on its own, the wording of each level at hand, reason and note apart.
Dialog {
    id: dialog

    required property Session session
    required property ClaimActs acts
    required property ClaimCardModel claim
    property var schemes: []
    property int current: 0
    property var values: ({})
    readonly property var scheme: schemes[current]

    function begin(row) {
        current = row
        let mine = {}
        reason.clear()
        note.clear()
        for (let i = 0; i < claim.assessments.count; ++i) {
            if (claim.assessments.value(i, "schemeKey") !== schemes[row].key || claim.assessments.value(i, "reviewer") !== session.settings.reviewer)
                continue
            const held = claim.assessments.value(i, "values")
            for (let j = 0; j < held.length; ++j)
                mine[held[j].axisToken] = held[j].token
            reason.text = claim.assessments.value(i, "reason")
            note.text = claim.assessments.value(i, "note")
        }
        values = mine
    }
    function put(axis, token) {
        let next = Object.assign({}, values)
        if (next[axis] === token)
            delete next[axis]
        else
            next[axis] = token
        values = next
    }

    title: qsTr("Judge")
    acceptText: qsTr("Save")
    canAccept: Object.keys(values).length > 0
    preferredWidth: 165 * Theme.space
    onAboutToShow: {
        schemes = acts.schemes()
        begin(0)
        adopted.checked = true
    }
    onAccepted: acts.judge(scheme.key, values, reason.text, note.text, adopted.checked)

    Words {
        width: parent.width
        wrapMode: Text.Wrap
        maximumLineCount: 3
        text: dialog.claim.statement
        font.weight: Font.DemiBold
    }
    Flow {
        width: parent.width
        spacing: Theme.space + 2

        Repeater {
            model: dialog.schemes

            delegate: Chip {
                required property var modelData
                required property int index

                text: modelData.title
                checked: index === dialog.current
                edge: checked ? Theme.accent : Theme.line
                Accessible.role: Accessible.RadioButton
                Accessible.checked: checked
                onClicked: dialog.begin(index)
            }
        }
    }
    Repeater {
        model: dialog.scheme ? dialog.scheme.axes : []

        delegate: Column {
            id: axis

            required property var modelData

            width: parent ? parent.width : 0
            spacing: 2

            Heading {
                text: axis.modelData.title
                bottomPadding: Theme.space
            }
            Repeater {
                model: axis.modelData.levels

                delegate: LevelChoice {
                    required property var modelData

                    width: axis.width
                    token: modelData.token
                    label: modelData.label
                    meaning: modelData.meaning
                    isChosen: dialog.values[axis.modelData.axis] === modelData.token
                    onClicked: dialog.put(axis.modelData.axis, modelData.token)
                }
            }
        }
    }
    Field {
        width: parent.width
        label: qsTr("Reason; it is printed")

        TextBox {
            id: reason

            width: parent.width
            lines: 2
            placeholderText: qsTr("What the judgement rests on")
        }
    }
    Field {
        width: parent.width
        label: qsTr("Internal note; it never leaves the project")

        TextBox {
            id: note

            width: parent.width
            lines: 1
            placeholderText: qsTr("Note")
        }
    }
    CheckBox {
        id: adopted

        text: qsTr("Adopt it: the project goes by this judgement")
    }
}
