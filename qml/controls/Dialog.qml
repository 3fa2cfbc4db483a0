import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// A dialog in the middle of the window: title, a column of content that scrolls where there is no room for it,
// buttons. Escape leaves it; Return accepts it where the content does not want the key, Ctrl+Return from everywhere.
T.Dialog {
    id: dialog

    default property alias content: body.content
    property string acceptText: qsTr("OK")
    property string rejectText: qsTr("Cancel")
    property bool canAccept: true
    /// Else leaving it is what Return does.
    property bool isAcceptPrimary: true
    /// Between the parts of the content.
    property int gap: 3 * Theme.space
    /// At 100 % of text size.
    property int preferredWidth: 120 * Theme.space

    function acceptByKey() {
        if (opened && !isAcceptPrimary)
            reject()
        else if (opened && canAccept && acceptText.length > 0)
            accept()
    }
    function holds(item) {
        let up = item
        while (up && up !== contentItem)
            up = up.parent
        return up === contentItem && item !== contentItem
    }
    /// The focus goes to the first thing that takes it, unless it is in the content already.
    function focusFirst() {
        if (holds(contentItem.Window.activeFocusItem))
            return
        const first = contentItem.nextItemInFocusChain(true)
        const button = isAcceptPrimary && canAccept && acceptText.length > 0 ? acceptButton : rejectButton
        const there = holds(first) ? first : button
        there.forceActiveFocus(Qt.TabFocusReason)
    }

    /// What goes on behind the dialog may ask for the focus; keys pressed there would do what nobody sees.
    function keepFocus() {
        let up = contentItem.Window.activeFocusItem
        while (up && up !== T.Overlay.overlay)
            up = up.parent
        if (opened && !up)
            focusFirst()
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    modal: true
    focus: true
    width: parent ? Math.min(preferredWidth * Math.max(1, Theme.textScale), parent.width - 12 * Theme.space) : preferredWidth
    height: parent ? Math.min(implicitHeight, parent.height - 8 * Theme.space) : implicitHeight
    implicitHeight: implicitHeaderHeight + implicitFooterHeight + contentHeight + topPadding + bottomPadding
    // With what the column leaves free, as much as around title and buttons.
    leftPadding: 5 * Theme.space - body.edge
    rightPadding: 5 * Theme.space - body.barSpace
    topPadding: 2 * Theme.space - body.edge
    bottomPadding: 2 * Theme.space
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        body.contentY = 0
        contentItem.focus = true // not where it was the last time
    }
    onOpened: focusFirst()

    Connections {
        target: dialog.contentItem.Window.window
        enabled: dialog.opened

        function onActiveFocusItemChanged() {
            settled.restart()
        }
    }
    // Not while something else stands over it.
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: dialog.opened && dialog.activeFocus
        onActivated: dialog.acceptByKey()
    }
    // Once the focus has gone where it was going.
    Timer {
        id: settled

        interval: 0
        onTriggered: dialog.keepFocus()
    }

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }
    background: Float {}
    header: Title {
        text: dialog.title
        padding: 5 * Theme.space
        bottomPadding: 2 * Theme.space
    }
    contentItem: ScrollColumn {
        id: body

        spacing: dialog.gap
        Keys.onReturnPressed: dialog.acceptByKey()
        Keys.onEnterPressed: dialog.acceptByKey()
    }
    footer: Item {
        id: foot

        readonly property int most: Math.max(0, (width - buttons.spacing) / (rejectButton.visible && acceptButton.visible ? 2 : 1) - 5 * Theme.space)

        implicitHeight: Theme.control + 7 * Theme.space
        Keys.onUpPressed: body.scrollBy(-2 * Theme.control)
        Keys.onDownPressed: body.scrollBy(2 * Theme.control)

        // There is more above it.
        Line {
            width: parent.width
            visible: body.visible && body.contentHeight > body.height + 1
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: 5 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2 * Theme.space

            Button {
                id: rejectButton

                width: Math.min(implicitWidth, foot.most)
                visible: dialog.rejectText.length > 0
                isPrimary: !dialog.isAcceptPrimary
                text: dialog.rejectText
                onClicked: dialog.reject()
            }
            Button {
                id: acceptButton

                width: Math.min(implicitWidth, foot.most)
                visible: dialog.acceptText.length > 0
                isPrimary: dialog.isAcceptPrimary
                enabled: dialog.canAccept
                text: dialog.acceptText
                onClicked: dialog.accept()
            }
        }
    }
}
