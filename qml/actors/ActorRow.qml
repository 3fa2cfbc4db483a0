import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.ItemDelegate {
    id: row

    required property int index
    required property string name
    required property string kind
    required property string sides
    required property int attributions
    required property int about
    property bool isCurrent: false

    text: name
    implicitHeight: content.implicitHeight + 4 * Theme.space
    // Masses of marks above a letter would stand in the row above.
    clip: true
    leftPadding: 2.5 * Theme.space
    rightPadding: 2.5 * Theme.space
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: Array.from([name, kind, sides, counts.text]).filter(piece => piece.length > 0).join(", ")
    Accessible.selected: isCurrent

    contentItem: Item {
        Column {
            id: content

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: 2

            Words {
                width: parent.width
                text: row.name
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Item {
                width: parent.width
                height: counts.implicitHeight

                Words {
                    width: parent.width - counts.width - 2 * Theme.space
                    text: Array.from([row.kind, row.sides]).filter(piece => piece.length > 0).join(", ")
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                    Accessible.ignored: true
                }
                Words {
                    id: counts

                    anchors.right: parent.right
                    text: row.attributions + row.about === 0 ? "" : qsTr("says %1 · about %2").arg(row.attributions).arg(row.about)
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                    Accessible.ignored: true
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: row.isCurrent ? Theme.selection : row.hovered ? Theme.hover : "transparent"
        border.width: row.isCurrent && row.ListView.view && row.ListView.view.activeFocus ? Theme.focusWidth : 0
        border.color: Theme.accent
    }
}
