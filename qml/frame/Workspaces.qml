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
    readonly property Loader loader: loaders.count > current ? loaders.itemAt(current) as Loader : null
    readonly property Workspace workspace: loader ? loader.item as Workspace : null
    readonly property bool isReady: workspace !== null
    /// Those of the frame, then those of the workspace at hand.
    function commands() {
        let all = []
        for (let i = 0; i < pages.length; ++i)
            all.push(pages[i].command)
        for (let i = 0; workspace && i < workspace.commands.length; ++i)
            all.push(workspace.commands[i])
        return all
    }

    function show(row) {
        current = row
        session.setPlace("workspace", row)
        if (workspace)
            workspace.forceActiveFocus()
    }
    /// As of Workspace.wanted.
    function goTo(place) {
        show({ "document": 0, "passage": 0, "claim": 1, "filter": 1, "actor": 2 }[place.kind] ?? current)
        if (workspace)
            workspace.goTo(place)
    }
    function restore() {
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
            if (frame.session.isOpen)
                frame.restore()
        }
    }

    Rail {
        id: rail

        height: parent.height
        pages: frame.pages
        current: frame.current
        onChosen: row => frame.show(row)
    }
    Item {
        anchors.left: rail.right
        anchors.right: parent.right
        height: parent.height

        Repeater {
            id: loaders

            model: frame.pages

            delegate: Loader {
                id: place

                required property int index
                required property WorkspacePage modelData
                readonly property bool isWanted: index === frame.current && frame.session.isOpen

                anchors.fill: parent
                visible: index === frame.current
                enabled: visible
                focus: visible
                onIsWantedChanged: make()
                Component.onCompleted: make()

                function make() {
                    if (!isWanted || item)
                        return
                    setSource(modelData.file, { "session": frame.session })
                    const made = item as Workspace
                    if (made)
                        made.wanted.connect(frame.goTo)
                }

                // What another project left behind goes with it.
                Connections {
                    target: frame.session

                    function onAboutToClose() {
                        place.source = ""
                    }
                    function onOpenChanged() {
                        place.make()
                    }
                }
            }
        }
    }
}
