pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// One term of a vocabulary, which opens as a list. `options` are maps of `token` and `text`.
T.ComboBox {
    id: choice

    property var options: []
    property string name
    readonly property string token: currentIndex >= 0 && currentIndex < options.length ? options[currentIndex].token : ""

    function set(token) {
        currentIndex = options.findIndex(option => option.token === token)
    }

    model: options
    textRole: "text"
    valueRole: "token"
    implicitWidth: 44 * Theme.space
    implicitHeight: Theme.control
    leftPadding: 3 * Theme.space
    rightPadding: Theme.icon + 3 * Theme.space
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Keys.onReturnPressed: choice.popup.open()
    Accessible.role: Accessible.ComboBox
    Accessible.name: name.length > 0 ? name + ": " + displayText : displayText

    contentItem: Words {
        text: choice.displayText
        Accessible.ignored: true
    }
    indicator: Icon {
        x: choice.width - width - 2 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        name: "down"
        color: Theme.muted
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: choice.down ? Theme.selection : choice.hovered ? Theme.hover : Theme.panel
        border.color: Theme.line

        FocusRing {
            control: choice
        }
    }
    delegate: ListRow {
        required property var modelData
        required property int index

        width: ListView.view.width
        text: modelData.text
        isSelected: choice.highlightedIndex === index
    }
    popup: T.Popup {
        y: choice.height + 2
        width: choice.width
        height: Math.min(list.contentHeight, 72 * Theme.space) + 2 * padding
        padding: Theme.space
        margins: 2 * Theme.space
        background: Float {}
        contentItem: ListView {
            id: list

            clip: true
            model: choice.popup.visible ? choice.delegateModel : null
            currentIndex: choice.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: choice.name
        }
    }
}
