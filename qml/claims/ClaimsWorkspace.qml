import QtQuick
import Assay
import Assay.App

// The claims: what they are narrowed by, the filter line, the table, what can be done with the rows chosen.
Workspace {
    id: workspace

    function setFilter(text) {
        line.setText(text)
        if (claims.filter === text)
            return
        claims.filter = text
        selection.clear()
        kept.keep("filter", text)
    }
    /// What the table shows, as a view keeps it.
    function question() {
        return { "filter": claims.filter, "columns": Array.from(claims.columns), "order": Array.from(claims.order), "grouping": Array.from(claims.grouping) }
    }
    function show(question) {
        claims.columns = question.columns.length > 0 ? question.columns : claims.standardColumns
        claims.order = question.order
        claims.grouping = question.grouping
        setFilter(question.filter)
    }
    function showCard(isShown) {
        cardIsShown = isShown
        kept.keep("card", isShown)
        if (!isShown)
            table.forceActiveFocus()
    }
    property bool cardIsShown: false
    function goTo(place) {
        if (place.kind === "filter") {
            setFilter(place.text)
        } else if (place.kind === "view") {
            waitingForView = place.uid
            lookAtView()
        } else if (place.kind === "claim") {
            waitingFor = place.uid
            showCard(true)
            look()
        }
    }
    /// A claim to be shown once the rows are there.
    property string waitingFor
    function look() {
        if (waitingFor.length === 0 || claims.isLoading)
            return
        const row = claims.rowOf(waitingFor)
        if (row < 0 && claims.filter.length > 0) {
            setFilter("")
            return
        }
        waitingFor = ""
        if (row < 0)
            return
        table.goTo(row)
        selection.only(row)
    }
    /// A saved view to be shown once the views are there.
    property string waitingForView
    function lookAtView() {
        const row = views.rowOf(waitingForView)
        if (row < 0)
            return
        waitingForView = ""
        show(views.question(row))
    }
    function restore() {
        kept.restore()
        waitingFor = kept.current()
        cardIsShown = kept.cardWasShown()
        setFilter(kept.filter())
        kept.isRestored = true
    }

    function askExport() {
        exportDialog.ask(question(), claims.things, viewList.nameShown())
    }

    openables: [
        Openable {
            name: "columns"
            isOpen: columnsPopup.opened
            onOpen: columnsPopup.open()
            onClose: columnsPopup.close()
        },
        Openable {
            name: "grouping"
            isOpen: groupMenu.opened
            onOpen: groupMenu.openAt(groupButton)
            onClose: groupMenu.close()
        },
        Openable {
            name: "save view"
            isOpen: viewDialog.opened
            onOpen: viewDialog.save(workspace.question())
            onClose: viewDialog.close()
        },
        Openable {
            name: "tag claims"
            isOpen: bulkDialog.opened
            onOpen: bulkDialog.ask("tag")
            onClose: bulkDialog.close()
        },
        Openable {
            name: "judge claims"
            isOpen: bulkDialog.opened
            onOpen: bulkDialog.ask("judge")
            onClose: bulkDialog.close()
        },
        Openable {
            name: "export"
            isOpen: exportDialog.opened
            onOpen: workspace.askExport()
            onClose: exportDialog.close()
        },
        Openable {
            name: "card"
            isOpen: workspace.cardIsShown
            onOpen: workspace.showCard(true)
            onClose: workspace.showCard(false)
        },
        Openable {
            name: "completion"
            isOpen: line.popup.opened
            onOpen: {
                line.field.forceActiveFocus()
                line.complete()
            }
            onClose: line.popup.close()
        }
    ]
    innerCommands: cardPane.card.commands
    innerOpenables: cardPane.card.openables
    Component.onCompleted: {
        commands = Array.from(asked.all)
        restore()
    }

    ClaimsCommands {
        id: asked

        session: workspace.session
        claims: claims
        selection: selection
        cardIsShown: workspace.cardIsShown
        onFilterLineWanted: line.field.forceActiveFocus()
        onFilterWanted: text => workspace.setFilter(text)
        onColumnsWanted: columnsPopup.open()
        onGroupingWanted: groupMenu.openAt(groupButton)
        onViewWanted: viewDialog.save(workspace.question())
        onExportWanted: workspace.askExport()
        onCardWanted: workspace.showCard(!workspace.cardIsShown)
        onChangeWanted: what => bulkDialog.ask(what)
    }
    ClaimsPlace {
        id: kept

        session: workspace.session
        claims: claims
        table: table
    }

    ClaimsModel {
        id: claims

        session: workspace.session
        freshness.isWanted: workspace.visible
        onCountChanged: workspace.look()
    }
    FacetsModel {
        id: facets

        session: workspace.session
        freshness.isWanted: workspace.visible
        filter: claims.filter
    }
    ViewsModel {
        id: views

        session: workspace.session
        onLoaded: workspace.lookAtView()
    }
    RowSelection {
        id: selection

        model: claims
    }
    FacetList {
        id: side

        width: Math.min(59 * Theme.space * Math.max(1, Theme.textScale), parent.width * 0.3)
        height: parent.height
        model: facets
        onFilterWanted: text => workspace.setFilter(text)

        ViewList {
            id: viewList

            width: side.width - 1
            mostHeight: side.height * 0.35
            views: views
            canChange: !workspace.session.isReadOnly
            shown: workspace.question()
            standardColumns: claims.standardColumns
            onWanted: question => workspace.show(question)
            onRenameWanted: row => viewDialog.rename(row)
        }
    }
    Rectangle {
        id: middle

        anchors.left: side.right
        anchors.right: cardPane.visible && cardPane.isBeside ? cardPane.left : parent.right
        height: parent.height
        color: Theme.panel

        FilterLine {
            id: line

            x: 4 * Theme.space
            y: 3 * Theme.space
            z: 1
            width: parent.width - 2 * x
            session: workspace.session
            claims: claims
            onFilterWanted: text => workspace.setFilter(text)

            Button {
                id: columnsButton

                text: qsTr("Columns")
                iconName: "columns"
                onClicked: columnsPopup.open()
            }
            Button {
                id: groupButton

                text: claims.grouping.length > 0 ? qsTr("Group: %1").arg(Array.from(claims.groupings).filter(one => Array.from(claims.grouping).indexOf(one.token) >= 0).map(one => one.title.toLowerCase()).join(", ")) : qsTr("Group")
                onClicked: groupMenu.openAt(groupButton)

                ChoiceMenu {
                    id: groupMenu

                    options: Array.from(claims.groupings).map(one => ({ token: one.token, text: one.title }))
                    ticked: claims.grouping
                    onChosen: token => claims.grouping = Array.from(claims.grouping).indexOf(token) >= 0 ? [] : [token]
                }
            }
            Button {
                text: qsTr("Save view")
                enabled: !workspace.session.isReadOnly
                onClicked: viewDialog.save(workspace.question())
            }
        }
        ColumnsPopup {
            id: columnsPopup

            x: parent.width - width - 4 * Theme.space
            y: line.y + line.height
            columns: claims.columns
            available: claims.available
            onToggled: column => claims.toggleColumn(column)
            onMoveWanted: (from, to) => claims.moveColumn(from, to)
        }
        ClaimTable {
            id: table

            anchors.top: line.bottom
            anchors.bottom: bar.top
            width: parent.width
            focus: true
            model: claims
            isOfAnotherFilter: line.mistake.length > 0
            selection: selection
            onActivated: workspace.showCard(!workspace.cardIsShown)
            Keys.onEscapePressed: event => {
                event.accepted = workspace.cardIsShown
                if (workspace.cardIsShown)
                    workspace.showCard(false)
            }
            onColumnsWanted: columnsPopup.open()
            onAllWanted: workspace.setFilter("")
        }
        SelectionBar {
            id: bar

            anchors.bottom: parent.bottom
            width: parent.width
            chosen: selection.count
            found: claims.things
            canChange: !workspace.session.isReadOnly
            onChangeWanted: what => bulkDialog.ask(what)
            cardIsShown: workspace.cardIsShown
            onCardWanted: workspace.showCard(!workspace.cardIsShown)
            onExportWanted: workspace.askExport()
        }
    }
    ClaimCardPane {
        id: cardPane

        anchors.right: parent.right
        isBeside: workspace.width - side.width - width >= 150 * Theme.space
        y: isBeside ? 0 : line.y + line.height
        width: Math.min(96 * Theme.space * Math.max(1, Theme.textScale), (parent.width - side.width) * 0.8)
        height: isBeside ? parent.height : parent.height - y - bar.height
        visible: workspace.cardIsShown
        session: workspace.session
        table: table
        uid: workspace.cardIsShown ? table.list.currentUid : ""
        onCloseWanted: workspace.showCard(false)
        onPlaceWanted: place => workspace.wanted(place)
    }
    BulkDialog {
        id: bulkDialog

        session: workspace.session
        selection: selection
    }
    ExportDialog {
        id: exportDialog

        session: workspace.session
    }
    ViewDialog {
        id: viewDialog

        views: views
    }
}
