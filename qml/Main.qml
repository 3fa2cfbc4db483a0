import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// The window: a frame of top bar, rail and status line around one workspace at a time, or the welcome page.
T.ApplicationWindow {
    id: window

    required property Session session

    /// Everything that the palette offers and the self-test opens: the window's own and the workspaces'.
    readonly property alias commands: own.commands
    readonly property list<Openable> openables: [
        Openable {
            name: "new project"
            isOpen: newProject.opened
            onOpen: newProject.open()
            onClose: newProject.close()
        },
        Openable {
            name: "open project"
            isOpen: openProject.opened
            onOpen: openProject.open()
            onClose: openProject.close()
        },
        Openable {
            name: "command palette"
            isOpen: palette.opened
            onOpen: palette.open()
            onClose: palette.close()
        },
        Openable {
            name: "import"
            isOpen: importFiles.opened
            onOpen: importFiles.open()
            onClose: importFiles.close()
        },
        Openable {
            name: "import report"
            isOpen: importReport.opened
            onOpen: importReport.tell([{ "file": "a.txt", "title": "", "uid": "", "outcome": qsTr("This is what a report looks like."), "isBad": true, "warnings": [] }])
            onClose: importReport.close()
        },
        Openable {
            name: "settings"
            isOpen: settings.opened
            onOpen: settings.open()
            onClose: settings.close()
        },
        Openable {
            name: "report"
            isOpen: report.opened
            onOpen: report.tell(qsTr("Nothing is wrong"), qsTr("This is what a report looks like."), "")
            onClose: report.close()
        },
        WorkspaceOpenable {
            name: "read"
            frame: workspaces
            row: 0
        },
        WorkspaceOpenable {
            name: "claims"
            frame: workspaces
            row: 1
        },
        WorkspaceOpenable {
            name: "actors"
            frame: workspaces
            row: 2
        },
        WorkspaceOpenable {
            name: "history"
            frame: workspaces
            row: 3
        },
        Openable {
            name: "quitting"
            isOpen: quitting.opened
            onOpen: quitting.open()
            onClose: quitting.close()
        }
    ]

    width: session.settings.place("", "width", Math.min(1440, Screen.width))
    height: session.settings.place("", "height", Math.min(900, Screen.height))
    minimumWidth: 800
    minimumHeight: 520
    visible: true
    title: session.isOpen ? session.title : qsTr("Assay")
    color: Theme.ground
    font.family: Theme.family
    font.pixelSize: Theme.textSize
    onClosing: close => {
        session.settings.setPlace("", "width", width)
        session.settings.setPlace("", "height", height)
        if (session.jobs.isAwaited && !quitting.isSure) {
            close.accepted = false
            quitting.open()
        }
    }

    Item {
        anchors.fill: parent
        Accessible.role: Accessible.Client
        Accessible.name: window.title
        Keys.onPressed: event => {
            event.accepted = false
            if (workspaces.visible && workspaces.workspace)
                workspaces.workspace.takeKey(event)
        }

        TopBar {
            id: topBar

            width: parent.width
            session: window.session
            onPaletteWanted: palette.open()
        }
        Workspaces {
            id: workspaces

            anchors.top: topBar.bottom
            anchors.bottom: statusLine.top
            width: parent.width
            visible: window.session.isOpen
            session: window.session
            onImportWanted: importFiles.open()
        }
        WelcomePage {
            anchors.fill: workspaces
            visible: !window.session.isOpen
            session: window.session
            onNewWanted: newProject.open()
            onOpenWanted: openProject.open()
        }
        DropArea {
            anchors.fill: workspaces
            enabled: window.session.isOpen && !window.session.isReadOnly
            keys: ["text/uri-list"]
            onDropped: drop => window.session.importUrls(drop.urls)

            Rectangle {
                anchors.fill: parent
                visible: parent.containsDrag
                color: Qt.alpha(Theme.selection, 0.7)
                border.color: Theme.accent
                border.width: Theme.focusWidth

                Title {
                    anchors.centerIn: parent
                    text: qsTr("Drop to import")
                }
            }
        }
        StatusLine {
            id: statusLine

            anchors.bottom: parent.bottom
            width: parent.width
            session: window.session
        }
    }

    NewProjectDialog {
        id: newProject

        session: window.session
    }
    FileDialog {
        id: openProject

        title: qsTr("Open a project")
        patterns: ["*.assay"]
        onChosen: paths => window.session.open(paths[0])
    }
    FileDialog {
        id: importFiles

        title: qsTr("Import sources")
        acceptText: qsTr("Import")
        takesSeveral: true
        patterns: ["*.txt", "*.text", "*.md", "*.markdown", "*.html", "*.htm", "*.xhtml", "*.wiki", "*.wikitext"]
        onAboutToShow: folder = window.session.place("import/folder", folder)
        onChosen: paths => {
            window.session.setPlace("import/folder", folder)
            window.session.importFiles(paths)
        }
    }
    QuitDialog {
        id: quitting

        property bool isSure: false

        session: window.session
        onAccepted: {
            isSure = true
            window.close()
        }
    }
    ImportReportDialog {
        id: importReport
    }
    SettingsDialog {
        id: settings

        session: window.session
    }
    CommandPalette {
        id: palette

        session: window.session
        onAboutToShow: commands = window.allCommands()
        onPlaceWanted: place => workspaces.goTo(place)
        onCommandWanted: (command, row) => {
            if (row >= 0 && row !== workspaces.current)
                workspaces.show(row)
            command.trigger()
        }
    }
    Connections {
        target: workspaces

        function onCommandsGrew() {
            if (palette.visible)
                palette.commands = window.allCommands()
        }
    }
    ReportDialog {
        id: report
    }
    Connections {
        target: window.session

        function onReported(title, message, context) {
            report.tell(title, message, context)
        }
        function onImported(entries) {
            // What went well stands in the status line; whatever else is told whole.
            if (entries.some(entry => entry.isBad || entry.hasLost || entry.warnings.length > 0))
                importReport.tell(entries)
        }
    }

    // In an item, so that their keys do nothing behind a dialog.
    Item {
        id: own

        readonly property list<Command> commands: [
            Command {
                text: qsTr("Undo")
                section: qsTr("Edit")
                shortcut: "Ctrl+Z"
                isPossible: window.session.isOpen && !window.session.isReadOnly
                onTriggered: window.session.undo()
            },
            Command {
                text: qsTr("Redo")
                section: qsTr("Edit")
                shortcut: "Ctrl+Shift+Z"
                isPossible: window.session.isOpen && !window.session.isReadOnly
                onTriggered: window.session.redo()
            },
            Command {
                text: qsTr("New project…")
                section: qsTr("Project")
                shortcut: "Ctrl+N"
                onTriggered: newProject.open()
            },
            Command {
                text: qsTr("Import sources…")
                section: qsTr("Project")
                shortcut: "Ctrl+O"
                isPossible: window.session.isOpen && !window.session.isReadOnly
                onTriggered: importFiles.open()
            },
            Command {
                text: qsTr("Open project…")
                section: qsTr("Project")
                shortcut: "Ctrl+Shift+O"
                onTriggered: openProject.open()
            },
            Command {
                text: qsTr("Close project")
                section: qsTr("Project")
                shortcut: "Ctrl+W"
                isPossible: window.session.isOpen
                onTriggered: window.session.close()
            },
            Command {
                text: qsTr("Settings")
                section: qsTr("Window")
                shortcut: "Ctrl+,"
                onTriggered: settings.open()
            },
            Command {
                text: qsTr("Find a command, claim, actor or document")
                section: qsTr("Go")
                shortcut: "Ctrl+K"
                onTriggered: palette.open()
            }
        ]
    }

    function allCommands() {
        return Array.from(commands).map(command => ({ command, row: -1 })).concat(workspaces.commands())
    }
}
