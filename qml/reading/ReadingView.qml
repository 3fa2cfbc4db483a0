import Assay

// A text with its keys and the mouse.
ReadingPage {
    id: view

    /// A letter that was pressed beside the text; where it does something here, the keys go to the text.
    function takeLetter(event) {
        if (!visible || !keys.letter(event))
            return
        keys.forceActiveFocus()
        event.accepted = true
    }

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
