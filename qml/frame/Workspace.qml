import QtQuick
import Assay
import Assay.App

// What every workspace is: it has the session, commands of its own for the palette, and things that the
// self-test opens. Where it was it keeps with session.setPlace() and asks with session.place().
FocusScope {
    required property Session session
    property list<Command> commands
    property list<Openable> openables
    /// Asks for something that may stand in another workspace: a map of `kind` ("document", "passage", "claim",
    /// "filter", "actor") with `uid`, of a passage in a document also `start` and `end` (code points, half-open),
    /// of a filter `text`.
    signal wanted(var place)

    /// Shows it, where this is the workspace for its kind.
    function goTo(place) {
    }
}
