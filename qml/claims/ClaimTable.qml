pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// The columns of the claims found, under their headings.
FocusScope {
    id: table

    required property ClaimsModel model
    property alias currentRow: list.currentRow
    signal activated(int row)

    /// Where each column begins and how wide it is, by the room that it wants.
    readonly property var widths: {
        const rooms = model.columnRooms
        const sum = rooms.reduce((all, room) => all + room, 0)
        return rooms.map(room => Math.floor((width - 20) * room / Math.max(1, sum)))
    }

    Rectangle {
        id: header

        width: parent.width
        height: Theme.control + 2
        color: Theme.ground

        Line {
            width: parent.width
        }
        Line {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        Row {
            x: 2.5 * Theme.space
            height: parent.height

            Repeater {
                model: table.model.columnTitles

                delegate: Words {
                    required property string modelData
                    required property int index

                    width: table.widths[index] ?? 0
                    height: parent.height
                    rightPadding: 3 * Theme.space
                    text: modelData
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                    font.weight: Font.DemiBold
                }
            }
        }
    }
    LongList {
        id: list

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        name: qsTr("Claims")
        source: table.model
        isGrouped: table.model.grouping.length > 0
        onActivated: row => table.activated(row)
        delegate: ClaimDelegate {
            width: ListView.view.width
            widths: table.widths
            isCurrent: ListView.isCurrentItem
            onClicked: {
                list.forceActiveFocus()
                list.goTo(list.topRow - list.visibleFirst + index)
            }
        }
    }
    EmptyState {
        anchors.centerIn: list
        visible: table.model.count === 0 && !table.model.isLoading
        iconName: "claims"
        title: table.model.filter.length > 0 ? qsTr("No claim is like that") : qsTr("No claim yet")
        explanation: table.model.filter.length > 0 ? qsTr("Take a term out of the filter, or click a value on the left.") : qsTr("Mark words in a source and make a claim of them.")
    }
}
