import QtQuick
import Assay.App

// One pixel instead of a box.
Rectangle {
    property bool isVertical: false

    implicitWidth: 1
    implicitHeight: 1
    color: Theme.line
    Accessible.ignored: true
}
