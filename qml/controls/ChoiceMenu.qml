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
        /// Of the items that are there: where a menu is made in the background they come in any order.
        property var rows: []

        model: menu.options
        onObjectAdded: (index, object) => {
            const at = rows.filter(row => row < index).length
            rows = rows.concat([index])
            menu.insertItem(at, object)
        }
        onObjectRemoved: (index, object) => {
            rows = rows.filter(row => row !== index)
            menu.removeItem(object)
        }

        delegate: MenuItem {
            required property var modelData

            text: modelData.text
            isTicked: Array.from(menu?.ticked ?? []).indexOf(modelData.token) >= 0
            onTriggered: menu.chosen(modelData.token)
        }
    }
}
