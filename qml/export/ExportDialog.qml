pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// Writes what a filter finds to a file: as which table, with which columns, in which format; the first rows are
// shown as they will be. What is internal is left out unless somebody says otherwise.
Dialog {
    id: dialog

    required property Session session
    /// Maps of filter, columns, order and grouping: what the table shows.
    property var question: ({ "filter": "", "columns": [], "order": [], "grouping": [] })
    property int found: 0
    /// The saved view that is shown: what the table is called as long as nobody calls it something else.
    property string viewName
    property var columns: []
    readonly property var format: table.formats[formatChoice.current] ?? table.formats[0]
    readonly property var chosenTemplate: templateChoice.current > 0 ? table.templates[templateChoice.current - 1] : null

    function ask(question, found, viewName) {
        dialog.question = question
        dialog.found = found
        dialog.viewName = viewName
        templateChoice.current = 0
        columns = question.columns
        heading.clear()
        internal.checked = false
        formatChoice.current = Math.max(0, Array.from(table.formats).findIndex(one => one.token === session.place("export/format", "xlsx")))
        open()
        look()
    }
    function request() {
        return {
            "template": chosenTemplate ? chosenTemplate.key : "", "filter": question.filter, "columns": columns,
            "order": chosenTemplate ? [] : question.order, "grouping": chosenTemplate ? [] : question.grouping,
            "title": heading.text.trim().length > 0 || chosenTemplate ? heading.text : viewName, "format": format.token, "internal": internal.checked
        }
    }
    function look() {
        soon.restart()
    }
    function suggestion() {
        const words = (heading.text.trim().length > 0 ? heading.text : table.title.length > 0 ? table.title : qsTr("claims")).trim().toLowerCase()
        return words.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60) + format.ending
    }

    preferredWidth: 260 * Theme.space
    title: qsTr("Export")
    acceptText: qsTr("Export…")
    canAccept: table.mistake.length === 0 && !soon.running
    onOpened: templateChoice.forceActiveFocus()
    onClosed: {
        soon.stop()
        table.drop()
    }
    onAccepted: {
        target.suggestedName = suggestion()
        target.open()
    }

    TableExport {
        id: table

        session: dialog.session
        onPreviewed: if (dialog.columns.length === 0 && columns.length > 0) dialog.standing = Array.from(columns)
    }
    /// The columns of the template, as long as nobody chose others.
    property var standing: []
    Timer {
        id: soon

        interval: 60
        onTriggered: table.preview(dialog.request())
    }
    FileDialog {
        id: target

        parent: dialog.parent
        title: qsTr("Export to a file")
        isForWriting: true
        ending: dialog.format.ending
        patterns: ["*" + dialog.format.ending]
        onAboutToShow: folder = dialog.session.place("export/folder", folder)
        onChosen: paths => {
            dialog.session.setPlace("export/folder", folder)
            dialog.session.setPlace("export/format", dialog.format.token)
            table.write(dialog.request(), paths[0])
        }
    }

    leftPadding: 5 * Theme.space - 3
    rightPadding: 5 * Theme.space
    contentItem: Item {
        id: room

        /// The first rows stand under the form where there is no room beside it.
        readonly property bool isNarrow: width < 170 * Theme.space * Math.max(1, Theme.textScale)

        implicitHeight: Math.max(form.implicitHeight, 110 * Theme.space)
        Keys.onReturnPressed: dialog.acceptByKey()

        Flickable {
            id: left

            width: room.isNarrow ? parent.width : 70 * Theme.space * Math.max(1, Theme.textScale * 0.9)
            height: parent.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            contentHeight: form.implicitHeight + 6
            T.ScrollBar.vertical: ScrollBar {}

            FocusFollower {
                view: left
            }
            Column {
                id: form

                x: 3
                y: 3
                width: parent.width - 3 - 2 * Theme.space
                spacing: 3 * Theme.space

                Field {
                    width: parent.width
                    label: qsTr("Table")

                    Choice {
                        id: templateChoice

                        width: parent.width
                        name: qsTr("Table")
                        options: [qsTr("As the window shows it"), ...Array.from(table.templates).map(one => one.title)]
                        onChosen: index => {
                            current = index
                            dialog.columns = index === 0 ? dialog.question.columns : []
                            dialog.look()
                        }
                    }
                }
                Words {
                    width: parent.width
                    wrapMode: Text.Wrap
                    text: dialog.chosenTemplate ? dialog.chosenTemplate.meaning : qsTr("The same columns, order and groups as in the window.")
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                }
                Field {
                    width: parent.width
                    label: qsTr("Format")

                    Choice {
                        id: formatChoice

                        width: parent.width
                        name: qsTr("Format")
                        options: Array.from(table.formats).map(one => one.title)
                        onChosen: index => {
                            current = index
                            dialog.look()
                        }
                    }
                }
                Field {
                    width: parent.width
                    label: qsTr("Columns")

                    Button {
                        id: columnsButton

                        width: parent.width
                        iconName: "columns"
                        text: qsTr("%Ln column(s)", "", table.headings.length)
                        onClicked: columnsPopup.open()

                        ColumnsPopup {
                            id: columnsPopup

                            readonly property var shown: dialog.columns.length > 0 ? Array.from(dialog.columns) : dialog.standing

                            y: columnsButton.height + Theme.space
                            columns: shown
                            available: table.columnsFor(dialog.chosenTemplate ? dialog.chosenTemplate.key : "")
                            onToggled: column => {
                                const left = shown.filter(one => one !== column)
                                dialog.columns = left.length === shown.length ? shown.concat([column]) : left.length > 0 ? left : shown
                                dialog.look()
                            }
                            onMoveWanted: (from, to) => {
                                if (from < 0 || to < 0 || from >= shown.length || to >= shown.length)
                                    return
                                let moved = shown.slice()
                                moved.splice(to, 0, moved.splice(from, 1)[0])
                                dialog.columns = moved
                                dialog.look()
                            }
                        }
                    }
                }
                Field {
                    width: parent.width
                    label: qsTr("Title")

                    TextField {
                        id: heading

                        width: parent.width
                        placeholderText: table.title.length > 0 && text.length === 0 ? table.title : qsTr("Title of the table")
                        onTextEdited: dialog.look()
                    }
                }
                CheckBox {
                    id: internal

                    width: parent.width
                    text: qsTr("With what is marked internal")
                    onToggled: dialog.look()
                }
                Words {
                    width: parent.width
                    wrapMode: Text.Wrap
                    color: internal.checked ? Theme.warning : Theme.muted
                    font.pixelSize: Theme.smallSize
                    text: internal.checked ? qsTr("Names, notes and sources marked internal will be in the file, which then says so.")
                        : qsTr("Names, notes, quotes and sources marked internal are left out, and the file says how many.") + (table.withheld.length > 0 ? " " + qsTr("In these rows: %1").arg(table.withheld) : "")
                }
                ExportPreview {
                    width: parent.width
                    height: 60 * Theme.space
                    visible: room.isNarrow
                    table: table
                }
            }
        }
        Column {
            anchors.left: left.right
            anchors.leftMargin: 3 * Theme.space
            anchors.right: parent.right
            height: parent.height
            visible: !room.isNarrow
            spacing: 2 * Theme.space

            Words {
                id: about

                width: parent.width
                text: dialog.chosenTemplate ? qsTr("The first rows of “%1”").arg(table.title) : qsTr("The first of %Ln claim(s)", "", dialog.found)
                color: Theme.muted
            }
            ExportPreview {
                width: parent.width
                height: parent.height - about.height - parent.spacing
                table: table
            }
        }
    }
}
