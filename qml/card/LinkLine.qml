import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// Words that lead somewhere, with a label before them and a reason beneath.
T.AbstractButton {
    id: link

    property string label
    property string detail
    property string iconName
    property color iconColor: Theme.muted
    property bool isRemovable: false
    property string removeText
    /// There is a menu of what else can be done; removing stands in it.
    property bool hasMenu: false
    property string menuText
    signal removed
    signal menuWanted(Item from)

    width: parent ? parent.width : 0
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    topPadding: 2
    bottomPadding: 2
    leftPadding: Theme.space
    rightPadding: Theme.space
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onDeletePressed: if (link.isRemovable) link.removed()
    Keys.onMenuPressed: if (link.hasMenu) link.menuWanted(menu)
    Keys.onReturnPressed: link.clicked()
    Keys.onEnterPressed: link.clicked()
    Accessible.role: Accessible.Button
    Accessible.name: Array.from([label, text, detail]).filter(piece => piece.length > 0).join(": ")

    contentItem: Column {
        Words {
            width: parent.width
            visible: text.length > 0
            rightPadding: (remove.visible ? remove.width : 0) + (menu.visible ? menu.width : 0)
            text: link.label
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        Row {
            width: parent.width
            spacing: Theme.space

            Icon {
                y: Math.round((words.font.pixelSize * 1.4 - height) / 2)
                visible: name.length > 0
                size: Math.round(Theme.icon * 0.85)
                name: link.iconName
                color: link.iconColor
            }
            Words {
                id: words

                width: parent.width - (link.iconName.length > 0 ? Theme.icon + Theme.space : 0)
                wrapMode: Text.Wrap
                maximumLineCount: 6
                text: link.text
                font.underline: link.hovered
                Accessible.ignored: true
            }
        }
        Words {
            width: parent.width
            visible: text.length > 0
            wrapMode: Text.Wrap
            text: link.detail
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: link.down ? Theme.selection : link.hovered ? Theme.hover : "transparent"

        FocusRing {
            control: link
            gap: 0
        }
    }

    IconButton {
        id: remove

        anchors.right: parent.right
        anchors.top: parent.top
        width: Theme.control - 6
        height: width
        visible: link.isRemovable && !link.hasMenu
        opacity: link.hovered || hovered || activeFocus || link.activeFocus ? 1 : 0
        iconName: "close"
        text: link.removeText
        onClicked: link.removed()
    }

    IconButton {
        id: menu

        anchors.right: parent.right
        anchors.top: parent.top
        width: Theme.control - 6
        height: width
        visible: link.hasMenu
        opacity: link.hovered || hovered || activeFocus || link.activeFocus ? 1 : 0.35
        iconName: "more"
        text: link.menuText
        onClicked: link.menuWanted(menu)
    }
}
