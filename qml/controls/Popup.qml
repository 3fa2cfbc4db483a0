import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// What floats: the only thing with a shadow. Its title is its name to a screen reader and is not shown.
T.Dialog {
    padding: 2 * Theme.space
    margins: 2 * Theme.space
    implicitWidth: Math.max(implicitBackgroundWidth, contentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight, contentHeight + topPadding + bottomPadding)
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Float {}
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.duration
        }
    }
}
