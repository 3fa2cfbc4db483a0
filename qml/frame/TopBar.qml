import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

Rectangle {
    id: bar

    required property Session session
    signal paletteWanted

    implicitHeight: Theme.control + 4 * Theme.space
    color: Theme.panel

    Line {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: 3 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.space

        Words {
            width: Math.min(implicitWidth, field.x - 8 * Theme.space)
            text: bar.session.isOpen ? bar.session.title : qsTr("Assay")
            font.weight: Font.Bold
        }
        Words {
            visible: bar.session.isReadOnly
            text: qsTr("for reading only")
            color: Theme.warning
            Accessible.description: bar.session.readOnlyReason

            HoverHandler {
                id: pointed
            }
            Hint {
                text: bar.session.readOnlyReason
                visible: text.length > 0 && pointed.hovered
            }
        }
    }
    T.AbstractButton {
        id: field

        anchors.centerIn: parent
        width: Math.min(105 * Theme.space, bar.width * 0.4)
        height: Theme.control
        visible: bar.session.isOpen
        text: qsTr("Find a command, claim, actor or document")
        focusPolicy: Qt.TabFocus
        hoverEnabled: true
        Keys.onReturnPressed: field.clicked()
        onClicked: bar.paletteWanted()
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.description: "Ctrl K"

        contentItem: Item {
            Words {
                anchors.verticalCenter: parent.verticalCenter
                x: 3 * Theme.space
                width: parent.width - keys.width - 6 * Theme.space
                text: field.text
                color: Theme.muted
                Accessible.ignored: true
            }
            KeyHint {
                id: keys

                anchors.right: parent.right
                anchors.rightMargin: 2 * Theme.space
                anchors.verticalCenter: parent.verticalCenter
                keys: "Ctrl K"
            }
        }
        background: Rectangle {
            radius: Theme.controlRadius
            color: field.hovered ? Theme.hover : Theme.sunken
            border.color: Theme.line

            FocusRing {
                control: field
            }
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 3 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.space
        visible: bar.session.isOpen

        Button {
            width: Math.min(implicitWidth, Math.max(Theme.control * 2, bar.width - field.x - field.width - redo.width - 8 * Theme.space))
            enabled: bar.session.undoText.length > 0 && !bar.session.isReadOnly
            text: bar.session.undoText.length > 0 ? qsTr("Undo: %1").arg(bar.session.undoText) : qsTr("Undo")
            tip: text + "  Ctrl Z"
            description: "Ctrl Z"
            onClicked: bar.session.undo()
        }
        Button {
            id: redo

            enabled: bar.session.redoText.length > 0 && !bar.session.isReadOnly
            text: qsTr("Redo")
            tip: bar.session.redoText.length > 0 ? qsTr("Redo: %1").arg(bar.session.redoText) + "  Ctrl Shift Z" : ""
            description: bar.session.redoText
            onClicked: bar.session.redo()
        }
    }
}
