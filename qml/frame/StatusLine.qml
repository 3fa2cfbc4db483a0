pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// What just happened and how to undo it; what runs at the moment; how much there is.
Rectangle {
    id: line

    required property Session session
    readonly property Jobs jobs: session.jobs

    implicitHeight: Theme.smallSize + 14
    color: Theme.panel
    Accessible.role: Accessible.StatusBar
    Accessible.name: session.status

    Line {
        width: parent.width
    }
    Row {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: 3 * Theme.space
        height: parent.height
        spacing: 5 * Theme.space

        Repeater {
            model: line.jobs.running

            delegate: Row {
                id: running

                required property Job modelData

                height: end.height
                spacing: 2 * Theme.space

                Words {
                    height: parent.height
                    text: running.modelData.title
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                }
                ProgressLine {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 24 * Theme.space
                    fraction: running.modelData.fraction
                    name: running.modelData.title
                }
                IconButton {
                    height: parent.height
                    width: height
                    iconName: "close"
                    text: qsTr("Stop")
                    onClicked: running.modelData.cancel()
                }
            }
        }
        Words {
            height: parent.height
            visible: line.session.isOpen
            text: qsTr("%Ln claim(s)", "", line.session.claims) + ", " + qsTr("%Ln attribution(s)", "", line.session.attributions)
            color: Theme.muted
            font.pixelSize: Theme.smallSize
        }
        Words {
            height: parent.height
            visible: line.session.isOpen
            text: line.session.isReadOnly ? qsTr("For reading only") : qsTr("Everything is saved")
            color: Theme.muted
            font.pixelSize: Theme.smallSize
        }
    }
    Words {
        anchors.left: parent.left
        anchors.leftMargin: 3 * Theme.space
        anchors.right: end.left
        anchors.rightMargin: 4 * Theme.space
        height: parent.height
        text: line.session.status
        color: line.session.statusIsWarning ? Theme.warning : Theme.muted
        font.pixelSize: Theme.smallSize
    }
}
