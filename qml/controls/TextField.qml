import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.TextField {
    id: field

    property string iconName
    property bool isWrong: false
    property alias trailing: trailing.data

    implicitWidth: 60 * Theme.space
    implicitHeight: Theme.control
    leftPadding: iconName.length > 0 ? Theme.icon + 4 * Theme.space : 3 * Theme.space
    rightPadding: trailing.width > 0 ? trailing.width + 4 * Theme.space : 3 * Theme.space
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.onAccent
    placeholderTextColor: Theme.muted
    font.family: Theme.family
    font.pixelSize: Theme.textSize
    selectByMouse: true
    renderType: Text.QtRendering
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholderText

    Words {
        visible: field.length === 0 && field.preeditText.length === 0
        x: field.leftPadding
        y: field.topPadding
        width: field.width - field.leftPadding - field.rightPadding
        height: field.height - field.topPadding - field.bottomPadding
        text: field.placeholderText
        color: field.placeholderTextColor
        Accessible.ignored: true
    }
    Icon {
        visible: name.length > 0
        x: 2 * Theme.space + 2
        anchors.verticalCenter: parent.verticalCenter
        name: field.iconName
        color: Theme.muted
    }
    Row {
        id: trailing

        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.space
    }

    background: Rectangle {
        radius: Theme.controlRadius
        color: Theme.panel
        border.width: field.activeFocus ? Theme.focusWidth : 1
        border.color: field.isWrong ? Theme.danger : field.activeFocus ? Theme.accent : Theme.line
    }
}
