import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// The heading of a column. A click orders by it, Shift and a click orders by it too; dragged it moves; at
// its edge, a ColumnEdge, it grows. With keys: Return and Shift+Return order, Ctrl with an arrow moves, Alt with an arrow resizes.
T.AbstractButton {
    id: heading

    required property int index
    /// 1 upwards, -1 downwards, 0: the rows are not ordered by it.
    required property int direction
    /// Which of several keys it is, from 1; 0: the only one.
    required property int rank
    required property bool canOrder
    property alias isDragged: mover.active
    signal orderWanted(bool isBeside)
    signal menuWanted
    signal moveWanted(int by)
    signal widthWanted(double by)
    /// Let go of, so far from where it began.
    signal dropped(double by)
    signal stepWanted(int by)
    readonly property double dragBy: mover.active ? mover.by : 0

    height: Theme.control + 2
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: text
    Accessible.description: direction > 0 ? qsTr("ordered upwards") : direction < 0 ? qsTr("ordered downwards") : ""
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_Left ? -1 : event.key === Qt.Key_Right ? 1 : 0
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            heading.orderWanted(event.modifiers & Qt.ShiftModifier)
        else if (event.key === Qt.Key_Menu || event.key === Qt.Key_F10 && event.modifiers & Qt.ShiftModifier)
            heading.menuWanted()
        else if (by !== 0 && event.modifiers & Qt.ControlModifier)
            heading.moveWanted(by)
        else if (by !== 0 && event.modifiers & Qt.AltModifier)
            heading.widthWanted(by * 4 * Theme.space)
        else if (by !== 0)
            heading.stepWanted(by)
        else
            return
        event.accepted = true
    }

    TapHandler {
        acceptedModifiers: Qt.KeyboardModifierMask
        gesturePolicy: TapHandler.DragThreshold
        onTapped: heading.orderWanted(point.modifiers & Qt.ShiftModifier)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: heading.menuWanted()
    }
    DragHandler {
        id: mover

        target: null
        yAxis.enabled: false
        // In the scene, since the heading moves along. When it is let go of, the places are forgotten one by one.
        property double start: 0
        property double by: 0
        onActiveChanged: {
            if (active)
                start = centroid.scenePressPosition.x
            else
                heading.dropped(by)
        }
        onCentroidChanged: if (active && centroid.scenePressPosition.x === start) by = centroid.scenePosition.x - start
    }
    contentItem: Item {
        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: 2.5 * Theme.space
            width: Math.min(implicitWidth, parent.width - x - 2 * Theme.space - (arrow.visible ? arrow.width + rankWords.width + Theme.space : 0))
            text: heading.text
            color: heading.direction !== 0 ? Theme.text : Theme.muted
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Icon {
            id: arrow

            anchors.verticalCenter: parent.verticalCenter
            x: words.x + words.width + Theme.space
            visible: heading.direction !== 0
            size: Math.round(Theme.icon * 0.75)
            name: heading.direction < 0 ? "downwards" : "upwards"
            color: Theme.accent
        }
        Words {
            id: rankWords

            anchors.verticalCenter: parent.verticalCenter
            x: arrow.x + arrow.width
            visible: heading.direction !== 0 && heading.rank > 0
            text: heading.rank
            color: Theme.accent
            font.pixelSize: Theme.tinySize
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: heading.isDragged ? Theme.selection : heading.hovered && heading.canOrder ? Theme.hover : "transparent"

        FocusRing {
            control: heading
            gap: -3
        }
    }
}
