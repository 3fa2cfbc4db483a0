import QtQuick
import Assay

// The mouse in a text: a drag selects, past the edges too; two clicks take a word, three a paragraph.
Item {
    id: mouse

    required property ReadingPage page
    /// Words are being selected.
    property bool isSelecting: false
    signal pressed

    PointHandler {
        id: pointer

        property int pressedAt: -1

        acceptedButtons: Qt.LeftButton
        onActiveChanged: {
            scroller.stop()
            if (!active) {
                if (mouse.isSelecting && mouse.page.selection.isEmpty && pressedAt >= 0) {
                    const place = mouse.page.quotedUnder(point.pressPosition.x, point.pressPosition.y).place
                    if (place && place.kind !== undefined)
                        mouse.page.quotedWanted(place)
                    else
                        mouse.page.clicked(pressedAt)
                }
                mouse.isSelecting = false
                mouse.page.placeBar()
                return
            }
            mouse.pressed()
            if (!mouse.page.isText(point.position.x, point.position.y))
                return
            pressedAt = mouse.page.positionAt(point.position.x, point.position.y)
            if (pressedAt < 0)
                return
            mouse.isSelecting = true
            mouse.page.selection.moveTo(pressedAt, (point.modifiers & Qt.ShiftModifier) !== 0)
            mouse.page.moved()
        }
        onPointChanged: {
            if (!active || !mouse.isSelecting)
                return
            const far = Math.abs(point.position.x - point.pressPosition.x) + Math.abs(point.position.y - point.pressPosition.y)
            if (far < 4)
                return
            const position = mouse.page.positionAt(point.position.x, point.position.y)
            if (position >= 0)
                mouse.page.selection.moveTo(position, true)
            scroller.running = point.position.y < 0 || point.position.y > mouse.page.height
        }
    }
    HoverHandler {
        id: hover

        function tell() {
            const at = point.position
            const words = hovered && !mouse.isSelecting ? mouse.page.quotedUnder(at.x, at.y).hint ?? "" : ""
            mouse.page.showHint(words, at.x, at.y)
        }
        onPointChanged: tell()
        onHoveredChanged: tell()
    }
    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onTapped: point => {
            if (!mouse.page.isText(point.position.x, point.position.y))
                return
            const position = mouse.page.positionAt(point.position.x, point.position.y)
            if (tapCount === 2)
                mouse.page.selection.selectWord(position)
            else if (tapCount === 3)
                mouse.page.selection.selectSegment(position)
            mouse.page.placeBar()
        }
    }
    Timer {
        id: scroller

        interval: 40
        repeat: true
        onTriggered: {
            const y = pointer.point.position.y
            mouse.page.list.scrollBy(y < 0 ? Math.max(-60, y) : Math.min(60, y - mouse.page.height))
            mouse.page.list.measure()
            const position = mouse.page.positionAt(pointer.point.position.x, y)
            if (position >= 0)
                mouse.page.selection.moveTo(position, true)
        }
    }
}
