import QtQuick
import Assay
import Assay.App

// One step of a chain, as a breadcrumb: who, and in smaller ink where or when.
Rectangle {
    id: link

    required property string name
    property string detail
    property int room: 100 * Theme.space

    implicitWidth: Math.min(room, words.implicitWidth + (extra.visible ? extra.implicitWidth + Theme.space : 0) + 4 * Theme.space)
    implicitHeight: 2 * Theme.chipRadius
    radius: Theme.chipRadius
    color: Theme.sunken
    border.color: Theme.line

    Row {
        anchors.centerIn: parent
        spacing: Theme.space

        Words {
            id: words

            width: Math.min(implicitWidth, link.room - 4 * Theme.space)
            text: extra.visible ? link.name + "," : link.name
            font.pixelSize: Theme.smallSize
            font.capitalization: Font.MixedCase
        }
        Words {
            id: extra

            visible: text.length > 0
            width: Math.min(implicitWidth, Math.max(0, link.room - words.width - 5 * Theme.space))
            text: link.detail
            color: Theme.muted
            font.pixelSize: Theme.smallSize
        }
    }
}
