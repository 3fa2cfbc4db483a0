pragma ComponentBehavior: Bound

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
        session.setPlace("claims/filter", text)
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
        session.setPlace("claims/card", isShown)
        if (!isShown)
            table.forceActiveFocus()
    }
    /// The claim of the current row, whose card is shown.
    readonly property string currentUid: table.currentRow >= 0 && claims.count > table.currentRow && revision >= 0 ? claims.value(table.currentRow, "uid") ?? "" : ""
    property int revision: 0
    property bool cardIsShown: false
    onCurrentUidChanged: if (isRestored && currentUid.length > 0) session.setPlace("claims/current", currentUid)
    function goTo(place) {
        if (place.kind === "filter") {
            setFilter(place.text)
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
    function restore() {
        const list = key => (session.place(key, "") + "").split(",").filter(word => word.length > 0)
        const columns = list("claims/columns")
        claims.columns = columns.length > 0 ? columns : claims.standardColumns
        claims.order = list("claims/order")
        claims.grouping = list("claims/grouping")
        let widths = {}
        list("claims/widths").forEach(one => widths[one.split("=")[0]] = parseInt(one.split("=")[1]) || 0)
        table.chosenWidths = widths
        waitingFor = session.place("claims/current", "")
        cardIsShown = session.place("claims/card", false) + "" === "true"
        setFilter(session.place("claims/filter", ""))
        isRestored = true
    }
    property bool isRestored: false
    readonly property bool canChange: !session.isReadOnly && selection.count > 0

    function askExport() {
        exportDialog.ask(question(), claims.things)
    }

    commands: [
        Command {
            text: qsTr("Go to the filter line")
            section: qsTr("Claims")
            shortcut: "Ctrl+L"
            onTriggered: line.field.forceActiveFocus()
        },
        Command {
            text: qsTr("Show all claims")
            section: qsTr("Claims")
            shortcut: "Ctrl+Shift+L"
            enabled: claims.filter.length > 0
            onTriggered: workspace.setFilter("")
        },
        Command {
            text: qsTr("Choose columns…")
            section: qsTr("Claims")
            onTriggered: columnsPopup.open()
        },
        Command {
            text: qsTr("Save view…")
            section: qsTr("Claims")
            shortcut: "Ctrl+Shift+V"
            enabled: !workspace.session.isReadOnly
            onTriggered: viewDialog.save(workspace.question())
        },
        Command {
            text: qsTr("Export these claims…")
            section: qsTr("Claims")
            shortcut: "Ctrl+E"
            enabled: claims.count > 0
            onTriggered: workspace.askExport()
        },
        Command {
            text: workspace.cardIsShown ? qsTr("Close the card of the claim") : qsTr("Open the card of the claim")
            section: qsTr("Claims")
            shortcut: "Ctrl+I"
            onTriggered: workspace.showCard(!workspace.cardIsShown)
        },
        Command {
            text: qsTr("Choose all claims found")
            section: qsTr("Claims")
            enabled: claims.count > 0
            onTriggered: selection.all()
        },
        Command {
            text: qsTr("Tag the claims chosen…")
            section: qsTr("Claims")
            shortcut: "Ctrl+T"
            enabled: workspace.canChange
            onTriggered: bulkDialog.ask("tag")
        },
        Command {
            text: qsTr("Topic of the claims chosen…")
            section: qsTr("Claims")
            enabled: workspace.canChange
            onTriggered: bulkDialog.ask("topic")
        },
        Command {
            text: qsTr("Status of the claims chosen…")
            section: qsTr("Claims")
            enabled: workspace.canChange
            onTriggered: bulkDialog.ask("status")
        },
        Command {
            text: qsTr("Judge the claims chosen…")
            section: qsTr("Claims")
            enabled: workspace.canChange
            onTriggered: bulkDialog.ask("judge")
        }
    ]
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
            onOpen: groupMenu.open()
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
    Component.onCompleted: restore()

    ClaimsModel {
        id: claims

        session: workspace.session
        onColumnsChanged: if (workspace.isRestored) workspace.session.setPlace("claims/columns", Array.from(columns).join())
        onOrderChanged: if (workspace.isRestored) workspace.session.setPlace("claims/order", Array.from(order).join())
        onGroupingChanged: if (workspace.isRestored) workspace.session.setPlace("claims/grouping", Array.from(grouping).join())
        onCountChanged: {
            workspace.look()
            ++workspace.revision
        }
        onDataChanged: ++workspace.revision
        onRowsMoved: ++workspace.revision
    }
    FacetsModel {
        id: facets

        session: workspace.session
        filter: claims.filter
    }
    ViewsModel {
        id: views

        session: workspace.session
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

                text: claims.grouping.length > 0 ? qsTr("Group: %1").arg(Array.from(claims.grouping).join(", ")) : qsTr("Group")
                onClicked: groupMenu.open()

                Menu {
                    id: groupMenu

                    y: groupButton.height + Theme.space

                    Instantiator {
                        model: claims.groupings
                        delegate: MenuItem {
                            required property var modelData

                            text: modelData.title
                            isTicked: Array.from(claims.grouping).indexOf(modelData.token) >= 0
                            onTriggered: claims.grouping = isTicked ? [] : [modelData.token]
                        }
                        onObjectAdded: (index, item) => groupMenu.insertItem(index, item)
                        onObjectRemoved: (index, item) => groupMenu.removeItem(item)
                    }
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
            selection: selection
            onActivated: workspace.showCard(!workspace.cardIsShown)
            Keys.onEscapePressed: event => {
                event.accepted = workspace.cardIsShown
                if (workspace.cardIsShown)
                    workspace.showCard(false)
            }
            onColumnsWanted: columnsPopup.open()
            onChosenWidthsChanged: if (workspace.isRestored) workspace.session.setPlace("claims/widths", Object.entries(chosenWidths).map(one => one.join("=")).join())
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
    Rectangle {
        id: cardPane

        /// Beside the table where there is room for both, else over its end.
        readonly property bool isBeside: workspace.width - side.width - width >= 150 * Theme.space

        anchors.right: parent.right
        y: isBeside ? 0 : line.y + line.height
        width: Math.min(96 * Theme.space * Math.max(1, Theme.textScale), (parent.width - side.width) * 0.8)
        height: isBeside ? parent.height : parent.height - y - bar.height
        visible: workspace.cardIsShown
        color: Theme.panel

        Rectangle {
            visible: !cardPane.isBeside
            anchors.right: parent.left
            width: 8
            height: parent.height
            gradient: Gradient {
                orientation: Gradient.Horizontal
                GradientStop {
                    position: 0
                    color: "transparent"
                }
                GradientStop {
                    position: 1
                    color: Qt.alpha(Theme.shadow, Theme.shadow.a * 0.5)
                }
            }
        }
        Line {
            isVertical: true
            height: parent.height
            z: 1
        }
        Row {
            id: cardTools

            x: 3 * Theme.space
            y: Theme.space

            IconButton {
                iconName: "upwards"
                text: qsTr("The claim above")
                enabled: table.currentRow > 0
                onClicked: table.stepTo(table.currentRow - 1)
            }
            IconButton {
                iconName: "downwards"
                text: qsTr("The claim below")
                enabled: table.currentRow + 1 < claims.count
                onClicked: table.stepTo(table.currentRow + 1)
            }
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: 2 * Theme.space
            y: cardTools.y
            iconName: "close"
            text: qsTr("Close the card")
            keys: qsTr("Esc")
            onClicked: workspace.showCard(false)
        }
        ClaimCard {
            x: 1
            anchors.top: cardTools.bottom
            anchors.bottom: parent.bottom
            width: parent.width - 1
            session: workspace.session
            uid: workspace.cardIsShown ? workspace.currentUid : ""
            onPlaceWanted: place => workspace.wanted(place)
            Keys.onEscapePressed: workspace.showCard(false)
        }
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
