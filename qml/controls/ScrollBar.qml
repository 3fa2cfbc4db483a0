import QtQuick
import QtQuick.Templates as T
import Assay.App

T.ScrollBar {
    id: bar

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.06
    visible: size < 1 && policy !== T.ScrollBar.AlwaysOff
    Accessible.ignored: true

    contentItem: Rectangle {
        radius: 3
        color: bar.pressed ? Theme.muted : Theme.faint
        opacity: bar.hovered || bar.pressed ? 0.9 : 0.45
    }
}
