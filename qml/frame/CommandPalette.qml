pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// Every command by its name. Typing narrows the list, the arrows choose, Return does it.
Popup {
    id: palette

    property var commands: []
    readonly property var found: commands.filter(command => command.enabled && matches(command))

    function matches(command) {
        const words = field.text.toLowerCase().split(/\s+/)
        const name = (command.section + " " + command.text).toLowerCase()
        return words.every(word => name.includes(word))
    }
    function run(row) {
        const command = found[row]
        if (!command)
            return
        close()
        command.trigger()
    }

    title: qsTr("Commands")
    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: 2 * Theme.space
    width: parent ? Math.min(150 * Theme.space, parent.width - 8 * Theme.space) : 0
    height: contentHeight + topPadding + bottomPadding
    modal: true
    focus: true
    T.Overlay.modal: Item {}
    onAboutToShow: {
        field.clear()
        list.currentIndex = 0
        field.forceActiveFocus()
    }

    contentItem: Column {
        spacing: 2 * Theme.space

        TextField {
            id: field

            width: parent.width
            iconName: "find"
            placeholderText: qsTr("Find a command")
            onTextChanged: list.currentIndex = 0
            onAccepted: palette.run(list.currentIndex)
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onDownPressed: list.incrementCurrentIndex()
        }
        ListView {
            id: list

            width: parent.width
            height: Math.min(contentHeight, 100 * Theme.space)
            clip: true
            model: palette.found
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Commands")

            delegate: ListRow {
                id: entry

                required property var modelData
                required property int index

                width: ListView.view.width
                text: modelData.text
                trailing: modelData.shortcut ?? ""
                isSelected: ListView.isCurrentItem
                onClicked: palette.run(index)
            }
        }
        Words {
            visible: palette.found.length === 0
            padding: 2 * Theme.space
            text: qsTr("Nothing is called that.")
            color: Theme.muted
        }
    }
}
