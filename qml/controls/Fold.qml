import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// What is seldom needed, under a heading that opens and closes it.
Column {
    id: fold

    required property string title
    property bool isOpen: false
    default property alias content: content.data

    spacing: 2 * Theme.space

    T.AbstractButton {
        id: heading

        /// What it opened comes into sight.
        readonly property Item seenWith: fold

        width: parent.width
        implicitHeight: Theme.control
        hoverEnabled: true
        focusPolicy: Qt.TabFocus
        text: fold.title
        Keys.onReturnPressed: heading.clicked()
        Keys.onEnterPressed: heading.clicked()
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.description: fold.isOpen ? qsTr("Open; Return closes it") : qsTr("Closed; Return opens it")
        Accessible.checkable: true
        Accessible.checked: fold.isOpen
        onClicked: fold.isOpen = !fold.isOpen

        contentItem: Item {
            Icon {
                id: arrow

                x: Theme.space
                anchors.verticalCenter: parent.verticalCenter
                name: fold.isOpen ? "down" : "right"
                color: Theme.muted
            }
            Words {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                x: arrow.x + arrow.width + Theme.space
                width: Math.min(implicitWidth, parent.width - x)
                text: heading.text
                color: heading.hovered ? Theme.text : Theme.muted
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Line {
                anchors.verticalCenter: parent.verticalCenter
                x: words.x + words.width + 2 * Theme.space
                width: Math.max(0, parent.width - x)
            }
        }
        background: Rectangle {
            radius: Theme.controlRadius
            color: heading.hovered ? Theme.hover : "transparent"

            FocusRing {
                control: heading
                gap: 0
            }
        }
    }
    Column {
        id: content

        width: parent.width
        visible: fold.isOpen
        spacing: 3 * Theme.space
    }
}
