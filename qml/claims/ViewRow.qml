import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// A saved view: a click shows it, the button at its end renames or removes it.
T.ItemDelegate {
    id: row

    property bool isShown: false
    property bool canChange: true
    signal renameWanted
    signal removeWanted

    implicitHeight: Math.round(Theme.control * 0.92)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.name: text
    Accessible.selected: isShown
    Keys.onReturnPressed: row.clicked()
    Keys.onDeletePressed: if (row.canChange) row.removeWanted()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F2 && row.canChange)
            row.renameWanted()
        else if (event.key === Qt.Key_Menu)
            menu.openAt(row)
        else
            return
        event.accepted = true
    }

    contentItem: Item {
        Words {
            anchors.verticalCenter: parent.verticalCenter
            x: 1.5 * Theme.space
            width: parent.width - x - more.width
            text: row.text
            color: row.isShown ? Theme.accent : Theme.text
            font.weight: row.isShown ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        IconButton {
            id: more

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: row.height
            height: row.height
            visible: row.canChange
            opacity: row.hovered || row.activeFocus || activeFocus ? 1 : 0
            iconName: "more"
            text: qsTr("More about %1").arg(row.text)
            onClicked: menu.openAt(more)
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: row.hovered ? Theme.hover : "transparent"

        FocusRing {
            control: row
            gap: -2
        }
    }

    Menu {
        id: menu

        MenuItem {
            text: qsTr("Rename…")
            keys: "F2"
            onTriggered: row.renameWanted()
        }
        MenuItem {
            text: qsTr("Remove")
            keys: "Del"
            onTriggered: row.removeWanted()
        }
    }
}
