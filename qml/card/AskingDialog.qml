import QtQuick
import Assay
import Assay.App

// A dialog that asks for an act. Where the act is refused it opens again, with what was typed and with the reason,
// unless the card shows another claim by then: what was typed was for the former.
Dialog {
    id: dialog

    required property ClaimActs acts
    property string wrong
    /// The act that was asked for; 0: none that waits.
    property int waiting: 0
    property string askedOf
    /// What was asked for is to be done.
    signal sending

    function ask() {
        wrong = ""
        waiting = 0
        askedOf = acts.uid
        open()
    }

    onAccepted: {
        waiting = acts.nextAct()
        sending()
    }

    Connections {
        target: dialog.acts

        function onRefused(sentence, act) {
            if (dialog.waiting !== act)
                return
            dialog.waiting = 0
            if (dialog.askedOf !== dialog.acts.uid)
                return
            dialog.wrong = sentence
            dialog.open()
        }
        // It may have opened again before the card went on.
        function onChanged() {
            if (dialog.opened && dialog.askedOf !== dialog.acts.uid)
                dialog.close()
        }
        function onDone(act) {
            if (dialog.waiting === act)
                dialog.waiting = 0
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
