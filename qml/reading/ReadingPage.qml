pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// A text as a list of segments, however long, with a caret and a selection that run across them: where a position
// stands, and what is brought into page.
FocusScope {
    id: page

    required property ReadingModel model
    required property TextSelection selection
    required property TextFinder finder
    required property Suggestions suggestions
    property bool isReadOnly: false
    readonly property alias list: list
    /// Where the column of text begins.
    readonly property alias textX: sight.columnX
    /// Words are being selected with the mouse.
    property bool isSelecting: false
    /// Whether the keys go to the text.
    property bool hasKeys: false
    /// What the words under the mouse belong to, where it is more than a claim.
    readonly property alias hint: hint.text
    /// Where the floating bar of a selection belongs.
    property point selectionPoint: Qt.point(0, 0)
    signal changeWanted
    /// A letter that annotates the words selected: N, A, R, E, M, T.
    signal annotationWanted(string key)
    signal clicked(int position)
    /// Goes to what an exhibit, a name or a translation belongs to: as of Workspace.wanted.
    signal quotedWanted(var place)
    signal moved

    ReadingSight {
        id: sight

        model: page.model
        selection: page.selection
        finder: page.finder
        suggestions: page.suggestions
        isReadOnly: page.isReadOnly
        hasFocus: page.hasKeys
        margin: 13 * Theme.space
        columnWidth: Math.max(120, Math.min(Theme.readingWidth, page.width - margin - 6 * Theme.space))
        columnX: Math.max(margin, Math.round((page.width - columnWidth) / 2))
        onChangeWanted: page.changeWanted()
    }

    function itemOf(row) {
        return row < 0 ? null : list.view.itemAtIndex(row - (list.topRow - list.visibleFirst)) as SegmentDelegate
    }
    /// The position under a point of the page, -1 where there is no text.
    function positionAt(x, y) {
        const at = mapToItem(list.view.contentItem, x, Math.max(1, Math.min(height - 1, y)))
        const place = list.view.itemAt(Math.max(1, Math.min(list.view.width - 1, at.x)), at.y) as SegmentDelegate
        if (!place)
            return -1
        const inside = place.segment.mapFromItem(list.view.contentItem, at.x, at.y)
        return place.segment.positionAt(inside.x, inside.y)
    }
    /// Whether text stands under a point, and not a card or the margin.
    function isText(x, y) {
        const at = mapToItem(list.view.contentItem, x, y)
        const place = list.view.itemAt(at.x, at.y) as SegmentDelegate
        if (!place)
            return false
        const inside = place.segment.mapFromItem(list.view.contentItem, at.x, at.y)
        return inside.y <= place.segment.height && inside.x > -sight.margin
    }
    function quotedAt(position) {
        return model.quotedAt(position)
    }
    /// What stands in words under a point: as of ReadingModel.quotedAt.
    function quotedUnder(x, y) {
        const at = mapToItem(list.view.contentItem, x, y)
        const place = list.view.itemAt(at.x, at.y) as SegmentDelegate
        if (!place)
            return {}
        const inside = place.segment.mapFromItem(list.view.contentItem, at.x, at.y)
        const position = place.segment.positionAt(inside.x, inside.y)
        const caret = place.segment.caretAt(position)
        // Beside the end of a line there is nothing.
        if (inside.y < 0 || inside.y > place.segment.height || Math.abs(inside.x - caret.x) > Theme.readingSize)
            return {}
        const found = quotedAt(position)
        return found.hint !== undefined || inside.x >= caret.x || position === 0 ? found : quotedAt(position - 1)
    }
    /// Shows a hint at a point; empty: none.
    function showHint(words, x, y) {
        sight.isOverQuoted = words.length > 0
        hintSpot.x = x
        hintSpot.y = y + 3 * Theme.space
        hint.text = words
    }
    /// Goes where the words at a position lead; false where they lead nowhere.
    function openQuoted(position) {
        const place = quotedAt(position).place
        if (!place || place.kind === undefined)
            return false
        quotedWanted(place)
        return true
    }
    /// Brings a position into view; with `isJump` to the upper third, for somebody who was elsewhere.
    function reveal(position, isJump) {
        const row = model.rowAt(position)
        if (row < 0)
            return
        let place = itemOf(row)
        if (!place || isJump) {
            list.goTo(row)
            list.view.forceLayout()
            place = itemOf(row)
        }
        if (!place)
            return
        const caret = place.segment.caretAt(position)
        const top = place.segment.mapToItem(page, caret.x, caret.y).y
        const low = 2 * Theme.space
        const high = height - caret.height - 6 * Theme.space
        if (isJump)
            list.scrollBy(top - height * 0.3)
        else if (top < low)
            list.scrollBy(top - low)
        else if (top > high)
            list.scrollBy(top - high)
        list.measure()
    }
    /// Shows words and lights them up for a moment.
    function show(start, end) {
        selection.moveTo(start)
        reveal(start, true)
        sight.flash = Qt.point(start, end)
        flashEnd.restart()
        moved()
    }
    function showSuggestion() {
        if (!suggestions.isOpen)
            return
        selection.moveTo(suggestions.start)
        reveal(suggestions.start, false)
        showCard()
    }
    /// Brings the card of the suggestion into the page: with all of its words where both have room, else with the
    /// end of them.
    function showCard() {
        list.view.forceLayout()
        const place = itemOf(suggestions.row)
        if (!place)
            return
        const bottom = place.mapToItem(page, 0, place.height).y
        const first = itemOf(model.rowAt(suggestions.start))
        const top = first ? first.segment.mapToItem(page, 0, first.segment.caretAt(suggestions.start).y).y : 0
        const end = place.segment.mapToItem(page, 0, place.segment.height).y
        if (bottom > height)
            list.scrollBy(Math.min(bottom - height, Math.max(0, top - 2 * Theme.space, end - 3 * Theme.control)))
        list.measure()
    }
    function moveLine(isDown, extend) {
        const row = model.rowAt(selection.caret)
        let place = itemOf(row)
        if (!place) {
            reveal(selection.caret, false)
            return
        }
        const caret = place.segment.caretAt(selection.caret)
        let y = caret.y + (isDown ? 1.5 : -0.5) * caret.height
        if (y > place.segment.height || y < 0) {
            const other = itemOf(row + (isDown ? 1 : -1))
            if (!other) {
                selection.move(TextSelection.Segment, isDown, extend)
                return
            }
            place = other
            y = isDown ? caret.height / 2 : other.segment.height - caret.height / 2
        }
        selection.moveTo(place.segment.positionAt(caret.x, y), extend)
    }
    function afterKey() {
        reveal(selection.caret, false)
        moved()
        placeBar()
    }
    function placeBar() {
        if (selection.isEmpty)
            return
        const place = itemOf(model.rowAt(selection.caret))
        if (!place)
            return
        const caret = place.segment.caretAt(selection.caret)
        selectionPoint = place.segment.mapToItem(page, caret.x, caret.y + (selection.caret < selection.anchor ? 0 : caret.height))
    }

    Item {
        id: hintSpot

        Hint {
            id: hint

            visible: text.length > 0
        }
    }
    Timer {
        id: cardGrew

        interval: 0
        onTriggered: page.showCard()
    }
    Timer {
        id: flashEnd

        interval: 1600
        onTriggered: sight.flash = Qt.point(-1, -1)
    }
    LongList {
        id: list

        anchors.fill: parent
        activeFocusOnTab: false
        name: page.model.title
        source: page.model
        delegate: SegmentDelegate {
            width: ListView.view.width
            reader: sight
        }
        onTopRowChanged: page.placeBar()
        Component.onCompleted: list.view.interactive = false
    }
    Connections {
        target: page.suggestions

        function onCurrentChanged() {
            page.showSuggestion()
        }
        // What is known of it by now may take more lines.
        function onDraftChanged() {
            if (page.suggestions.isOpen)
                cardGrew.restart()
        }
    }
}
