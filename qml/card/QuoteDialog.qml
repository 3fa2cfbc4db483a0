import QtQuick
import Assay
import Assay.App

// The words of an attribution as its source has them, and what they are in another language.
AskingDialog {
    id: dialog

    property string attribution
    property string documentName

    function begin(uid) {
        const held = Object.assign({}, acts.attribution(uid))
        attribution = held.uid ?? ""
        documentName = held.documentName ?? ""
        quote.text = held.quote ?? ""
        translation.text = held.translation ?? ""
        language.text = (held.language ?? "").length > 0 ? held.language : "en"
        before.clear()
        after.clear()
        more.isOpen = false
        ask()
    }

    title: qsTr("Words and translation")
    acceptText: qsTr("Save")
    canAccept: attribution.length > 0
    preferredWidth: 150 * Theme.space
    onOpened: quote.forceActiveFocus()
    onSending: acts.setQuote(attribution, {
        quote: quote.text,
        before: before.text,
        after: after.text,
        translation: translation.text,
        language: language.text
    })

    Shortcut {
        sequence: "Ctrl+Return"
        enabled: dialog.opened && dialog.canAccept
        onActivated: dialog.accept()
    }
    Field {
        width: parent.width
        label: dialog.documentName.length > 0 ? qsTr("The words as they stand in “%1”; […] between pieces").arg(dialog.documentName) : qsTr("The words as they stand there; […] between pieces")

        TextBox {
            id: quote

            width: parent.width
            lines: 3
            placeholderText: qsTr("Quote")
        }
    }
    Field {
        width: parent.width
        label: qsTr("In other words")

        TextBox {
            id: translation

            width: parent.width
            lines: 3
            placeholderText: qsTr("The translation")
        }
    }
    Field {
        width: parent.width
        label: qsTr("Into which language")

        TextField {
            id: language

            width: 30 * Theme.space
            placeholderText: qsTr("en, ru, az …")
        }
    }
    Fold {
        id: more

        width: parent.width
        title: qsTr("Where the words stand several times")

        Row {
            width: parent.width
            spacing: 3 * Theme.space

            Field {
                width: (parent.width - parent.spacing) / 2
                label: qsTr("What stands before them")

                TextField {
                    id: before

                    width: parent.width
                    placeholderText: qsTr("Some words")
                    Accessible.name: qsTr("Words before the quote")
                }
            }
            Field {
                width: (parent.width - parent.spacing) / 2
                label: qsTr("What stands after them")

                TextField {
                    id: after

                    width: parent.width
                    placeholderText: qsTr("Some words")
                    Accessible.name: qsTr("Words after the quote")
                }
            }
        }
    }
}
