import QtQml
import Assay
import Assay.App

// The commands of the workspace of claims, which does what they ask for.
QtObject {
    id: commands

    required property Session session
    required property ClaimsModel claims
    required property RowSelection selection
    required property bool cardIsShown
    readonly property bool canChange: !session.isReadOnly && selection.count > 0
    signal filterLineWanted
    signal filterWanted(string text)
    signal columnsWanted
    signal groupingWanted
    signal viewWanted
    signal exportWanted
    signal cardWanted
    /// Of the claims chosen: "tag", "topic", "status" or "judge".
    signal changeWanted(string what)

    readonly property list<Command> all: [
        Command {
            text: qsTr("Go to the filter line")
            words: qsTr("search query narrow")
            section: qsTr("Claims")
            shortcut: "Ctrl+L"
            onTriggered: commands.filterLineWanted()
        },
        Command {
            text: qsTr("Show all claims")
            words: qsTr("clear reset filter")
            section: qsTr("Claims")
            shortcut: "Ctrl+Shift+L"
            isPossible: commands.claims.filter.length > 0
            onTriggered: commands.filterWanted("")
        },
        Command {
            text: qsTr("Choose columns…")
            words: qsTr("fields table show hide")
            section: qsTr("Claims")
            onTriggered: commands.columnsWanted()
        },
        Command {
            text: qsTr("Group the claims…")
            words: qsTr("section heading")
            section: qsTr("Claims")
            onTriggered: commands.groupingWanted()
        },
        Command {
            text: qsTr("Save view…")
            words: qsTr("query bookmark")
            section: qsTr("Claims")
            shortcut: "Ctrl+Shift+V"
            isPossible: !commands.session.isReadOnly
            onTriggered: commands.viewWanted()
        },
        Command {
            text: qsTr("Export these claims…")
            words: qsTr("spreadsheet excel csv html report save table")
            section: qsTr("Claims")
            shortcut: "Ctrl+E"
            isPossible: commands.claims.count > 0
            onTriggered: commands.exportWanted()
        },
        Command {
            text: commands.cardIsShown ? qsTr("Close the card of the claim") : qsTr("Open the card of the claim")
            section: qsTr("Claims")
            shortcut: "Ctrl+I"
            onTriggered: commands.cardWanted()
        },
        Command {
            text: qsTr("Choose all claims found")
            words: qsTr("select everything")
            section: qsTr("Claims")
            isPossible: commands.claims.count > 0
            onTriggered: commands.selection.all()
        },
        Command {
            text: qsTr("Tag the claims chosen…")
            words: qsTr("label mark bulk")
            section: qsTr("Claims")
            shortcut: "Ctrl+T"
            isPossible: commands.canChange
            onTriggered: commands.changeWanted("tag")
        },
        Command {
            text: qsTr("Topic of the claims chosen…")
            words: qsTr("subject theme bulk")
            section: qsTr("Claims")
            isPossible: commands.canChange
            onTriggered: commands.changeWanted("topic")
        },
        Command {
            text: qsTr("Status of the claims chosen…")
            words: qsTr("progress review done bulk")
            section: qsTr("Claims")
            isPossible: commands.canChange
            onTriggered: commands.changeWanted("status")
        },
        Command {
            text: qsTr("Judge the claims chosen…")
            words: qsTr("assess assessment confidence verdict rate credibility")
            section: qsTr("Claims")
            isPossible: commands.canChange
            onTriggered: commands.changeWanted("judge")
        }
    ]
}
