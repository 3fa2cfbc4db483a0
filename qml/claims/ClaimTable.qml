pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// The columns of the claims found, under their headings. Rows are chosen as in any list: Ctrl and a click adds one,
// Shift and a click or an arrow all up to it, Ctrl+A everything found.
FocusScope {
    id: table

    required property ClaimsModel model
    required property RowSelection selection
    property alias currentRow: list.currentRow
    readonly property alias topRow: list.topRow
    readonly property alias list: list
    /// Widths that somebody chose, by the token of the column, in pixels at 100 % of text size.
    property var chosenWidths: ({})
    property double shift: 0
    /// The filter has a mistake: the rows are those of the one before.
    property bool isOfAnotherFilter: false
    signal activated(int row)
    signal columnsWanted
    signal allWanted

    readonly property int least: Math.round(18 * Theme.space * Theme.textScale)
    /// Room for a heading or two words; somebody may choose less.
    readonly property int leastShared: Math.round(26 * Theme.space * Theme.textScale)
    /// What is not chosen shares what is left, by the room that it wants.
    readonly property var widths: {
        const rooms = model.columnRooms, columns = model.columns
        const standard = { "claim": 3.1, "who-says": 2.2, "rebuttals": 2.2, "said": 1, "confidence-tag": 1.1 }
        const share = columns.map((token, i) => standard[token] ?? [1, 1.8, 2.6][rooms[i] - 1])
        const wanted = columns.map(token => chosenWidths[token] ? Math.max(least, chosenWidths[token] * Theme.textScale) : 0)
        const leasts = share.map(one => Math.max(leastShared, least * one))
        // What would get less than it needs gets that, and the others share the rest.
        for (let isShort = true; isShort;) {
            const left = list.width - 12 - wanted.reduce((all, one) => all + one, 0)
            const shares = share.reduce((all, one, i) => wanted[i] > 0 ? all : all + one, 0)
            const tight = wanted.findIndex((width, i) => width === 0 && left * share[i] / shares < leasts[i])
            isShort = tight >= 0
            if (isShort)
                wanted[tight] = leasts[tight]
            else
                columns.forEach((token, i) => wanted[i] = wanted[i] > 0 ? wanted[i] : left * share[i] / shares)
        }
        return wanted.map(width => Math.floor(width))
    }
    readonly property double wholeWidth: widths.reduce((all, one) => all + one, 0)
    readonly property double mostShift: Math.max(0, wholeWidth - list.width + 12)
    onMostShiftChanged: shift = Math.min(shift, mostShift)

    function goTo(row) {
        list.goTo(row)
    }
    /// Makes a row the one chosen.
    function stepTo(row) {
        list.goTo(row)
        selection.only(row)
    }
    function choose(row, modifiers) {
        if (modifiers & Qt.ShiftModifier)
            selection.extendTo(row)
        else if (modifiers & Qt.ControlModifier)
            selection.toggle(row)
        else
            selection.only(row)
    }
    function setWidth(column, width) {
        let widths = Object.assign({}, chosenWidths)
        widths[column] = Math.round(Math.max(least, width) / Theme.textScale)
        chosenWidths = widths
    }
    function shiftBy(pixels) {
        shift = Math.max(0, Math.min(mostShift, shift + pixels))
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_A && event.modifiers === Qt.ControlModifier)
            selection.all()
        else if (event.key === Qt.Key_Space && event.modifiers & Qt.ControlModifier)
            selection.toggle(list.currentRow)
        else if (event.key === Qt.Key_Space && list.currentRow >= 0)
            table.activated(list.currentRow)
        else if (event.key === Qt.Key_Left && mostShift > 0)
            shiftBy(-20 * Theme.space)
        else if (event.key === Qt.Key_Right && mostShift > 0)
            shiftBy(20 * Theme.space)
        else
            return
        event.accepted = true
    }

    TableHeader {
        id: header

        width: parent.width
        model: table.model
        widths: table.widths
        shift: table.shift
        onWidthWanted: (column, width) => table.setWidth(column, width)
        onColumnsWanted: table.columnsWanted()
    }
    Rectangle {
        anchors.fill: list
        visible: table.isOfAnotherFilter
        color: Theme.sunken
    }
    LongList {
        id: list

        anchors.top: header.bottom
        anchors.bottom: sideways.visible ? sideways.top : parent.bottom
        width: parent.width
        focus: true
        name: qsTr("Claims")
        source: table.model
        keepsItems: true
        isGrouped: table.model.grouping.length > 0
        groupCounts: table.model.groupCounts
        onActivated: row => table.activated(row)
        onMoved: (row, modifiers) => {
            if (modifiers & Qt.ShiftModifier)
                table.selection.extendTo(row)
            else if (!(modifiers & Qt.ControlModifier))
                table.selection.only(row)
        }
        delegate: ClaimDelegate {
            id: delegate

            readonly property int row: list.topRow - list.visibleFirst + index

            width: ListView.view.width
            widths: table.widths
            columns: table.model.columns
            shift: table.shift
            isCurrent: ListView.isCurrentItem
            isFocused: list.activeFocus
            isChosen: table.selection.revision >= 0 && table.selection.isSelected(row)
            onPressedWith: modifiers => {
                list.forceActiveFocus()
                list.goTo(row)
                table.choose(row, modifiers)
            }
            onDoubled: table.activated(row)
        }
    }
    ScrollBar {
        id: sideways

        anchors.bottom: parent.bottom
        width: parent.width
        orientation: Qt.Horizontal
        visible: table.mostShift > 0
        size: table.wholeWidth > 0 ? Math.min(1, list.width / table.wholeWidth) : 1
        position: table.wholeWidth > 0 ? table.shift / table.wholeWidth : 0
        onPositionChanged: if (pressed) table.shift = Math.min(table.mostShift, position * table.wholeWidth)
    }
    EmptyState {
        anchors.centerIn: list
        visible: table.model.count === 0 && !table.model.isLoading
        iconName: "claims"
        title: table.model.filter.length > 0 ? qsTr("No claim is like that") : qsTr("No claim yet")
        explanation: table.model.filter.length > 0 ? qsTr("Take a term out of the filter.") : qsTr("Mark words in a source and make a claim of them.")

        Button {
            visible: table.model.filter.length > 0
            text: qsTr("Show all claims")
            onClicked: table.allWanted()
        }
    }
}
