import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// A dialog in the middle of the window: title, content, buttons. Escape leaves it; Return accepts it where the
// content does not want the key.
T.Dialog {
    id: dialog

    property string acceptText: qsTr("OK")
    property string rejectText: qsTr("Cancel")
    property bool canAccept: true
    property int preferredWidth: 120 * Theme.space

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    modal: true
    focus: true
    width: parent ? Math.min(preferredWidth, parent.width - 12 * Theme.space) : preferredWidth
    height: parent ? Math.min(implicitHeight, parent.height - 12 * Theme.space) : implicitHeight
    implicitHeight: implicitHeaderHeight + implicitFooterHeight + contentHeight + topPadding + bottomPadding
    padding: 5 * Theme.space
    topPadding: 2 * Theme.space
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }
    background: Float {}
    header: Title {
        text: dialog.title
        padding: 5 * Theme.space
        bottomPadding: 2 * Theme.space
    }
    footer: Item {
        implicitHeight: Theme.control + 8 * Theme.space

        Row {
            anchors.right: parent.right
            anchors.rightMargin: 5 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2 * Theme.space

            Button {
                visible: dialog.rejectText.length > 0
                text: dialog.rejectText
                onClicked: dialog.reject()
            }
            Button {
                visible: dialog.acceptText.length > 0
                isPrimary: true
                enabled: dialog.canAccept
                text: dialog.acceptText
                onClicked: dialog.accept()
            }
        }
    }
}
