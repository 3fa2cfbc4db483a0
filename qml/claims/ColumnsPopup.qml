pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// Which columns the table has. Those shown stand first, in their order; Ctrl with an arrow moves the current one.
Popup {
    id: popup

    /// Tokens, in their order.
    required property var columns
    /// Maps of token, title and meaning.
    required property var available
    signal toggled(string column)
    signal moveWanted(int from, int to)

    readonly property var rows: {
        const looked = search.text.toLowerCase()
        const known = {}
        available.forEach(column => known[column.token] = column)
        const shown = Array.from(columns).filter(token => known[token]).map(token => known[token])
        const hidden = available.filter(column => Array.from(columns).indexOf(column.token) < 0)
        return shown.concat(hidden).filter(column => looked.length === 0 || column.title.toLowerCase().includes(looked) || column.meaning.toLowerCase().includes(looked))
    }

    title: qsTr("Columns")
    width: 90 * Theme.space
    focus: true
    onAboutToShow: {
        search.clear()
        search.forceActiveFocus()
    }

    contentItem: Column {
        spacing: 2 * Theme.space

        TextField {
            id: search

            width: parent.width
            iconName: "find"
            placeholderText: qsTr("Find a column")
            Keys.onDownPressed: list.forceActiveFocus()
        }
        ListView {
            id: list

            width: parent.width
            height: Math.min(contentHeight, 90 * Theme.space, list.Window.height * 0.55)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            T.ScrollBar.vertical: ScrollBar {}
            keyNavigationEnabled: true
            model: popup.rows
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Columns")
            Keys.onReturnPressed: popup.toggle(currentIndex)
            Keys.onSpacePressed: popup.toggle(currentIndex)
            Keys.onPressed: event => {
                const by = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0
                if (by === 0 || !(event.modifiers & Qt.ControlModifier) || search.text.length > 0)
                    return
                const to = currentIndex + by
                popup.moveWanted(currentIndex, to)
                currentIndex = Math.max(0, Math.min(popup.columns.length - 1, to))
                event.accepted = true
            }

            delegate: CheckRow {
                required property int index
                required property var modelData

                width: ListView.view.width
                text: modelData.title
                explanation: modelData.meaning
                checkable: false
                checked: Array.from(popup.columns).indexOf(modelData.token) >= 0
                isCurrent: ListView.isCurrentItem && list.activeFocus
                onClicked: popup.toggle(index)
            }
        }
        Words {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Ctrl and an arrow moves a column. In the table, drag its heading.")
            color: Theme.muted
            font.pixelSize: Theme.smallSize
        }
    }

    function toggle(index) {
        const row = rows[index]
        if (row)
            toggled(row.token)
    }
}
