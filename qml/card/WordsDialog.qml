import QtQuick
import Assay
import Assay.App

// Asks for some words: a statement, a topic, a date, a note. Where they are read in some way, it shows how.
Dialog {
    id: dialog

    required property ClaimActs acts
    property string purpose
    property string label
    property string hint
    property bool isLong: false
    property bool isDate: false
    property bool mayBeEmpty: false
    readonly property string words: isLong ? box.text : field.text
    readonly property bool isGood: !isDate || acts.isDate(words)
    /// What was asked for, as of ask(), and the words.
    signal taken(string purpose, string words)

    function ask(question) {
        purpose = question.purpose
        title = question.title
        label = question.label ?? question.title
        hint = question.hint ?? ""
        isLong = question.isLong ?? false
        isDate = question.isDate ?? false
        mayBeEmpty = question.mayBeEmpty ?? false
        field.text = question.words ?? ""
        box.text = question.words ?? ""
        open()
    }

    gap: 2 * Theme.space
    acceptText: qsTr("Save")
    canAccept: isGood && (mayBeEmpty || words.trim().length > 0)
    onOpened: {
        const here = isLong ? box : field
        here.forceActiveFocus()
        here.selectAll()
    }
    onAccepted: taken(purpose, words.trim())

    TextField {
        id: field

        width: parent.width
        visible: !dialog.isLong
        placeholderText: dialog.hint
        isWrong: !dialog.isGood
        Accessible.name: dialog.label
    }
    TextBox {
        id: box

        width: parent.width
        visible: dialog.isLong
        placeholderText: dialog.hint
        Accessible.name: dialog.label
    }
    Words {
        width: parent.width
        visible: dialog.isDate
        wrapMode: Text.Wrap
        text: dialog.words.trim().length === 0 ? qsTr("As the source says it: “night of July 3-4, 2014”, “by July 11, 2014”, “late 2014”.")
            : dialog.isGood ? qsTr("Understood as %1").arg(dialog.acts.understood(dialog.words)) : dialog.acts.understood(dialog.words)
        color: dialog.isGood ? Theme.muted : Theme.danger
        font.pixelSize: Theme.smallSize
    }
}
