pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

Rectangle {
    id: rail

    required property var pages
    required property int current
    signal chosen(int row)
    /// By the arrows, which stay on the rail.
    signal lookedAt(int row)

    function step(row) {
        if (row < 0 || row >= pages.length)
            return
        lookedAt(row)
        tabs.itemAt(row).forceActiveFocus(Qt.TabFocusReason)
    }

    width: Math.round(64 * Math.max(1, Theme.textScale * 0.9))
    color: Theme.panel
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Workspaces")

    Line {
        isVertical: true
        anchors.right: parent.right
        height: parent.height
    }
    Column {
        x: 6
        y: 2 * Theme.space
        width: parent.width - 13
        spacing: Theme.space

        Repeater {
            id: tabs

            model: rail.pages

            delegate: T.TabButton {
                id: tab

                required property WorkspacePage modelData
                required property int index
                readonly property bool isCurrent: index === rail.current
                readonly property color ink: isCurrent ? Theme.accent : Theme.muted

                width: parent.width
                height: Math.round(50 * Math.max(1, Theme.textScale * 0.9))
                text: modelData.title
                checkable: false // what is shown is said by `rail.current`
                focusPolicy: Qt.TabFocus
                hoverEnabled: true
                Keys.onReturnPressed: tab.clicked()
                Keys.onUpPressed: rail.step(tab.index - 1)
                Keys.onDownPressed: rail.step(tab.index + 1)
                onClicked: rail.chosen(index)
                Accessible.name: text
                Accessible.description: modelData.shortcut
                Accessible.selected: isCurrent

                contentItem: Item {
                    Icon {
                        anchors.horizontalCenter: parent.horizontalCenter
                        y: 8
                        size: Math.round(Theme.icon * 1.15)
                        name: tab.modelData.iconName
                        color: tab.ink
                    }
                    Words {
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: 6
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: tab.text
                        color: tab.ink
                        font.pixelSize: Theme.tinySize
                        font.weight: tab.isCurrent ? Font.DemiBold : Font.Normal
                        Accessible.ignored: true
                    }
                }
                background: Rectangle {
                    radius: Theme.cardRadius
                    color: tab.isCurrent ? Theme.selection : tab.hovered ? Theme.hover : "transparent"

                    FocusRing {
                        control: tab
                        gap: 0
                    }
                }
                Hint {
                    x: parent.width + Theme.space
                    y: Math.round((parent.height - height) / 2)
                    text: tab.text + "  " + tab.modelData.shortcut
                    visible: tab.hovered
                }
            }
        }
    }
}
