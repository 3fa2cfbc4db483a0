pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Where one begins: a project of one's own, one from before, or the sample.
Rectangle {
    id: page

    required property Session session
    signal newWanted
    signal openWanted

    color: Theme.ground

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 16 * Theme.space, 140 * Theme.space)
        spacing: 5 * Theme.space

        Column {
            width: parent.width
            spacing: Theme.space

            Words {
                text: qsTr("Assay")
                font.pixelSize: Theme.hugeSize
                font.weight: Font.Bold
                Accessible.role: Accessible.Heading
            }
            Words {
                width: parent.width
                wrapMode: Text.Wrap
                text: qsTr("Who said what, through whom, and what speaks for and against it.")
                color: Theme.muted
            }
        }
        Flow {
            width: parent.width
            spacing: 2 * Theme.space

            Button {
                isPrimary: true
                focus: true
                text: qsTr("New project")
                keys: "Ctrl N"
                onClicked: page.newWanted()
            }
            Button {
                text: qsTr("Open a project")
                keys: "Ctrl Shift O"
                onClicked: page.openWanted()
            }
            Button {
                visible: page.session.hasSample
                text: qsTr("Look at the sample")
                tip: qsTr("A contested account of 2014, annotated whole. You work on a copy of your own.")
                onClicked: page.session.openSample()
            }
        }
        Column {
            width: parent.width
            spacing: Theme.space
            visible: recent.count > 0

            Heading {
                text: qsTr("Recent projects")
                bottomPadding: Theme.space
            }
            Line {
                width: parent.width
            }
            Repeater {
                id: recent

                model: page.session.settings.recent

                delegate: RecentDelegate {
                    width: parent.width
                    onClicked: page.session.open(path)
                    onForgotten: page.session.settings.forgetRecent(path)
                }
            }
        }
    }
}
