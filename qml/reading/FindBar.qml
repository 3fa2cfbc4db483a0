import QtQuick
import Assay
import Assay.App

// Finds words in the text: Return goes to the next place, Shift Return to the one before, Escape leaves.
FocusScope {
    id: bar

    required property TextFinder finder
    property int room: 80 * Theme.space
    /// Where the caret stands: finding begins there.
    property int position: 0
    /// The place that was shown last; -1 where there is none.
    signal closed(int start, int end)

    /// Escape came before the words typed last were looked for: they are waited for, and a second one leaves at once.
    property bool isLeaving: false

    function open() {
        isLeaving = false
        if (!visible)
            finder.startFrom(position)
        visible = true
        field.forceActiveFocus()
        field.selectAll()
        finder.text = field.text
    }
    function close() {
        if (finder.isLooking && !isLeaving) {
            isLeaving = true
            return
        }
        isLeaving = false
        const start = finder.currentStart
        const end = finder.currentEnd
        visible = false
        finder.text = ""
        closed(start, end)
    }

    visible: false
    implicitWidth: row.implicitWidth
    implicitHeight: Theme.control
    Keys.onEscapePressed: close()

    Connections {
        target: bar.finder
        function onFound() {
            if (bar.isLeaving && !bar.finder.isLooking)
                bar.close()
        }
    }

    Row {
        id: row

        spacing: Theme.space

        TextField {
            id: field

            width: Math.max(30 * Theme.space, Math.min(60 * Theme.space, bar.room - 3 * Theme.control - 4 * Theme.space))
            iconName: "find"
            placeholderText: qsTr("Find in this text")
            focus: true
            isWrong: text.length > 0 && bar.finder.count === 0 && !bar.finder.isLooking
            onTextEdited: {
                bar.isLeaving = false
                bar.finder.text = text
            }
            Keys.onReturnPressed: event => bar.finder.step((event.modifiers & Qt.ShiftModifier) === 0)
            Keys.onEnterPressed: bar.finder.step(true)
            trailing: Words {
                visible: field.length > 0
                text: bar.finder.count > 0 ? qsTr("%1 of %2").arg(bar.finder.current + 1).arg(bar.finder.count) : bar.finder.isLooking ? "…" : qsTr("none")
                color: bar.finder.count > 0 || bar.finder.isLooking ? Theme.muted : Theme.danger
                font.pixelSize: Theme.smallSize
            }
        }
        IconButton {
            iconName: "up"
            text: qsTr("Place before")
            enabled: bar.finder.count > 0
            onClicked: bar.finder.step(false)
        }
        IconButton {
            iconName: "down"
            text: qsTr("Next place")
            enabled: bar.finder.count > 0
            onClicked: bar.finder.step(true)
        }
        IconButton {
            iconName: "close"
            text: qsTr("Leave finding")
            onClicked: bar.close()
        }
    }
}
