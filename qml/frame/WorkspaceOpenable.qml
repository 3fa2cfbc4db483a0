import Assay

// A workspace as something that can be opened.
Openable {
    required property Workspaces frame
    required property int row

    isOpen: frame.current === row && frame.isReady
    onOpen: frame.show(row)

    function inner() {
        let all = []
        for (let i = 0; frame.workspace && i < frame.workspace.openables.length; ++i)
            all.push(frame.workspace.openables[i])
        return all
    }
}
