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
        visible: handle.isShown || edge.active
        color: edge.active ? Theme.accent : Theme.line
    }
    HoverHandler {
        cursorShape: Qt.SplitHCursor
    }
    DragHandler {
        id: edge

        target: null
        yAxis.enabled: false
        dragThreshold: 1
        // In the scene, since the edge moves along.
        property double start: 0
        property double by: 0
        onActiveChanged: {
            start = centroid.scenePressPosition.x
            by = 0
        }
        onCentroidChanged: {
            if (!active || centroid.scenePressPosition.x !== start)
                return
            const now = centroid.scenePosition.x - start
            handle.widthWanted(now - by)
            by = now
        }
    }
}
