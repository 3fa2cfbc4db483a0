pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// The values of the fields of the claims found. A click includes one, Alt and a click excludes it.
Rectangle {
    id: side

    required property FacetsModel model
    /// What stands under them.
    default property alias below: below.data
    signal filterWanted(string text)

    color: Theme.panel
    readonly property bool isHovered: hover.hovered

    HoverHandler {
        id: hover
    }
    Line {
        isVertical: true
        anchors.right: parent.right
        height: parent.height
    }
    SectionedList {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: late.isLate ? counting.top : below.top
        anchors.margins: 2 * Theme.space
        anchors.rightMargin: 1
        anchors.bottomMargin: 0
        sectionRole: "fieldTitle"
        model: side.model
        T.ScrollBar.vertical: ScrollBar {
            visible: side.isHovered && size < 1
        }
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Narrow by")
        Keys.onReturnPressed: event => take(currentIndex, event.modifiers & Qt.AltModifier)
        Keys.onSpacePressed: event => take(currentIndex, event.modifiers & Qt.AltModifier)

        function take(row, isExcluded) {
            if (row >= 0)
                side.filterWanted(isExcluded ? side.model.excluded(row) : side.model.toggled(row))
        }

        delegate: FacetDelegate {
            width: ListView.view.width - 2 * Theme.space
            isCurrent: ListView.isCurrentItem && list.activeFocus
            onTaken: isExcluded => list.take(index, isExcluded)
        }
    }
    Words {
        id: counting

        anchors.bottom: below.top
        anchors.bottomMargin: 2 * Theme.space
        x: 3.5 * Theme.space
        visible: late.isLate
        text: qsTr("Counting…")
        color: Theme.muted
        font.pixelSize: Theme.smallSize
        Accessible.role: Accessible.StaticText
    }
    // What is counted at once says nothing.
    Timer {
        id: late

        property bool isLate: false

        interval: 300
        onTriggered: isLate = true
    }
    Connections {
        target: side.model

        function onCountingChanged() {
            late.isLate = false
            late.running = side.model.isCounting
        }
    }
    Item {
        id: below

        anchors.bottom: parent.bottom
        width: parent.width - 1
        height: childrenRect.height
    }
}
