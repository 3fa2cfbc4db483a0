pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// The rail and the workspaces beside it. A workspace is made when it is first looked at and kept; which one was
// looked at last is known at the next start. A new workspace is one more line in `pages`.
FocusScope {
    id: frame

    required property Session session
    readonly property list<WorkspacePage> pages: [
        WorkspacePage {
            title: qsTr("Read")
            iconName: "read"
            shortcut: "Ctrl+1"
            file: "qrc:/qt/qml/Assay/documents/ReadWorkspace.qml"
        },
        WorkspacePage {
            title: qsTr("Claims")
            iconName: "claims"
            shortcut: "Ctrl+2"
            file: "qrc:/qt/qml/Assay/claims/ClaimsWorkspace.qml"
        },
        WorkspacePage {
            title: qsTr("Actors")
            iconName: "actors"
            shortcut: "Ctrl+3"
            file: "qrc:/qt/qml/Assay/actors/ActorsWorkspace.qml"
        },
        WorkspacePage {
            title: qsTr("History")
            iconName: "history"
            shortcut: "Ctrl+4"
            file: "qrc:/qt/qml/Assay/history/HistoryWorkspace.qml"
        }
    ]
    property int current: 0
    /// What was asked for while a project opens; -1: nothing.
    property int asked: -1
    readonly property WorkspaceLoader loader: loaders.count > current ? loaders.itemAt(current) as WorkspaceLoader : null
    readonly property Workspace workspace: loader ? loader.workspace : null
    readonly property bool isReady: workspace !== null
    /// There are more commands than before.
    signal commandsGrew
    /// As of Workspace.importWanted.
    signal importWanted

    /// Maps of `command` and `row`: those of the frame (-1), of the workspace at hand with what it shows, then those
    /// of the others. Workspaces that nobody looked at yet are made meanwhile.
    function commands() {
        let all = Array.from(pages).map(page => ({ command: page.command, row: -1 }))
        if (workspace)
            for (const command of workspace.allCommands())
                all.push({ command, row: current })
        for (let row = 0; session.isOpen && row < loaders.count; ++row) {
            const place = loaders.itemAt(row) as WorkspaceLoader
            if (row === current)
                continue
            place.make(true)
            for (const command of place.workspace ? Array.from(place.workspace.commands) : [])
                all.push({ command, row })
        }
        return all
    }

    function look(row) {
        current = row
        session.setPlace("workspace", row)
    }
    function show(row) {
        if (!session.isOpen) {
            asked = session.jobs.isBusy ? row : -1
            return
        }
        look(row)
        enter()
    }
    /// The keys go to the workspace at hand.
    function enter() {
        if (workspace)
            workspace.enter()
    }
    /// As of Workspace.wanted.
    function goTo(place) {
        show({ "document": 0, "passage": 0, "claim": 1, "filter": 1, "view": 1, "actor": 2 }[place.kind] ?? current)
        if (workspace)
            workspace.goTo(place)
    }
    function restore() {
        const wanted = asked
        asked = -1
        if (wanted >= 0)
            look(wanted)
        else
            current = Math.max(0, Math.min(pages.length - 1, parseInt(session.place("workspace", 0))))
    }

    Component.onCompleted: {
        for (let row = 0; row < pages.length; ++row)
            pages[row].command.triggered.connect(() => show(row))
        if (session.isOpen)
            restore()
    }
    Connections {
        target: frame.session

        function onOpenChanged() {
            if (!frame.session.isOpen)
                return
            frame.restore()
            frame.enter()
        }
    }

    Rail {
        id: rail

        height: parent.height
        pages: frame.pages
        current: frame.current
        onChosen: row => frame.show(row)
        onLookedAt: row => frame.look(row)
    }
    Item {
        anchors.left: rail.right
        anchors.right: parent.right
        height: parent.height

        Repeater {
            id: loaders

            model: frame.pages

            delegate: WorkspaceLoader {
                session: frame.session
                isCurrent: index === frame.current
                onLoaded: {
                    workspace.wanted.connect(frame.goTo)
                    workspace.importWanted.connect(frame.importWanted)
                    if (isCurrent)
                        frame.enter()
                    else
                        frame.commandsGrew()
                }
            }
        }
    }
}
