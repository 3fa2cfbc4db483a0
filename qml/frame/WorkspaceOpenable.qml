import Assay

// A workspace as something that can be opened.
Openable {
    required property Workspaces frame
    required property int row

    isOpen: frame.current === row && frame.isReady
    onOpen: frame.show(row)

    function inner() {
        return frame.workspace ? frame.workspace.allOpenables() : []
    }
}
