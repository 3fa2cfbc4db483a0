pragma ComponentBehavior: Bound

import QtQml
import Assay

// A menu of a few choices, made of maps of `token` and `text`.
Menu {
    id: menu

    property var options: []
    /// Tokens of those that are chosen by now.
    property var ticked: []
    signal chosen(string token)

    Instantiator {
        model: menu.options
        onObjectAdded: (index, object) => menu.insertItem(index, object)
        onObjectRemoved: (index, object) => menu.removeItem(object)

        delegate: MenuItem {
            required property var modelData

            text: modelData.text
            isTicked: Array.from(menu?.ticked ?? []).indexOf(modelData.token) >= 0
            onTriggered: menu.chosen(modelData.token)
        }
    }
}
