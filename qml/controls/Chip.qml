import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// A short word with a round border: a topic, a tag, a standing. With `isRemovable` it has a cross.
T.AbstractButton {
    id: chip

    property string iconName
    property color ink: Theme.text
    property color iconColor: ink
    property color edge: Theme.line
    property bool isRemovable: false
    signal removed

    implicitWidth: row.implicitWidth + 4 * Theme.space
    implicitHeight: 2 * Theme.chipRadius
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Keys.onReturnPressed: chip.clicked()
    Keys.onDeletePressed: if (chip.isRemovable) chip.removed()
    Accessible.role: Accessible.Button
    Accessible.name: text

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.space + 2

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: name.length > 0
                size: Math.round(Theme.icon * 0.75)
                name: chip.iconName
                color: chip.iconColor
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, 60 * Theme.space * Math.max(1, Theme.textScale))
                text: chip.text
                color: chip.ink
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: chip.isRemovable
                size: Math.round(Theme.icon * 0.7)
                name: "close"
                color: Theme.muted

                TapHandler {
                    onTapped: chip.removed()
                }
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: chip.down || chip.checked ? Theme.selection : chip.hovered ? Theme.hover : Theme.panel
        border.color: chip.edge

        FocusRing {
            control: chip
            radius: height / 2
        }
    }
}
