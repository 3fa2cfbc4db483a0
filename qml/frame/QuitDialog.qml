pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Asked before the window closes over work that somebody waits for.
Dialog {
    id: dialog

    required property Session session

    title: qsTr("Still at work")
    acceptText: qsTr("Quit now")
    rejectText: qsTr("Stay")

    Repeater {
        model: dialog.session.jobs.awaited

        delegate: Words {
            required property Job modelData

            width: dialog.availableWidth
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
            text: modelData ? modelData.title : ""
        }
    }
    Words {
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("A change that has begun is finished before the window closes. A file that is being written is given up.")
    }
}
