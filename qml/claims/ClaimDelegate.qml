pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.ItemDelegate {
    id: row

    required property int index
    required property list<string> cells
    required property var widths
    property bool isCurrent: false

    text: cells.length > 0 ? cells[0] : ""
    implicitHeight: content.implicitHeight + 4 * Theme.space
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: Array.from(cells).join(". ")
    Accessible.selected: isCurrent

    contentItem: Item {
        Row {
            id: content

            x: 2.5 * Theme.space
            y: 2 * Theme.space

            Repeater {
                model: row.cells

                delegate: Words {
                    required property string modelData
                    required property int index

                    width: row.widths[index] ?? 0
                    rightPadding: 3 * Theme.space
                    verticalAlignment: Text.AlignTop
                    text: modelData
                    color: index === 0 ? Theme.text : Theme.muted
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    Accessible.ignored: true
                }
            }
        }
    }
    background: Rectangle {
        color: row.isCurrent ? Theme.selection : row.hovered ? Theme.hover : "transparent"

        Rectangle {
            visible: row.isCurrent && row.ListView.view && row.ListView.view.activeFocus
            width: 3
            height: parent.height
            color: Theme.accent
        }
        Line {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
}
