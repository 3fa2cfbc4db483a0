import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.Menu {
    id: menu

    /// Opens under an item; above it where there is no room below, so that nothing comes up right under the pointer.
    function openAt(item) {
        const most = Math.min(110 * Theme.space * Math.max(1, Theme.textScale), item.Window.width - leftMargin - rightMargin)
        width = Math.max(50 * Theme.space, Math.min(widest() + leftPadding + rightPadding, most))
        const room = count * Theme.control + 2 * padding
        const top = item.mapToItem(null, 0, 0).y
        const isBelow = top + item.height + room <= item.Window.height || top < room
        popup(item, 0, isBelow ? item.height + 2 : -room - 2)
    }

    /// Of its entries, so that none is cut.
    function widest() {
        let width = 0
        for (let i = 0; i < count; ++i)
            width = Math.max(width, itemAt(i)?.implicitWidth ?? 0)
        return width
    }

    implicitWidth: Math.max(50 * Theme.space, contentWidth + leftPadding + rightPadding)
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: Theme.space
    margins: 2 * Theme.space
    overlap: 1

    delegate: MenuItem {}
    background: Float {}
    contentItem: ListView {
        implicitHeight: contentHeight
        model: menu.contentModel
        interactive: contentHeight > height
        clip: true
        currentIndex: menu.currentIndex
    }
}
