import QtQuick
import Assay.App

// Around whatever has the focus, always.
Rectangle {
    required property Item control
    property int gap: 1

    visible: control.activeFocus
    anchors.fill: parent
    anchors.margins: -gap - border.width
    radius: Theme.controlRadius + gap + border.width
    color: "transparent"
    border.color: Theme.accent
    border.width: Theme.focusWidth
    Accessible.ignored: true
}
