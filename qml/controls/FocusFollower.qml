import QtQuick
import Assay.App

// Keeps what has the focus in the view of a Flickable. It may name a larger item that is to be seen with it (`seenWith`).
Connections {
    required property Flickable view

    function reveal(item) {
        let up = item
        while (up && up !== view.contentItem)
            up = up.parent
        if (!up || item === view.contentItem)
            return
        const gap = 2 * Theme.space
        const whole = item.seenWith ?? item
        const top = whole.mapToItem(view.contentItem, 0, 0).y
        const most = Math.max(0, view.contentHeight - view.height)
        if (top < view.contentY + gap)
            view.contentY = Math.max(0, Math.min(most, top - gap))
        else if (top + whole.height > view.contentY + view.height - gap)
            view.contentY = Math.max(0, Math.min(most, top - gap, top + whole.height + gap - view.height))
    }

    function revealFocus() {
        if (view.Window.window)
            reveal(view.Window.window.activeFocusItem)
    }

    target: view.Window.window // qmllint disable
    function onActiveFocusItemChanged() {
        reveal(view.Window.window.activeFocusItem)
    }
}
