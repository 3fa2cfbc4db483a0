import QtQuick
import Assay
import Assay.App

// A label over what it names.
Column {
    id: field

    required property string label
    default property alias content: content.data

    spacing: Theme.space

    Words {
        width: parent.width
        wrapMode: Text.Wrap
        text: field.label
        color: Theme.muted
        font.pixelSize: Theme.smallSize
    }
    Item {
        id: content

        width: parent.width
        height: childrenRect.height
    }
}
