pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Checks the project and says in words what was proved, what was not, and what is wrong.
Dialog {
    id: dialog

    required property Session session
    readonly property bool isGood: verifier.hasResult && verifier.faults.length === 0

    title: qsTr("Verify the project")
    acceptText: verifier.isRunning ? "" : qsTr("Verify again")
    rejectText: qsTr("Close")
    isAcceptPrimary: false
    preferredWidth: 160 * Theme.space
    onAboutToShow: verifier.run()
    onAccepted: open()

    Verifier {
        id: verifier

        session: dialog.session
    }

    Words {
        visible: verifier.isRunning
        text: qsTr("Looking at every entry, quote and byte…")
        color: Theme.muted
    }
    Words {
        visible: !verifier.isRunning && !verifier.hasResult
        text: qsTr("The check did not come to its end.")
        color: Theme.warning
    }
    Row {
        visible: verifier.hasResult
        spacing: 2 * Theme.space

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: dialog.isGood ? "tick" : "warning"
            color: dialog.isGood ? Theme.accent : Theme.danger
        }
        Words {
            text: dialog.isGood ? qsTr("No fault was found.") : qsTr("%Ln fault(s) found.", "", verifier.faults.length)
            font.weight: Font.DemiBold
        }
    }
    SentenceList {
        title: qsTr("Faults")
        sentences: verifier.hasResult ? verifier.faults : []
        ink: Theme.danger
    }
    SentenceList {
        title: qsTr("Proved")
        sentences: verifier.hasResult ? verifier.proved : []
    }
    SentenceList {
        title: qsTr("Not proved")
        sentences: verifier.hasResult ? verifier.notProved : []
        ink: Theme.muted
    }
}
