pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// The words of an attribution as its source has them, and what they are in other languages.
AskingDialog {
    id: dialog

    property string attribution
    property string documentName

    function begin(uid) {
        const held = Object.assign({}, acts.attribution(uid))
        attribution = held.uid ?? ""
        documentName = held.documentName ?? ""
        quote.text = held.quote ?? ""
        translations.begin(held.translations)
        before.clear()
        after.clear()
        more.isOpen = false
        ask()
    }

    title: qsTr("Words and translations")
    acceptText: qsTr("Save")
    canAccept: attribution.length > 0
    preferredWidth: 150 * Theme.space
    onOpened: quote.forceActiveFocus()
    onSending: acts.setQuote(attribution, {
        quote: quote.text,
        before: before.text,
        after: after.text,
        translations: translations.all()
    })

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
    TranslationList {
        id: translations

        width: parent.width
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
