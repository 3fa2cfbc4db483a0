import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.CheckBox {
    id: box

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.control, implicitContentHeight)
    spacing: 2 * Theme.space
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.name: text

    indicator: Rectangle {
        y: Math.round((box.height - height) / 2)
        width: Theme.icon
        height: Theme.icon
        radius: 4
        color: box.checked ? Theme.accent : Theme.panel
        border.color: box.checked ? Theme.accent : Theme.faint

        Icon {
            anchors.centerIn: parent
            visible: box.checked
            size: parent.width - 4
            name: "tick"
            color: Theme.onAccent
        }
        FocusRing {
            control: box
        }
    }
    contentItem: Words {
        leftPadding: box.indicator.width + box.spacing
        text: box.text
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
