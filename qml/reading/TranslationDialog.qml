import QtQuick
import Assay
import Assay.App

// The words selected in another language.
Dialog {
    id: dialog

    required property Annotator annotator
    property int from: 0
    property int to: 0

    function begin(start, end) {
        from = start
        to = end
        words.text = ""
        open()
    }

    title: qsTr("Translation")
    acceptText: qsTr("Add")
    canAccept: words.text.trim().length > 0 && language.text.trim().length > 0
    preferredWidth: 150 * Theme.space
    onOpened: words.forceActiveFocus()
    onAccepted: annotator.addTranslation(from, to, language.text, words.text)

    Quoted {
        maximumLineCount: 6
        quote: dialog.opened ? dialog.annotator.model.words(dialog.from, dialog.to) : ""
    }
    Field {
        width: parent.width
        label: qsTr("In other words")

        TextBox {
            id: words

            width: parent.width
            lines: 4
            placeholderText: qsTr("The translation")
        }
    }
    Field {
        width: parent.width
        label: qsTr("Into which language")

        TextField {
            id: language

            width: 30 * Theme.space
            text: "en"
            placeholderText: qsTr("en, ru, az …")
        }
    }
}
