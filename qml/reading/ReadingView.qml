import Assay

// A text with its keys and the mouse.
ReadingPage {
    id: view

    hasKeys: keys.activeFocus
    isSelecting: mouse.isSelecting

    ReadingKeys {
        id: keys

        anchors.fill: parent
        focus: true
        page: view
    }
    ReadingPointer {
        id: mouse

        anchors.fill: parent
        page: view
        onPressed: keys.forceActiveFocus()
    }
}
