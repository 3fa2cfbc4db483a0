import QtQuick
import Assay.App

// How far work is; below 0 nobody knows, and a short piece stands in the middle.
Rectangle {
    id: line

    required property double fraction
    property string name

    implicitWidth: 40 * Theme.space
    implicitHeight: 4
    radius: 2
    color: Theme.sunken
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name

    Rectangle {
        x: line.fraction < 0 ? line.width * 0.35 : 0
        width: line.fraction < 0 ? line.width * 0.3 : line.width * Math.min(1, line.fraction)
        height: parent.height
        radius: 2
        color: Theme.accent
    }
}
