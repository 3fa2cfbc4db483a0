import QtQuick
import Assay
import Assay.App

// What every workspace is: it has the session, commands of its own for the palette, and things that the
// self-test opens. Where it was it keeps with session.setPlace() and asks with session.place().
FocusScope {
    id: workspace

    required property Session session
    property list<Command> commands
    property list<Openable> openables
    /// Those of what it shows, which come on top of its own.
    property var innerCommands: []
    property var innerOpenables: []

    /// All of them, as arrays.
    function allCommands() {
        return Array.from(commands).concat(Array.from(innerCommands ?? []))
    }
    function allOpenables() {
        return Array.from(openables).concat(Array.from(innerOpenables ?? []))
    }
    /// Keys that several workspaces have are those of the one that is shown.
    function tellCommands() {
        for (const command of allCommands())
            command.isAtHand = visible
    }
    onVisibleChanged: tellCommands()
    onCommandsChanged: tellCommands()
    onInnerCommandsChanged: tellCommands()
    Component.onCompleted: tellCommands()

    /// Asks for something that may stand in another workspace: a map of `kind` ("document", "passage", "claim",
    /// "filter", "view", "actor") with `uid`, of a passage in a document also `start` and `end` (code points, half-open),
    /// of a filter `text`.
    signal wanted(var place)

    /// Asks for the dialog that imports sources.
    signal importWanted
    /// The keys go here.
    function enter() {
        forceActiveFocus()
    }
    /// A key that nobody beside or in it has taken.
    function takeKey(event) {
    }
    /// Shows it, where this is the workspace for its kind.
    function goTo(place) {
    }
}
