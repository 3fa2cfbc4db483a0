pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// The headings of the table, and where they can be changed.
Rectangle {
    id: header

    required property ClaimsModel model
    required property var widths
    property double shift: 0
    /// How far from the left edge the place is where a dragged column would go; below 0: none is dragged.
    property double dropAt: -1
    signal widthWanted(string column, double width)
    signal columnsWanted

    implicitHeight: Theme.control + 2
    color: Theme.ground
    clip: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Columns")

    function leftOf(column) {
        let x = 0
        for (let i = 0; i < column; ++i)
            x += widths[i] ?? 0
        return x
    }
    /// Where a column lands that is dragged by so many pixels: the column that is there by now.
    function landing(column, by) {
        const middle = leftOf(column) + (widths[column] ?? 0) / 2 + by
        let at = 0
        while (at + 1 < widths.length && leftOf(at + 1) < middle)
            ++at
        return at
    }
    function focusOn(column) {
        const item = headings.itemAt(Math.max(0, Math.min(headings.count - 1, column)))
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason)
    }

    Line {
        width: parent.width
    }
    Line {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Row {
        x: -header.shift

        Repeater {
            id: headings

            model: header.model.columnTitles

            delegate: ColumnHeading {
                id: heading

                required property string modelData
                readonly property string token: header.model.columns[index] ?? ""
                readonly property string key: header.model.orderKeyOf(token)
                readonly property int place: Array.from(header.model.order).findIndex(one => one === key || one === "-" + key)

                text: modelData
                width: header.widths[index] ?? 0
                canOrder: key.length > 0
                direction: key.length === 0 || place < 0 ? 0 : header.model.order[place] === key ? 1 : -1
                rank: header.model.order.length > 1 ? place + 1 : 0
                z: isDragged ? 2 : 1
                opacity: isDragged ? 0.8 : 1
                transform: Translate {
                    x: heading.dragBy
                }
                onDragByChanged: {
                    if (!isDragged)
                        return
                    const at = header.landing(index, dragBy)
                    header.dropAt = header.leftOf(at) + (at > index ? header.widths[at] : 0)
                }
                onDropped: by => {
                    header.dropAt = -1
                    header.model.moveColumn(index, header.landing(index, by))
                }
                onOrderWanted: isBeside => header.model.orderBy(token, isBeside)
                onMoveWanted: by => {
                    const to = index + by
                    header.model.moveColumn(index, to)
                    header.focusOn(to)
                }
                onWidthWanted: by => header.widthWanted(token, width + by)
                onStepWanted: by => header.focusOn(index + by)
                onMenuWanted: {
                    menu.column = index
                    menu.openAt(heading)
                }
            }
        }
    }
    HoverHandler {
        id: hover
    }
    Repeater {
        model: header.model.columnTitles.length

        delegate: ColumnEdge {
            required property int index

            x: header.leftOf(index + 1) - header.shift - width / 2
            height: header.height
            isShown: hover.hovered
            onWidthWanted: by => header.widthWanted(header.model.columns[index], header.widths[index] + by)
        }
    }
    Rectangle {
        visible: header.dropAt >= 0
        x: header.dropAt - header.shift - 1
        width: 2
        height: parent.height
        color: Theme.accent
    }
    Menu {
        id: menu

        property int column: 0
        readonly property string token: header.model.columns[column] ?? ""

        MenuItem {
            text: qsTr("Order by this")
            keys: "Return"
            enabled: header.model.orderKeyOf(menu.token).length > 0
            onTriggered: header.model.orderBy(menu.token, false)
        }
        MenuItem {
            text: qsTr("Order by this too")
            keys: "Shift+Return"
            enabled: header.model.orderKeyOf(menu.token).length > 0
            onTriggered: header.model.orderBy(menu.token, true)
        }
        MenuItem {
            text: qsTr("Move left")
            keys: "Ctrl+Left"
            enabled: menu.column > 0
            onTriggered: header.model.moveColumn(menu.column, menu.column - 1)
        }
        MenuItem {
            text: qsTr("Move right")
            keys: "Ctrl+Right"
            enabled: menu.column + 1 < header.model.columns.length
            onTriggered: header.model.moveColumn(menu.column, menu.column + 1)
        }
        MenuItem {
            text: qsTr("Wider")
            keys: "Alt+Right"
            onTriggered: header.widthWanted(menu.token, header.widths[menu.column] + 10 * Theme.space)
        }
        MenuItem {
            text: qsTr("Narrower")
            keys: "Alt+Left"
            onTriggered: header.widthWanted(menu.token, header.widths[menu.column] - 10 * Theme.space)
        }
        MenuItem {
            text: qsTr("Hide")
            enabled: header.model.columns.length > 1
            onTriggered: header.model.toggleColumn(menu.token)
        }
        MenuItem {
            text: qsTr("Choose columns…")
            onTriggered: header.columnsWanted()
        }
    }
}
