pragma ComponentBehavior: Bound

import QtQuick
import Assay.App

// The ground of what floats.
Rectangle {
    id: ground

    color: Theme.panel
    radius: Theme.cardRadius
    border.color: Theme.line

    Repeater {
        model: 5

        delegate: Rectangle {
            required property int index

            z: -1
            x: -index - 1
            y: -index + 3
            width: ground.width + 2 * index + 2
            height: ground.height + 2 * index + 2
            radius: Theme.cardRadius + index + 1
            color: Qt.alpha(Theme.shadow, Theme.shadow.a * 0.16)
        }
    }
}
