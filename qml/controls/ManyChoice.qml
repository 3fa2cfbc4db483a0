pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Any of a few short terms. `terms` are maps of `token` and `text`.
Flow {
    id: choice

    required property string name
    property var terms: []
    /// Tokens.
    property var chosen: []
    signal toggled(string token)

    spacing: Theme.space + 2
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Repeater {
        model: choice.terms

        delegate: Chip {
            required property var modelData
            readonly property bool isChosen: Array.from(choice.chosen).includes(modelData.token)

            text: modelData.text
            checked: isChosen
            iconName: isChosen ? "tick" : ""
            edge: isChosen ? Theme.accent : Theme.line
            Accessible.role: Accessible.CheckBox
            Accessible.checked: isChosen
            onClicked: choice.toggled(modelData.token)
        }
    }
}
