import QtQuick
import Assay
import Assay.App

// A dialog that asks for an act. Where the act is refused it opens again, with what was typed and with the reason.
Dialog {
    id: dialog

    required property ClaimActs acts
    property string wrong
    property bool isWaiting: false
    /// What was asked for is to be done.
    signal sending

    function ask() {
        wrong = ""
        isWaiting = false
        open()
    }

    onAccepted: {
        isWaiting = true
        sending()
    }

    Connections {
        target: dialog.acts

        function onRefused(sentence) {
            if (!dialog.isWaiting)
                return
            dialog.isWaiting = false
            dialog.wrong = sentence
            dialog.open()
        }
        function onDone() {
            dialog.isWaiting = false
        }
    }
    Words {
        width: parent.width
        visible: text.length > 0
        wrapMode: Text.Wrap
        text: dialog.wrong
        color: Theme.danger
    }
}
