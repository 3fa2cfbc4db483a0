pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// What came of an import, file by file.
Dialog {
    id: dialog

    property var report: []

    function tell(report) {
        dialog.report = report
        open()
    }

    title: qsTr("What was imported")
    rejectText: ""
    acceptText: qsTr("Close")
    preferredWidth: 150 * Theme.space

    leftPadding: 5 * Theme.space
    rightPadding: 5 * Theme.space
    contentItem: ListView {
        implicitHeight: Math.min(contentHeight, 100 * Theme.space)
        clip: true
        spacing: 3 * Theme.space
        model: dialog.report
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Keys.onReturnPressed: dialog.acceptByKey()
        Accessible.role: Accessible.List
        Accessible.name: dialog.title

        delegate: Column {
            id: entry

            required property var modelData

            width: ListView.view.width
            spacing: 2

            Words {
                width: parent.width
                wrapMode: Text.Wrap
                font.weight: Font.DemiBold
                text: entry.modelData.title.length > 0 ? entry.modelData.title : entry.modelData.file
            }
            Words {
                width: parent.width
                wrapMode: Text.Wrap
                color: entry.modelData.isBad ? Theme.danger : Theme.muted
                text: entry.modelData.outcome
            }
            Repeater {
                model: entry.modelData.warnings

                delegate: Words {
                    required property string modelData

                    width: entry.width
                    wrapMode: Text.Wrap
                    color: Theme.warning
                    font.pixelSize: Theme.smallSize
                    text: modelData
                }
            }
        }
    }
}
