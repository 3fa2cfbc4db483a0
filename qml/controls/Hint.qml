import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.ToolTip {
    id: hint

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + Theme.space : 0
    implicitWidth: Math.min(words.implicitWidth, 80 * Theme.space) + leftPadding + rightPadding
    implicitHeight: words.implicitHeight + topPadding + bottomPadding
    margins: 2 * Theme.space
    padding: 2 * Theme.space
    topPadding: Theme.space
    bottomPadding: Theme.space
    delay: 600
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Words {
        id: words

        text: hint.text
        color: Theme.panel
        font.pixelSize: Theme.smallSize
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: Theme.text
    }
}
