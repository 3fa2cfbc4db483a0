import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.Button {
    id: button

    property string iconName
    property string keys
    property bool isPrimary: false
    property bool isQuiet: false
    property string tip
    /// What a reader says after the text.
    property string description: tip

    readonly property color ink: !enabled ? Theme.faint : isPrimary ? Theme.onAccent : Theme.text

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, Theme.control)
    implicitHeight: Theme.control
    leftPadding: 3 * Theme.space
    rightPadding: keys.length > 0 ? 2 * Theme.space : 3 * Theme.space
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()
    Accessible.name: text
    // Qt 6.4 does not say by itself that a control is disabled.
    Accessible.description: enabled ? description : qsTr("Not available now")

    contentItem: Item {
        // Not the row's: its words shrink with the button.
        implicitWidth: words.implicitWidth + (mark.visible ? mark.width + content.spacing : 0) + (hint.visible ? hint.width + content.spacing : 0)
        implicitHeight: content.implicitHeight

        Row {
            id: content

            anchors.centerIn: parent
            spacing: 2 * Theme.space

            Icon {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                visible: name.length > 0
                name: button.iconName
                color: button.ink
            }
            Words {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                visible: text.length > 0
                width: Math.min(implicitWidth, Math.max(0, button.availableWidth - x - (hint.visible ? hint.width + content.spacing : 0)))
                text: button.text
                color: button.ink
                Accessible.ignored: true
            }
            KeyHint {
                id: hint

                anchors.verticalCenter: parent.verticalCenter
                keys: button.keys
                ink: button.isPrimary ? Theme.onAccent : Theme.muted
            }
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: button.isPrimary ? (button.enabled ? (button.down ? Qt.darker(Theme.accent, 1.15) : button.hovered ? Qt.darker(Theme.accent, 1.06) : Theme.accent) : Theme.sunken)
             : button.down || button.checked ? Theme.selection
             : button.hovered && button.enabled ? Theme.hover
             : button.isQuiet ? "transparent" : Theme.panel
        border.width: button.isPrimary || button.isQuiet ? 0 : 1
        border.color: Theme.line

        FocusRing {
            control: button
        }
    }

    Hint {
        text: button.tip
        visible: text.length > 0 && (button.hovered || button.visualFocus)
    }
}
