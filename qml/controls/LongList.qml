import QtQuick
import Assay
import Assay.App

// A list of any length: the view gets a stretch of the rows, which slides as one scrolls, and the scroll bar
// spans them all. Rows are counted in the source. The arrows, Page Up and Down, Home and End move the current
// row; Return activates it. What is current stays so wherever its row goes. A jump waits until the rows that it
// leads to are read, and shows meanwhile what was there. Its components are not bound: see SectionedList.
FocusScope {
    id: list

    required property var source
    property Component delegate
    /// Whether rows stand under the headings of their role "group".
    property bool isGrouped: false
    /// How many rows stand under each heading, to be said beside it.
    property var groupCounts: ({})
    /// Whether items are kept over a jump: quicker where they are dear. Not under headings.
    property bool keepsItems: false
    property alias currentRow: stretch.currentRow
    /// What stands in it, where rows have the role "uid".
    readonly property alias currentUid: stretch.currentUid
    /// Where the arrows begin when nothing is current any more.
    property int lastRow: 0
    property string name
    property alias spacing: view.spacing
    property alias footer: view.footer
    property alias span: stretch.span
    readonly property alias view: view
    readonly property alias count: stretch.total
    /// The row at the top of what one sees.
    readonly property int topRow: stretch.first + Math.max(0, visibleFirst)
    readonly property int visibleRows: Math.max(1, visibleLast - visibleFirst + 1)
    /// From 0 at the beginning to 1 at the end.
    readonly property double place: count > visibleRows ? Math.min(1, (topRow + hiddenShare) / (count - visibleRows)) : 0
    property int visibleFirst: 0
    property int visibleLast: 0
    property double hiddenShare: 0
    /// Whether a jump waits for its rows.
    readonly property bool isJumping: jump !== null
    /// The jump that waits, and the one to be made after it: what jumpTo() was given.
    property var jump: null
    property var nextJump: null
    property bool isLookingAhead: false
    /// So many rows at most fit into what the view keeps ready above or below, and into that and the view.
    readonly property int rowsOfMargin: Math.ceil(view.cacheBuffer / leastHeight)
    readonly property int rowsOfRoom: Math.ceil((view.height + view.cacheBuffer) / leastHeight)
    readonly property int leastHeight: 6 * Theme.space
    signal activated(int row)
    /// A key made another row current.
    signal moved(int row, int modifiers)

    /// Shows a row at the top.
    function showAtTop(row) {
        jumpTo(row - rowsOfMargin, row + rowsOfRoom, () => position(row, ListView.Beginning))
    }
    /// Makes a row current and brings it into view.
    function goTo(row) {
        if (count === 0)
            return
        currentRow = Math.max(0, Math.min(row, count - 1))
        jumpTo(currentRow - rowsOfRoom, currentRow + rowsOfRoom, () => position(currentRow, ListView.Contain))
    }
    /// Scrolls to a share of the list, from 0 to 1.
    function scrollTo(share) {
        if (share >= 1)
            jumpTo(count - rowsOfRoom, count - 1, () => {
                stretch.show(count - 1)
                view.positionViewAtEnd()
                measure()
            })
        else
            showAtTop(Math.round(Math.max(0, share) * (count - visibleRows)))
    }
    function position(row, mode) {
        const here = stretch.show(row)
        if (here < 0)
            return
        view.positionViewAtIndex(here, mode)
        measure()
    }
    /// Calls place(), which shows some of the rows from `first` to `last`, once they are at hand. Of jumps that
    /// wait only the last is made; one that need not wait is made in their stead.
    function jumpTo(first, last, place) {
        if (stretch.areAtHand(first, last)) {
            forgetJumps()
            place()
        } else if (jump) {
            nextJump = { first: first, last: last, place: place }
        } else {
            jump = { first: first, last: last, place: place }
            stretch.readAhead(first, last)
        }
    }
    function forgetJumps() {
        jump = null
        nextJump = null
    }
    /// Has the rows read that come next, either way.
    function lookAhead() {
        const first = stretch.first + visibleFirst - rowsOfRoom
        const last = stretch.first + visibleLast + rowsOfRoom
        if (!jump && !isLookingAhead && !stretch.areAtHand(first, last)) {
            isLookingAhead = true
            stretch.readAhead(first, last)
        }
    }
    /// Scrolls by pixels, past the ends of the stretch.
    function scrollBy(pixels) {
        forgetJumps()
        const lowest = view.originY
        const highest = Math.max(lowest, view.originY + view.contentHeight - view.height)
        view.contentY = Math.max(lowest, Math.min(highest, view.contentY + pixels))
        stretch.settle(visibleFirst, visibleLast)
        lookAhead()
    }
    function measure() {
        const first = view.indexAt(0, view.contentY + 1)
        const last = view.indexAt(0, view.contentY + view.height - 1)
        visibleFirst = first >= 0 ? first : 0
        visibleLast = last >= 0 ? last : Math.max(visibleFirst, view.count - 1)
        const item = first >= 0 ? view.itemAtIndex(first) as Item : null
        hiddenShare = item && item.height > 0 ? Math.max(0, Math.min(1, (view.contentY - item.y) / item.height)) : 0
    }

    function step(row, event) {
        goTo(row)
        lookAhead()
        moved(currentRow, event.modifiers)
    }
    /// To the row beside the current one; where that went away, to the one in its place.
    function stepBy(by, event) {
        step(currentRow >= 0 ? currentRow + by : lastRow, event)
    }

    onCurrentRowChanged: if (currentRow >= 0) lastRow = currentRow
    Keys.onUpPressed: event => stepBy(-1, event)
    Keys.onDownPressed: event => stepBy(1, event)
    Keys.onReturnPressed: if (currentRow >= 0) activated(currentRow)
    Keys.onEnterPressed: if (currentRow >= 0) activated(currentRow)
    Keys.onPressed: event => {
        const page = Math.max(1, visibleRows - 1)
        if (event.key === Qt.Key_PageDown)
            step(currentRow + page, event)
        else if (event.key === Qt.Key_PageUp)
            step(currentRow - page, event)
        else if (event.key === Qt.Key_Home)
            step(0, event)
        else if (event.key === Qt.Key_End)
            step(count - 1, event)
        else
            return
        event.accepted = true
    }
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: name

    WindowModel {
        id: stretch

        source: list.source
        keepsRows: list.keepsItems && !list.isGrouped

        onWereRead: first => {
            list.isLookingAhead = false
            const made = list.jump
            if (!made || made.first !== first)
                return
            const next = list.nextJump
            list.forgetJumps()
            made.place()
            if (next)
                list.jumpTo(next.first, next.last, next.place)
        }
        onModelAboutToBeReset: list.forgetJumps()
    }
    GroupedView {
        id: view

        groupCounts: list.groupCounts

        anchors.fill: parent
        anchors.rightMargin: bar.visible ? bar.width : 0
        focus: true
        clip: true
        model: stretch
        delegate: list.delegate
        section.property: list.isGrouped ? "group" : ""
        section.delegate: GroupHeading {}
        section.labelPositioning: ViewSection.InlineLabels
        reuseItems: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        currentIndex: list.currentRow - stretch.first
        cacheBuffer: 200

        onContentYChanged: {
            list.measure()
            if (moving)
                list.lookAhead()
        }
        onHeightChanged: list.measure()
        onCountChanged: list.measure()
        onMovementEnded: stretch.settle(list.visibleFirst, list.visibleLast)

        // The wheel moves by a few lines at a time and lets the stretch slide along.
        WheelHandler {
            target: null
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => list.scrollBy(event.pixelDelta.y !== 0 ? -event.pixelDelta.y : -event.angleDelta.y * 0.6)
        }
    }
    LongScrollBar {
        id: bar

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        total: list.count
        visibleRows: list.visibleRows
        place: list.place
        onDragged: share => list.scrollTo(share)
    }
}
