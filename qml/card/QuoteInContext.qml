import QtQuick
import Assay
import Assay.App

// The words of a source, set apart from the words around them.
TextEdit {
    id: words

    required property string before
    required property string quote
    required property string after

    readonly property string lead: before.length > 0 ? before : "“"

    text: lead + quote + (after.length > 0 ? after : "”")
    textFormat: TextEdit.PlainText
    enabled: false
    readOnly: true
    activeFocusOnPress: false
    wrapMode: TextEdit.Wrap
    color: Theme.muted
    font.family: Theme.readingFamily
    font.pixelSize: Theme.textSize + 1
    renderType: Text.QtRendering
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: true

    QuoteHighlighter {
        textDocument: words.textDocument
        start: words.lead.length
        length: words.quote.length
        color: Theme.text
    }
}
