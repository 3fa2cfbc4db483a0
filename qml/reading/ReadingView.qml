pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// A text as a list of segments, however long, with a caret and a selection that run across them. Letters are
// keys here: those of suggestions while one is open, those of annotation while words are selected.
FocusScope {
    id: view

    required property ReadingModel model
    required property TextSelection selection
    required property TextFinder finder
    required property Suggestions suggestions
    property bool isReadOnly: false
    readonly property bool hasFocusInText: pad.activeFocus
    readonly property alias list: list
    /// Words are being selected with the mouse.
    property bool isSelecting: false
    /// Where the floating bar of a selection belongs.
    property point selectionPoint: Qt.point(0, 0)
    signal changeWanted
    /// A letter that annotates the words selected: N, A, R, E, M, T.
    signal annotationWanted(string key)
    signal clicked(int position)
    signal moved

    ReadingSight {
        id: sight

        model: view.model
        selection: view.selection
        finder: view.finder
        suggestions: view.suggestions
        isReadOnly: view.isReadOnly
        hasFocus: pad.activeFocus
        margin: 13 * Theme.space
        columnWidth: Math.max(120, Math.min(Theme.readingWidth, view.width - margin - 6 * Theme.space))
        columnX: Math.max(margin, Math.round((view.width - columnWidth) / 2))
        onChangeWanted: view.changeWanted()
    }

    function itemOf(row) {
        return row < 0 ? null : list.view.itemAtIndex(row - (list.topRow - list.visibleFirst)) as SegmentDelegate
    }
    /// The position under a point of the view, -1 where there is no text.
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
        const top = place.segment.mapToItem(view, caret.x, caret.y).y
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
    /// Brings the card of the suggestion into view, where it and its words both have room.
    function showCard() {
        list.view.forceLayout()
        const place = itemOf(suggestions.row)
        if (!place)
            return
        const bottom = place.mapToItem(view, 0, place.height).y
        const first = itemOf(model.rowAt(suggestions.start))
        const top = first ? first.segment.mapToItem(view, 0, first.segment.caretAt(suggestions.start).y).y : 0
        if (bottom > height)
            list.scrollBy(Math.min(bottom - height, Math.max(0, top - 2 * Theme.space)))
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
        selectionPoint = place.segment.mapToItem(view, caret.x, caret.y + (selection.caret < selection.anchor ? 0 : caret.height))
    }

    Timer {
        id: cardGrew

        interval: 0
        onTriggered: view.showCard()
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
        name: view.model.title
        source: view.model
        delegate: SegmentDelegate {
            width: ListView.view.width
            reader: sight
        }
        onTopRowChanged: view.placeBar()
        Component.onCompleted: list.view.interactive = false
    }
    Item {
        id: pad

        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.Document
        Accessible.name: view.model.title
        Accessible.description: qsTr("Arrows move the caret, with Shift they select. J and K go through suggestions.")

        Keys.onPressed: event => {
            const extend = (event.modifiers & Qt.ShiftModifier) !== 0
            const control = (event.modifiers & Qt.ControlModifier) !== 0
            event.accepted = true
            switch (event.key) {
            case Qt.Key_Left:
            case Qt.Key_Right: {
                view.selection.move(control ? TextSelection.Word : TextSelection.Letter, event.key === Qt.Key_Right, extend)
                break
            }
            case Qt.Key_Up:
            case Qt.Key_Down:
                if (control)
                    view.selection.move(TextSelection.Segment, event.key === Qt.Key_Down, extend)
                else
                    view.moveLine(event.key === Qt.Key_Down, extend)
                break
            case Qt.Key_Home:
            case Qt.Key_End:
                view.selection.move(control ? TextSelection.Text : TextSelection.Segment, event.key === Qt.Key_End, extend)
                break
            case Qt.Key_PageUp:
            case Qt.Key_PageDown: {
                const sign = event.key === Qt.Key_PageDown ? 1 : -1
                list.scrollBy(sign * (view.height - 12 * Theme.space))
                list.measure()
                const position = view.positionAt(sight.columnX, view.height * 0.3)
                if (position >= 0)
                    view.selection.moveTo(position, extend)
                break
            }
            default:
                event.accepted = false
            }
            if (event.accepted) {
                view.afterKey()
                return
            }
            if (control || (event.modifiers & Qt.AltModifier))
                return
            event.accepted = true
            if (event.key === Qt.Key_J || event.key === Qt.Key_K) {
                view.suggestions.step(event.key === Qt.Key_J, view.selection.caret)
            } else if (event.key === Qt.Key_Escape && !view.selection.isEmpty) {
                view.selection.clear()
            } else if (event.key === Qt.Key_Escape && view.suggestions.isOpen) {
                view.suggestions.close()
            } else if (view.isReadOnly) {
                event.accepted = false
            } else if (!view.selection.isEmpty && "NAREMT".includes(event.text.toUpperCase()) && event.text.length === 1) {
                view.annotationWanted(event.text.toUpperCase())
            } else if (view.suggestions.isOpen && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)) {
                view.suggestions.take()
            } else if (view.suggestions.isOpen && event.key === Qt.Key_X) {
                view.suggestions.drop()
            } else if (view.suggestions.isOpen && event.key === Qt.Key_E) {
                view.changeWanted()
            } else {
                event.accepted = false
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: pad.activeFocus
        color: "transparent"
        border.color: Theme.accent
        border.width: 1
        opacity: 0.6
        Accessible.ignored: true
    }
    PointHandler {
        id: pointer

        property int pressedAt: -1

        acceptedButtons: Qt.LeftButton
        onActiveChanged: {
            scroller.stop()
            if (!active) {
                if (view.isSelecting && view.selection.isEmpty && pressedAt >= 0)
                    view.clicked(pressedAt)
                view.isSelecting = false
                view.placeBar()
                return
            }
            if (!view.isText(point.position.x, point.position.y))
                return
            pressedAt = view.positionAt(point.position.x, point.position.y)
            if (pressedAt < 0)
                return
            pad.forceActiveFocus()
            view.isSelecting = true
            view.selection.moveTo(pressedAt, (point.modifiers & Qt.ShiftModifier) !== 0)
            view.moved()
        }
        onPointChanged: {
            if (!active || !view.isSelecting)
                return
            const far = Math.abs(point.position.x - point.pressPosition.x) + Math.abs(point.position.y - point.pressPosition.y)
            if (far < 4)
                return
            const position = view.positionAt(point.position.x, point.position.y)
            if (position >= 0)
                view.selection.moveTo(position, true)
            scroller.running = point.position.y < 0 || point.position.y > view.height
        }
    }
    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onTapped: point => {
            if (!view.isText(point.position.x, point.position.y))
                return
            const position = view.positionAt(point.position.x, point.position.y)
            if (tapCount === 2)
                view.selection.selectWord(position)
            else if (tapCount === 3)
                view.selection.selectSegment(position)
            view.placeBar()
        }
    }
    Timer {
        id: scroller

        interval: 40
        repeat: true
        onTriggered: {
            const y = pointer.point.position.y
            list.scrollBy(y < 0 ? Math.max(-60, y) : Math.min(60, y - view.height))
            list.measure()
            const position = view.positionAt(pointer.point.position.x, y)
            if (position >= 0)
                view.selection.moveTo(position, true)
        }
    }
    Connections {
        target: view.suggestions

        function onCurrentChanged() {
            view.showSuggestion()
        }
        // What is known of it by now may take more lines.
        function onDraftChanged() {
            if (view.suggestions.isOpen)
                cardGrew.restart()
        }
    }
}
