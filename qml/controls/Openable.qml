import QtQml

// Something of the window that can be opened and closed again: a workspace, a dialog, a popup. Those of the main
// window are what `assay --self-test` opens.
QtObject {
    required property string name
    /// Whether it is open by now.
    property bool isOpen: false
    signal open
    signal close

    /// What can be opened once this is open.
    function inner() {
        return []
    }
}
