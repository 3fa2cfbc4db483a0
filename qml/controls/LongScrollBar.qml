import QtQuick
import QtQuick.Templates as T
import Assay.App

// A scroll bar over rows rather than pixels: it spans the whole list, however long.
T.ScrollBar {
    id: bar

    required property int total
    required property int visibleRows
    /// From 0 to 1: where the list is.
    required property double place
    /// Somebody drags the bar to a share of the list.
    signal dragged(double share)

    implicitWidth: 12
    padding: 2
    orientation: Qt.Vertical
    policy: T.ScrollBar.AlwaysOn
    minimumSize: 0.04
    visible: size < 1
    Accessible.ignored: true

    contentItem: Rectangle {
        radius: 4
        color: bar.pressed ? Theme.muted : Theme.faint
        opacity: bar.hovered || bar.pressed ? 0.9 : 0.45
    }

    // Once all is in its place: whether the bar is seen changes the room of the rows, and so how many are seen.
    Binding {
        target: bar
        property: "size"
        value: bar.total > 0 ? Math.min(1, bar.visibleRows / bar.total) : 1
        delayed: true
        restoreMode: Binding.RestoreNone
    }

    // While it is held it leads, else it follows.
    onPositionChanged: if (pressed) dragged(position / Math.max(1e-9, 1 - size))

    Binding {
        target: bar
        property: "position"
        value: bar.place * (1 - bar.size)
        when: !bar.pressed
        restoreMode: Binding.RestoreNone
    }
}
