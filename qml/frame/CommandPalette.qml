pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// Every command by its name, and every source, claim, actor and saved view by what it is called. Typing narrows the
// list, the arrows choose, Return does it or goes there.
Popup {
    id: finder

    required property Session session
    /// As of Workspaces.commands().
    property var commands: []
    property var entries: []
    signal commandWanted(var command, int row)
    /// As of Workspace.wanted.
    signal placeWanted(var place)

    function matches(command) {
        const words = field.text.toLowerCase().split(/\s+/)
        const name = (command.section + " " + command.text + " " + command.words).toLowerCase()
        return words.every(word => name.includes(word))
    }
    function headingOf(kind) {
        switch (kind) {
        case "view":
            return qsTr("Saved views")
        case "claim":
            return qsTr("Claims")
        case "actor":
            return qsTr("Actors")
        case "document":
            return qsTr("Sources")
        default:
            return qsTr("Commands")
        }
    }
    function iconOf(kind) {
        return ({ view: "find", claim: "claims", actor: "actors", document: "document" })[kind] ?? ""
    }
    function gather() {
        const typed = field.text.trim().length > 0
        let all = []
        for (const entry of commands) {
            const command = entry.command
            if (command.isPossible && matches(command) && (!typed || all.length < 6))
                all.push({ kind: "command", title: command.text, detail: "", trailing: Array.from([command.section, command.shortcut ?? ""]).filter(piece => piece.length > 0).join("   "), command, row: entry.row })
        }
        for (let row = 0; typed && row < found.count; ++row)
            all.push({ kind: found.value(row, "kind"), title: found.value(row, "title"), detail: found.value(row, "detail"), trailing: "", uid: found.value(row, "uid") })
        for (let i = 0; i < all.length; ++i)
            all[i].heading = i === 0 || all[i - 1].kind !== all[i].kind ? headingOf(all[i].kind) : ""
        const at = list.currentIndex
        entries = all
        list.currentIndex = Math.max(0, Math.min(at, all.length - 1))
    }
    function run(row) {
        const entry = entries[row]
        if (!entry)
            return
        close()
        if (entry.kind === "command")
            commandWanted(entry.command, entry.row)
        else
            placeWanted({ kind: entry.kind, uid: entry.uid })
    }
    onCommandsChanged: gather()

    title: qsTr("Commands")
    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: 2 * Theme.space
    width: parent ? Math.min(160 * Theme.space, parent.width - 8 * Theme.space) : 0
    height: contentHeight + topPadding + bottomPadding
    modal: true
    focus: true
    T.Overlay.modal: Item {}
    onAboutToShow: {
        field.clear()
        gather()
        list.currentIndex = 0
        field.forceActiveFocus()
    }

    contentItem: Column {
        spacing: 2 * Theme.space

        FindModel {
            id: found

            session: finder.session
            kinds: ["view", "actor", "document", "claim"]
            limit: 5
            text: field.text
            isWanted: finder.visible && field.text.trim().length > 0
            onFound: finder.gather()
        }
        TextField {
            id: field

            width: parent.width
            iconName: "find"
            placeholderText: finder.session.isOpen ? qsTr("Find a command, claim, actor, source or view") : qsTr("Find a command")
            onTextChanged: {
                finder.gather()
                list.currentIndex = 0
            }
            onAccepted: finder.run(list.currentIndex)
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onDownPressed: list.incrementCurrentIndex()
        }
        ListView {
            id: list

            width: parent.width
            height: Math.min(contentHeight, 120 * Theme.space, (finder.parent ? finder.parent.height : 0) - 24 * Theme.space)
            clip: true
            model: finder.entries
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What was found")

            delegate: Column {
                id: entry

                required property var modelData
                required property int index

                width: ListView.view.width

                Heading {
                    visible: text.length > 0
                    leftPadding: 2 * Theme.space
                    topPadding: entry.index === 0 ? 0 : 2 * Theme.space
                    bottomPadding: Theme.space
                    text: entry.modelData.heading
                }
                FoundRow {
                    width: parent.width
                    title: entry.modelData.title
                    detail: entry.modelData.detail
                    trailing: entry.modelData.trailing
                    iconName: finder.iconOf(entry.modelData.kind)
                    isSelected: entry.ListView.isCurrentItem
                    onClicked: finder.run(entry.index)
                }
            }
        }
        Words {
            visible: finder.entries.length === 0
            width: parent.width
            wrapMode: Text.Wrap
            padding: 2 * Theme.space
            text: !finder.session.isOpen ? qsTr("No command is called that. Try a word like new, open or settings.")
                : qsTr("Nothing is called that. Look for what is to be done, like judge, tag or export, or for a word of a claim, an actor, a source or a saved view.")
            color: Theme.muted
        }
    }
}
