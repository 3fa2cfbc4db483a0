import QtQuick
import Assay
import Assay.App

// One translation that is being edited, with its language.
Item {
    id: entry

    required property int index
    required property string language
    required property string words
    signal wordsEdited(string text)
    signal languageEdited(string text)
    signal takenOut

    function focusWords() {
        box.forceActiveFocus(Qt.TabFocusReason)
    }

    height: Math.max(box.height, Theme.control)
    Component.onCompleted: {
        box.text = words
        tongue.text = language
    }

    TextBox {
        id: box

        width: tongue.x - 2 * Theme.space
        lines: 2
        placeholderText: qsTr("The translation")
        Accessible.name: entry.index === 0 ? qsTr("The translation") : qsTr("Translation %1").arg(entry.index + 1)
        onTextChanged: entry.wordsEdited(text)
    }
    TextField {
        id: tongue

        x: off.x - width - Theme.space
        width: Math.min(24 * Theme.space * Math.max(1, Theme.textScale), Math.round(entry.width * 0.3))
        isWrong: box.text.trim().length > 0 && text.trim().length === 0
        placeholderText: qsTr("en, ru, az …")
        Accessible.name: entry.index === 0 ? qsTr("Language of the translation") : qsTr("Language of translation %1").arg(entry.index + 1)
        onTextEdited: entry.languageEdited(text)
    }
    IconButton {
        id: off

        x: entry.width - width
        iconName: "close"
        text: qsTr("Remove this translation")
        onClicked: entry.takenOut()
    }
}
