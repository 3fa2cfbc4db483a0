import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.Menu {
    id: menu

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
