pragma ComponentBehavior: Bound

import QtQml
import Assay
import Assay.App

// A menu of a few choices, made of maps of `token` and `text`.
Menu {
    id: menu

    property var options: []
    signal chosen(string token)

    Instantiator {
        model: menu.options
        onObjectAdded: (index, object) => menu.insertItem(index, object)
        onObjectRemoved: (index, object) => menu.removeItem(object)

        delegate: MenuItem {
            required property var modelData

            text: modelData.text
            onTriggered: menu.chosen(modelData.token)
        }
    }
}
