import QtQuick
import Assay
import Assay.App

// Tells of something that broke: what, and where.
Dialog {
    id: dialog

    property string message
    property string context

    function tell(title, message, context) {
        dialog.title = title
        dialog.message = message
        dialog.context = context
        open()
    }

    rejectText: ""
    acceptText: qsTr("Close")

    Words {
        width: parent.width
        wrapMode: Text.Wrap
        text: dialog.message
    }
    Words {
        width: parent.width
        visible: text.length > 0
        wrapMode: Text.Wrap
        text: dialog.context
        color: Theme.muted
        font.pixelSize: Theme.smallSize
    }
}
