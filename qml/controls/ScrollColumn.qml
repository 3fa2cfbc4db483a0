import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// A column that scrolls where it is taller than its place, and follows the focus.
Flickable {
    id: scroller

    default property alias content: body.data
    property alias spacing: body.spacing
    /// Left free around the column, so that the ring of what has the focus is seen whole.
    readonly property int edge: Theme.space
    /// At the right there is room for the scroll bar.
    readonly property int barSpace: 2 * Theme.space

    function scrollBy(pixels) {
        contentY = Math.max(0, Math.min(contentHeight - height, contentY + pixels))
    }

    implicitHeight: contentHeight
    contentWidth: width
    contentHeight: body.implicitHeight + 2 * edge
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollBar {}

    // What grows does not push what has the focus out of sight.
    onContentHeightChanged: placed.restart()

    // Once all of it stands where it belongs.
    Timer {
        id: placed

        interval: 0
        onTriggered: follower.revealFocus()
    }
    FocusFollower {
        id: follower

        view: scroller
    }
    Column {
        id: body

        x: scroller.edge
        y: scroller.edge
        width: scroller.width - scroller.edge - scroller.barSpace
        spacing: 3 * Theme.space
    }
}
