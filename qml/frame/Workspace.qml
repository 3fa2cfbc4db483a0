import QtQuick
import Assay
import Assay.App

// What every workspace is: it has the session, commands of its own for the palette, and things that the
// self-test opens. Where it was it keeps with session.setPlace() and asks with session.place().
FocusScope {
    required property Session session
    property list<Command> commands
    property list<Openable> openables
}
