pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

Workspace {
    id: workspace

    readonly property alias history: history
    readonly property alias list: list

    function go(row) {
        if (row < 0 || session.isReadOnly || history.value(row, "mark") === "now" || !history.value(row, "isReachable"))
            return
        session.goToState(history.value(row, "state"), history.value(row, "text"))
    }

    commands: [
        Command {
            text: qsTr("Verify the project…")
            section: qsTr("History")
            onTriggered: verify.open()
        },
        Command {
            text: qsTr("Find in the history")
            section: qsTr("History")
            shortcut: "Ctrl+L"
            onTriggered: field.forceActiveFocus()
        }
    ]
    openables: [
        Openable {
            name: "verify"
            isOpen: verify.opened
            onOpen: verify.open()
            onClose: verify.close()
        }
    ]

    HistoryModel {
        id: history

        session: workspace.session
        freshness.isWanted: workspace.visible
        text: field.text
        hasSteps: steps.checked
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.panel

        TextField {
            id: field

            x: 4 * Theme.space
            y: 3 * Theme.space
            width: Math.min(100 * Theme.space, parent.width - steps.width - check.width - 14 * Theme.space)
            iconName: "find"
            placeholderText: qsTr("What was done, or by whom")
            Keys.onDownPressed: list.forceActiveFocus()
            trailing: Words {
                text: history.count
                color: Theme.muted
                Accessible.name: qsTr("%Ln act(s)", "", history.count)
            }
        }
        CheckBox {
            id: steps

            anchors.left: field.right
            anchors.leftMargin: 4 * Theme.space
            anchors.verticalCenter: field.verticalCenter
            text: qsTr("Each undo and redo too")
        }
        Button {
            id: check

            anchors.right: parent.right
            anchors.rightMargin: 4 * Theme.space
            anchors.verticalCenter: field.verticalCenter
            iconName: "tick"
            text: qsTr("Verify")
            tip: qsTr("Checks that nothing was altered outside of the program")
            onClicked: verify.open()
        }
        Line {
            id: line

            anchors.top: field.bottom
            anchors.topMargin: 3 * Theme.space
            width: parent.width
        }
        LongList {
            id: list

            anchors.top: line.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            focus: true
            name: qsTr("History")
            isGrouped: true
            source: history
            onActivated: row => workspace.go(row)
            delegate: HistoryRow {
                width: ListView.view.width
                isCurrent: ListView.isCurrentItem
                isEditable: !workspace.session.isReadOnly
                onClicked: {
                    list.forceActiveFocus()
                    list.goTo(list.topRow - list.visibleFirst + index)
                }
                onWanted: workspace.go(list.topRow - list.visibleFirst + index)
            }
        }
        Words {
            anchors.centerIn: list
            visible: history.count === 0 && !history.isLoading
            text: qsTr("Nothing of that kind was done.")
            color: Theme.muted
        }
    }
    VerifyDialog {
        id: verify

        session: workspace.session
    }
}
