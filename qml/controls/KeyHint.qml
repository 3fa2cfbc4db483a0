import QtQuick
import Assay
import Assay.App

// The key that does the same, on a button.
Rectangle {
    id: hint

    required property string keys
    property color ink: Theme.muted

    visible: keys.length > 0
    implicitWidth: label.implicitWidth + 2 * Theme.space + 2
    implicitHeight: label.implicitHeight + 2
    radius: 4
    color: "transparent"
    border.color: Qt.alpha(ink, 0.45)

    Words {
        id: label

        anchors.centerIn: parent
        text: hint.keys
        color: hint.ink
        font.pixelSize: Theme.tinySize
        Accessible.ignored: true
    }
}
