import QtQml
import Assay

// What the frame knows of a workspace before it is made.
QtObject {
    id: page

    required property string title
    required property string iconName
    required property string shortcut
    required property string file
    readonly property Command command: Command {
        text: page.title
        section: qsTr("Go")
        shortcut: page.shortcut
    }
}
