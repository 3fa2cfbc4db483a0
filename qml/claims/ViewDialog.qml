import QtQuick
import Assay
import Assay.App

// Asks for the name of a view: of a new one, or a new name of one.
Dialog {
    id: dialog

    property int row: -1
    required property ViewsModel views
    /// What is saved; of a renaming nothing.
    property var question: ({})
    readonly property bool isTaken: views.count >= 0 && views.rowNamed(field.text.trim()) >= 0 && views.rowNamed(field.text.trim()) !== row

    function save(question) {
        row = -1
        dialog.question = question
        field.clear()
        open()
    }
    function rename(row) {
        dialog.row = row
        field.text = views.name(row)
        open()
        field.selectAll()
    }

    preferredWidth: 110 * Theme.space
    title: row < 0 ? qsTr("Save the view") : qsTr("Rename the view")
    acceptText: row >= 0 ? qsTr("Rename") : isTaken ? qsTr("Replace") : qsTr("Save")
    canAccept: field.text.trim().length > 0 && !(row >= 0 && isTaken)
    onOpened: field.forceActiveFocus()
    onAccepted: {
        if (row < 0)
            views.save(field.text, question)
        else
            views.rename(row, field.text)
    }

    Field {
        width: parent.width
        label: qsTr("Name")

        TextField {
            id: field

            width: parent.width
            placeholderText: qsTr("Name of the view")
        }
    }
    Words {
        width: parent.width
        wrapMode: Text.Wrap
        text: dialog.row >= 0 ? (dialog.isTaken ? qsTr("Another view has that name.") : qsTr("What it shows stays as it is."))
            : dialog.isTaken ? qsTr("There is a view of that name; it will show what you see now.") : qsTr("It keeps the filter, the columns, the order and the grouping.")
        color: dialog.isTaken ? Theme.warning : Theme.muted
    }
}
