import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// A field of several lines. Tab leaves it; Return is a new line.
T.TextArea {
    id: box

    property int lines: 3

    implicitHeight: Math.max(lines * Math.round(font.pixelSize * 1.5), contentHeight) + topPadding + bottomPadding
    padding: 2 * Theme.space
    leftPadding: 3 * Theme.space
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.onAccent
    placeholderTextColor: Theme.muted
    font.family: Theme.family
    font.pixelSize: Theme.textSize
    selectByMouse: true
    renderType: Text.QtRendering
    KeyNavigation.priority: KeyNavigation.BeforeItem
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholderText

    Words {
        visible: box.length === 0 && box.preeditText.length === 0
        x: box.leftPadding
        y: box.topPadding
        width: box.width - box.leftPadding - box.rightPadding
        text: box.placeholderText
        color: box.placeholderTextColor
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.controlRadius
        color: Theme.panel
        border.width: box.activeFocus ? Theme.focusWidth : 1
        border.color: box.activeFocus ? Theme.accent : Theme.line
    }
}
