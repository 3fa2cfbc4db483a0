import QtQuick
import Assay
import Assay.App

// The right edge of a column: dragged it makes the column wider or narrower. Half of it lies over the next heading,
// so it stands above all of them.
Item {
    id: handle

    property bool isShown: false
    signal widthWanted(double by)

    width: 10

    Line {
        anchors.centerIn: parent
        isVertical: true
        height: parent.height - 2 * Theme.space
        visible: handle.isShown || edge.pressed
        color: edge.pressed ? Theme.accent : Theme.line
    }
    // It takes the press for itself: a handler would share it with the heading below, which moves.
    MouseArea {
        id: edge

        /// In the scene, since the edge moves along.
        property double last: 0

        anchors.fill: parent
        cursorShape: Qt.SplitHCursor
        preventStealing: true
        onPressed: mouse => last = mapToItem(null, mouse.x, 0).x
        onPositionChanged: mouse => {
            const now = mapToItem(null, mouse.x, 0).x
            handle.widthWanted(now - last)
            last = now
        }
    }
}
