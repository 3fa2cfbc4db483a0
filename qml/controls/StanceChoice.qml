pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// How somebody stands to a claim: one of eight, by form and by colour. The arrows change it.
Flow {
    id: choice

    /// Tokens.
    required property var stances
    required property string current
    signal chosen(string stance)

    function step(by) {
        const next = Array.from(stances).indexOf(current) + by
        if (next < 0 || next >= stances.length)
            return
        chosen(stances[next])
        chips.itemAt(next).forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: Theme.space + 2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Stance")

    Repeater {
        id: chips

        model: choice.stances

        delegate: Chip {
            required property string modelData
            readonly property bool isChosen: modelData === choice.current

            text: modelData.replace(/-/g, " ")
            checked: isChosen
            iconName: Theme.stanceIcon(modelData)
            iconColor: Theme.stanceColor(modelData)
            edge: isChosen ? Theme.accent : Theme.line
            Accessible.role: Accessible.RadioButton
            Accessible.checked: isChosen
            Keys.onLeftPressed: choice.step(-1)
            Keys.onRightPressed: choice.step(1)
            onClicked: choice.chosen(modelData)
        }
    }
}
